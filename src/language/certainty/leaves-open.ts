import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { testOf } from '../../questions/holds.ts';
import {
  type AtomName,
  allOf,
  atomsOf,
  type Condition,
  partsOf,
  printCondition,
  type Query,
} from '../../questions/query.ts';
import { isUnmarked } from '../learnt/word-use.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { hasOperator, isPlace, isPluralKnown } from '../marks/marks.ts';
import { holds } from '../words/grammar.ts';
import { FILLER } from '../words/lexicon.ts';
import { wordsOf } from '../words/tokens.ts';

/** Whether a text says more than a query has of it, so that a yes or a no to the query would be none to the text. */
export type LeavesOpen = (query: Query, part: Annotated) => boolean;

/**
 * A yes or a no takes a claim whole: each operator, number and name in it has to stand in the query, and no other thing or deed
 * may be named. Where a text is in the page's language, each other word has to be the page's own for this, too: that 63 were
 * identified is no yes to “63 suspects arrested”.
 */
export function createLeavesOpen(
  knowledge: KnowledgeBase,
  told: ReadonlySet<string>,
  stem: (word: string) => string,
  isOfPage: boolean,
): LeavesOpen {
  const isMeasured = (select: string) => knowledge.measures.some(({ id }) => id === select);

  return (query, part) => {
    const { select, where } = query;
    const { marks, tokens, grammar } = part;
    const line = printCondition(where);
    // "Did INTERPOL sit in on the debrief?": that there was one says nothing of who is named besides.
    const isLeftOut =
      !told.has(select) &&
      marks.some(
        (mark) => (isPlace(mark) || mark.kind === 'organisation') && !line.includes(`(${mark.value})`),
      );
    // "No country left, did it?": a no to that says either.
    const isDenied =
      hasOperator(part, 'not') &&
      !hasOperator(part, 'absent') &&
      ((select === 'countries' && !marks.some(isPlace)) || !/not |chaired/.test(line));
    const isMeasure = isMeasured(select);
    const own = new Set(wordingOf(select, where).map(stem));
    // "Did all ten countries make arrests?", "did the group?": the page tells of what they did together.
    const isOfEach = isMeasure && holds(tokens, grammar.every);
    // Where the page words its figures in several ways, another language's word for them is none of these.
    const isOfSeveral =
      isMeasure &&
      !isOfPage &&
      new Set(
        knowledge.periods.flatMap(({ outcomes }) =>
          outcomes.flatMap(({ measure, wording }) => (measure.id === select ? [wording] : [])),
        ),
      ).size > 1;
    // "From the 1st to the 3rd": one that was on some of those days wasn't on each.
    const isOfDays =
      select === 'meetings' &&
      marks.some(({ kind, value }) => kind === 'date' && value.includes('..') && value.length > SPAN);
    // "Were the planning meetings in 2016?", "apakah pertemuan perencanaan diadakan di Bangkok?": where all are meant, or a language
    // doesn't tell “the” from “some”, those that were are no yes, unless there are no others.
    const parts = partsOf(where);
    const isOf = (names: ReadonlySet<AtomName>) => (part: Condition) =>
      atomsOf(part).every(({ is }) => names.has(is));
    const isOfAll = isOfPage
      ? !hasOperator(part, 'any') && marks.some((mark) => isPluralKnown(mark, part))
      : parts.some(isOf(PLACES));
    const others = allOf(parts.filter((one) => !isOf(isOfPage ? PLACES_AND_TIMES : PLACES)(one)));
    const isOfSome =
      select === 'meetings' &&
      isOfAll &&
      (isOfPage || others !== undefined) &&
      meetingsWhere(others) > meetingsWhere(where);
    // "Were smuggling networks disrupted?"
    const isOfOtherCrime = marks.some(
      ({ kind, value, from, to }) =>
        (kind === 'crime' || kind === 'sector') &&
        isMeasure &&
        !marks.some(
          (one) =>
            one.kind === 'crime' &&
            one.from < to &&
            from < one.to &&
            knowledge.crimes.some(({ id, measure }) => id === one.value && measure === select),
        ) &&
        !line.includes(`(${value})`),
    );
    // "For the third time": that it was there is no yes to how often before.
    const isOfTurn = marks.some(
      ({ kind, from, to }) =>
        kind === 'ordinal' &&
        !marks.some(
          (mark) =>
            (mark.kind === 'period' || mark.kind === 'kind' || mark.kind === 'operator') &&
            mark.from < to &&
            from < mark.to,
        ),
    );
    // Of another language, a word that nobody has said anything of may be another deed: "ถูกยกเลิกหรือไม่".
    const saysMore = tokens.some((_, at) => isUnmarked(part, at, LEAST));
    const isOfMore = !isOfPage && (isMeasure || select === 'meetings') && saysMore;
    // "มีแค่นิวซีแลนด์ที่เป็นประธาน", "从一开始就是联合主席": a role is told as it is, and of nobody alone or since when.
    const isOfMoreThanRole =
      !isOfPage &&
      /chairs|chaired/.test(line) &&
      (marks.some(
        ({ kind, value }) =>
          !(
            ROLE.has(kind) ||
            ROLE.has(value) ||
            (kind === 'operator' && SETTLED[value]?.test(line) === true)
          ),
      ) ||
        saysMore);
    // "Did Malaysia join in 2016?": of what was there before, it is said when it was, as the word may say that it wasn't.
    // "Did the USA join only in 2016?": it did so no earlier, and was there later.
    const wasThere =
      select === 'countries' &&
      holds(tokens, grammar.joins) &&
      wasBefore(where) !== hasOperator(part, 'only');
    // "Has it met since 2017?": of that year itself, or after it.
    const isSinceYear = select === 'meetings' && /not before\(\d{4}\)/.test(line);
    return (
      isSinceYear ||
      wasThere ||
      isOfMore ||
      isOfMoreThanRole ||
      isLeftOut ||
      isDenied ||
      isOfSeveral ||
      isOfDays ||
      isOfSome ||
      isOfOtherCrime ||
      isOfEach ||
      (select === 'countries' && isOfTurn) ||
      // "Was it in Bangkok or in Kuala Lumpur?"
      (select !== 'countries' && hasOperator(part, 'or')) ||
      // "32 plus 30 makes 72, right?", "three meetings in 2016": that there is one of them says nothing of the rest.
      numbersIn(part) > (/amount\(|times\(/.test(line) ? 1 : 0) ||
      holds(tokens, grammar.contrary) ||
      marks.some(
        ({ kind }) => kind === 'attribute' || kind === 'unequal' || (isMeasure && kind === 'group'),
      ) ||
      marks.some(
        (mark) =>
          mark.kind === 'operator' &&
          (EXTREMES.has(mark.value) || SETTLED[mark.value]?.test(line) === false) &&
          // "Eight new investigations": what turns a question elsewhere is the page's own word there.
          !tokens.slice(mark.from, mark.to).every(({ text }) => own.has(stem(text))),
      ) ||
      !isOwn(query, part, own)
    );
  };

  /** How many meetings fulfil a condition. */
  function meetingsWhere(where: Query['where']): number {
    const test = testOf(where, knowledge);
    return knowledge.meetings.filter((meeting) => test({ kind: 'meeting', meeting }) === true).length;
  }

  /** Whether one of the countries that are named was in a period before the first that it is said to have been in. */
  function wasBefore(where: Query['where']): boolean {
    const said = partsOf(where).flatMap((part) => ('not' in part ? [] : atomsOf(part)));
    const named = said.flatMap(({ is, value }) => (is === 'country' ? [value] : []));
    const first = Math.min(
      ...said.flatMap(({ is, value }) => (is === 'participated' ? [Number(value)] : [])),
    );
    return knowledge.periods.some(
      ({ number, participants }) =>
        number < first && participants.countries.some(({ code }) => named.includes(code)),
    );
  }

  /** Whether all that a text says of a thing or a deed is what the page says of this one, whose own words are given. */
  function isOwn(
    { select, where }: Query,
    { tokens, marks, grammar }: Annotated,
    own: ReadonlySet<string>,
  ): boolean {
    const isMeasure = isMeasured(select);
    const line = printCondition(where);
    const isSaid = ({ kind, value }: Mark) =>
      kind === 'subject'
        ? value === select ||
          ALLIES[select]?.includes(value) === true ||
          // In other languages, words for a period are among those that ask when it was.
          (!isOfPage && !isMeasure && value === 'periods')
        : TOPICS.has(kind)
          ? line.includes(`(${value})`) || (kind === 'crime' && select === 'crimes')
          : // "Was anybody under eighteen arrested?": what asks for nothing says no yes either.
            !TERMS.has(kind) && value !== FILLER;
    return tokens.every(({ text }, at) => {
      const over = marks.filter(({ from, to }) => from <= at && at < to);
      const subjects = over.filter(({ kind }) => kind === 'subject');
      if (own.has(stem(text))) return true;
      if (subjects.length > 0 && !subjects.some(isSaid)) return false;
      // "Adakah Indonesia menganjurkan JPA 1?": what is told of something else is another deed.
      const isOfElse = over.length > 0 && over.every(({ kind }) => kind === 'about');
      if (!isOfPage && (isMeasure || select === 'countries') && isOfElse) return false;
      return (
        !isOfPage ||
        !/^\p{L}{3,}$/u.test(text) ||
        WORDS.some((key) => grammar[key].has(text)) ||
        over.some((mark) => isSaid(mark) && !(isMeasure && mark.kind === 'subject'))
      );
    });
  }

  /** The page's own words for what is counted, in the periods and of the figures that a query is of. */
  function wordingOf(select: string, where: Query['where']): string[] {
    const named = (name: AtomName) => atomsOf(where).flatMap(({ is, value }) => (is === name ? [value] : []));
    const [periods, amounts] = [named('period'), named('amount')];
    const outcomes = knowledge.periods
      .filter(({ number }) => periods.length === 0 || periods.includes(String(number)))
      .flatMap((period) => period.outcomes.filter(({ measure }) => measure.id === select));
    const meant = outcomes.filter(({ count }) => amounts.some((amount) => amount.slice(1) === String(count)));
    return (meant.length > 0 ? meant : outcomes).flatMap(({ counts, wording, detail, purpose, actor }) =>
      [counts, wording, detail ?? '', purpose ?? '', actor ?? ''].flatMap((words) => wordsOf(words)),
    );
  }
}

/** Of so many letters a word of another language says something. */
const LEAST = 2;
/** What may stand beside a role, and says no more of it. */
const ROLE = new Set<string>([
  'country',
  'ask',
  'noise',
  'group',
  'co-chairs',
  'former-co-chair',
  'countries',
]);
const WORDS = ['verbs', 'pronouns', 'leads', 'articles', 'former'] as const;
/** Terms of a language say what is asked about, and not that it is so. */
const TERMS = new Set<Mark['kind']>(['about', 'attribute', 'unequal']);
const TOPICS = new Set<Mark['kind']>(['crime', 'sector', 'kind']);
/** What may be named beside a subject without being another. */
const ALLIES: Readonly<Record<string, readonly string[]>> = {
  countries: ['operations', 'co-chairs', 'former-co-chair', 'networks'],
  periods: ['countries', 'operations', 'support', 'crimes', 'sectors', 'networks'],
  crimes: ['periods', 'operations', 'networks', 'sectors', 'countries'],
  sectors: ['periods', 'operations', 'networks', 'crimes'],
  support: ['operations'],
};

const PLACES: ReadonlySet<AtomName> = new Set(['city', 'country']);
const PLACES_AND_TIMES: ReadonlySet<AtomName> = new Set([...PLACES, 'in', 'before', 'after']);

/** How long a span of months is, as queries write it; one of days is longer. */
const SPAN = '2015-09..2015-10'.length;
/** Several periods that something has to be in. */
const SEVERAL = /(?:participated|period)\(\d+\).* and .*(?:participated|period)\(\d+\)/;

/** What compares is no part of any condition. */
const EXTREMES = new Set(['most', 'least', 'longest', 'shortest', 'total', 'compare']);

/** What of a query's line shows that an operator has an effect in it. */
export const SETTLED: Readonly<Record<string, RegExp>> = {
  more: /amount\(|times\(/,
  fewer: /amount\(|times\(/,
  before: /before\(|after\(|chaired/,
  after: /before\(|after\(/,
  since: /before\(|after\(|participated\(\d+\).*participated\(/,
  until: /before\(|after\(|\.\./,
  between: /before\(|after\(|\.\.|(?:participated|period)\(.* and .*(?:participated|period)\(/,
  both: SEVERAL,
  all: SEVERAL,
  once: /times\(/,
  twice: /times\(/,
  thrice: SEVERAL,
  // What is so now is told of the roles alone.
  still: /chairs/,
  only: /not /,
  new: /not /,
  gone: /not /,
  stayed: SEVERAL,
};

/** How many numbers stand in a text that are of no name and no date; “thirty-five” is one. */
const numbersIn = ({ tokens, marks }: Annotated): number => {
  const isNumber = (at: number) =>
    (/^\d+$/.test(tokens[at]?.text ?? '') ||
      marks.some(({ kind, from, to }) => kind === 'number' && from <= at && at < to)) &&
    marks.every(({ kind, from, to }) => kind === 'number' || kind === 'noise' || at < from || to <= at);
  const isDigits = (at: number) => /^\d/.test(tokens[at]?.text ?? '');
  return [...tokens.keys()].filter((at) => isNumber(at) && (isDigits(at) || !isNumber(at - 1))).length;
};
