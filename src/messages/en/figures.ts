import type { KnowledgeBase, Period } from '../../knowledge/knowledge-base.ts';
import { capitalise, enumerate, enumerateCountries, figure } from '../../knowledge/wording.ts';
import { type Figure, personsAmong } from '../../questions/items.ts';
import { atomsOf, type Condition } from '../../questions/query.ts';
import type { Result } from '../../questions/result.ts';
import { nounOf, ordinals, periodShort, periodWithDates } from './phrases.ts';
import type { Said } from './said.ts';

/** `32 arrests made in the 1st Joint Period of Action (28 September to 28 October 2015).` */
export function figureSentence({ period, outcome }: Figure, knowledge: KnowledgeBase): string {
  const comma = / (?:that|which) /.test(outcome.counts) ? ',' : '';
  const countries = outcome.countries.length > 0 ? ` in ${enumerateCountries(outcome.countries)}` : '';
  const amount =
    outcome.count === undefined
      ? outcome.qualifier === 'numerous'
        ? 'numerous '
        : ''
      : `${figure(outcome)} `;
  const detail =
    outcome.detail !== undefined && outcome.countries.length === 0
      ? `${outcome.count === undefined ? ', ' : ': '}${outcome.detail}`
      : '';
  const open = outcome.count === undefined ? `${detail}; the page gives no figure` : detail;
  return capitalise(
    `${amount}${outcome.counts}${countries}${comma} in ${periodWithDates(period, knowledge)}${open}.`,
  );
}

/** `32 in the 1st period`, with what is counted where that differs among them. */
export function figureIn({ period, outcome }: Figure, withWording: boolean): string {
  const amount =
    outcome.count === undefined
      ? outcome.qualifier === 'numerous'
        ? 'numerous (no figure given)'
        : 'no figure given'
      : figure(outcome);
  return `${amount} in ${periodShort(period)}${withWording ? ` (${outcome.counts})` : ''}`;
}

/** Whether figures are worded alike, so that their wording needn't be said with each. */
export const wordedAlike = (figures: readonly Figure[]): boolean =>
  new Set(figures.map(({ outcome }) => outcome.counts)).size < 2;

/** Of which periods the source gives nothing, among all. */
const without = (figures: readonly Figure[], periods: readonly Period[]): Period[] =>
  periods.filter((period) => !figures.some((one) => one.period === period));

export function figures(items: readonly Figure[], { query, value }: Result, knowledge: KnowledgeBase): Said {
  const [first] = items;
  const noun = nounOf(query.select, knowledge);
  const lines = detailsOf(items);
  const missed = without(items, knowledge.periods).filter((period) => isAskedFor(period, query.where));
  const missing = missed.length === 0 ? '' : ` The page gives none for the ${ordinals(missed)}.`;
  if (items.length === 1 && first !== undefined && value.kind !== 'sum') {
    const named = personsAmong(first).map(({ statement }) => statement.text);
    const others = query.where === undefined ? '' : missing;
    return { headline: `${figureSentence(first, knowledge)}${others}`, lines: [...lines, ...named] };
  }
  if (first !== undefined && items.every(isUncounted) && wordedAlike(items)) {
    const { counts, detail } = first.outcome;
    const of = detail === undefined ? counts : `${counts}, ${detail},`;
    return {
      headline: `${capitalise(of)} in the ${ordinals(items.map(({ period }) => period))} periods; the page gives no figure.${missed.length === 0 ? '' : ` It doesn't mention any for the ${ordinals(missed)}.`}`,
      lines: [],
    };
  }
  const each = enumerate(items.map((one) => figureIn(one, !wordedAlike(items))));
  const all = `${each}.${missing}`;
  switch (value.kind) {
    case 'extreme': {
      const winner = value.winners[0];
      if (winner?.kind !== 'figure')
        return { headline: `The page doesn't settle it. ${capitalise(noun)}: ${all}`, lines };
      const which = query.ask === 'most' ? 'Most' : 'Fewest';
      return { headline: `${which} ${noun}: ${figureIn(winner, false)}. All of them: ${all}`, lines };
    }
    case 'sum': {
      if (value.sum === undefined)
        return { headline: `The page gives no total. ${capitalise(noun)}: ${all}`, lines };
      return { headline: `${capitalise(noun)}, worked out: ${value.sum} in all (${each}).${missing}`, lines };
    }
    case 'comparison': {
      if (value.by === undefined)
        return {
          headline: isOpen(items)
            ? `The page gives no exact difference. ${capitalise(noun)}: ${all}`
            : `${capitalise(noun)}: ${all}`,
          lines,
        };
      const change =
        value.by === 0
          ? 'the same number'
          : `${Math.abs(value.by)} ${value.by > 0 ? 'more' : 'fewer'} in the later`;
      return { headline: `${capitalise(noun)}: ${each}: ${change}.${missing}`, lines };
    }
    default:
      return { headline: `${capitalise(noun)}: ${all}`, lines };
  }
}

/** Whether a question asks for a period: by its number, or by leaving none out. What else restricts it may leave it out. */
const isAskedFor = ({ number }: Period, where: Condition | undefined): boolean => {
  if (where === undefined) return true;
  const isNumbered = (one: Condition): boolean =>
    'any' in one ? one.any.every(isNumbered) : 'is' in one && one.is === 'period';
  return isNumbered(where) && atomsOf(where).some(({ value }) => value === String(number));
};

const isUncounted = ({ outcome }: Figure) => outcome.qualifier === 'uncounted';

const isOpen = (items: readonly Figure[]) =>
  items.length > 1 && items.some(({ outcome }) => outcome.qualifier !== 'exact');

/** What the sentence on some figures leaves out: it names the detail of a single one. */
function detailsOf(items: readonly Figure[]): string[] {
  const isOne = items.length === 1;
  return items.flatMap(({ period, outcome: { detail, purpose } }) =>
    (isOne ? [purpose] : [detail, purpose])
      .filter((said) => said !== undefined)
      .map((said) => (isOne ? capitalise(said) : `${period.ordinal}: ${said}`)),
  );
}
