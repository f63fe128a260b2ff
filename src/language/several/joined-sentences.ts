import { isOrdinal } from '../conditions/ordered.ts';
import type { Annotate } from '../marks/annotate.ts';
import { askingIn, QUESTION_MARK } from '../marks/clauses.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { distinct, isAnaphoric, namesThing } from '../marks/marks.ts';
import { holds } from '../words/grammar.ts';
import { partOf, type Words } from '../words/tokens.ts';

/**
 * Sentences, each with those behind it that only go on what it says: "When was the first meeting? And the last one?",
 * "who was convicted? When?", "who took part in 2017? Apart from the co-chairs, I mean."
 */
export function joinedSentences(
  sentences: readonly Annotated[],
  words: Words,
  annotate: Annotate,
): Annotated[] {
  const isRest = (sentence: Annotated, at: number) => {
    const before = sentences[at - 1];
    return (
      before !== undefined &&
      ((isBareEnd(sentence) && ENDS.some((end) => isOfEnd(before, end))) ||
        (isBareAsk(sentence) && namesOwn(before)) ||
        asksOfThose(sentence, before) ||
        restricts(sentence))
    );
  };
  const rests = sentences.map(isRest);
  return sentences.flatMap((sentence, at) => {
    if (rests[at] === true) return [];
    const next = rests.indexOf(false, at + 1);
    const last = sentences[(next < 0 ? sentences.length : next) - 1];
    return last === undefined || last === sentence
      ? [sentence]
      : [annotate(partOf(words, sentence.start, last.start + last.text.length))];
  });
}

/** Whether a text names anything but what it asks for: “give both dates”, behind a question, asks for those of the same. */
export const namesOwn = ({ marks }: Annotated): boolean =>
  marks.some(
    (mark) =>
      namesThing(mark) &&
      !marks.some(({ kind, from, to }) => kind === 'ask' && from <= mark.from && mark.to <= to),
  );

/** "And the last one?": a word for an end, and what only holds it together. */
const isBareEnd = (text: Annotated): boolean => {
  const { tokens, grammar } = text;
  return (
    tokens.length <= BRIEF &&
    ENDS.some((end) => isOfEnd(text, end)) &&
    tokens.every(
      ({ text: word }, at) =>
        isMarked(text, at, ({ kind }) => ENDING.has(kind)) ||
        [grammar.clauses, grammar.leads, grammar.articles, grammar.functions, grammar.weak].some((words) =>
          words.has(word),
        ),
    )
  );
};

/** "When?", "since when?", and "names please.": words that ask, or without a question mark what the page may lack, and no more. */
const isBareAsk = (text: Annotated): boolean =>
  isMadeOf(text, isOfAsk) ||
  (!QUESTION_MARK.test(text.text) &&
    text.marks.some(isLack) &&
    isMadeOf(text, (mark) => isLack(mark) || mark.kind === 'noise'));
const isOfAsk = ({ kind, value }: Mark): boolean => kind === 'ask' && value !== 'exists';
const isLack = ({ kind }: Mark): boolean => kind === 'attribute';
const isMadeOf = (text: Annotated, isOf: (mark: Mark) => boolean): boolean =>
  text.tokens.every(
    ({ text: word }, at) =>
      isMarked(text, at, isOf) ||
      [text.grammar.clauses, text.grammar.functions].some((words) => words.has(word)),
  );

/** "Gangs were broken up in some countries. Which countries were those?": of what was named, those of which something was said. */
function asksOfThose(sentence: Annotated, before: Annotated): boolean {
  const { tokens, grammar } = sentence;
  const [named, ...others] = distinct(sentence.marks.filter(namesThing));
  const isNamed = ({ kind, value }: Mark) => kind === named?.kind && value === named?.value;
  return (
    named !== undefined &&
    others.length === 0 &&
    isAnaphoric(sentence) &&
    holds(tokens, grammar.which) &&
    tokens.every(
      ({ text }, at) =>
        grammar.anaphors.has(text) ||
        isMarked(sentence, at, (mark) => isNamed(mark) || mark.kind === 'noise'),
    ) &&
    before.marks.some(isNamed) &&
    before.marks.some((mark) => namesThing(mark) && !isNamed(mark))
  );
}

/** "Only the debrief.", "apart from the co-chairs, I mean.": a few words that begin by what restricts something, and ask for nothing. */
const restricts = (part: Annotated): boolean =>
  part.tokens.length <= BRIEF &&
  askingIn(part).length === 0 &&
  isMarked(part, 0, ({ kind, value, from }) => kind === 'operator' && RESTRICTING.has(value) && from === 0) &&
  // "Only number will do." names nothing, though it may be said of what was counted.
  part.marks.some((mark) => namesThing(mark) && mark.kind !== 'about');

const isMarked = ({ marks }: Annotated, at: number, isOf: (mark: Mark) => boolean): boolean =>
  marks.some((mark) => mark.from <= at && at < mark.to && isOf(mark));

const isOfEnd = (text: Annotated, end: string): boolean =>
  text.marks.some(
    (mark) =>
      (ENDING.has(mark.kind) && mark.value === end) ||
      // "The first debrief"
      (end === 'first' && mark.value === '1' && isOrdinal(mark, text)),
  );

const BRIEF = 8;
const ENDING = new Set<Mark['kind']>(['ask', 'order']);
const ENDS = ['first', 'last'];
const RESTRICTING = new Set(['only', 'except']);
