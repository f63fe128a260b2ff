import { overlaps } from '../../knowledge/date-span.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { parseSpan } from '../../questions/holds.ts';
import { type Grammar, lengthAt } from '../words/grammar.ts';
import { type Phrase, phraseOf } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import type { Mark } from './mark.ts';
import { CLAUSE, isTime, namesThing } from './marks.ts';

/** "The period in which Captain Bram was arrested", "the one with INTERPOL": a period that is named by what is told of it alone. */
export function toldPeriods(
  tokens: readonly Token[],
  marks: readonly Mark[],
  phrases: readonly Phrase[],
  grammar: Grammar,
  knowledge: KnowledgeBase,
): Mark[] {
  return tokens.flatMap((_, from): Mark[] => {
    const noun = phraseOf(phrases, from, 'periods');
    const isNamed = marks.some(
      (mark) => mark.from < (noun?.to ?? 0) && from < mark.to && mark.kind === 'period',
    );
    // "The only one with INTERPOL" says that there is none besides.
    const isOnly = marks.some(
      ({ kind, value, to }) => kind === 'operator' && value === 'only' && to === from,
    );
    if (noun === undefined || isNamed || isOnly || !grammar.articles.has(tokens[from - 1]?.text ?? ''))
      return [];
    const next = besideAnother(noun.to, tokens, marks, grammar, knowledge);
    if (next !== undefined) return [{ from, to: next.to, kind: 'period', value: String(next.number) }];
    const length = lengthAt(tokens, noun.to, grammar.relatives);
    const end = tokens.findIndex(
      ({ gap }, at) =>
        at >= noun.to + length &&
        (CLAUSE.test(gap) ||
          /:/.test(gap) ||
          grammar.and.has(tokens[at]?.text ?? '') ||
          lengthAt(tokens, at, grammar.which) > 0 ||
          marks.some((mark) => mark.kind === 'ask' && mark.from === at && mark.value !== 'exists')),
    );
    const to = end < 0 ? tokens.length : end;
    const clause = marks.filter((mark) => mark.from >= noun.to + length && mark.to <= to);
    const only =
      length > 0 && isOfDate(clause)
        ? onlyOn(clause, knowledge)
        : periodOf(clause, tokens.slice(noun.to, to), knowledge);
    // "The period Captain Bram was arrested in": without a word for it, only a name tells that something is told of it.
    const isTold = length > 0 || clause.some((mark) => mark.from === noun.to && namesThing(mark));
    // "The period with INTERPOL had more arrests than the 2nd": what else is asked isn't told of it.
    const isAlone = clause.every(
      (mark) =>
        (!isTime(mark) || isOfDate(clause)) && !(mark.kind === 'operator' && COMPARING.has(mark.value)),
    );
    return only !== undefined && isTold && isAlone ? [{ from, to, kind: 'period', value: String(only) }] : [];
  });
}

/** "The period after the first", "the round before the last": the neighbour of one that is named behind its noun. */
function besideAnother(
  at: number,
  tokens: readonly Token[],
  marks: readonly Mark[],
  { articles }: Grammar,
  { periods }: KnowledgeBase,
): { readonly number: number; readonly to: number } | undefined {
  const order = marks.find(
    ({ kind, value, from }) =>
      from === at && kind === 'operator' && (value === 'before' || value === 'after'),
  );
  if (order === undefined) return undefined;
  const start = articles.has(tokens[order.to]?.text ?? '') ? order.to + 1 : order.to;
  const of = marks.find(
    ({ kind, value, from }) =>
      from === start &&
      (kind === 'period' ||
        kind === 'ordinal' ||
        (kind === 'order' && (value === 'first' || value === 'last'))),
  );
  if (of === undefined) return undefined;
  const numbers = periods.map(({ number }) => number);
  const named =
    of.kind === 'order' ? (of.value === 'first' ? 0 : numbers.length - 1) : numbers.indexOf(Number(of.value));
  const number = named < 0 ? undefined : numbers[named + (order.value === 'after' ? 1 : -1)];
  return number === undefined ? undefined : { number, to: of.to };
}

/** "The period that opened in late September 2015": beside one date, nothing is named that it could be of. */
const isOfDate = (clause: readonly Mark[]): boolean =>
  clause.filter(namesThing).length === 1 + clause.filter(({ value }) => value === 'periods').length &&
  clause.some(({ kind }) => kind === 'date') &&
  !clause.some(({ kind, value }) => kind === 'operator' && value !== 'until');

/** The number of the only period that was on at the date of a clause. */
function onlyOn(clause: readonly Mark[], { periods }: KnowledgeBase): number | undefined {
  const span = parseSpan(clause.find(({ kind }) => kind === 'date')?.value ?? '');
  const [only, ...others] = span === undefined ? [] : periods.filter(({ date }) => overlaps(date, span));
  return others.length === 0 ? only?.number : undefined;
}

const COMPARING = new Set(['more', 'fewer', 'most', 'least', 'compare']);

/** The number of the only period that what a clause names is told of. */
function periodOf(
  clause: readonly Mark[],
  tokens: readonly Token[],
  { people, cases, periods }: KnowledgeBase,
): number | undefined {
  const has = (kind: Mark['kind'], value: string) =>
    clause.some((mark) => mark.kind === kind && mark.value === value);
  const counts = new Set([
    ...tokens.map(({ text }) => Number(text)),
    ...clause.flatMap(({ kind, value }) => (kind === 'number' ? [Number(value)] : [])),
  ]);
  const told = [...people, ...cases].flatMap(({ id, statements }) =>
    statements
      .filter((statement) => has('about', `${id}/${statement.id}`) && has('subject', id))
      .flatMap(({ period }) => (period === undefined ? [] : [period.number])),
  );
  const [only, ...others] = new Set([
    ...told,
    ...periods
      .filter(
        ({ support, outcomes }) =>
          support.some(({ organisation }) => has('organisation', organisation.id)) ||
          (told.length === 0 &&
            outcomes.some(
              ({ measure, count }) => count !== undefined && counts.has(count) && has('subject', measure.id),
            )),
      )
      .map(({ number }) => number),
  ]);
  return others.length === 0 ? only : undefined;
}
