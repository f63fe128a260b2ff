import { askingIn, isBegun, isPause, positiveOf, type Stretch } from '../marks/clauses.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { isCut, isDenial, namesThing } from '../marks/marks.ts';
import { lengthAt } from '../words/grammar.ts';

/** Verbs with a “not” before what they are said of, by their places: "isn't Malaysia a co-chair?" asks whether it is. */
export function invertedVerbs(part: Annotated): Map<number, string> {
  const { tokens, marks, grammar } = part;
  const wordAt = (at: number) => tokens[at]?.text ?? '';
  const isSubject = (at: number) =>
    grammar.pronouns.has(wordAt(at)) ||
    /^\d/.test(wordAt(at)) ||
    marks.some((mark) => mark.from === at && (mark.kind === 'number' || isName(mark))) ||
    // "Wasn't Captain Bram arrested?"
    /^\p{Lu}\p{Ll}/u.test(tokens[at]?.typed ?? '');
  // "Which of them wasn't there?"
  const isAsked = (at: number) =>
    marks.some(({ kind, value, from }) => kind === 'ask' && value !== 'exists' && from < at) ||
    askingIn(part).some((asks) => asks < at && !isCut(part, asks, at));
  const inverted = new Map<number, string>();
  marks.filter(isDenial).forEach(({ from, to }, at, denials) => {
    const verb = positiveOf(wordAt(from), grammar);
    // "Those that weren't planning meetings and weren't debriefs" are neither.
    const before = denials[at - 1];
    const isAgain =
      before !== undefined && !inverted.has(before.from) && grammar.clauses.has(wordAt(from - 1));
    if (verb !== '' && isBegun(part, from) && isSubject(to) && !isAsked(from) && !isAgain)
      inverted.set(from, verb);
  });
  return inverted;
}
/** What stands for one thing by itself, and is no verb. */
const isName = (mark: Mark) => namesThing(mark) && mark.kind !== 'subject' && mark.kind !== 'about';

/** "In which was it, and in which not?": which it was in says both. */
export function andWhichNot(part: Annotated): Stretch[] {
  const { tokens, marks, grammar } = part;
  const asking = askingIn(part);
  return marks.filter(isDenial).flatMap(({ from, to }): Stretch[] => {
    const which = asking.find((at) => at < from && at + lengthAt(tokens, at, grammar.which) >= from - 1);
    const link =
      which === undefined ? -1 : [which - 1, which - 2].find((at) => grammar.and.has(tokens[at]?.text ?? ''));
    const isEnd = to === tokens.length || isPause(part, to);
    return link !== undefined && link > 0 && isEnd && asking.some((at) => at < link)
      ? [{ from: link, to }]
      : [];
  });
}

/** "Is it not the case that …", "is that not so": a “not” behind its verb and a pronoun asks for agreement, too. */
export function notsOfAgreement(part: Annotated): Stretch[] {
  const { tokens, marks, grammar } = part;
  const wordAt = (at: number) => tokens[at]?.text ?? '';
  return marks.filter(
    (mark) =>
      isDenial(mark) &&
      mark.to === mark.from + 1 &&
      !grammar.never.has(wordAt(mark.from)) &&
      grammar.pronouns.has(wordAt(mark.from - 1)) &&
      !grammar.existence.has(wordAt(mark.from - 1)) &&
      grammar.verbs.has(wordAt(mark.from - 2)) &&
      isBegun(part, mark.from - 2) &&
      askingIn(part).every((at) => at > mark.from),
  );
}
