import type { Query } from './queries.ts';

/** What somebody got to see for a query. */
export interface Shown {
  /** whether it claims to be an answer; suggestions to an option always do */
  readonly claims: boolean;
  /** what each of the results stands for, best first */
  readonly results: readonly (readonly string[])[];
  /** all that can be read, without what it repeats of the query */
  readonly text: string;
  /** of the first result, for people */
  readonly title: string;
}

export interface Verdict {
  readonly query: Query;
  readonly shown: Shown;
  /** of the first right result, from 1; 0 where none of the first five is right, or its text doesn't show what it must */
  readonly rank: number;
  readonly missing: readonly RegExp[];
  /** claims an answer where there is none */
  readonly isFalse: boolean;
}

const DEPTH = 5;

/** Judges what was shown for a query: with its rank for those that have an answer, by its claim for those that don't. */
export function judge(query: Query, shown: Shown): Verdict {
  const { gold, must } = query;
  if (gold.length === 0) return { query, shown, rank: 0, missing: [], isFalse: shown.claims };
  const missing = must.filter((pattern) => !pattern.test(shown.text));
  const place = shown.results.slice(0, DEPTH).findIndex((ids) => ids.some((id) => gold.includes(id)));
  return {
    query,
    shown,
    rank: shown.claims && missing.length === 0 ? place + 1 : 0,
    missing,
    isFalse: false,
  };
}

export interface Score {
  readonly queries: number;
  /** of those that have an answer: it came first · among the first three · the mean of 1 / its rank among five */
  readonly first: number | undefined;
  readonly firstThree: number | undefined;
  readonly reciprocalRank: number | undefined;
  /** of those that have none: something was claimed */
  readonly falseAnswers: number | undefined;
}

/** The share of verdicts that went well, each 0–1; undefined where there is nothing to go by. */
export function scoreOf(verdicts: readonly Verdict[]): Score {
  const answerable = verdicts.filter(({ query }) => query.gold.length > 0);
  const unanswerable = verdicts.filter(({ query }) => query.gold.length === 0);
  return {
    queries: verdicts.length,
    first: mean(answerable, ({ rank }) => (rank === 1 ? 1 : 0)),
    firstThree: mean(answerable, ({ rank }) => (rank >= 1 && rank <= 3 ? 1 : 0)),
    reciprocalRank: mean(answerable, ({ rank }) => (rank === 0 ? 0 : 1 / rank)),
    falseAnswers: mean(unanswerable, ({ isFalse }) => (isFalse ? 1 : 0)),
  };
}

const mean = <Item>(items: readonly Item[], value: (item: Item) => number) =>
  items.length === 0 ? undefined : items.reduce((sum, item) => sum + value(item), 0) / items.length;

/** Whether a query came out as it should: answered first, or rightly not at all. */
export const isMiss = ({ query, rank, isFalse }: Verdict): boolean =>
  query.gold.length > 0 ? rank !== 1 : isFalse;

/** One line on what went wrong. */
export function explainMiss({ query, shown, rank, missing, isFalse }: Verdict): string {
  const { q, kind, field, gold, must } = query;
  const why = isFalse
    ? 'claims an answer'
    : !shown.claims
      ? 'gives no answer'
      : missing.length > 0
        ? `doesn't show ${missing.map(({ source }) => source.slice(0, 40)).join(' or ')}`
        : rank > 1
          ? `right at ${rank}`
          : 'wrong';
  const wanted = gold.length === 0 ? 'nothing' : gold.join(' | ') + (must.length > 0 ? ' + text' : '');
  const got = shown.claims ? `“${shown.title}”` : 'nothing';
  return `${kind} · ${field} · ${JSON.stringify(q.length > 90 ? `${q.slice(0, 90)}…` : q)}: ${why}; wanted ${wanted}, got ${got}`;
}
