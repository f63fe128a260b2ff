import { askingIn, isBegun, isLink, isPause, isSpeakerAt, SENTENCE, type Stretch } from '../marks/clauses.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { isPlace, isTime, namesThing, speakersCountry } from '../marks/marks.ts';
import { lengthAt } from '../words/grammar.ts';

/** Clauses of who speaks that the question needs nothing of. */
export function ofSpeakers(part: Annotated): Stretch[] {
  const { tokens, marks, grammar } = part;
  const isSpeaker = (at: number) => isSpeakerAt(part, at);
  const isBelief = (at: number) => lengthAt(tokens, at, grammar.beliefs) > 0;
  const isVerb = (at: number) => grammar.verbs.has(tokens[at]?.text ?? '');
  const within = (from: number, to: number) => marks.filter((mark) => mark.from >= from && mark.to <= to);
  const asking = askingIn(part);
  // What wants a yes or a no begins with its verb; what only names something begins with that.
  const question = [
    ...asking,
    ...[...tokens.keys()].filter((at) => isVerb(at) && isBegun(part, at) && !isSpeaker(at + 1)),
  ].sort((one, other) => one - other)[0];
  const named = marks.find((mark) => namesThing(mark) && !isPlace(mark) && !isTime(mark));
  const first = question ?? named?.from;
  if (first === undefined) return [];
  // "We are from the USA. In which periods did our country participate?"
  const isAnaphoric =
    tokens.slice(first).some(({ text }) => grammar.anaphors.has(text)) ||
    speakersCountry(part).some((at) => at >= first);
  const asked = within(first, tokens.length);
  /** "Where do they say that he was convicted?": a clause without which the question names nothing is no aside. */
  const isQuestionWithout = (from: number, to: number) =>
    asked.some((mark) => namesThing(mark) && (mark.to <= from || mark.from >= to));

  /** Where the clauses end that begin at a token: before the next that asks, or with the sentence. */
  const endOf = (at: number, isBehind: boolean): number => {
    const next = [first, ...asking].find((one) => one > at);
    const end = isBehind ? endOfSentence(part, at, next ?? tokens.length) : undefined;
    return end ?? (next === undefined ? tokens.length : (lastPause(part, at, next) ?? -1));
  };
  /** Things of a kind that the question asks for or names another of. */
  const isSaidAnew = ({ kind, ...mark }: Mark) => {
    if (isPlace({ kind, ...mark })) return asked.some((one) => isPlace(one) || one.value === 'countries');
    if (kind === 'date' || kind === 'month') return asked.some(isTime);
    // "I'm drafting a report, how many …": but of the trial that who speaks works on, the question may be.
    if (kind === 'subject')
      return (
        asked.some((one) => one.kind === kind && !SETS.has(one.value)) &&
        !asked.some((one) => one.kind === 'about' && one.value.startsWith(`${mark.value}/`))
      );
    return kind === 'sector' && asked.some((one) => one.kind === kind || one.value === 'sectors');
  };

  /** "Did that police thing, INTERPOL I think, help in the 1st": nothing was asked yet that a guess could answer. */
  const isAskedBefore = (to: number) =>
    asking.some((at) => at < to) || within(first, to).some(({ kind }) => ASKED.has(kind));

  return [...tokens.keys()].flatMap((at): Stretch[] => {
    const isBehind = at > first;
    // "… or am I": its verb stands before who speaks.
    const verb = isVerb(at - 1) && isSpeaker(at) ? at - 1 : at;
    // "taga-Malaysia ako, …", "…, not IOM I think": a clause is of who speaks wherever in it they are.
    const start = isBehind ? lastPause(part, first, at) : startOf(part, at);
    const isOwn = isBelief(at) && start !== undefined && within(first, start).some(namesThing);
    const begun = isBehind ? (isOwn ? start : verb) : (start ?? at);
    const from = isLink(part, begun - 1) && isPause(part, begun - 1) ? begun - 1 : begun;
    if (!isBelief(at) && !(isSpeaker(at) && isBegun(part, from))) return [];
    const to = endOf(at, isBehind);
    if (to <= at) return [];
    // "Last week" is no period.
    const said = within(at, to).filter((mark) => namesThing(mark) && mark.value !== 'periods');
    // "I was in Singapore that autumn.": where and when who speaks was.
    const isState =
      isVerb(at + 1) && said.every((mark) => isPlace(mark) || (isTime(mark) && mark.kind !== 'period'));
    const isLeft = isBehind
      ? isQuestionWithout(from, to) &&
        (question === undefined
          ? isState && isBegun(part, from)
          : (isBelief(at) && isAskedBefore(from)) || ((said.length === 0 || isState) && isBegun(part, from)))
      : isQuestionWithout(from, to) && !isAnaphoric && said.length > 0 && said.every(isSaidAnew);
    return isLeft ? [{ from, to }] : [];
  });
}

const SETS = new Set(['countries', 'periods']);
const ASKED = new Set<Mark['kind']>(['subject', 'kind', 'crime', 'sector']);

const lastPause = (part: Annotated, from: number, to: number): number | undefined =>
  [...part.tokens.keys()].findLast((at) => at > from && at <= to && isPause(part, at));

const startOf = (part: Annotated, to: number): number | undefined =>
  [...part.tokens.keys()].findLast((at) => at <= to && isBegun(part, at));

const endOfSentence = ({ tokens }: Annotated, from: number, before: number): number | undefined =>
  [...tokens.keys()].find((at) => at > from && at < before && SENTENCE.test(tokens[at]?.gap ?? ''));
