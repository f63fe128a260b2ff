import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { atomsOf, printCondition, type Query } from '../../questions/query.ts';
import { isNegated } from '../conditions/negation.ts';
import { nextOf } from '../conditions/next-of.ts';
import type { Annotate } from '../marks/annotate.ts';
import { askingIn, asksWhyAlone, isOnTopic, QUESTION_MARK } from '../marks/clauses.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import {
  distinct,
  hasSubject,
  isAnaphoric,
  isCountedAt,
  isDenial,
  isPlace,
  isTime,
  namesThing,
  ROLES,
  saysTakingPart,
} from '../marks/marks.ts';
import { meantOf } from '../meant/meant.ts';
import { askNamed, type Candidate, elsewhere, SURE, type ToCandidate } from '../readings/candidate.ts';
import { compose } from '../readings/compose.ts';
import { holds, lengthAt } from '../words/grammar.ts';
import { sentencesOf } from '../words/sentences.ts';
import type { Words } from '../words/tokens.ts';
import { followedUp, toldAndAsked } from './followed-up.ts';
import { goesOn } from './going-on.ts';
import { withDates } from './joined-dates.ts';
import { withMeasures } from './joined-measures.ts';
import { joinedSentences, namesOwn } from './joined-sentences.ts';
import { nowAndBefore, severalSentences, twoClauses } from './two-questions.ts';

/** What of a text asks, and its sentences that a mark says to ask. */
export interface Chosen {
  readonly meant: Candidate;
  readonly asking: readonly Candidate[];
}

/** Chooses among the candidates that a text, its sentences and its halves are: those that ask. */
export function createChoose(
  knowledge: KnowledgeBase,
  annotate: Annotate,
  candidate: ToCandidate,
): (typed: Words) => Chosen {
  return (typed) => {
    const as = annotate(typed);
    const own = meantOf(typed, as);
    // "Is there one that was targeted in each? Which one?" asks once.
    const apart = withLastMark(sentencesOf(own, as.grammar.finals).map(annotate));
    const cut = joinedSentences(apart, own, annotate).filter(
      (sentence, at, all) => at === 0 || !(isBareWhich(sentence) || isOfElsewhere(sentence, all[at - 1])),
    );
    const followed = followedUp(cut.length > 0 ? cut : toldAndAsked(own, as).map(annotate));
    const words = followed === undefined ? own : { ...own, tokens: followed };
    const whole = words === typed ? candidate(words, undefined, as) : candidate(words);
    const parts = followed === undefined ? cut : [];
    const sentences = parts.map((sentence, at) =>
      candidate(
        sentence,
        [...saidBefore(parts.slice(0, at), sentence), ...periodsOnly(parts[at + 1])],
        sentence,
      ),
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
      !(asksInWords.includes(one) && namesOwn(one.part) && !isOnTopic(one.part)) &&
      asking.some(({ part }) => part.marks.some(isOwnThing) && (!hasSubject(part, 'page') || isWhich(part)));
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
      : (askedAgain(whole, asked, further) ?? severalSentences(best, sentences));
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
    return { meant: { ...meant, queries: ofSameSet(besideSomebody(meant.queries)) }, asking };
  };

  /** "Who is Captain Bram, and what happened to him?": beside somebody, what happened is told of them. */
  function besideSomebody(queries: readonly Query[]): readonly Query[] {
    const of = queries.find(({ select }) => knowledge.people.some(({ id }) => id === select));
    return queries.map((query) =>
      of !== undefined && query.select === 'events' && query.where === undefined
        ? { ask: 'list', select: of.select }
        : query,
    );
  }

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
        (mark) => isDenial(mark) || (mark.kind === 'operator' && UNREPEATED.has(mark.value)),
      ) &&
      further.every(({ part }) => isOfAnother(part));
    // "How many were in Bangkok in 2015? In 2016?": what was asked of besides is asked of again.
    const again = (part: Annotated): Annotated => ({
      ...part,
      marks: [
        ...(asked?.part.marks ?? []).flatMap((mark) =>
          REPEATED.has(mark.kind) && !part.marks.some(({ kind }) => kind === mark.kind)
            ? [elsewhere(mark)]
            : [],
        ),
        ...part.marks,
      ],
    });
    return asked === undefined || !isAgain
      ? undefined
      : {
          ...asked,
          part: whole.part,
          queries: [
            first,
            ...further.map(({ part }) => compose({ subject, ask: askNamed(ask) }, again(part), knowledge)),
          ],
          second: undefined,
        };
  }
}

/** "In which countries were networks disrupted in the 2nd? Indonesia too?": whether it was one of those, and not whether it took part. */
function ofSameSet(queries: readonly Query[]): readonly Query[] {
  const [first, second, ...others] = queries;
  const atoms = atomsOf(second?.where);
  const times = atomsOf(first?.where).flatMap(({ is, value }) => (is === 'disrupted' ? [value] : []));
  const isSet = first?.select === 'countries' && times.length > 0;
  const [country, ...countries] = atoms.filter(({ is }) => is === 'country');
  return isSet &&
    others.length === 0 &&
    second?.select === 'countries' &&
    country !== undefined &&
    countries.length === 0 &&
    atoms.every(({ is, value }) => is === 'country' || (is === 'participated' && times.includes(value))) &&
    !printCondition(second.where).includes('not ') &&
    first.where !== undefined
    ? [first, { ...second, where: { all: [country, first.where] } }]
    : queries;
}

/** The periods, persons and cases of the last sentence that names any, which one that names none may go on about; so of the cities, and of a country that is named alone. */
function saidBefore(sentences: readonly Annotated[], { tokens, grammar }: Annotated): Mark[] {
  const [periods, subjects, places] = (['period', 'subject', 'city'] as const).map((wanted) =>
    sentences.map((sentence) => {
      const named = sentence.marks.filter(({ kind }) => kind === wanted);
      // "I'm asking about the 1st, not the 2nd. How many arrests?"
      const meant = named.filter((mark) => !isNegated(sentence, mark, named));
      return meant.length > 0 ? meant : named;
    }),
  );
  // "We are looking at the USA. Which periods did it join?"
  const alone = sentences.map(({ marks }) => {
    // "Malaysia is a co-chair. Did it join?"
    const isDeed = ({ kind, value }: Mark) =>
      kind === 'subject' && (ROLES.has(value) || value === 'countries');
    const named = distinct(marks.filter((mark) => namesThing(mark) && !isDeed(mark)));
    return named.length === 1 ? named.filter(({ kind }) => kind === 'country' || kind === 'foreign') : [];
  });
  // "The meeting was in Bangkok on 25 November 2015. What was discussed there?"
  const dates = sentences.map(({ marks }) =>
    holds(tokens, grammar.there) && marks.some(({ kind }) => kind === 'city')
      ? marks.filter(({ kind }) => kind === 'date')
      : [],
  );
  return [periods ?? [], subjects ?? [], places ?? [], alone, dates].flatMap(
    (all) => all.findLast(({ length }) => length > 0) ?? [],
  );
}

/** The periods of the sentence behind, where that names nothing else: "How many arrests? I'm talking about the 2nd period." */
function periodsOnly(sentence: Annotated | undefined): Mark[] {
  const named = sentence?.marks.filter(namesThing) ?? [];
  const isAsked = sentence !== undefined && QUESTION_MARK.test(sentence.text);
  return !isAsked && named.every(({ kind }) => kind === 'period') ? named : [];
}

/** Sentences, of which the last may lack its question mark: "who was in the 1st? who was in the 2nd", "how many in the 2nd? and in the 3rd". */
function withLastMark(sentences: readonly Annotated[]): readonly Annotated[] {
  const [last, ...before] = [...sentences].reverse();
  if (last === undefined || !before.some(isQuestion) || /[?？.!)。]\s*$/.test(last.text)) return sentences;
  const { grammar, tokens, marks } = last;
  const isAsked = askingIn(last)[0] === 0 && !asksWhyAlone(last) && !isAnaphoric(last);
  const isAgain = (isAsked || grammar.clauses.has(tokens[0]?.text ?? '')) && isOfAnother(last);
  // "… what was it for", "… which one is it" go on about the same.
  const isOfOwn =
    saysTakingPart(last) ||
    marks.some(isTime) ||
    marks.some(({ from }) => from > 0 && isCountedAt(last, from));
  return isAgain || (isAsked && isOfOwn)
    ? [...sentences.slice(0, -1), { ...last, text: `${last.text.trimEnd()}?` }]
    : sentences;
}
const isQuestion = ({ text }: Annotated): boolean => QUESTION_MARK.test(text);

/** "Which one?" */
const isBareWhich = ({ tokens, grammar }: Annotated): boolean => {
  const length = lengthAt(tokens, 0, grammar.which);
  return length > 0 && tokens.slice(length).every(({ text }) => grammar.weak.has(text));
};
/** "Were all in Bangkok? If not, which one was elsewhere?": which it was is said by what answers whether all were. */
const isOfElsewhere = ({ tokens, marks, grammar }: Annotated, before: Annotated | undefined): boolean =>
  before !== undefined &&
  QUESTION_MARK.test(before.text) &&
  holds(before.tokens, before.grammar.every) &&
  holds(tokens, grammar.elsewhere) &&
  !marks.some(namesThing);
/** "Does the page say so?" asks of what was told; "in which period does the page have it?" is a question of its own. */
const isWhich = ({ tokens, grammar }: Annotated): boolean => holds(tokens, grammar.which);

/** What a question names, beside times and places, and what it asks for that the page may lack. */
const isOwnThing = (mark: Mark): boolean =>
  mark.kind === 'attribute' ||
  (namesThing(mark) && mark.kind !== 'about' && !isTime(mark) && !isPlace(mark) && !OF_ALL.has(mark.value));
const OF_ALL = new Set(['outcomes', 'page', 'names', 'abbreviations']);
/** What restricts a question, and is asked of again where another of it isn't named. */
const REPEATED = new Set<Mark['kind']>(['city', 'kind', 'country', 'crime', 'sector']);
/** "And in the 3rd?", "and Bangladesh?": a few words of a time or a country of their own, which ask for the same again. */
const isOfAnother = ({ tokens, marks }: Annotated): boolean =>
  tokens.length <= BRIEF &&
  marks.some((mark) => (isTime(mark) || isPlace(mark)) && mark.from >= 0) &&
  marks.every(
    (mark) =>
      isTime(mark) ||
      isPlace(mark) ||
      mark.kind === 'about' ||
      !(namesThing(mark) || (mark.kind === 'operator' && mark.value !== 'and')),
  );
const BRIEF = 8;
/** What turns a question, and isn't said again with another time. */
const UNREPEATED = new Set(['new', 'gone', 'stayed', 'only', 'except', 'more', 'fewer']);

const isOfSame = (one: Candidate, other: Candidate): boolean =>
  one.subjects[0]?.name === other.subjects[0]?.name;

/** How good a part of a text is as the question in it: what is only small talk is none. */
function worth({ subjects, confidence, part }: Candidate): number {
  const isTalk = subjects[0]?.name === 'nothing';
  return isTalk ? confidence / 10 : confidence + (QUESTION_MARK.test(part.text) ? 0.1 : 0);
}
