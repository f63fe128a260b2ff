import { type Grammar, lengthAt } from '../words/grammar.ts';
import { isSpaced } from '../words/tokens.ts';
import type { Annotated } from './mark.ts';

/** Some tokens of a text: the first, and the one behind the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What a question ends with. */
export const QUESTION_MARK = /[?？]/;

/** In a message of more words, not all are of the question. */
export const CHATTY = 12;

/** What a sentence ends with. */
export const SENTENCE = /[.;?!…\n；？！。।]/;

/** Whether a clause or a sentence ends before a token. */
export function isPause(part: Annotated, at: number): boolean {
  const [before, token] = [part.tokens[at - 1], part.tokens[at]];
  if (before === undefined || token === undefined) return false;
  const isSpace = token.start > before.end + token.gap.length;
  return isSpaced(part, at) || (PAUSE.test(token.gap) && isSpace) || FULL.test(token.gap);
}
const PAUSE = /[^\s'’"“”()/-]/u;
const FULL = /[，。！？；：、।]/u;

/** Whether a clause begins with a token: behind a pause, or a word that links clauses. */
export const isBegun = (part: Annotated, at: number): boolean =>
  at === 0 || isPause(part, at) || isLink(part, at - 1);

/** Whether who speaks is named at a place: "us", and not "the US". */
export const isSpeakerAt = (
  { tokens, marks, grammar }: Pick<Annotated, 'tokens' | 'marks' | 'grammar'>,
  at: number,
): boolean =>
  lengthAt(tokens, at, grammar.speakers) > 0 &&
  !marks.some(({ kind, from, to }) => kind === 'country' && from <= at && at < to);

/** Whether a word links clauses: and, but, so. */
export const isLink = ({ tokens, grammar }: Annotated, at: number): boolean =>
  [grammar.clauses, grammar.but, grammar.leads].some((words) => words.has(tokens[at]?.text ?? ''));

/** The places of the words that ask for something, but for those that do so only beside another: "last week". */
export const askingIn = ({ tokens, marks, grammar }: Annotated): number[] =>
  [...tokens.keys()].filter(
    (at) =>
      lengthAt(tokens, at, grammar.which) > 0 ||
      marks.some(({ kind, value, from }) => kind === 'ask' && !UNASKING.has(value) && from === at),
  );
const UNASKING = new Set(['exists', 'first', 'last']);

/** "I'm writing about the mass graves": a text in which nothing but a “why” amid a clause may ask. */
export const isOnTopic = (part: Annotated): boolean =>
  askingIn(part).every((at) => isWhyAt(part, at) && !isBegun(part, at));

/** Whether nothing but a “why” asks, and where a clause begins: “why was construction included?” */
export const asksWhyAlone = (part: Annotated): boolean =>
  askingIn(part).every((at) => isWhyAt(part, at)) && !isOnTopic(part);

const isWhyAt = ({ marks }: Annotated, at: number): boolean =>
  marks.some(({ kind, value, from }) => kind === 'ask' && value === 'why' && from === at);

/** The verb of a verb with its “not” (isn't, wasnt); nothing of any other word. */
export const positiveOf = (word: string, { verbs }: Grammar): string =>
  [...verbs]
    .filter((verb) => word.length > verb.length && word.startsWith(verb))
    .reduce((one, other) => (other.length > one.length ? other : one), '');
