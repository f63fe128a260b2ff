import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Ask, AtomName, Query } from '../questions/query.ts';
import { atomsOf } from '../questions/query.ts';
import { type Analyser, PAGE_LANGUAGE } from './analyser.ts';
import { askNamed, type Candidate, createCandidate, type LearntReading } from './candidate.ts';
import type { Guess } from './classifier.ts';
import { askingIn, isOnTopic } from './clauses.ts';
import { compose } from './compose.ts';
import { droppedIn } from './dropped.ts';
import { followedUp, toldAndAsked } from './followed-up.ts';
import { goesOn } from './going-on.ts';
import { lengthAt } from './grammar.ts';
import { withDates } from './joined-dates.ts';
import { withMeasures } from './joined-measures.ts';
import { createLeavesOpen } from './leaves-open.ts';
import type { Annotated, Mark } from './mark.ts';
import { hasSubject, isAnaphoric, isDenial, isPlace, isTime, namesThing } from './marks.ts';
import { meantOf } from './meant.ts';
import { nextOf } from './next-of.ts';
import { sentencesOf } from './sentences.ts';
import { strangeDeed } from './strange-deed.ts';
import { CHATTY } from './talk.ts';
import type { Token, Words } from './tokens.ts';
import { nowAndBefore, QUESTION_MARK, twoClauses, twoSentences } from './two-questions.ts';
import { isTold, strangeIn } from './word-use.ts';
import { isYesNo } from './yes-no.ts';

/** What was made of a text. */
export interface Reading {
  /** in which language it was read */
  readonly language: string;
  /** the language that it is in, where nothing reads that */
  readonly unreadable?: string;
  /** `sure`: one answer · `between`: two, both said · `doubtful`: one, said as only what was read · `unread`: none */
  readonly manner: 'sure' | 'between' | 'doubtful' | 'unread';
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

/** Reads texts into queries: of the candidates that its sentences and halves are, those that ask, and how sure they are. */
export function createRead(
  knowledge: KnowledgeBase,
  model: LearntReading,
  analyser: Analyser,
  isKnown: (word: string) => boolean,
): Read {
  const { use, isOfFew } = model;
  const { language, lexicon, annotate, stem } = analyser;
  const usedFor = (word: string) => use.get(stem(word));
  const told = new Set(
    [...knowledge.group.facts, ...knowledge.people, ...knowledge.cases]
      .map(({ id }) => id)
      .concat('contact', 'page', 'names', 'nothing'),
  );

  const counted = new Set(
    [...knowledge.measures, ...knowledge.people, ...knowledge.cases].map(({ id }) => id),
  );
  const leavesOpen = createLeavesOpen(knowledge, told, stem, language === PAGE_LANGUAGE);
  const candidate = createCandidate(knowledge, model, analyser);

  return (typed) => {
    const as = annotate(typed);
    const own = meantOf(typed, as);
    // "Is there one that was targeted in each? Which one?" asks once.
    const cut = sentencesOf(own, as.grammar.finals)
      .map(annotate)
      .filter((sentence, at) => at === 0 || !isBareWhich(sentence));
    const followed = followedUp(cut.length > 0 ? cut : toldAndAsked(own, as).map(annotate));
    const words = followed === undefined ? own : { ...own, tokens: followed };
    const whole = words === typed ? candidate(words, undefined, as) : candidate(words);
    const parts = followed === undefined ? cut : [];
    const sentences = parts.map((sentence, at) =>
      candidate(sentence, [...saidBefore(parts.slice(0, at)), ...periodsOnly(parts[at + 1])], sentence),
    );
    const asking = sentences.filter(({ part }) => QUESTION_MARK.test(part.text));
    const before = sentences.filter((one) => !asking.includes(one)).map(({ part }) => part);
    const [asked, ...further] = asking;
    const isOfWhole =
      asking.length > 0 &&
      whole.subjects[0]?.name !== 'nothing' &&
      asking.every(({ part }) => goesOn(part, before));
    const isSureOf = (one: Candidate) => worth(one) >= SURE;
    // "How many did they help, I need it for a report": where no mark says which sentence asks, its words do.
    const asksInWords = sentences.filter(({ part }) => askingIn(part).length > 0);
    const isInWords = asking.length === 0 && asksInWords.every(isSureOf);
    // "Thailand was in the 1st. What was seized?": where a mark says which sentence asks, what only tells something asks nothing.
    const isOnlyTold = (one: Candidate) =>
      !asking.includes(one) &&
      !(asksInWords.includes(one) && one.part.marks.some(namesThing) && !isOnTopic(one.part)) &&
      asking.some(({ part }) => part.marks.some(isOwnThing) && !hasSubject(part, 'page'));
    const parted =
      isInWords && asksInWords.length > 0 ? asksInWords : sentences.filter((one) => !isOnlyTold(one));
    const possible = isOfWhole ? [whole] : parted.some(isSureOf) ? parted : [whole, ...parted];
    const worthiest = possible.reduce((one, other) => (worth(other) > worth(one) ? other : one));
    // "I have it for the 1st and the 3rd. How many were rescued in the 2nd?": what is asked of the same thing is asked.
    const isOwn = (one: Candidate) => isSureOf(one) && isOfSame(one, worthiest) && !isAnaphoric(one.part);
    const best = (isOfWhole ? undefined : asking.find(isOwn)) ?? worthiest;
    // Of "arrests, warrants and victims", two clauses would be two.
    const measures = withMeasures(best, knowledge);
    const isList = (measures?.queries.length ?? 0) > 2;
    const clauses = isList ? undefined : twoClauses(best, candidate);
    const several = isOfWhole
      ? undefined
      : (askedAgain(whole, asked, further) ?? twoSentences(best, sentences));
    const next =
      asked === undefined || further.length > 0
        ? undefined
        : nextOf(asked.part, parts[sentences.indexOf(asked) - 1], knowledge);
    const following: Candidate | undefined =
      asked === undefined || next === undefined
        ? undefined
        : { ...asked, queries: [next], second: undefined, confidence: 1 };
    const meant =
      following ?? several ?? nowAndBefore(best) ?? clauses ?? measures ?? withDates(best) ?? best;
    const { second, part, subjects, asks } = meant;
    const dropped = droppedIn(part, meant.queries, told, knowledge);
    // Which periods a country was in says as well which it wasn't in: nothing of a “not” is lost there, nor of an “only” where
    // a crime was targeted in all.
    const isSaid = meant.queries.every((query) => isOfOneCountry(query) || isOfLastingCrime(query));
    const unknown = unreadIn(part);
    const unread = [...(isSaid ? [] : dropped), ...unknown];
    // What turns a question and found no place in its query leaves it in doubt, however well the rest reads.
    const confidence = dropped.length > 0 && !isSaid ? Math.min(meant.confidence, TURNED) : meant.confidence;
    const isTalk = ({ select, ask }: Query) => select === 'nothing' && ask !== 'other';
    // Small talk is in words that all know.
    const isStrange =
      unread.length > 1 && (2 * unread.length > part.tokens.length || meant.queries.some(isTalk));
    const isUnlikely = confidence < (meant.queries.some(isTalk) ? SURE : LIKELY);
    // Beside what there is, it says nothing that something of it may be lacking, nor what leaves out all that restricts it,
    // nor which is the first or the most of it where no word says so.
    const isVague = ({ ask, attribute, where }: Query) =>
      (ask === 'other' && attribute === '') ||
      (EXTREMES.has(ask) && !part.marks.some((mark) => saysExtreme(mark, ask))) ||
      (ask === 'list' && where === undefined && meant.queries.some((query) => query.where !== undefined));
    const rival =
      second === undefined || isTalk(second) || isVague(second) || dropped.length > 0 ? [] : [second];
    const isOne = rival.length === 0 || confidence >= SURE;
    // In a few words that each stand for something, nothing is left that could ask for something else.
    const isWhole =
      unread.length === 0 &&
      meant.queries.every(
        ({ select }) => (meant.glossary[0] ?? 'periods') === select || meant.glossary.includes(select),
      ) &&
      part.tokens.every(({ text }) => /^\d+$/.test(text) || lexicon.knows(text));
    const isUnheard =
      unread.length > 0 || meant.queries.some(({ select }) => strangeIn(part, select, usedFor).length > 0);
    const isLost = ({ attribute }: Query) => dropped.length > 0 && attribute === '';
    const isSure =
      (confidence >= SURE &&
        !(isUnheard && meant.queries.every(isAll)) &&
        !(unread.length > 0 && meant.queries.every(isCountOfAll))) ||
      isWhole ||
      meant.queries.every(isOfNoPeriod) ||
      // What may be lacking is lacking for sure, unless a word that turns it was lost.
      meant.queries.some((query) => query.ask === 'other' && !isLost(query));
    const manner = isStrange || isUnlikely ? 'unread' : !isOne ? 'between' : isSure ? 'sure' : 'doubtful';
    // Of two, what the page tells comes before what it may lack.
    const read = isOne
      ? meant.queries
      : [...meant.queries, ...rival].sort((one, other) => Number(!isTold(one)) - Number(!isTold(other)));
    // A yes may be a no without the word that turns it, with a word that is strange to it, or read in another way.
    const isOpen = (query: Query) =>
      dropped.length > 0 ||
      !isOne ||
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
    // "Was Tanaka convicted?": whom nobody knows the page doesn't mention.
    const name = language === PAGE_LANGUAGE ? nameIn(part, unknown) : undefined;
    const queries = read.map((query): Query => {
      const { attribute, ...rest } = query;
      // "Which meetings were cancelled?": of what was done, if nobody has asked with it, the page tells nothing.
      const deed =
        language === PAGE_LANGUAGE && read.length === 1 && OF_DEEDS.has(query.ask)
          ? strangeDeed(part, strangeIn(part, query.select, usedFor))?.text
          : undefined;
      const lacked = name ?? deed;
      if (lacked !== undefined && query.ask !== 'other' && !isTalk(query))
        return { ...rest, ask: 'other', attribute: lacked };
      const isVagueOther = isLost(query) || isBesideAsked(attribute);
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
    return {
      language,
      manner,
      queries,
      unread,
      beyond: beyond.map(({ typed }) => typed),
      part,
      subjects,
      asks,
      glossary: meant.glossary,
      confidence,
    };
  };

  /** "How many took part in the 1st? How many in the 2nd? And in 2017?": what is asked is asked again of other times. */
  function askedAgain(
    whole: Candidate,
    asked: Candidate | undefined,
    further: readonly Candidate[],
  ): Candidate | undefined {
    const [subject, ask] = [asked?.subjects[0]?.name, asked?.asks[0]?.name];
    const [first] = asked?.queries ?? [];
    const isAgain =
      subject !== undefined &&
      first !== undefined &&
      first.where !== undefined &&
      further.length > 0 &&
      !asked?.part.marks.some(
        (mark) => isDenial(mark) || (mark.kind === 'operator' && TURNING.has(mark.value)),
      ) &&
      further.every(isOfOtherTime);
    return asked === undefined || !isAgain
      ? undefined
      : {
          ...asked,
          part: whole.part,
          queries: [
            first,
            ...further.map(({ part }) => compose({ subject, ask: askNamed(ask) }, part, knowledge)),
          ],
          second: undefined,
        };
  }

  /** What is left of a question about countries or periods whose own word wasn't read: all of them, or those named. */
  function isAll({ select, ask, where }: Query): boolean {
    const isNamed = (code: string) => knowledge.countries.some((country) => country.code === code);
    return (
      (select === 'countries' || select === 'periods') &&
      (ask === 'list' || ask === 'count' || ask === 'when' || ask === 'exists') &&
      atomsOf(where).every(({ is, value }) => is === 'country' && isNamed(value))
    );
  }

  /** A crime that was targeted in all the periods, and all of them, or none. */
  function isOfLastingCrime({ select, where }: Query): boolean {
    const atoms = atomsOf(where);
    const periods = atoms.filter(({ is }) => is === 'period');
    const isIn = (value: string) =>
      knowledge.periods.every(({ targets }) => targets.some(({ crime }) => crime.id === value));
    return (
      select === 'crimes' &&
      atoms.length === periods.length + 1 &&
      atoms.some(({ is, value }) => is === 'crime' && isIn(value)) &&
      (periods.length === 0 || periods.length === knowledge.periods.length)
    );
  }

  /** Whether a query names a period that there isn't: whatever is asked of it, there is none. */
  function isOfNoPeriod({ where }: Query): boolean {
    const isNone = (value = '') =>
      /^\d+$/.test(value) && !knowledge.periods.some(({ number }) => String(number) === value);
    return atomsOf(where).some(({ is, value }) => PERIODS.has(is) && isNone(value));
  }

  /** The periods, persons and cases of the last sentence that names any, which one that names none may go on about. */
  function saidBefore(sentences: readonly Annotated[]): Mark[] {
    const said = sentences.map(({ marks }) =>
      marks.filter(({ kind }) => kind === 'period' || kind === 'subject'),
    );
    return said.findLast(({ length }) => length > 0) ?? [];
  }

  /** The periods of the sentence behind, where that names nothing else: "How many arrests? I'm talking about the 2nd period." */
  function periodsOnly(sentence: Annotated | undefined): Mark[] {
    const named = sentence?.marks.filter(namesThing) ?? [];
    const isAsked = sentence !== undefined && QUESTION_MARK.test(sentence.text);
    return !isAsked && named.every(({ kind }) => kind === 'period') ? named : [];
  }

  /** Whether a word stands for nothing, and in no example: the terms may know it as a part of something else. */
  function isUnheardIn(part: Annotated): boolean {
    const isMarked = (at: number) => part.marks.some(({ from, to }) => from <= at && at < to);
    return strangeIn(part, '', usedFor).some(
      (at) => !isMarked(at) && usedFor(part.tokens[at]?.text ?? '') === undefined,
    );
  }

  /** Content words that neither reader has ever seen. */
  function unreadIn({ tokens, marks }: Annotated): string[] {
    return tokens
      .filter((token, at) => !marks.some(({ from, to }) => from <= at && at < to) && !isKnown(token.text))
      .filter(({ text }) => /^[\p{L}\p{M}]{3,}$/u.test(text))
      .map(({ typed }) => typed);
  }
}

/** "Which one?" */
const isBareWhich = ({ tokens, grammar }: Annotated): boolean => {
  const length = lengthAt(tokens, 0, grammar.which);
  return length > 0 && tokens.slice(length).every(({ text }) => grammar.weak.has(text));
};

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
/** Whether a word says that the first, the most or the longest is wanted. */
const saysExtreme = ({ kind, value }: Mark, ask: Ask): boolean =>
  (kind !== 'attribute' && (value === ask || value === LENGTHS[ask])) ||
  (ask === 'first' && (kind === 'ordinal' ? value === '1' : value === 'first-meeting'));
const LENGTHS: Partial<Record<Ask, string>> = { longest: 'most', shortest: 'least' };
const EXTREMES = new Set<Ask>(['first', 'last', 'most', 'least', 'longest', 'shortest']);
const PERIODS = new Set<AtomName>(['period', 'participated']);
/** What may be asked of things that something was done to. */
const OF_DEEDS = new Set<Ask>(['list', 'count', 'when', 'place']);
/** Shorter words say little that a claim hangs on. */
const TELLING = 5;
/** From here on one answer is given, whatever else it may be. */
const SURE = 0.7;
const LIKELY = 0.25;
/** "How many meetings were held in bangkpk": of all meetings, where a word of the text that nobody knows may restrict them. */
const isCountOfAll = ({ ask, select, where }: Query): boolean =>
  ask === 'count' && select === 'meetings' && where === undefined;
/** What a question names, beside times and places, and what it asks for that the page may lack. */
const isOwnThing = (mark: Mark): boolean =>
  mark.kind === 'attribute' ||
  (namesThing(mark) && mark.kind !== 'about' && !isTime(mark) && !isPlace(mark) && !OF_ALL.has(mark.value));
const OF_ALL = new Set(['outcomes', 'page', 'names']);
/** A country, and the periods that it may have been in. */
const isOfOneCountry = ({ select, where }: Query): boolean => {
  const atoms = atomsOf(where);
  return (
    select === 'countries' &&
    atoms.filter(({ is }) => is === 'country').length === 1 &&
    atoms.every(({ is }) => is === 'country' || is === 'participated')
  );
};
/** "And in the 3rd?": a few words of a time of their own, which ask for the same again. */
const isOfOtherTime = ({ part: { tokens, marks } }: Candidate): boolean =>
  tokens.length <= BRIEF &&
  marks.some((mark) => isTime(mark) && mark.from >= 0) &&
  marks.every(
    (mark) =>
      isTime(mark) ||
      mark.kind === 'about' ||
      !(namesThing(mark) || (mark.kind === 'operator' && mark.value !== 'and')),
  );
const BRIEF = 8;
/** What turns a question, and isn't said again with another time. */
const TURNING = new Set(['new', 'gone', 'stayed', 'only', 'except', 'more', 'fewer']);

const isOfSame = (one: Candidate, other: Candidate): boolean =>
  one.subjects[0]?.name === other.subjects[0]?.name;

/** The most that a reading is worth which leaves a word of negation without effect. */
const TURNED = 0.65;
/** How good a part of a text is as the question in it: what is only small talk is none. */
function worth({ subjects, confidence, part }: Candidate): number {
  const isTalk = subjects[0]?.name === 'nothing';
  return isTalk ? confidence / 10 : confidence + (QUESTION_MARK.test(part.text) ? 0.1 : 0);
}
