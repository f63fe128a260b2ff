import { lengthAt } from './grammar.ts';
import type { Annotated, Mark } from './mark.ts';
import { CLAUSE, isDenial, isPlace, isTime, namesThing } from './marks.ts';
import { isSpaced, isUnspaced, type Words } from './tokens.ts';

/** In a message of more words, not all are of the question. */
export const CHATTY = 12;

/** Some tokens of a text: the first, and the one behind the last. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The words of a text without what who speaks takes back ("the 1st, no wait, the 3rd"), takes for so behind the question ("…, I
 * thought it was 12") and says of themselves ("I was in Bangkok last week, …"), and with no “not” where that asks for agreement
 * ("isn't Malaysia a co-chair?"). `part` is the text as it was read so far.
 */
export function meantOf(words: Words, part: Annotated): Words {
  const out = [...takenBack(part), ...ofSpeakers(part), ...talk(part)];
  const isOut = (at: number) => out.some(({ from, to }) => from <= at && at < to);
  const asserted = inverted(part);
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
  return { ...words, tokens };
}

/** What a correction takes back, where the same kind of thing stands before and behind it, and the words that correct. */
function takenBack({ tokens, marks, grammar }: Annotated): Stretch[] {
  const isPaused = (at: number) =>
    tokens[at]?.gap !== '' || (isUnspaced(tokens[at].text) && tokens[at].start > (tokens[at - 1]?.end ?? 0));
  return [...tokens.keys()].flatMap((at) => {
    const length = lengthAt(tokens, at, grammar.corrections);
    // A word by itself corrects only behind a pause: "in the 2nd … no, the 3rd".
    if (length === 0 || (length === 1 && !isPaused(at))) return [];
    let end = at + length;
    // "No. of" is a number.
    if (length === 1 && tokens[end]?.gap === '.') return [];
    while (lengthAt(tokens, end, grammar.corrections) > 0) end += lengthAt(tokens, end, grammar.corrections);
    const behind = marks.find((mark) => classOf(mark) !== undefined && mark.from >= end);
    const before = marks.findLast(
      (mark) => mark.to <= at && behind !== undefined && classOf(mark) === classOf(behind),
    );
    const isNear = (from: number, to: number) => to - from <= NEAR;
    return before !== undefined && behind && isNear(before.to, at) && isNear(end, behind.from)
      ? [{ from: before.from, to: end }]
      : [];
  });
}
/** As many words may stand between a correction and what it is of. */
const NEAR = 2;

/** Things that one may be said for another of. */
function classOf(mark: Mark): string | undefined {
  if (isTime(mark) || mark.kind === 'ordinal' || mark.kind === 'order') return 'time';
  if (isPlace(mark)) return 'place';
  return namesThing(mark) ? 'thing' : mark.kind === 'number' ? 'number' : undefined;
}

/** Verbs with a “not” before what they are said of, by their places: "isn't Malaysia a co-chair?" asks whether it is. */
function inverted({ tokens, marks, grammar }: Annotated): Map<number, string> {
  const wordAt = (at: number) => tokens[at]?.text ?? '';
  const isLink = (at: number) =>
    [grammar.leads, grammar.clauses, grammar.but].some((words) => words.has(wordAt(at)));
  const isBegun = (at: number) => at === 0 || isLink(at - 1) || CUT.test(tokens[at]?.gap ?? '');
  const isSubject = (at: number) =>
    grammar.pronouns.has(wordAt(at)) ||
    /^\d/.test(wordAt(at)) ||
    marks.some((mark) => mark.from === at && (mark.kind === 'number' || isName(mark)));
  return new Map(
    marks.filter(isDenial).flatMap(({ from, to }) => {
      const verb = [...grammar.verbs]
        .filter((one) => wordAt(from).length > one.length && wordAt(from).startsWith(one))
        .reduce((one, other) => (other.length > one.length ? other : one), '');
      const isAsked = marks.some(
        (mark) => mark.kind === 'ask' && mark.value !== 'exists' && mark.from < from,
      );
      return verb !== '' && isBegun(from) && isSubject(to) && !isAsked ? [[from, verb] as const] : [];
    }),
  );
}
/** What stands for one thing by itself, and is no verb. */
const isName = (mark: Mark) => namesThing(mark) && mark.kind !== 'subject' && mark.kind !== 'about';

/** Clauses of who speaks that the question needs nothing of. */
function ofSpeakers({ tokens, marks, grammar }: Annotated): Stretch[] {
  const gapAt = (at: number) => tokens[at]?.gap ?? '';
  const isSpeaker = (at: number) => lengthAt(tokens, at, grammar.speakers) > 0;
  const isBelief = (at: number) => lengthAt(tokens, at, grammar.beliefs) > 0;
  const isAsking = (at: number) =>
    lengthAt(tokens, at, grammar.which) > 0 ||
    marks.some(({ kind, value, from }) => kind === 'ask' && !UNASKING.has(value) && from === at);
  const isLink = (at: number) =>
    [grammar.clauses, grammar.but, grammar.leads].some((words) => words.has(tokens[at]?.text ?? ''));
  const isBegun = (at: number) => at === 0 || CUT.test(gapAt(at)) || isLink(at - 1);
  const within = (from: number, to: number) => marks.filter((mark) => mark.from >= from && mark.to <= to);
  const asking = [...tokens.keys()].filter(isAsking);
  const first = asking[0];
  if (first === undefined) return [];
  const isAnaphoric = tokens.slice(first).some(({ text }) => grammar.anaphors.has(text));
  const asked = within(first, tokens.length);
  const isQuestion = asked.some(namesThing);

  /** Where the clauses end that begin at a token: before the next that asks, or with the sentence. */
  const endOf = (at: number, isEnd: RegExp): number => {
    const next = asking.find((one) => one > at) ?? tokens.length;
    const cut = next === tokens.length ? -1 : lastCut(at, next);
    const end = [...tokens.keys()].find((one) => one > at && one < next && isEnd.test(gapAt(one)));
    return end ?? (next === tokens.length ? next : cut);
  };
  const lastCut = (from: number, to: number) =>
    [...tokens.keys()].findLast((at) => at > from && at <= to && CUT.test(gapAt(at))) ?? -1;
  /** Places, and when something was, that the question names or asks for another of. */
  const isSaidAnew = (mark: Mark) =>
    (isPlace(mark) && asked.some((one) => isPlace(one) || one.value === 'countries')) ||
    ((mark.kind === 'date' || mark.kind === 'month') && asked.some(isTime));

  return [...tokens.keys()].flatMap((at): Stretch[] => {
    if (!isBelief(at) && !(isSpeaker(at) && isBegun(at))) return [];
    const isBehind = at > first;
    const to = endOf(at, isBehind ? SENTENCE : NEVER);
    if (to <= at) return [];
    // "Last week" is no period.
    const said = within(at, to).filter((mark) => namesThing(mark) && mark.value !== 'periods');
    const isLeft = isBehind
      ? isQuestion && (isBelief(at) || (said.length === 0 && isBegun(at)))
      : isQuestion && !isAnaphoric && said.length > 0 && said.every(isSaidAnew);
    return isLeft ? [{ from: at, to }] : [];
  });
}
/** What asks for something only beside what does: "last week". */
const UNASKING = new Set(['exists', 'first', 'last']);

/** Clauses in which nothing of the page is named and nothing asked, beside one that names something. */
function talk(part: Annotated): Stretch[] {
  const { tokens, marks, grammar } = part;
  if (tokens.length <= CHATTY) return [];
  const behind = (at: number) => (tokens[at - 1]?.end ?? 0) + (tokens[at]?.gap.length ?? 0);
  const isPause = (at: number) =>
    isSpaced(part, at) ||
    (PAUSE.test(tokens[at]?.gap ?? '') && (tokens[at]?.start ?? 0) > behind(at)) ||
    FULL.test(tokens[at]?.gap ?? '');
  const starts = [...tokens.keys()].filter((at) => at === 0 || isPause(at));
  const clauses = starts.map((from, at) => ({ from, to: starts[at + 1] ?? tokens.length }));
  const within = ({ from, to }: Stretch) => marks.filter((mark) => mark.from < to && mark.to > from);
  const end = part.text.slice((tokens.at(-1)?.end ?? part.start) - part.start);
  const asks = ({ from, to }: Stretch) =>
    /[?？]/.test(tokens[to]?.gap ?? end) ||
    grammar.verbs.has(tokens[from]?.text ?? '') ||
    tokens.some((_, at) => from <= at && at < to && lengthAt(tokens, at, grammar.which) > 0);
  // Fewer words are a part of what stands beside them: "police, customs and coast guard".
  const isTalk = (clause: Stretch) =>
    clause.to - clause.from >= LEAST && within(clause).every(({ kind }) => kind === 'noise') && !asks(clause);
  return clauses.some((clause) => within(clause).some(namesThing)) ? clauses.filter(isTalk) : [];
}
const PAUSE = /[^\s'’"“”()/-]/u;
const FULL = /[，。！？；：、।]/u;
const LEAST = 3;

/** What a clause or a sentence ends with. */
const CUT = new RegExp(`${CLAUSE.source}|[.:…\\n。।]|[-–—]`, 'u');
const SENTENCE = /[.;?!…\n；？！。।]/;
const NEVER = /(?!)/;
