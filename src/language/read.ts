import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { isOnPage } from '../knowledge/on-page.ts';
import type { Query } from '../questions/query.ts';
import { type Certainty, createCertainty, isOfNoPeriod, isTalk } from './certainty/certainty.ts';
import { createLeavesOpen } from './certainty/leaves-open.ts';
import { unmentionedIn } from './certainty/unmentioned.ts';
import { unnamedIn } from './certainty/unnamed.ts';
import { untoldIn } from './certainty/untold.ts';
import type { Guess } from './learnt/classifier.ts';
import { createUsedFor, isTold, strangeIn } from './learnt/word-use.ts';
import { type Analyser, PAGE_LANGUAGE } from './marks/analyser.ts';
import { CHATTY, QUESTION_MARK } from './marks/clauses.ts';
import type { Annotated } from './marks/mark.ts';
import { isBareLack, namesThing } from './marks/marks.ts';
import { isYesNo } from './marks/yes-no.ts';
import { createCandidate, type LearntReading } from './readings/candidate.ts';
import { createChoose } from './several/choose.ts';
import type { Token, Words } from './words/tokens.ts';

/** What was made of a text. */
export interface Reading {
  /** in which language it was read */
  readonly language: string;
  /** the language that it is in, where nothing reads that */
  readonly unreadable?: string;
  readonly manner: Certainty['manner'];
  /** of `sure` and `doubtful`, one for each question in the text; of `between`, the two that it may be; of `unread`, what is nearest */
  readonly queries: readonly Query[];
  /** words of the text, as typed, that nothing was made of */
  readonly unread: readonly string[];
  /** of a claim in the page's language, what it says that nobody has asked with of what was read */
  readonly beyond: readonly string[];
  /** what was read of the text, for `--explain` */
  readonly part: Annotated;
  readonly subjects: readonly Guess[];
  readonly asks: readonly Guess[];
  readonly glossary: readonly string[];
  readonly confidence: number;
}

/** Reads the words of a text, cut as its language has them. */
export type Read = (words: Words) => Reading;

/** Reads texts into queries: what of them asks, how sure that was read, and what of it the page can't tell. */
export function createRead(
  knowledge: KnowledgeBase,
  model: LearntReading,
  analyser: Analyser,
  isKnown: (word: string) => boolean,
): Read {
  const { use, isOfFew } = model;
  const { language, lexicon, annotate, stem } = analyser;
  const usedFor = createUsedFor(use, stem, knowledge);
  const told = new Set(
    [...knowledge.group.facts, ...knowledge.people, ...knowledge.cases]
      .map(({ id }) => id)
      .concat('contact', 'page', 'names', 'abbreviations', 'nothing'),
  );

  const counted = new Set(
    [...knowledge.measures, ...knowledge.people, ...knowledge.cases].map(({ id }) => id),
  );
  const leavesOpen = createLeavesOpen(knowledge, told, stem, language === PAGE_LANGUAGE);
  const choose = createChoose(knowledge, annotate, createCandidate(knowledge, model, analyser));
  const certaintyOf = createCertainty(knowledge, told, lexicon, usedFor, isKnown, language === PAGE_LANGUAGE);

  return (typed) => {
    const { meant, asking } = choose(typed);
    const { part, subjects, asks, glossary } = meant;
    const isMentioned = (word: string) => isOnPage(word, knowledge.documents);
    const unmentioned = language === PAGE_LANGUAGE ? unmentionedIn(part, isMentioned) : undefined;
    if (unmentioned !== undefined)
      return {
        language,
        manner: 'sure',
        queries: [{ ask: 'other', attribute: unmentioned, select: 'nothing' }],
        unread: [],
        beyond: [],
        part,
        subjects,
        asks,
        glossary,
        confidence: 1,
      };
    const certainty = certaintyOf(meant);
    const { confidence, dropped, unknown, unread } = certainty;
    // "Who are the donors?" asks for them alone, whoever else may be meant.
    const lack =
      isBareLack(part) && unread.length === 0
        ? certainty.rival && [...meant.queries, certainty.rival].find(isLackAlone)
        : undefined;
    const rival = lack === undefined ? certainty.rival : undefined;
    const manner = lack === undefined ? certainty.manner : 'sure';
    // Of two, what the page tells comes before what it may lack.
    const own = lack === undefined ? meant.queries : [lack];
    const read =
      rival === undefined
        ? own
        : [...own, rival].sort((one, other) => Number(!isTold(one)) - Number(!isTold(other)));
    // "The USA was in the second. Was it in the first too?": a yes to what is only told would be one to what is asked.
    const isUnasked = asking.length > 0 && !QUESTION_MARK.test(part.text);
    // A yes may be a no without the word that turns it, with a word that is strange to it, or read in another way.
    const isOpen = (query: Query) =>
      isUnasked ||
      dropped.length > 0 ||
      rival !== undefined ||
      // "It took part in all three and co-chairs the group, right?": a yes would be one to both.
      read.some(({ ask }) => ask !== 'exists') ||
      leavesOpen(query, part) ||
      // Of few examples, many words are strange that ask for nothing: there those count that nobody knows.
      (isOfFew && (unread.length > 0 || isUnheardIn(part)));
    // What a sentence that asks nothing has a strange word of isn't what is asked for.
    const isBesideAsked = (attribute = ''): boolean =>
      attribute !== '' &&
      knowledge.terms.get(PAGE_LANGUAGE)?.attributes[attribute] === undefined &&
      asking.length > 0 &&
      !part.marks.some(({ kind }) => kind === 'attribute') &&
      !asking.some((one) => one.part.tokens.some(({ text }) => attribute.split(' ').includes(text)));
    // "Was Tanaka convicted?": whom nobody knows the page doesn't mention, as can be said of its own language.
    const named = nameIn(part, unknown);
    const name = language === PAGE_LANGUAGE ? named : undefined;
    const isInDoubt =
      manner === 'sure' &&
      named !== undefined &&
      name === undefined &&
      read.every(({ ask }) => ask !== 'other');
    const queries = read.map((query): Query => {
      const { attribute, ...rest } = query;
      // "Which meetings were cancelled?": of what was done, if nobody has asked with it, the page tells nothing.
      const strange = strangeIn(part, query.select, usedFor);
      const untold =
        language === PAGE_LANGUAGE && !isOfNoPeriod(query, knowledge)
          ? (untoldIn(part, query, read, read.length === 1 ? strange : [], told)?.text ??
            unnamedIn(part, query, strange, isMentioned))
          : undefined;
      const lacked = name ?? untold;
      if (lacked !== undefined && query.ask !== 'other' && !isTalk(query))
        return { ...rest, ask: 'other', attribute: lacked };
      const isVagueOther = (dropped.length > 0 && attribute === '') || isBesideAsked(attribute);
      return (query.ask === 'exists' && isOpen(query)) || isVagueOther ? { ...rest, ask: 'list' } : query;
    });
    // "Is it true that the 59 were repatriated?": who reads what is told of them takes no silence for a yes.
    const isClaim =
      language === PAGE_LANGUAGE &&
      part.tokens.length <= CHATTY &&
      isYesNo(part) &&
      queries.every(({ ask, select }) => ask === 'list' && counted.has(select));
    const lacking = part.marks.filter(({ kind }) => kind === 'attribute' || kind === 'unequal');
    const beyond = part.tokens.filter(
      ({ text, typed }, at) =>
        isClaim &&
        !unread.includes(typed) &&
        text.length >= TELLING &&
        (lacking.some(({ from, to }) => from <= at && at < to) ||
          queries.every(({ select }) => strangeIn(part, select, usedFor).includes(at))),
    );
    // What isn't sure is so for the words that nobody has asked with.
    const strange = part.tokens.filter((_, at) =>
      queries.every(({ ask, select }) => ask !== 'other' && strangeIn(part, select, usedFor).includes(at)),
    );
    const isOfWords =
      language === PAGE_LANGUAGE && manner === 'doubtful' && unread.length === 0 && strange.length <= FEW;
    return {
      language,
      manner: isInDoubt ? 'doubtful' : manner,
      queries,
      unread: isOfWords ? strange.map(({ typed }) => typed) : unread,
      beyond: beyond.map(({ typed }) => typed),
      part,
      subjects,
      asks,
      glossary,
      confidence,
    };
  };

  /** Whether a word stands for nothing, and in no example: the terms may know it as a part of something else. */
  function isUnheardIn(part: Annotated): boolean {
    const isMarked = (at: number) => part.marks.some(({ from, to }) => from <= at && at < to);
    return strangeIn(part, '', usedFor).some(
      (at) => !isMarked(at) && usedFor(part.tokens[at]?.text ?? '') === undefined,
    );
  }
}

const isLackAlone = ({ ask, attribute = '', select }: Query): boolean =>
  ask === 'other' && select === 'nothing' && attribute !== '';

/** A word that is written as a name beside what is asked, in a text that isn't all in capitals, and that nobody knows. */
const nameIn = ({ tokens, marks }: Annotated, unread: readonly string[]): string | undefined => {
  const isCapital = (typed: string) => /^\p{Lu}\p{Ll}/u.test(typed);
  // The name itself makes no title of a text.
  const rest = tokens.slice(1).filter(({ typed }) => !unread.includes(typed));
  const isTitle = 2 * rest.filter(({ typed }) => isCapital(typed)).length > rest.length;
  const isCut = ({ gap }: Token) => /[^\s'’()-]/.test(gap);
  const isBesideAsked = (at: number) => {
    const start = tokens.findLastIndex((token, index) => index <= at && isCut(token));
    const end = tokens.findIndex((token, index) => index > at && isCut(token));
    return marks.some(
      (mark) => namesThing(mark) && mark.from >= start && (end < 0 || mark.to <= end) && mark.from !== at,
    );
  };
  return tokens.find(
    ({ typed }, at) => at > 0 && !isTitle && isCapital(typed) && unread.includes(typed) && isBesideAsked(at),
  )?.typed;
};
/** Of more words, none by itself is what made a text hard to read. */
const FEW = 3;
/** Shorter words say little that a claim hangs on. */
const TELLING = 5;
