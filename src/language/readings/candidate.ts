import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { ASKS, type Ask, type AtomName, printQuery, type Query } from '../../questions/query.ts';
import { DEEDS, isDoneToOfficers } from '../frames/finer-than-told.ts';
import { OF_ROLES } from '../frames/other-bodies.ts';
import { classify, type Guess, probabilityOf, slotsOf } from '../learnt/classifier.ts';
import { featuresOf, featuresWith } from '../learnt/features.ts';
import type { ReadingModel } from '../learnt/reading-model.ts';
import { createUsedFor, strangeIn } from '../learnt/word-use.ts';
import { type Analyser, PAGE_LANGUAGE } from '../marks/analyser.ts';
import { countriesAside } from '../marks/left-out.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import {
  CLAUSE,
  hasAsk,
  hasOperator,
  hasSubject,
  isAskedFor,
  isBareLack,
  isCited,
  isCountedAt,
  isLackOf,
  isPlace,
  isTime,
  namesThing,
  speakersCountry,
  takingPart,
} from '../marks/marks.ts';
import { holds, lengthAt } from '../words/grammar.ts';
import { type Words, wordsOf } from '../words/tokens.ts';
import { compose } from './compose.ts';
import { createGlossary } from './glossary.ts';
import { createNamedSubject } from './named-subject.ts';
import { createToldFigure } from './told-figure.ts';

/** One text, or a part of it, with what both readers say of it. */
export interface Candidate {
  readonly part: Annotated;
  readonly subjects: readonly Guess[];
  readonly asks: readonly Guess[];
  readonly glossary: readonly string[];
  readonly queries: readonly Query[];
  readonly second: Query | undefined;
  readonly confidence: number;
}

/** What of a model tells what a text asks. */
export type LearntReading = Pick<ReadingModel, 'subject' | 'ask' | 'use' | 'isOfFew'>;

/** Makes candidates of texts: `said` are the marks of another part of it, `own` those of the text where they are known. */
export type ToCandidate = (words: Words, said?: readonly Mark[], own?: Annotated) => Candidate;

/** Reads a text by both readers: the classifier proposes, the glossary is its witness, rules fill in names and operators. */
export function createCandidate(
  knowledge: KnowledgeBase,
  { subject, ask, use, isOfFew }: LearntReading,
  { language, annotate, stem }: Analyser,
): ToCandidate {
  const usedFor = createUsedFor(use, stem, knowledge);
  const glossary = createGlossary(new Set(knowledge.measures.map(({ id }) => id)));
  const subjectIn = createNamedSubject(knowledge);

  /** Compared as queries: two that are the same are one. */
  const alternatives = (
    given: Annotated,
    features: readonly string[],
    subjects: readonly Guess[],
  ): Alternative[] => {
    const fresh = newIn(given);
    // "How many boats were intercepted?": a word of its name asks for nothing that it could lack.
    const own = new Set(fresh.flatMap(({ words }) => words));
    const isOfName = ({ kind, from, to }: Mark) =>
      kind === 'attribute' && given.tokens.slice(from, to).every(({ text }) => own.has(text));
    const part = { ...given, marks: given.marks.filter((mark) => !isOfName(mark)) };
    const made = new Map<string, Alternative>();
    const byLikelihood = () => [...made.values()].sort((one, other) => other.probability - one.probability);
    const plain = slotsOf(features, ask.slots);
    // Of "TIP report", "report" names no reporting.
    const lacking = part.marks.filter(({ kind }) => kind === 'attribute');
    // "What does the page say about Thailand?" asks what it says, and not where.
    const isWhat =
      lengthAt(part.tokens, 0, part.grammar.which) > 0 &&
      isSaidOf(part) !== undefined &&
      hasSubject(part, 'page') &&
      !hasAsk(part, 'where stated');
    const times = part.marks.filter(isTime);
    const isNameless = part.marks.every(
      (mark) =>
        !namesThing(mark) ||
        isTime(mark) ||
        isPlace(mark) ||
        lacking.some(({ from, to }) => from <= mark.from && mark.to <= to),
    );
    for (const { name, probability } of fresh.length > 0
      ? fresh.map(({ id }) => ({ name: id, probability: 1 }))
      : likely(subjects)) {
      const strange = strangeIn(part, name, usedFor);
      const besides = slotsOf(featuresWith(name, features, part, strange, isOfFew), ask.slots);
      // Of what is newer than the examples, nobody knows yet what is lacking.
      const heard = classify(ask, [...plain, ...besides]);
      const asks = isWhat ? without('where stated', heard) : heard;
      // "In which section is it praised?", and not "a quote from the police": of where it stands, whatever else is strange.
      const isOfPlace = lacking.length === 0 && isCited(part);
      // That the page doesn't mention a word is said where hardly anything else could be asked with it.
      const isUnfounded =
        !isOfFew && lacking.length === 0 && strange.length > 0 && probabilityOf('other', asks) < FOUNDED;
      const founded = isUnfounded ? asks.filter((one) => one.name !== 'other') : asks;
      const known = learnt.has(name.split('/')[0] ?? '') && !isOfPlace ? founded : without('other', asks);
      // "Báo cáo TIP": what is named only within what the page lacks isn't what is asked about.
      const named = part.marks.filter(({ kind, value }) => kind === 'subject' && value === name);
      const isInLack = ({ from, to }: Mark) =>
        lacking.some((one) => one.from <= from && to <= one.to && one.to - one.from > to - from);
      const possible =
        named.length > 0 && named.every(isInLack)
          ? favoured(known, FOR_ASK, (one) => one === 'other')
          : known;
      const guesses = isOfFew
        ? favoured(possible, FOR_ASK, (one) =>
            part.marks.some(({ kind, value, from, to }) =>
              one === 'other'
                ? kind === 'attribute' &&
                  (isNameless || strange.some((at) => from <= at && at < to) || isCountedAt(part, from))
                : value === one &&
                  // "Cuối năm 2016" is a time, and no last one.
                  (kind === 'order'
                    ? !times.some((time) => time.from <= from && to <= time.to)
                    : kind === 'ask' || kind === 'operator'),
            ),
          )
        : possible;
      for (const asked of likely(guesses)) {
        // An attribute that nobody knows by name, and that no word asks for, is a guess.
        const hasAttribute = part.marks.some(({ kind }) => kind === 'attribute');
        const isGuess = asked.name === 'other' && strange.length === 0;
        const isSide = isOfFew && part.marks.some(({ kind, value }) => kind === 'ask' && SIDES.has(value));
        const doubt =
          asked.name === 'other' && hasAttribute ? TRUST : isGuess ? (isSide ? DOUBT * DOUBT : DOUBT) : 1;
        // That the page doesn't mention a word can be said of its own language alone.
        const isNamed = !hasAttribute && language === PAGE_LANGUAGE;
        const missing = isNamed ? strange.map((at) => part.tokens[at]?.text ?? '') : [];
        const read = compose({ subject: name, ask: askNamed(asked.name), missing }, part, knowledge);
        // "Who are the donors?": what is lacking of nothing that is named is lacking altogether.
        const { where: _, ...unrestricted } = read;
        const query: Query =
          isBareLack(part) && read.ask === 'other' && read.select !== 'contact'
            ? { ...unrestricted, select: 'nothing' }
            : read;
        const key = saidBy(query);
        const known = made.get(key);
        const own = doubt * probability * asked.probability;
        const isLikelier = known === undefined || own > known.own;
        const together = own + (known?.probability ?? 0);
        made.set(key, {
          ...(isLikelier ? { query, subject: name, ask: asked, own } : known),
          probability: together,
        });
        if (together >= ENOUGH) return byLikelihood();
      }
    }
    return byLikelihood();
  };

  // What is newer in the data than the examples is known by its name alone: by most of its words.
  const learnt = new Set(subject.classes.map((name) => name.split('/')[0]));
  const unlearnt = [...knowledge.measures, ...knowledge.people, ...knowledge.cases]
    .filter(({ id }) => !learnt.has(id))
    .map(({ id, name }) => ({ id, words: wordsOf(name) }));
  // … or by a term for it.
  const newIn = ({ tokens, marks }: Annotated) => {
    const said = new Set(tokens.map(({ text }) => text));
    const isNamed = (words: readonly string[]) =>
      words.filter((word) => said.has(word)).length > words.length / 2;
    return unlearnt.filter(
      ({ id, words }) =>
        isNamed(words) || marks.some(({ kind, value }) => kind === 'subject' && value === id),
    );
  };

  // What was counted, and not country by country: where networks were disrupted is told.
  const unplaced = new Set(
    knowledge.measures
      .map(({ id }) => id)
      .filter((id) =>
        knowledge.periods.every(({ outcomes }) =>
          outcomes.every(({ measure, countries }) => measure.id !== id || countries.length === 0),
        ),
      ),
  );
  const toldFigure = createToldFigure(knowledge);
  const heldForPeriods = new Set(
    knowledge.meetings
      .filter(({ period }) => period !== undefined)
      .flatMap(({ kinds }) => kinds.map(({ id }) => id)),
  );

  return (words, said, own = annotate(words)) => {
    const features = featuresOf(own, isOfFew);
    const heard = classify(subject, slotsOf(features, subject.slots));
    // "It was in the 2016 one, they say. In which was it?" asks for the period.
    const isWhich =
      heard[0]?.name === 'periods' &&
      holds(own.tokens, own.grammar.which) &&
      !hasAsk(own, 'when') &&
      !hasAsk(own, 'count');
    // "… in the 1st period. When was the group's first meeting?": that is of no period, whichever was told of before.
    const isOfNone = own.marks.some(({ kind, value }) => kind === 'kind' && !heldForPeriods.has(value));
    const times = isWhich || isOfNone ? [] : (said ?? []).filter(isTime);
    // "They met in Bangkok. How many were held there?"
    const there = thereIn(own);
    // … "We are looking at the USA. Which periods did it join?"
    const it = there ?? itIn(own);
    const isMeant = ({ kind }: Mark) => (there === undefined ? NATIONS : CITIES).has(kind);
    const places = it === undefined ? [] : (said ?? []).filter(isMeant).map((mark) => ({ ...mark, ...it }));
    const before = [...(own.marks.some(isTime) ? [] : times.map(elsewhere)), ...places];
    const part = before.length === 0 ? own : { ...own, marks: [...before, ...own.marks] };
    const witness = glossary(part);
    // Where each word stands for something, nothing else is left that could be asked.
    const isKeywords = own.tokens.every((_, at) => own.marks.some(({ from, to }) => from <= at && at < to));
    const agreed = isOfFew
      ? favoured(heard, isKeywords ? FOR_ASK : FOR_SUBJECT, (name) =>
          witness.includes(name.split('/')[0] ?? ''),
        )
      : heard;
    // "In which sectors did exploitation …": beside a crime or a period, a "which" says what is asked.
    const isOfSectors = BESIDE_SECTORS.has(agreed[0]?.name ?? '') && isAskedFor(own, 'sectors');
    const isOfCrimes = agreed[0]?.name === 'operations' && isAskedFor(own, 'crimes');
    // "Which organisation supported the countries": a “which” of something else than them.
    const isAside = countriesAside(own).length > 0;
    const isOfSupport =
      agreed[0]?.name === 'countries' &&
      (hasSubject(own, 'support') || isAside) &&
      (holds(own.tokens, own.grammar.which) || (isAside && hasAsk(own, 'who'))) &&
      !isAskedFor(own, 'countries');
    // "誰支援了第一期行動?": who helped in the operations, or took part in them, and not who made them.
    const isByWhom = agreed[0]?.name === 'operations' && hasAsk(own, 'who') && !hasAsk(own, 'count');
    // "How many suspects were arrested?": what was done to them is counted, and not that they were identified.
    const deed = DEEDS.find((one) => hasSubject(own, one));
    const isIdentified =
      own.marks.filter(({ kind, value }) => kind === 'subject' && value === 'suspects').length > 1;
    const isOfDeed =
      (agreed[0]?.name === 'officers' ? isDoneToOfficers(own) : agreed[0]?.name === 'suspects') &&
      !isIdentified &&
      deed !== undefined &&
      !['and', 'or', 'compare', 'more'].some((one) => hasOperator(own, one));
    // "那12场培训是在哪几个国家办的?": where something was done is asked of that, and not of those who took part.
    const done = agreed[0]?.name === 'countries' ? doneWhere(own, unplaced) : undefined;
    const saidOf = isSaidOf(own);
    const isOfCountry =
      saidOf === 'places' &&
      !hasAsk(own, 'count') &&
      own.marks.some(({ kind }) => kind === 'country' || kind === 'foreign');
    const asked = isOfSectors
      ? 'sectors'
      : isOfCrimes
        ? 'crimes'
        : isOfSupport || (isByWhom && hasSubject(own, 'support'))
          ? 'support'
          : isOfCountry || (isByWhom && isWhoTookPart(own))
            ? 'countries'
            : done;
    const counted = isOfDeed
      ? without(agreed[0]?.name ?? '', agreed)
      : saidOf === undefined
        ? agreed
        : without('page', agreed);
    const named = asked === undefined ? counted : favoured(counted, MEANT, (name) => name === asked);
    const meant = subjectIn(own, said ?? [], agreed[0]?.name);
    // "… two extradition requests. To which countries?": those that are asked for are of what was told.
    const isOfTold =
      meant !== undefined &&
      meant !== 'countries' &&
      agreed[0]?.name === 'countries' &&
      // … "32 arrests. Is there a breakdown by country?"
      (isAskedFor(own, 'countries') || isLackOf(own, 'per-country'));
    const told = toldFigure(own);
    const possible = isOfTold
      ? named.filter(({ name }) => !OF_ROLES.has(name))
      : told === undefined
        ? named
        : without(told, named);
    const all = meant === undefined ? possible : favoured(possible, MEANT, (name) => name === meant);
    const [, ...others] = all;
    // A part of a message is read as what it may ask: that it may be small talk counts against it, once.
    const subjects = said === undefined || all[0]?.name !== 'nothing' ? all : others;
    const [best, next] = alternatives(part, features, subjects);
    const second =
      next !== undefined && best !== undefined && next.probability > RIVAL * best.probability
        ? next
        : undefined;
    // Of few examples, what tells one thing that is told of a case from another is too little.
    const isNamed =
      !isOfFew && own.marks.some(({ kind, value }) => kind === 'about' && value === best?.subject);
    const isAgreed = isNamed || witness.includes(best?.subject.split('/')[0] ?? '');
    const probability = Math.min(1, best?.probability ?? 0);
    return {
      part,
      subjects,
      asks: best === undefined ? [] : [best.ask],
      glossary: witness,
      queries: best === undefined ? [] : [best.query],
      second: second?.query,
      confidence: isAgreed ? Math.sqrt(probability) : probability,
    };
  };
}

interface Alternative {
  readonly query: Query;
  readonly subject: string;
  readonly ask: Guess;
  /** how likely it is as it stands, and with what would be said in the same words */
  readonly own: number;
  readonly probability: number;
}

/** The same for queries that one sentence answers: whether something is so, what, when, where and who; a role, and who has it. */
function saidBy(query: Query): string {
  const { ask, select, where } = query;
  // "The last period": of one, that is which it is.
  const isOfOne = select === 'periods' && where !== undefined && 'is' in where && where.is === 'period';
  if (!ONE_SENTENCE.has(ask) && !(isOfOne && (ask === 'first' || ask === 'last'))) return printQuery(query);
  const role = select === 'countries' && where !== undefined && 'is' in where ? ROLES[where.is] : undefined;
  return role ?? printQuery({ ...query, ask: 'list' });
}
const ONE_SENTENCE = new Set<Ask>(['list', 'exists', 'when', 'place', 'who']);
const ROLES: Partial<Record<AtomName, string>> = { chairs: 'co-chairs', chaired: 'former-co-chair' };

/** The one measure that a text asks a place of, where it says of no country that it took part. */
function doneWhere(part: Annotated, measures: ReadonlySet<string>): string | undefined {
  const [measure, ...others] = new Set(
    part.marks.flatMap(({ kind, value }) => (kind === 'subject' && measures.has(value) ? [value] : [])),
  );
  return others.length === 0 && hasAsk(part, 'place') && takingPart(part).length === 0 ? measure : undefined;
}

/** "谁参与了第一期行动?" */
const isWhoTookPart = (part: Annotated): boolean =>
  part.marks.some(
    ({ kind, value, to }) =>
      kind === 'ask' && value === 'who' && takingPart(part).some(({ from }) => from === to),
  );

/** "What does the page say about arrests?", "is Canada mentioned on it?": what is named beside the page, of which nothing else is asked. */
function isSaidOf(part: Annotated): 'things' | 'places' | undefined {
  const { marks } = part;
  const pages = marks.filter(({ kind, value }) => kind === 'subject' && value === 'page');
  const isNoun = ({ from }: Mark) => lengthAt(part.tokens, from, part.grammar.page) > 0;
  const named = marks.filter(
    (mark) => (namesThing(mark) && !isTime(mark) && !UNSAID.has(mark.value)) || mark.kind === 'attribute',
  );
  if (!pages.every(isNoun) || named.length === 0 || hasAsk(part, 'when')) return undefined;
  return pages.length > 0 && named.every((mark) => isPlace(mark) || mark.kind === 'about')
    ? 'places'
    : 'things';
}

/** Words for what things are called, or for what happened, name nothing that a page says something about. */
const UNSAID = new Set(['names', 'abbreviations', 'events']);

/** Guesses where one can't be right. */
const without = (name: string, guesses: readonly Guess[]): Guess[] => {
  const others = guesses.filter((guess) => guess.name !== name);
  const sum = others.reduce((total, { probability }) => total + probability, 0);
  return others.map((guess) => ({ ...guess, probability: guess.probability / sum }));
};

/** Guesses where few examples have taught them: those that the terms speak for are likelier by a factor. */
function favoured(guesses: readonly Guess[], factor: number, isFor: (name: string) => boolean): Guess[] {
  const weighed = guesses.map(({ name, probability }) => ({
    name,
    probability: isFor(name) ? factor * probability : probability,
  }));
  const sum = weighed.reduce((total, { probability }) => total + probability, 0);
  return weighed
    .map(({ name, probability }) => ({ name, probability: probability / sum }))
    .sort((one, other) => other.probability - one.probability);
}
const FOR_SUBJECT = 4;
const FOR_ASK = 16;
/** What the rest of a text says is meant is nearly always that. */
const MEANT = 100;
const BESIDE_SECTORS = new Set(['crimes', 'periods', 'operations']);

/** As many guesses as may come true. */
const likely = (guesses: readonly Guess[]) =>
  guesses.slice(0, 3).filter(({ probability }, at) => at === 0 || probability > 0.03);

const DOUBT = 0.6;
/** Below this, of questions that the page answers more would be told that it doesn't than of the others. */
const FOUNDED = 0.8;

/** What is asked for by a word that the page may tell. */
const SIDES = new Set(['when', 'place', 'who', 'first', 'last']);
/** One that the terms know to be lacking is probably what is asked for. */
const TRUST = 2;
/** From here on no other alternative is made: none could be the answer, nor be said beside it. */
const ENOUGH = 0.9;
/** From here on one answer is given, whatever else it may be. */
export const SURE = 0.7;
/** A second reading is worth saying beside a first that isn't sure, where it is that likely beside it. */
const RIVAL = 0.3;

/** What is asked, by the name that the classifier has for it. */
export const askNamed = (name: string | undefined): Ask => ASKS.find((one) => one === name) ?? 'list';

/** "Held there", and not "were there": the words for a place that another part of the text names. */
const thereIn = ({ tokens, marks, grammar }: Annotated): Pick<Mark, 'from' | 'to'> | undefined => {
  // "Did they meet there in 2016?"
  const isBeforeTime = (at: number) =>
    grammar.functions.has(tokens[at]?.text ?? '') && marks.some((mark) => isTime(mark) && mark.from > at);
  const isEnd = (at: number) =>
    at === tokens.length || CLAUSE.test(tokens[at]?.gap ?? '') || isBeforeTime(at);
  return marks.some(isPlace)
    ? undefined
    : tokens
        .map((_, from) => ({ from, to: from + lengthAt(tokens, from, grammar.there) }))
        .find(({ from, to }) => to > from && isEnd(to) && !grammar.verbs.has(tokens[from - 1]?.text ?? ''));
};

/**
 * "Did it join?", "did our country?", "did it co-chair then?": the first word for what was told before, where it took part or had a
 * role, no place is named and nobody asks who did.
 */
const itIn = (text: Annotated): Pick<Mark, 'from' | 'to'> | undefined => {
  const speakers = speakersCountry(text);
  const from = text.tokens.findIndex(
    ({ text: word }, at) => text.grammar.anaphors.has(word) || speakers.includes(at),
  );
  const deeds = [...takingPart(text), ...text.marks.filter(({ value }) => OF_ROLES.has(value))];
  return from < 0 ||
    !(speakers.includes(from) || deeds.some((mark) => mark.from > from)) ||
    isAskedFor(text, 'countries') ||
    hasAsk(text, 'who') ||
    text.marks.some(isPlace)
    ? undefined
    : { from, to: from + 1 };
};

const NATIONS = new Set<Mark['kind']>(['country', 'foreign']);
const CITIES = new Set<Mark['kind']>(['city']);

/** A mark of another part of the text: it stands at none of this one's words. */
export const elsewhere = (mark: Mark): Mark => ({ ...mark, from: -1, to: -1 });
