import { type DateSpan, firstDay, lastDay } from '../knowledge/date-span.ts';
import type { Fact } from '../knowledge/facts/fact.ts';
import type { Period } from '../knowledge/knowledge-base.ts';
import { type Steps, stepsThrough } from '../knowledge/steps.ts';
import { foldToWords } from './fold.ts';
import { type PhraseIndex, phraseIndexSteps } from './phrase-index.ts';
import { type AskedDate, fallsInto } from './read-dates.ts';

export interface IndexedFact {
  readonly fact: Fact;
  readonly facets: ReadonlySet<string>;
  /** in the index, which is also the order of the facts */
  readonly position: number;
}

/** Facts, and the ways to get at the few that a query may be about without looking at all of them. */
export interface FactIndex {
  readonly facts: readonly IndexedFact[];
  readonly byFacet: ReadonlyMap<string, readonly number[]>;
  readonly byFigure: ReadonlyMap<number, readonly number[]>;
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  /** the facts that say a word, or, where none does, nearly */
  saying(word: string): { readonly facts: readonly number[]; readonly exactly: boolean };
  /** id, title and label of a fact, folded → the fact */
  readonly byName: ReadonlyMap<string, Fact>;
  readonly words: PhraseIndex;
  readonly periods: readonly Pick<Period, 'number' | 'date'>[];
  readonly firstPeriod: number | undefined;
  readonly lastPeriod: number | undefined;
  /** the facts with a date of their own that a date falls into */
  dated(date: AskedDate): number[];
}

/** A fact's title as a choice or an option of a menu shows it: 100 units at the most. */
export const labelOf = ({ title }: Fact): string =>
  title.length <= 100 ? title : `${title.slice(0, 99).trimEnd()}…`;

/** Indexes facts by what they are about, by their figures, words and dates. */
export function* factIndexSteps(facts: readonly Fact[], periods: readonly Period[]): Steps<FactIndex> {
  const indexed: IndexedFact[] = [];
  yield* stepsThrough(facts, (fact, position) =>
    indexed.push({ fact, facets: new Set([...fact.about, ...fact.facets]), position }),
  );
  const byFacet = new Map<string, number[]>();
  const byFigure = new Map<number, number[]>();
  const byWord = new Map<string, number[]>();
  const byName = new Map<string, Fact>();
  const byYear = new Map<number, number[]>();
  /** both by the month of a year (201605) and by the month of any (5) */
  const byMonth = new Map<number, number[]>();
  yield* stepsThrough(indexed, ({ fact, facets, position }) => {
    for (const facet of facets) put(byFacet, facet, position);
    if (fact.figure !== undefined) put(byFigure, fact.figure, position);
    const texts = [fact.title, fact.statement, fact.answer, ...fact.words];
    for (const word of new Set(foldToWords(texts.join(' ')).split(' ')))
      if (word !== '') put(byWord, word, position);
    for (const name of [fact.id, fact.title, labelOf(fact)].map(foldToWords))
      if (!byName.has(name)) byName.set(name, fact);
    for (const year of new Set(fact.dates.flatMap(yearsOf))) put(byYear, year, position);
    for (const month of new Set(fact.dates.flatMap(monthsOf))) put(byMonth, month, position);
  });
  const words = yield* phraseIndexSteps(byWord.keys());
  const numbers = periods.map(({ number }) => number);
  return {
    facts: indexed,
    byFacet,
    byFigure,
    byWord,
    byName,
    words,
    saying: (word) => {
      const facts = byWord.get(word) ?? byWord.get(singular(word)) ?? byWord.get(`${word}s`);
      if (facts !== undefined) return { facts, exactly: true };
      const [near] = words.near(word);
      return { facts: near ? (byWord.get(near.phrase) ?? []) : [], exactly: false };
    },
    periods,
    firstPeriod: numbers[0],
    lastPeriod: numbers.at(-1),
    dated: (date) => {
      const positions =
        (date.month === undefined
          ? byYear.get(date.year ?? 0)
          : byMonth.get((date.year ?? 0) * 100 + date.month)) ?? [];
      if (date.day === undefined) return [...positions];
      return positions.filter((position) => facts[position]?.dates.some((span) => fallsInto(date, span)));
    },
  };
}

function put<Key>(map: Map<Key, number[]>, key: Key, position: number): void {
  const positions = map.get(key);
  if (positions) positions.push(position);
  else map.set(key, [position]);
}

function yearsOf(span: DateSpan): number[] {
  const [from, to] = [Math.floor(firstDay(span.from) / 10_000), Math.floor(lastDay(span.to) / 10_000)];
  return Array.from({ length: Math.min(to - from + 1, 100) }, (_, index) => from + index);
}

/** The months that a span touches, each as 201605 and as 5. */
function monthsOf(span: DateSpan): number[] {
  return yearsOf(span).flatMap((year) => {
    const first = year === span.from.year ? (span.from.month ?? 1) : 1;
    const last = year === span.to.year ? (span.to.month ?? 12) : 12;
    return Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((month) => [
      year * 100 + month,
      month,
    ]);
  });
}

const singular = (word: string) => word.replace(/s$/, '');
