import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { type Atom, type AtomName, atomsOf } from '../../questions/query.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { FILLER } from '../words/lexicon.ts';
import { isUnspaced, wordsOf } from '../words/tokens.ts';
import type { ExampleQuestion } from './examples.ts';

/** On which subjects people ask with a word, by its stem, where the page answers them. */
export type WordUse = ReadonlyMap<string, ReadonlySet<string>>;

/** The same, with the number of examples on each subject. */
export type WordCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * The subjects that a word is used for: by those who asked in the examples, and, of what is newer in the data than these, by its
 * own name.
 */
export function createUsedFor(
  use: WordUse,
  stem: (word: string) => string,
  { measures, people, cases }: KnowledgeBase,
): (word: string) => ReadonlySet<string> | undefined {
  const learnt = new Set([...use.values()].flatMap((subjects) => [...subjects]));
  const own = new Map<string, Set<string>>();
  for (const { id, name } of [...measures, ...people, ...cases].filter((one) => !learnt.has(one.id)))
    for (const word of wordsOf(name)) own.set(stem(word), (own.get(stem(word)) ?? new Set()).add(id));
  return (word) => {
    const [asked, named] = [use.get(stem(word)), own.get(stem(word))];
    return named === undefined ? asked : new Set([...named, ...(asked ?? [])]);
  };
}

/** Counts words in the examples that ask one question which the page may answer, and name nothing that there isn't. */
export function countUse(
  examples: readonly ExampleQuestion[],
  stemsOf: (question: string) => readonly string[],
  { sectors, crimes }: KnowledgeBase,
): WordCounts {
  const named: Partial<Record<AtomName, readonly { readonly id: string }[]>> = {
    sector: sectors,
    crime: crimes,
  };
  // "Was mining among them?": of what isn't there, people don't ask with the words for what is.
  const isThere = ({ is, value }: Atom) => named[is]?.some(({ id }) => id === value) !== false;
  const counts = new Map<string, Map<string, number>>();
  for (const { question, queries } of examples) {
    const [query, ...others] = queries;
    if (query === undefined || others.length > 0 || !isTold(query)) continue;
    if (!atomsOf(query.where).every(isThere)) continue;
    for (const stem of new Set(stemsOf(question))) {
      const subjects = counts.get(stem) ?? new Map<string, number>();
      counts.set(stem, subjects.set(query.select, (subjects.get(query.select) ?? 0) + 1));
    }
  }
  return counts;
}

/** Whether a query asks for something that the page tells, or may tell. */
export const isTold = ({ ask, select }: { readonly ask: string; readonly select: string }): boolean =>
  ask !== 'other' && select !== 'nothing';

/**
 * Words that nobody has asked with for what the page tells of a subject, by their places: they may ask for something
 * that it doesn't tell. `subjectsOf` gives the subjects that a word is used for.
 */
export function strangeIn(
  { tokens, marks }: Annotated,
  subject: string,
  subjectsOf: (word: string) => ReadonlySet<string> | undefined,
): number[] {
  const [select = ''] = subject.split('/');
  const isNamed = (at: number) =>
    marks.some(
      ({ kind, value, from, to }) => from <= at && at < to && (!TERMS.has(kind) || value === FILLER),
    );
  return [...tokens.keys()].filter((at) => {
    const word = tokens[at]?.text ?? '';
    if (!isContent(word) || isNamed(at) || saysHow(word)) return false;
    const subjects = subjectsOf(word);
    return subjects === undefined || (!subjects.has(select) && subjects.size < GENERAL);
  });
}

/** Whether a word stands for nothing, and doesn't only hold a sentence together: of its letters there are so many at least. */
export const isUnmarked = ({ tokens, marks, grammar }: Annotated, at: number, letters = SAYING): boolean => {
  const word = tokens[at]?.text ?? '';
  return (
    word.length >= letters &&
    /^[\p{L}\p{M}]+$/u.test(word) &&
    !marks.some(({ from, to }) => from <= at && at < to) &&
    !IDLE.some((key) => grammar[key].has(word))
  );
};
/** Shorter words say little by themselves. */
const SAYING = 3;
/** "Roughly how many?", "stated briefly": how something is done or said is nothing that the page might lack. */
export const saysHow = (word: string): boolean => /...ly$/.test(word);
const IDLE = [
  'verbs',
  'pronouns',
  'leads',
  'articles',
  'functions',
  'postpositions',
  'years',
  'tags',
  'clauses',
  'and',
] as const;

/** What people ask with on that many subjects belongs to none of them. */
const GENERAL = 5;
/** Terms stand for what they stand for only beside the subject that they belong to; names do anywhere. */
const TERMS = new Set<Mark['kind']>(['attribute', 'subject', 'about', 'noise', 'unequal']);

/** Shorter words ask for nothing by themselves; where words aren't spaced, they are shorter. */
const isContent = (word: string) =>
  /^[\p{L}\p{M}]+$/u.test(word) && word.length >= (isUnspaced(word) ? 2 : 3);
