import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { type Ask, type AtomName, atomsOf, type Query } from '../../questions/query.ts';
import { isUnmarked, saysHow, strangeIn } from '../learnt/word-use.ts';
import { QUESTION_MARK } from '../marks/clauses.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { hasAsk, SETS, saysTakingPart } from '../marks/marks.ts';
import { type Candidate, SURE } from '../readings/candidate.ts';
import { holds } from '../words/grammar.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { typedIn } from '../words/tokens.ts';
import { droppedIn } from './dropped.ts';
import { turningIn } from './turning.ts';

/** How sure what is asked was read, and what of it wasn't. */
export interface Certainty {
  /** `sure`: one answer · `between`: two, both said · `doubtful`: one, said as only what was read · `unread`: none */
  readonly manner: 'sure' | 'between' | 'doubtful' | 'unread';
  readonly confidence: number;
  /** what else it may be, where the first reading isn't sure */
  readonly rival: Query | undefined;
  /** words that turn a question, and that no query has, as typed */
  readonly dropped: readonly string[];
  /** content words that neither reader has ever seen, as typed */
  readonly unknown: readonly string[];
  /** of both, those that what is said doesn't answer */
  readonly unread: readonly string[];
}

/** Says how sure a candidate is. `told` are the subjects that are told of in words. */
export function createCertainty(
  knowledge: KnowledgeBase,
  told: ReadonlySet<string>,
  lexicon: Lexicon,
  usedFor: (word: string) => ReadonlySet<string> | undefined,
  isKnown: (word: string) => boolean,
  isOfPage: boolean,
): (meant: Candidate) => Certainty {
  return (meant) => {
    const { second, part } = meant;
    // Of its own language the page is said not to mention such a word.
    const turning = isOfPage ? undefined : turningIn(part, meant.queries);
    const turned = turning === undefined ? [] : [typedIn(part, turning)];
    const dropped = [...droppedIn(part, meant.queries, told, knowledge), ...turned];
    // Which periods a country was in says as well which it wasn't in: nothing of a “not” is lost there, nor of an “only” where
    // a crime was targeted in all.
    const isSaid = meant.queries.every((query) => isOfOneCountry(query) || isOfLastingCrime(query));
    const unknown = unreadIn(part);
    const unread = [
      ...(isSaid ? [] : dropped),
      ...unknown.filter((word) => !turned.some((words) => words.includes(word))),
    ];
    // What turns a question and found no place in its query leaves it in doubt, however well the rest reads.
    const confidence = dropped.length > 0 && !isSaid ? Math.min(meant.confidence, TURNED) : meant.confidence;
    // Small talk is in words that all know.
    const isStrange =
      unread.length > 1 && (2 * unread.length > part.tokens.length || meant.queries.some(isTalk));
    // "It answers to INTERPOL, doesn't it?": what is asked of somebody is no small talk.
    const isOfBody =
      QUESTION_MARK.test(part.text) &&
      part.marks.some(({ kind }) => kind === 'organisation' || kind === 'foreign' || kind === 'country');
    // "Which section mentions charges?": where something stands that no word names was read out of the words that ask.
    const isUnwitnessed = ({ ask, select, where }: Query) =>
      isOfPage &&
      ask === 'where stated' &&
      where === undefined &&
      (SETS.has(select) || select === 'sectors') &&
      !meant.glossary.includes(select);
    const isNameless = meant.queries.some((query) => lacksNames(query, part) || isUnwitnessed(query));
    const isUnlikely =
      confidence < (meant.queries.some(isTalk) ? SURE : LIKELY) ||
      (isOfBody && meant.queries.some(isTalk)) ||
      isNameless;
    // Beside what there is, it says nothing that something of it may be lacking, nor what leaves out all that restricts it,
    // nor which is the first or the most of it where no word says so.
    const isVague = ({ ask, attribute = '', where }: Query) =>
      (ask === 'other' && attribute === '') ||
      (EXTREMES.has(ask) && !part.marks.some((mark) => saysExtreme(mark, ask))) ||
      (ask === 'list' && where === undefined && meant.queries.some((query) => query.where !== undefined));
    const isNoRival = (query: Query) =>
      isTalk(query) || isVague(query) || lacksNames(query, part) || isUnwitnessed(query);
    const rival =
      second === undefined || isNoRival(second) || isNameless || dropped.length > 0 ? [] : [second];
    const isOne = rival.length === 0 || confidence >= SURE;
    // In a few words that each stand for something, nothing is left that could ask for something else.
    const isWhole =
      unread.length === 0 &&
      meant.queries.every(
        ({ select }) => (meant.glossary[0] ?? 'periods') === select || meant.glossary.includes(select),
      ) &&
      part.tokens.every(({ text }) => /^\d+$/.test(text) || lexicon.knows(text));
    // Of what is certain, and read whole, what is wanted is more likely than all else together.
    const isSettled =
      meant.queries.length === 1 &&
      unread.length === 0 &&
      (meant.subjects[0]?.probability ?? 0) > CERTAIN &&
      (meant.asks[0]?.probability ?? 0) > 1 / 2;
    const isUnheard =
      unread.length > 0 || meant.queries.some(({ select }) => strangeIn(part, select, usedFor).length > 0);
    // "How many kids did they get out of the online stuff?": what isn't counted is no answer, whatever else it was read as.
    const isUncounted =
      isOfPage &&
      hasAsk(part, 'count') &&
      meant.queries.every(({ ask, select }) => ask === 'list' && UNCOUNTED.has(select));
    // "Which period went after smuggling across the sea?": all of them are no answer to a “which” that something restricts.
    const isOfPeriods = (word: string) =>
      lexicon.at([word], 0, undefined).some(({ senses }) => senses.some(({ kind }) => kind === 'periods'));
    const isOfSome =
      holds(part.tokens, part.grammar.which) &&
      part.tokens.some(({ text }, at) => isUnmarked(part, at) && !isOfPeriods(text)) &&
      meant.queries.every(isOfAllPeriods);
    const isLost = ({ attribute }: Query) => dropped.length > 0 && attribute === '';
    const isSure =
      !isOfSome &&
      ((confidence >= SURE &&
        !isUncounted &&
        !(isUnheard && meant.queries.every(isAll)) &&
        // A verb that nobody knows may say that somebody stayed out. In English, what it says is sought by itself.
        !(isUnheard && !isOfPage && !saysTakingPart(part) && meant.queries.every(isOfParticipation)) &&
        !(
          unread.length > 0 &&
          meant.queries.every((query) => isCountOfAll(query) || isOfStrangeNoun(query, part, unread))
        )) ||
        isWhole ||
        (isSettled && !isUncounted && !meant.queries.every(isAll)) ||
        meant.queries.every((query) => isOfNoPeriod(query, knowledge)) ||
        // What may be lacking is lacking for sure, unless a word that turns it was lost.
        meant.queries.some((query) => query.ask === 'other' && !isLost(query)));
    const manner = isStrange || isUnlikely ? 'unread' : !isOne ? 'between' : isSure ? 'sure' : 'doubtful';
    return { manner, confidence, rival: isOne ? undefined : rival[0], dropped, unknown, unread };
  };

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

  /** Content words that neither reader has ever seen. */
  function unreadIn({ tokens, marks }: Annotated): string[] {
    return tokens
      .filter((token, at) => !marks.some(({ from, to }) => from <= at && at < to) && !isKnown(token.text))
      .filter(({ text }) => /^[\p{L}\p{M}]{3,}$/u.test(text) && !saysHow(text))
      .map(({ typed }) => typed);
  }
}

/** All the periods, of which nothing is asked. */
const isOfAllPeriods = ({ ask, select, where }: Query): boolean =>
  ask === 'list' && select === 'periods' && where === undefined;
/** Whether a query is of small talk, of which nothing is asked. */
export const isTalk = ({ select, ask }: Query) => select === 'nothing' && ask !== 'other';
/** Whether a query says that names are lacking beside the group, or the page, of which they are told. */
const lacksNames = ({ ask, select, attribute }: Query, { marks }: Annotated): boolean =>
  ask === 'other' &&
  select === 'nothing' &&
  attribute === 'names' &&
  marks.some(({ kind, value }) => kind === 'group' || (kind === 'subject' && value === 'page'));
/** Whether a query names a period that there isn't: whatever is asked of it, there is none. */
export function isOfNoPeriod({ where }: Query, { periods }: KnowledgeBase): boolean {
  const isNone = (value = '') =>
    /^\d+$/.test(value) && !periods.some(({ number }) => String(number) === value);
  return atomsOf(where).some(({ is, value }) => PERIODS.has(is) && isNone(value));
}
/** Whether a word says that the first, the most or the longest is wanted. */
const saysExtreme = ({ kind, value }: Mark, ask: Ask): boolean =>
  (kind !== 'attribute' && (value === ask || value === LENGTHS[ask])) ||
  (ask === 'first' && (kind === 'ordinal' ? value === '1' : value === 'first-meeting'));
const LENGTHS: Partial<Record<Ask, string>> = { longest: 'most', shortest: 'least' };
const EXTREMES = new Set<Ask>(['first', 'last', 'most', 'least', 'longest', 'shortest']);
const PERIODS = new Set<AtomName>(['period', 'participated']);
/** "How many meetings were held in bangkpk": of all meetings, where a word of the text that nobody knows may restrict them. */
const isCountOfAll = ({ ask, select, where }: Query): boolean =>
  ask === 'count' && select === 'meetings' && where === undefined;
/** "What was the quorum at the first meeting?": what a meeting was for, where a noun that nobody knows is asked for. */
const isOfStrangeNoun = ({ ask, select }: Query, part: Annotated, unread: readonly string[]): boolean =>
  ask === 'why' &&
  select === 'meetings' &&
  !hasAsk(part, 'why') &&
  part.tokens.some(
    ({ typed }, at) => unread.includes(typed) && part.grammar.articles.has(part.tokens[at - 1]?.text ?? ''),
  );
/** Who was in some periods, or in which somebody was: a list that a word for taking part should have asked for. */
const isOfParticipation = ({ ask, select, where }: Query): boolean =>
  (select === 'countries' || select === 'periods') &&
  ask !== 'other' &&
  atomsOf(where).some(({ is }) => is === 'participated') &&
  !atomsOf(where).some(({ is }) => is === 'country');
/** A country, and the periods that it may have been in. */
const isOfOneCountry = ({ select, where }: Query): boolean => {
  const atoms = atomsOf(where);
  return (
    select === 'countries' &&
    atoms.filter(({ is }) => is === 'country').length === 1 &&
    atoms.every(({ is }) => is === 'country' || is === 'participated')
  );
};
/** What is named, and not counted. */
const UNCOUNTED = new Set(['crimes', 'sectors', 'support', 'events']);
/** The most that a reading is worth which leaves a word of negation without effect. */
const TURNED = 0.65;
/** From here on, nothing else is what a text is about. */
const CERTAIN = 0.95;
/** Below this, nothing was read. */
const LIKELY = 0.25;
