import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Ask, Query } from '../questions/query.ts';
import { ASKS, printCondition, printQueries, printQuery } from '../questions/query.ts';
import type { Annotate, Annotated, Mark } from './annotate.ts';
import { classify, type Guess, slotsOf } from './classifier.ts';
import { compose } from './compose.ts';
import { featuresOf, featuresWith } from './features.ts';
import { createGlossary } from './glossary.ts';
import type { ReadingModel } from './reading-model.ts';
import { sentencesOf } from './sentences.ts';
import { wordsOf } from './tokens.ts';

/** What was made of a text. */
export interface Reading {
  /** `sure`: one answer · `between`: two, both said · `unread`: none */
  readonly manner: 'sure' | 'between' | 'unread';
  /** of `sure`, one for each question in the text; of `between`, the two that it may be; of `unread`, what is nearest */
  readonly queries: readonly Query[];
  /** words of the text, as typed, that nothing was made of */
  readonly unread: readonly string[];
  /** words of the text that few ask with, as typed: what it is about beside names and terms */
  readonly rare: readonly string[];
  /** what was read of the text, for `--explain` */
  readonly part: Annotated;
  readonly subjects: readonly Guess[];
  readonly asks: readonly Guess[];
  readonly glossary: readonly string[];
  readonly confidence: number;
}

export type Read = (text: string) => Reading;

/** One text, or a part of it, with what both readers say of it. */
interface Candidate {
  readonly part: Annotated;
  readonly subjects: readonly Guess[];
  readonly asks: readonly Guess[];
  readonly glossary: readonly string[];
  readonly queries: readonly Query[];
  readonly second: Query | undefined;
  readonly confidence: number;
}

/** Reads texts into queries: the classifier proposes, the glossary is its witness, rules fill in names and operators. */
export function createRead(
  knowledge: KnowledgeBase,
  { subject, ask }: Pick<ReadingModel, 'subject' | 'ask'>,
  annotate: Annotate,
  isKnown: (word: string) => boolean,
  frequency: (word: string) => number,
): Read {
  const glossary = createGlossary();
  const told = new Set(
    [...knowledge.group.facts, ...knowledge.people, ...knowledge.cases]
      .map(({ id }) => id)
      .concat('contact', 'page', 'names', 'nothing'),
  );
  const measures = new Set(knowledge.measures.map(({ id }) => id));

  /** Compared as queries: two that are the same are one. */
  const alternatives = (
    part: Annotated,
    features: readonly string[],
    subjects: readonly Guess[],
  ): Alternative[] => {
    const made = new Map<string, Alternative>();
    const plain = slotsOf(features, ask.slots);
    const fresh = newIn(part);
    for (const { name, probability } of fresh.length > 0 ? fresh : likely(subjects))
      for (const asked of likely(
        classify(ask, [...plain, ...slotsOf(featuresWith(name, features), ask.slots)]),
      )) {
        // An attribute that nobody knows by name is a guess.
        const hasAttribute = part.marks.some(({ kind }) => kind === 'attribute');
        const isKnown = learnt.has(name.split('/')[0] ?? '');
        const doubt = asked.name !== 'other' ? 1 : !isKnown ? 0 : hasAttribute ? TRUST : DOUBT;
        const query = compose({ subject: name, ask: askNamed(asked.name) }, part, knowledge);
        const key = printQuery(query);
        const known = made.get(key);
        made.set(key, {
          query,
          subject: name,
          ask: known?.ask ?? asked,
          probability: doubt * probability * asked.probability + (known?.probability ?? 0),
        });
      }
    return [...made.values()].sort((one, other) => other.probability - one.probability);
  };

  // What is newer in the data than the examples is known by its name alone: by most of its words.
  const learnt = new Set(subject.classes.map((name) => name.split('/')[0]));
  const unlearnt = [...knowledge.measures, ...knowledge.people, ...knowledge.cases]
    .filter(({ id }) => !learnt.has(id))
    .map(({ id, name }) => ({ id, words: wordsOf(name) }));
  const newIn = ({ tokens }: Annotated): Guess[] => {
    const said = new Set(tokens.map(({ text }) => text));
    const isNamed = (words: readonly string[]) =>
      words.filter((word) => said.has(word)).length > words.length / 2;
    return unlearnt.filter(({ words }) => isNamed(words)).map(({ id }) => ({ name: id, probability: 1 }));
  };

  function candidate(text: string, said?: readonly Mark[]): Candidate {
    const own = annotate(text);
    const part = own.marks.some(isTime)
      ? own
      : { ...own, marks: [...(said ?? []).map(elsewhere), ...own.marks] };
    const features = featuresOf(own);
    const all = classify(subject, slotsOf(features, subject.slots));
    const [, ...others] = all;
    // A part of a message is read as what it may ask: that it may be small talk counts against it, once.
    const subjects = said === undefined || all[0]?.name !== 'nothing' ? all : others;
    const witness = glossary(part);
    const [best, next] = alternatives(part, features, subjects);
    const second =
      next !== undefined && best !== undefined && next.probability > RIVAL * best.probability
        ? next
        : undefined;
    const agreed = witness.includes(best?.subject.split('/')[0] ?? '');
    const probability = Math.min(1, best?.probability ?? 0);
    return {
      part,
      subjects,
      asks: best === undefined ? [] : [best.ask],
      glossary: witness,
      queries: best === undefined ? [] : [best.query],
      second: second?.query,
      confidence: agreed ? Math.sqrt(probability) : probability,
    };
  }

  return (text) => {
    const whole = candidate(text);
    const parts = sentencesOf(text);
    const sentences = parts.map((sentence, at) => candidate(sentence, periodsIn(parts[at - 1])));
    const isAsked = sentences.some((one) => worth(one) >= SURE);
    const best = (isAsked ? sentences : [whole, ...sentences]).reduce((one, other) =>
      worth(other) > worth(one) ? other : one,
    );
    const asked = twoSentences(best, sentences) ?? twoClauses(best, candidate) ?? withMeasures(best) ?? best;
    const { second, part, subjects, asks } = asked;
    const dropped = droppedIn(part, asked.queries, told);
    const unread = [...dropped, ...unreadIn(part)];
    // What turns a question and found no place in its query leaves it in doubt, however well the rest reads.
    const confidence = dropped.length > 0 ? Math.min(asked.confidence, TURNED) : asked.confidence;
    const isStrange = unread.length > 1 && 2 * unread.length > part.tokens.length;
    const manner = isStrange || confidence < LIKELY ? 'unread' : confidence >= SURE ? 'sure' : 'between';
    const isQuestion = second !== undefined && second.select !== 'nothing';
    const read = manner !== 'sure' && isQuestion ? [...asked.queries, second] : asked.queries;
    // Without the word that turns it, a yes may be a no.
    const queries =
      dropped.length > 0
        ? read.map((query) => (query.ask === 'exists' ? { ...query, ask: 'list' as const } : query))
        : read;
    return {
      manner,
      queries,
      unread,
      rare: rareIn(part),
      part,
      subjects,
      asks,
      glossary: asked.glossary,
      confidence,
    };
  };

  /** "How many warrants and suspects", "courses / personnel": other measures that a joint puts beside the one that is asked for. */
  function withMeasures(asked: Candidate): Candidate | undefined {
    const { part, queries } = asked;
    const [query] = queries;
    if (query === undefined || (query.ask !== 'list' && query.ask !== 'count')) return undefined;
    const named = part.marks.filter(
      (mark) =>
        mark.kind === 'subject' &&
        measures.has(mark.value) &&
        isOnly(mark, part.marks) &&
        !isModified(mark, part.marks),
    );
    const own = named.find(({ value }) => value === query.select);
    const others = named.filter(({ value }) => value !== query.select);
    const joined = others.filter((other) => {
      const [from, to] =
        own === undefined
          ? [0, other.from]
          : own.to <= other.from
            ? [own.to, other.from]
            : [other.to, own.from];
      return part.tokens
        .slice(from, to + 1)
        .some(({ text, gap }, at) => JOINTS.has(text) || (at > 0 && /[,+&/]/.test(gap)));
    });
    const frames = [...new Set(joined.map(({ value }) => value))].slice(0, 2);
    if (frames.length === 0 || !measures.has(query.select)) return undefined;
    const added = frames.map((subject) => compose({ subject, ask: 'list' }, part, knowledge));
    return { ...asked, queries: [query, ...added] };
  }

  /** The periods of the sentence before, which one that names no time may go on about. */
  function periodsIn(sentence: string | undefined): Mark[] {
    return sentence === undefined ? [] : annotate(sentence).marks.filter(({ kind }) => kind === 'period');
  }

  function rareIn({ tokens, marks }: Annotated): string[] {
    const isNamed = (at: number) =>
      marks.some(({ kind, from, to }) => from <= at && at < to && kind !== 'attribute' && kind !== 'subject');
    return tokens
      .filter(({ text }, at) => !isNamed(at) && /^[a-z]{4,}$/.test(text) && frequency(text) < COMMON)
      .map(({ typed }) => typed);
  }

  /** Content words that neither reader has ever seen. */
  function unreadIn({ tokens, marks }: Annotated): string[] {
    return tokens
      .filter((token, at) => !marks.some(({ from, to }) => from <= at && at < to) && !isKnown(token.text))
      .filter(({ text }) => /^\p{L}{3,}$/u.test(text))
      .map(({ typed }) => typed);
  }
}

interface Alternative {
  readonly query: Query;
  readonly subject: string;
  readonly ask: Guess;
  readonly probability: number;
}

const SURE = 0.5;
const LIKELY = 0.25;
/** So few words need one of their own subject to be a question of their own. */
const SHORT = 5;
/** Each half of a text with two questions has to read this well by itself. */
const TWO = 0.55;

/** As many guesses as may come true. */
const likely = (guesses: readonly Guess[]) =>
  guesses.slice(0, 3).filter(({ probability }, at) => at === 0 || probability > 0.03);

/** A word of that many examples is one that people ask with, whatever they ask for. */
const COMMON = 40;
const DOUBT = 0.6;
/** One that the terms know to be lacking is probably what is asked for. */
const TRUST = 3;
/** The most that a reading is worth which leaves a word of negation without effect. */
const TURNED = 0.65;
/** A second reading is worth saying where it is nearly as likely as the first. */
const RIVAL = 0.5;

const askNamed = (name: string | undefined): Ask => ASKS.find((one) => one === name) ?? 'list';

/** How good a part of a text is as the question in it: what is only small talk is none. */
function worth({ subjects, confidence, part }: Candidate): number {
  const isTalk = subjects[0]?.name === 'nothing';
  return isTalk ? confidence / 10 : confidence + (part.text.includes('?') ? 0.1 : 0);
}

/** Words that turn a set of things round, and that no condition of the queries has anything of, as typed. */
function droppedIn(
  { tokens, marks }: Annotated,
  queries: readonly Query[],
  told: ReadonlySet<string>,
): string[] {
  const lines = queries.map(({ where }) => printCondition(where)).join(' ');
  if (lines.includes('not ') || queries.every(({ select }) => told.has(select))) return [];
  // "Wasn't he?" and "… or not" at the end ask for agreement, "I don't get it" is of who asks, and "no. trained" is a number.
  const isTag = ({ from, to }: Mark) => {
    const [before, next] = [tokens[from - 1]?.text, tokens[to]];
    if (next === undefined) return before === 'or';
    const isLast = to === tokens.length - 1;
    return before === 'i' || (isLast && PRONOUN.test(next.text)) || next.gap.startsWith('.');
  };
  return marks
    .filter((mark) => mark.kind === 'operator' && /^(?:not|only)$/.test(mark.value) && !isTag(mark))
    .map(({ from, to }) =>
      tokens
        .slice(from, to)
        .map(({ typed }) => typed)
        .join(' '),
    );
}

const PRONOUN = /^(?:i|you|he|she|it|we|they|that|there)$/;

/** A mark of another part of the text: it stands at none of this one's words. */
const elsewhere = (mark: Mark): Mark => ({ ...mark, from: -1, to: -1 });

const isTime = ({ kind }: Mark) => kind === 'period' || kind === 'date' || kind === 'month';

const differ = (one: Candidate, other: Candidate) =>
  one.subjects[0]?.name.split('/')[0] !== other.subjects[0]?.name.split('/')[0] ||
  printQueries(one.queries) !== printQueries(other.queries);

/** A word that stands for one subject alone, */
const isOnly = (mark: Mark, marks: readonly Mark[]) =>
  !marks.some(
    ({ kind, from, to, value }) =>
      kind === 'subject' && from === mark.from && to === mark.to && value !== mark.value,
  );
/** and isn't part of a longer name. */
const isModified = (mark: Mark, marks: readonly Mark[]) =>
  marks.some(
    ({ kind, from, to }) =>
      kind === 'subject' && from <= mark.from && to >= mark.to && to - from > mark.to - mark.from,
  );
const JOINTS = new Set(['and', 'n', 'plus', 'also', 'nd', 'as']);

/** Two sentences that both ask, and not the same. */
function twoSentences(best: Candidate, sentences: readonly Candidate[]): Candidate | undefined {
  const asking = sentences.filter(
    ({ part, subjects, confidence }) =>
      part.text.includes('?') && subjects[0]?.name !== 'nothing' && confidence >= TWO,
  );
  const [first, second] = asking;
  return first !== undefined && second !== undefined && asking.length === 2 && differ(first, second)
    ? {
        ...best,
        queries: [...first.queries, ...second.queries],
        confidence: Math.min(first.confidence, second.confidence),
      }
    : undefined;
}

/** Two questions in one sentence, where each half reads well by itself, and as something else than the other. */
function twoClauses(
  whole: Candidate,
  candidate: (text: string, said?: readonly Mark[]) => Candidate,
): Candidate | undefined {
  const { tokens, text, marks } = whole.part;
  const joints = tokens.filter(
    ({ text: word, gap }, at) => at > 1 && (/^(?:and|plus|also)$/.test(word) || /[,;&+?]/.test(gap)),
  );
  for (const joint of joints.slice(0, 6)) {
    const times = marks.filter(isTime);
    const before = times.filter(({ to }) => to <= tokens.indexOf(joint));
    const first = candidate(text.slice(0, joint.start), times);
    const second = candidate(text.slice(joint.start), before);
    const at = tokens.indexOf(joint);
    const isAsked = marks.some(({ kind, from }) => kind === 'ask' && from >= at && from <= at + 2);
    const isAgreed = [first, second].every(({ glossary, subjects }) =>
      glossary.includes(subjects[0]?.name.split('/')[0] ?? ''),
    );
    const isLack = ({ queries: [query] }: Candidate) => query?.ask === 'other';
    const isOther =
      first.subjects[0]?.name.split('/')[0] !== second.subjects[0]?.name.split('/')[0] ||
      isLack(first) !== isLack(second);
    const worst = Math.min(first.confidence, second.confidence);
    // "… and when?" goes on about the same.
    const isRest =
      second.part.tokens.length <= SHORT &&
      !second.glossary.includes(second.subjects[0]?.name.split('/')[0] ?? '');
    const isTalk = isRest || [first, second].some(({ subjects }) => subjects[0]?.name === 'nothing');
    if (!isTalk && isOther && worst > (isAsked || isAgreed ? TWO : Math.max(TWO, whole.confidence)))
      return { ...whole, queries: [...first.queries, ...second.queries], confidence: worst };
  }
  return undefined;
}
