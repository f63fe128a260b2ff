import type { Period } from '../knowledge/knowledge-base.ts';
import { capitalise } from '../knowledge/wording.ts';
import type { Edition } from '../messages/edition.ts';
import { type Figure, personsAmong } from '../questions/items.ts';
import { atomsOf, type Condition } from '../questions/query.ts';
import type { Result } from '../questions/result.ts';
import { namesOf, nounOf, numbersOf, periodWithDates } from './phrases.ts';
import { type Said, sentence } from './said.ts';

/** `32 arrests made in the 1st Joint Period of Action (28 September to 28 October 2015).` */
export function figureSentence({ period, outcome }: Figure, edition: Edition): string {
  const { qualifier, count, counts, countries, detail } = outcome;
  return edition.messages.answer.figure(
    {
      qualifier,
      count,
      counts,
      countries: namesOf(countries),
      detail: countries.length === 0 ? detail : undefined,
    },
    periodWithDates(period, edition),
  );
}

/** `32 in the 1st period`, with what is counted where that differs among them. */
export const figureIn = (
  { period, outcome: { qualifier, count, counts } }: Figure,
  withWording: boolean,
  { messages }: Edition,
): string => messages.answer.figureIn(qualifier, count, period.number, withWording ? counts : undefined);

/** Whether figures are worded alike, so that their wording needn't be said with each. */
export const wordedAlike = (figures: readonly Figure[]): boolean =>
  new Set(figures.map(({ outcome }) => outcome.wording)).size < 2;

/** Of which periods the source gives nothing of a measure. */
const without = (measure: string, periods: readonly Period[]): Period[] =>
  periods.filter(({ outcomes }) => !outcomes.some((outcome) => outcome.measure.id === measure));

export function figures(items: readonly Figure[], { query, value }: Result, edition: Edition): Said {
  const { knowledge, messages } = edition;
  const { answer, formats } = messages;
  const [first] = items;
  const noun = nounOf(query.select, edition);
  const lines = detailsOf(items, edition);
  const missed = numbersOf(
    without(query.select, knowledge.periods).filter((period) => isAskedFor(period, query.where)),
  );
  const missing = missed.length === 0 ? '' : answer.givesNoneFor(missed);
  const { sentences } = formats;
  if (items.length === 1 && first !== undefined && value.kind !== 'sum') {
    const named = personsAmong(first).map(({ statement }) => statement.text);
    const others = query.where === undefined ? '' : missing;
    return { headline: sentences([figureSentence(first, edition), others]), lines: [...lines, ...named] };
  }
  if (first !== undefined && items.every(isUncounted) && wordedAlike(items)) {
    const { counts, detail } = first.outcome;
    const all = answer.withoutFigure(counts, detail, numbersOf(items.map(({ period }) => period)));
    return sentence(sentences([all, missed.length === 0 ? '' : answer.mentionsNoneFor(missed)]));
  }
  const each = items.map((one) => figureIn(one, !wordedAlike(items), edition));
  const all = answer.figures(noun, each);
  const said = (headline: string): Said => ({ headline: sentences([headline, missing]), lines });
  switch (value.kind) {
    case 'extreme': {
      const winners = items.filter((one) => value.winners.includes(one));
      return said(
        winners.length > 0
          ? answer.extremeFigure(
              query.ask === 'most',
              noun,
              formats.list(winners.map((one) => figureIn(one, false, edition))),
              each,
            )
          : answer.notSettled(all),
      );
    }
    case 'sum':
      return said(value.sum === undefined ? answer.noTotal(all) : answer.sum(noun, value.sum, each));
    case 'comparison':
      if (value.by !== undefined) return said(answer.difference(noun, each, value.by));
      return said(isOpen(items) ? answer.noExactDifference(all) : all);
    default:
      return said(all);
  }
}

/** Whether a question asks for a period: by its number, by its year, or by leaving none out. What else restricts it may leave it out. */
const isAskedFor = ({ number, date }: Period, where: Condition | undefined): boolean => {
  if (where === undefined) return true;
  const isNumbered = (one: Condition): boolean =>
    'any' in one ? one.any.every(isNumbered) : 'is' in one && (one.is === 'period' || one.is === 'in');
  return (
    isNumbered(where) &&
    atomsOf(where).some(({ is, value }) => value === String(is === 'period' ? number : date.from.year))
  );
};

const isUncounted = ({ outcome }: Figure) => outcome.qualifier === 'uncounted';

const isOpen = (items: readonly Figure[]) =>
  items.length > 1 && items.some(({ outcome }) => outcome.qualifier !== 'exact');

/** What the sentence on some figures leaves out: it names the detail of a single one. */
function detailsOf(items: readonly Figure[], { messages }: Edition): string[] {
  const isOne = items.length === 1;
  return items.flatMap(({ period, outcome: { detail, purpose } }) =>
    (isOne ? [purpose] : [detail, purpose])
      .filter((said) => said !== undefined)
      .map((said) => (isOne ? capitalise(said) : messages.answer.ofNth(period.number, said))),
  );
}
