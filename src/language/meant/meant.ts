import type { Stretch } from '../marks/clauses.ts';
import { CHATTY, QUESTION_MARK } from '../marks/clauses.ts';
import type { Annotated } from '../marks/mark.ts';
import type { Words } from '../words/tokens.ts';
import { andWhichNot, invertedVerbs, notsOfAgreement } from './inverted-verbs.ts';
import { ofSpeakers } from './of-speakers.ts';
import { inSpiteOf, notMeant, setAside, takenBack } from './taken-back.ts';
import { talk } from './talk.ts';

/**
 * The words of a text without what who speaks takes back ("the 1st, no wait, the 3rd"), takes for so behind the question ("…, I
 * thought it was 12") and says of themselves ("I was in Bangkok last week, …"), and with no “not” where that asks for agreement
 * ("isn't Malaysia a co-chair?"). `part` is the text as it was read so far.
 */
export function meantOf(words: Words, part: Annotated): Words {
  const corrected = takenBack(part);
  const out = [
    ...corrected,
    ...[leads, setAside, inSpiteOf, notMeant, ofSpeakers, talk, notsOfAgreement, andWhichNot].flatMap(
      (aside) => aside(part),
    ),
  ];
  const isOut = (at: number) => out.some(({ from, to }) => from <= at && at < to);
  const asserted = invertedVerbs(part);
  if (out.length === 0 && asserted.size === 0) return words;
  const tokens = words.tokens.flatMap((word, at) => {
    if (isOut(at)) return [];
    const verb = asserted.get(at);
    const token = verb === undefined ? word : { ...word, text: verb };
    let first = at;
    while (first > 0 && isOut(first - 1)) first--;
    // What comes next stands where what was left out began.
    return [first === at ? token : { ...token, gap: words.tokens[first]?.gap ?? '' }];
  });
  return { ...words, text: withoutBreaks(words, corrected), tokens };
}

/** "So why …", "ok and who …": what only leads to a question. */
function leads({ tokens, grammar }: Annotated): Stretch[] {
  const to = tokens.findIndex(({ text }) => !grammar.leads.has(text));
  return to > 0 && tokens.length <= CHATTY ? [{ from: 0, to }] : [];
}

/** "How many in 2016? Sorry, 2015.": what was left out ends no sentence; what asked still does. */
function withoutBreaks({ text, start, tokens }: Words, out: readonly Stretch[]): string {
  let rest = text;
  for (const { from, to } of out) {
    const [first, last] = [(tokens[from]?.start ?? 0) - start, (tokens[to - 1]?.end ?? 0) - start];
    const left = text.slice(first, last);
    rest = `${rest.slice(0, first)}${' '.repeat(left.length)}${rest.slice(last)}`;
    if (QUESTION_MARK.test(left)) rest = rest.replace(/[\s.!。！]*$/u, '?');
  }
  return rest;
}
