import { isSameSpan, overlaps } from '../../knowledge/date-span.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { parseSpan } from '../../questions/holds.ts';
import type { Grammar } from '../words/grammar.ts';
import { type Lexicon, type Phrase, phraseOf, type Sense } from '../words/lexicon.ts';
import { accented, type Token, type Words } from '../words/tokens.ts';
import { asksAround, extremesAround } from './asks-around.ts';
import { asksPeriods } from './asks-periods.ts';
import { attributesAside } from './attributes-aside.ts';
import { allPeriods, periodsAtEnds, periodsByCount, periodsCounted } from './counted-periods.ts';
import { countedTimes } from './counted-times.ts';
import { datesIn } from './dates.ts';
import { deniedByTags } from './denied-by-tags.ts';
import { doubleDenials } from './double-denials.ts';
import { exceptions, exceptionsAround } from './exceptions.ts';
import { firstMeetings } from './first-meetings.ts';
import { createGroupNames } from './group-name.ts';
import { idleMarks } from './idle-marks.ts';
import type { Annotated, Mark } from './mark.ts';
import { CLAUSE, isPlace, isTime, namesThing } from './marks.ts';
import { meetingInOrder } from './meeting-in-order.ts';
import { periodsIn } from './named-periods.ts';
import { neighbouringPeriods } from './neighbouring-periods.ts';
import { neitherNor } from './neither-nor.ts';
import { partsOfYears, spansOfParts } from './parts-of-years.ts';
import { toldPeriods } from './told-periods.ts';

export type Annotate = (words: Words) => Annotated;

// Nobody asks in more words; what a longer text is about, its sentences say by themselves.
const MOST = 120;

/** Finds names, dates, numbers, periods, operators and terms in a text. */
export function createAnnotate(knowledge: KnowledgeBase, lexicon: Lexicon): Annotate {
  const { periods } = knowledge;
  const { grammar } = lexicon;
  const groupNames = createGroupNames(knowledge, grammar);
  const facts = new Set(knowledge.group.facts.map(({ id }) => id));

  return (part) => {
    const tokens = part.tokens.slice(0, MOST);
    const words = tokens.map(({ text }) => text);
    const typed = accentedIn(tokens);
    // "ছিল না, এমন": no term goes on behind a comma.
    const isCut = ({ from, to }: Phrase) => tokens.slice(from + 1, to).some(({ gap }) => CLAUSE.test(gap));
    const uncut = tokens.flatMap((_, at) => lexicon.at(words, at, typed)).filter((phrase) => !isCut(phrase));
    // In 第三期都 there is no 三期都, "all three".
    const ordinals = uncut.filter(({ senses }) => senses.some(({ kind }) => kind === 'ordinal'));
    const isBegunInOrdinal = ({ from, to, senses }: Phrase) =>
      senses.every(({ kind }) => kind === 'operator') &&
      ordinals.some((ordinal) => ordinal.from < from && from < ordinal.to && ordinal.to < to);
    const phrases = uncut.filter((phrase) => !isBegunInOrdinal(phrase));
    const slipAt = (from: number, to: number) => {
      const slip = tokens.slice(from, to).find(({ isSlip }) => isSlip);
      return slip === undefined ? {} : { slip: slip.typed };
    };

    const taken = new Set<number>();
    const marks: Mark[] = [];
    const take = (mark: Mark) => {
      marks.push({ ...mark, ...slipAt(mark.from, mark.to) });
      for (let at = mark.from; at < mark.to; at++) taken.add(at);
    };
    /** "New Zealand" isn't new. */
    const isInName = ({ from, to }: Phrase) =>
      marks.some((mark) => isPlace(mark) && mark.from < to && from < mark.to);
    /** "Only five countries", "just one meeting" counts them, and shuts out nothing. */
    const isOnlyCount = ({ to, senses }: Phrase) => {
      const behind =
        phraseOf(phrases, to, 'number')?.to ?? (/^\d+$/.test(words[to] ?? '') ? to + 1 : undefined);
      const counted = grammar.counters.has(words[behind ?? to] ?? '') ? (behind ?? to) + 1 : behind;
      const noun = words[(senses.some(({ value }) => value === 'once') ? to : counted) ?? -1] ?? '';
      return (
        senses.some(({ value }) => value === 'only' || value === 'once') &&
        (grammar.countries.has(noun) || grammar.meetings.has(noun))
      );
    };
    const free = ({ from, to }: { readonly from: number; readonly to: number }) => {
      for (let at = from; at < to; at++) if (taken.has(at)) return false;
      return true;
    };

    for (const mark of groupNames(tokens, phrases)) take(mark);
    const monthAt = (at: number) => {
      const found = phraseOf(phrases, at, 'month');
      const month = found?.senses.find(({ kind }) => kind === 'month');
      // "May 2015", where "may" alone is another word.
      const isDated = found !== undefined && /^\d{4}$/.test(words[found.to - 1] ?? '');
      return found && month && { month: Number(month.value), to: isDated ? found.to - 1 : found.to };
    };
    // "Workshop of round 3 September 2017", "May 4th JPA"
    const isCount = (at: number) =>
      phrases.some(
        ({ from, to, senses }) =>
          ((to === at && Number(words[at]) <= periods.length) ||
            (from === at + 1 && /^\d(?:st|nd|rd|th)?$/.test(words[at] ?? ''))) &&
          senses.some(({ kind }) => kind === 'periods') &&
          !grammar.weak.has(words[from] ?? ''),
      );
    const single = [...partsOfYears(tokens, phrases, grammar), ...datesIn(tokens, monthAt, grammar, isCount)];
    const dates = [
      ...spansOfParts(
        single.filter(({ value }) => /^\d{4}/.test(value)),
        tokens,
        grammar,
      ),
      ...single,
    ];
    // A span that begins or ends with a part of a year holds it: the longest come first.
    for (const found of dates.sort((one, other) => other.to - other.from - (one.to - one.from))) {
      if (!free(found)) continue;
      // "2015 के अलावा": what begins an operator is none of the date.
      const operator = phrases.find(
        ({ from, to, senses }) =>
          from > found.from &&
          from < found.to &&
          to > found.to &&
          senses.some(({ kind }) => kind === 'operator'),
      );
      const mark = { ...found, to: operator?.from ?? found.to };
      const span = parseSpan(mark.value);
      const period = span && periods.find(({ date }) => mark.value.includes('..') && isSameSpan(date, span));
      // Of ยกเว้น, "except", ยก is no round.
      const next = phraseOf(phrases, mark.to, 'periods');
      const isOperator = ({ kind }: Sense) => kind === 'operator';
      const behind = next !== undefined && isWithinLonger(next, phrases, isOperator) ? undefined : next;
      // "2015年那次圆桌会", "2015 wala roundtable": what counts meetings as well as periods counts the one that it stands before.
      const isOfMeeting =
        behind !== undefined &&
        [grammar.counters, grammar.weak, grammar.postpositions].some((nouns) =>
          nouns.has(words[behind.to - 1] ?? ''),
        ) &&
        phraseOf(phrases, behind.to, 'kind') !== undefined;
      // "How many 2016 operations": what may be counted by itself is, and not the period of that year.
      const isCounted =
        phraseOf(phrases, mark.to, 'subject') !== undefined &&
        phrases.some(
          ({ to, senses }) =>
            to === mark.from && senses.some(({ kind, value }) => kind === 'ask' && value === 'count'),
        );
      const noun = isOfMeeting || isCounted ? undefined : behind;
      const round = span && noun ? periods.filter(({ date }) => overlaps(date, span)) : [];
      const only = period ?? (round.length === 1 ? round[0] : undefined);
      if (only !== undefined)
        take({
          from: mark.from,
          to: period ? mark.to : (noun?.to ?? mark.to),
          kind: 'period',
          value: String(only.number),
          ...(noun === undefined ? { dates: mark.value } : {}),
        });
      else
        take({
          from: mark.from,
          to: mark.to,
          kind: 'monthOnly' in mark && mark.monthOnly ? 'month' : 'date',
          value: mark.value,
        });
    }
    const numbers = periods.map(({ number }) => number);
    const ends = periodsAtEnds(tokens, phrases, grammar, numbers);
    for (const mark of ends.filter(free)) take(mark);
    const named = periodsIn(tokens, phrases, grammar, numbers);
    // "The original eight countries"
    const isFirst = (at: number) =>
      phrases.some(
        ({ from, to, senses }) =>
          from === at &&
          to === at + 1 &&
          senses.some(
            ({ kind, value }) =>
              (kind === 'order' && (value === 'original' || value === 'first')) ||
              (kind === 'ordinal' && value === '1'),
          ),
      );
    // "Why only eight countries in the 3rd?", "so eight countries took part in the 3rd?": without a “the” or “of” they are of the 3rd,
    // and wrong about how many there were.
    const isWrong = ({ from }: Mark) =>
      (phrases.some((phrase) => phrase.to === from && isOnlyCount(phrase)) ||
        !grammar.behindEvery.has(words[isFirst(from - 1) ? from - 2 : from - 1] ?? '')) &&
      [...marks, ...named].some(isTime);
    // "More than eight countries"
    const isBound = ({ from }: Mark) =>
      phrases.some(
        ({ to, senses }) =>
          to === from &&
          senses.some(({ kind, value }) => kind === 'operator' && (value === 'more' || value === 'fewer')),
      );
    for (const mark of periodsByCount(tokens, phrases, grammar, knowledge))
      if (free(mark) && !isWrong(mark) && !isBound(mark)) take(mark);
    for (const mark of named) if (free(mark)) take(mark);
    // A name takes its words from all that is shorter; terms may share words with each other.
    for (const phrase of [...phrases].sort(
      (one, other) => other.to - other.from - (one.to - one.from) || one.from - other.from,
    ))
      if (
        free(phrase) &&
        phrase.senses.some(({ kind }) => kind === 'country' || kind === 'city' || kind === 'foreign')
      ) {
        const sense =
          phrase.senses.find(({ kind }) => kind === 'country') ??
          phrase.senses.find(({ kind }) => kind === 'city' || kind === 'foreign');
        // Of Thái Bình Dương, the Pacific, Thái is no Thailand.
        const isInName =
          (sense?.kind === 'city' && isWithinLonger(phrase, phrases)) ||
          isWithinLonger(phrase, phrases, ({ kind }) => kind === 'attribute');
        if (sense !== undefined && !isInName && !isCommonWord(phrase, sense, tokens))
          take({ from: phrase.from, to: phrase.to, kind: sense.kind as 'country', value: sense.value });
      }
    for (const at of tokens.keys()) {
      const code = codeAt(tokens, at, knowledge);
      if (!taken.has(at) && code !== undefined) take({ from: at, to: at + 1, kind: 'country', value: code });
    }
    const pastArticle = (at: number) => (grammar.articles.has(words[at] ?? '') ? at + 1 : at);
    // "Sumali lang sa JPA 1", "sumali lang ba ang Thailand sa JPA 1"
    const isIdleOrCountry = (at: number) =>
      marks.some(({ kind, from, to }) => kind === 'country' && from <= at && at < to) ||
      phraseOf(phrases, at, 'noise') !== undefined;
    const isBetweenDeedAndTime = ({ from, to }: Phrase) =>
      phrases.some(
        (deed) =>
          deed.to === from &&
          deed.senses.some(({ kind, value }) => kind === 'subject' && value === 'countries') &&
          !grammar.countries.has(words[deed.from] ?? ''),
      ) &&
      marks.some(
        (mark) =>
          isTime(mark) &&
          mark.from >= to &&
          [...tokens.keys()].slice(to, mark.from).every((at) => isIdleOrCountry(at)),
      );
    for (const kind of TERMS) {
      let end = 0;
      for (const phrase of phrases) {
        if (phrase.from < end || (kind !== 'operator' && kind !== 'order' && !free(phrase))) continue;
        const senses = phrase.senses.filter((sense) => sense.kind === kind);
        if (senses.length === 0) continue;
        // Of ตั้งแต่, "since", ตั้ง is no founding; "is this supported?" asks for no support, "in the end" for no period's.
        if (kind === 'subject' && isWithinLonger(phrase, phrases, isNoSubject)) continue;
        // The Forward Work Plan is no planning.
        if (
          kind === 'kind' &&
          isWithinLonger(phrase, phrases, ({ kind: of, value }) => of === 'subject' && facts.has(value))
        )
          continue;
        // "Fishing boats" are of a sector, and of nobody who comes by boat.
        if (kind === 'crime' && isWithinLonger(phrase, phrases, ({ kind: of }) => of === 'sector')) continue;
        // "Law enforcement" asks for no law, nor "child sex abuse" for a sex.
        if (kind === 'attribute' && isNoLack(phrase, phrases)) continue;
        // "No. of" asks how many, and "by country" for figures of each; that says no to nothing, and this is no end.
        if (
          kind === 'operator' &&
          (isInAsk(phrase, phrases) || isInName(phrase) || isOnlyCount(phrase) || isInLack(phrase, phrases))
        )
          continue;
        // "Lang" behind a name is only, and elsewhere it softens.
        const isSoft =
          kind === 'operator' &&
          grammar.after.has(words.slice(phrase.from, phrase.to).join(' ')) &&
          senses.every(({ value }) => value === 'only') &&
          !marks.some((mark) => mark.to === phrase.from && namesThing(mark) && mark.kind !== 'subject') &&
          !isBetweenDeedAndTime(phrase);
        // So does "just" before anything but a time, and where it begins what is said: "…? just the first please".
        const isSoftBefore =
          kind === 'operator' &&
          senses.every(({ value }) => value === 'only') &&
          phrase.senses.some(({ kind: of }) => of === 'noise') &&
          !grammar.after.has(words.slice(phrase.from, phrase.to).join(' ')) &&
          (tokens[phrase.from]?.gap !== '' ||
            phrase.from === 0 ||
            !marks.some(
              (mark) => isTime(mark) && mark.from >= phrase.to && mark.from <= pastArticle(phrase.to),
            ));
        if (isSoft || isSoftBefore) continue;
        end = phrase.to;
        for (const { value } of senses)
          marks.push({ from: phrase.from, to: phrase.to, kind, value, ...slipAt(phrase.from, phrase.to) });
      }
    }
    for (const mark of [
      ...toldPeriods(tokens, marks, phrases, grammar, knowledge),
      ...neighbouringPeriods(tokens, marks, phrases, grammar, numbers),
    ]) {
      const rest = marks.filter(({ from, to }) => to <= mark.from || from >= mark.to);
      marks.splice(0, marks.length, ...rest, mark);
    }
    const ofMeeting = meetingInOrder(tokens, marks, grammar, numbers.at(-1) ?? 0);
    if (ofMeeting !== undefined) marks.splice(marks.indexOf(ofMeeting.period), 1, ...ofMeeting.said);
    marks.push(...firstMeetings(tokens, marks, grammar));
    for (const mark of allPeriods(tokens, phrases, grammar, periods.length)) marks.push(mark);
    for (const mark of choices(tokens, marks, grammar))
      marks.splice(marks.indexOf(mark), 1, { ...mark, value: 'or' });
    marks.push(...asksAround(tokens, marks, grammar, lexicon), ...extremesAround(tokens, marks, lexicon));
    const denied = deniedByTags(tokens, marks, grammar);
    const neither = neitherNor(tokens, marks, grammar);
    marks.push(
      ...neither,
      ...denied.filter((mark) => !marks.includes(mark)),
      ...exceptions(tokens, marks, grammar),
      ...exceptionsAround(tokens, marks, grammar, lexicon),
    );
    const twice = doubleDenials(marks);
    const aside = [
      ...attributesAside(tokens, marks, grammar),
      ...idleMarks(tokens, marks, grammar),
      ...twice.idle,
      // "थे न" asks for agreement elsewhere.
      ...marks.filter(
        ({ kind, from, to }) => kind === 'ask' && neither.some((one) => from < one.to && one.from < to),
      ),
    ];
    marks.push(...twice.said);
    marks.push(...countedTimes(tokens, marks, phrases, grammar, periods.length));
    const counted = periodsCounted(tokens, marks, phrases, grammar, periods.length);
    return {
      ...part,
      tokens,
      marks: [
        ...marks.filter(
          (mark) => !counted.includes(mark) && (!aside.includes(mark) || denied.includes(mark)),
        ),
        ...counted
          .filter(({ value }) => Number(value) === periods.length)
          .map((mark) => ({ ...mark, kind: 'operator' as const, value: 'all' })),
      ].sort((one, other) => one.from - other.from || other.to - one.to),
      grammar,
      asksPeriods: asksPeriods(tokens, phrases, grammar),
    };
  };
}

/**
 * "প্রথমটায় না তৃতীয়টায়?", "আলাদা, না সমান?": what denies behind its own, and links, too, leaves a choice where it stands between two
 * times or places, with no pause, or two words that compare.
 */
const choices = (tokens: readonly Token[], marks: readonly Mark[], { links, after }: Grammar): Mark[] => {
  const isOne = (mark: Mark) => isTime(mark) || isPlace(mark);
  const compares = ({ kind, value }: Mark) => kind === 'operator' && COMPARING.has(value);
  const isPaused = (at: number) => CLAUSE.test(tokens[at]?.gap ?? '');
  return marks.filter((mark) => {
    const isBetween = (isOf: (one: Mark) => boolean) =>
      marks.some((one) => isOf(one) && one.to === mark.from) &&
      marks.some((one) => isOf(one) && one.from === mark.to);
    return (
      mark.kind === 'operator' &&
      mark.value === 'not' &&
      [links, after].every((words) => words.has(tokens[mark.from]?.text ?? '')) &&
      (isBetween(compares) || (isBetween(isOne) && !isPaused(mark.from) && !isPaused(mark.to)))
    );
  });
};
const COMPARING = new Set(['compare', 'more', 'fewer', 'most', 'least']);

const isWithinLonger = ({ from, to }: Phrase, phrases: readonly Phrase[], isWanted = isIdle) =>
  phrases.some(
    (other) =>
      other.from <= from &&
      other.to >= to &&
      other.to - other.from > to - from &&
      other.senses.some(isWanted),
  );
const isIdle = ({ kind }: Sense) => kind === 'ask' || kind === 'noise';
const isNoSubject = ({ kind, value }: Sense) =>
  kind === 'operator'
    ? value === 'since' || value === 'until'
    : kind === 'noise' || (kind === 'ask' && value === 'exists');

/** Whether words that the page lacks something for stand in what lacks nothing: in what asks, in noise, or amid the name of a crime. */
const isNoLack = ({ from, to }: Phrase, phrases: readonly Phrase[]) =>
  phrases.some(
    (other) =>
      other.from <= from &&
      other.to >= to &&
      other.to - other.from > to - from &&
      other.senses.some(
        ({ kind }) =>
          kind === 'noise' ||
          kind === 'ask' ||
          ((kind === 'crime' || kind === 'sector') && other.from < from && other.to > to),
      ),
  );

/** Within what asks, or begun there: 有没有参加 asks whether, and 没有参加 in it denies nothing. */
const isInAsk = (phrase: Phrase, phrases: readonly Phrase[]) =>
  isWithinLonger(phrase, phrases) ||
  phrases.some(
    ({ from, to, senses }) =>
      from < phrase.from &&
      phrase.from < to &&
      senses.some(({ kind, value }) => kind === 'ask' && value === 'exists'),
  );

/** Within a longer name of what the page lacks. */
const isInLack = (phrase: Phrase, phrases: readonly Phrase[]) =>
  isWithinLonger(phrase, phrases, ({ kind }) => kind === 'attribute');

/** The words of a text with their accents, where it has any. */
const accentedIn = (tokens: readonly Token[]): string[] | undefined =>
  tokens.every(({ typed, text }) => typed.length === text.length && /^[\0-\x7f]*$/.test(typed))
    ? undefined
    : tokens.map(({ isSlip, text, typed }) => (isSlip ? text : accented(typed)));

const TERMS = [
  'kind',
  'crime',
  'sector',
  'organisation',
  'number',
  'ordinal',
  'order',
  'operator',
  'ask',
  'subject',
  'about',
  'attribute',
  'unequal',
  'noise',
] as const;

/** "US", "MY", "ID" and such are countries only where they are written as codes are; "the us" is one too. */
function codeAt(tokens: readonly Token[], at: number, { countries }: KnowledgeBase): string | undefined {
  const token = tokens[at];
  if (token === undefined || !/^[A-Za-z]{2}$/.test(token.typed)) return undefined;
  const code = token.typed.toUpperCase();
  const written = token.typed === code || (token.text === 'us' && tokens[at - 1]?.text === 'the');
  const shouting = tokens.length > 2 && tokens.every(({ typed }) => typed === typed.toUpperCase());
  return written && !shouting ? countries.find((country) => country.code === code)?.code : undefined;
}

/** "oz" aside, a name that is also a word (Turkey, Chad) counts only where it is written as a name. */
const isCommonWord = ({ from, senses }: Phrase, { kind }: Sense, tokens: readonly Token[]) => {
  const { text = '', typed = '' } = tokens[from] ?? {};
  // "Lima" is five to many, and "cuba" a please.
  const isAlso = (word: Sense['kind']) => senses.some((sense) => sense.kind === word);
  const isWritten = tokens.some((token) => /\p{Ll}/u.test(token.typed));
  const isName = from > 0 && isWritten && /^\p{Lu}/u.test(typed);
  if (isAlso('number') || (kind === 'foreign' && isAlso('noise') && !isName)) return true;
  if (kind === 'foreign' && (COMMON.has(text) || isShort(typed)) && !/^\p{Lu}/u.test(typed)) return true;
  // "Can you tell us": without a "the", who asks.
  if (typed === 'us' && tokens[from - 1]?.text !== 'the') return true;
  // "Tha", which is a code and the Hindi for "was".
  return /^[a-z]{3}$/.test(typed) && senses.some((sense) => WORDS.has(sense.kind));
};
/** Without its accents, a name of two or three letters is a word too: bi is bị before it is Bỉ. */
const isShort = (typed: string) => /^[a-z]{2,3}$/.test(typed);
const WORDS = new Set<Sense['kind']>(['noise', 'ask']);
const COMMON = new Set(['turkey', 'chad', 'jordan', 'georgia', 'mali', 'niger', 'guinea', 'jersey', 'world']);
