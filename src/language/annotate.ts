import { formatSpan, overlaps } from '../knowledge/date-span.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { parseSpan } from '../questions/holds.ts';
import { datesIn } from './dates.ts';
import type { Lexicon, Phrase, Sense } from './lexicon.ts';
import type { Token, Words } from './tokens.ts';

/** What some tokens of a text stand for. */
export interface Mark {
  /** the first token, and the one behind the last */
  readonly from: number;
  readonly to: number;
  readonly kind: Exclude<Sense['kind'], 'periods' | 'month'> | 'period' | 'date' | 'month';
  readonly value: string;
  /** the word that was taken for another one, as typed */
  readonly slip?: string;
}

/** The words of a text or a part of it, with all that they may stand for. */
export interface Annotated extends Words {
  readonly marks: readonly Mark[];
}

export type Annotate = (words: Words) => Annotated;

// Nobody asks in more words; what a longer text is about, its sentences say by themselves.
const MOST = 120;

/** Period nouns that are other things too: they need more around them to make a number that of a period. */
const WEAK = new Set([
  'one',
  'ones',
  'time',
  'go',
  'run',
  'stage',
  'series',
  'drive',
  'operation',
  'op',
  'action',
  'exercise',
  'effort',
  'campaign',
  'leg',
  'wave',
  'waves',
]);
/** Kinds of meeting that there is one of for each period. */
const OF_A_PERIOD = new Set(['planning', 'debrief', 'workshop']);

/** Finds names, dates, numbers, periods, operators and terms in a text. */
export function createAnnotate(knowledge: KnowledgeBase, lexicon: Lexicon): Annotate {
  const { periods } = knowledge;
  const monthOf = (word: string) => {
    const sense = lexicon
      .at([word], 0)
      .flatMap(({ senses }) => senses)
      .find(({ kind }) => kind === 'month');
    return sense === undefined ? undefined : Number(sense.value);
  };

  return (part) => {
    const tokens = part.tokens.slice(0, MOST);
    const words = tokens.map(({ text }) => text);
    const phrases = tokens.flatMap((_, at) => lexicon.at(words, at));
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
      marks.some((mark) => PLACES.has(mark.kind) && mark.from < to && from < mark.to);
    const free = ({ from, to }: { readonly from: number; readonly to: number }) => {
      for (let at = from; at < to; at++) if (taken.has(at)) return false;
      return true;
    };

    for (const mark of [...partsOfYears(tokens), ...datesIn(tokens, monthOf, (word) => RANGE.has(word))]) {
      if (!free(mark)) continue;
      const span = parseSpan(mark.value);
      const period =
        span &&
        periods.find(({ date }) => mark.value.includes('..') && formatSpan(date) === formatSpan(span));
      const noun = phraseOf(phrases, mark.to, 'periods');
      const round = span && noun ? periods.filter(({ date }) => overlaps(date, span)) : [];
      const only = period ?? (round.length === 1 ? round[0] : undefined);
      if (only !== undefined)
        take({
          from: mark.from,
          to: period ? mark.to : (noun?.to ?? mark.to),
          kind: 'period',
          value: String(only.number),
        });
      else take({ from: mark.from, to: mark.to, kind: mark.monthOnly ? 'month' : 'date', value: mark.value });
    }
    for (const mark of periodsByCount(tokens, phrases, knowledge)) if (free(mark)) take(mark);
    for (const mark of periodsIn(
      tokens,
      phrases,
      periods.length > 0 ? { first: periods[0]?.number ?? 1, last: periods.at(-1)?.number ?? 1 } : undefined,
    ))
      if (free(mark)) take(mark);
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
        if (sense !== undefined && !isCommonWord(phrase, sense, tokens))
          take({ from: phrase.from, to: phrase.to, kind: sense.kind as 'country', value: sense.value });
      }
    for (const at of tokens.keys()) {
      const code = codeAt(tokens, at, knowledge);
      if (!taken.has(at) && code !== undefined) take({ from: at, to: at + 1, kind: 'country', value: code });
    }
    for (const kind of TERMS) {
      let end = 0;
      for (const phrase of phrases) {
        if (phrase.from < end || (kind !== 'operator' && kind !== 'order' && !free(phrase))) continue;
        const senses = phrase.senses.filter((sense) => sense.kind === kind);
        if (senses.length === 0) continue;
        // "No. of" asks how many; it says no to nothing.
        if (kind === 'operator' && (isWithinLonger(phrase, phrases) || isInName(phrase))) continue;
        end = phrase.to;
        for (const { value } of senses)
          marks.push({ from: phrase.from, to: phrase.to, kind, value, ...slipAt(phrase.from, phrase.to) });
      }
    }
    for (const mark of allPeriods(tokens, phrases)) marks.push(mark);
    return { ...part, tokens, marks: marks.sort((one, other) => one.from - other.from || other.to - one.to) };
  };
}

const isWithinLonger = ({ from, to }: Phrase, phrases: readonly Phrase[]) =>
  phrases.some(
    (other) =>
      other.from <= from &&
      other.to >= to &&
      other.to - other.from > to - from &&
      other.senses.some(({ kind }) => kind === 'ask' || kind === 'noise'),
  );

const PLACES = new Set<Mark['kind']>(['country', 'foreign', 'city']);

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
const RANGE = new Set(['to', 'and', 'n', 'until', 'till', 'through']);

const phraseOf = (phrases: readonly Phrase[], from: number, kind: Sense['kind']): Phrase | undefined =>
  phrases.find((phrase) => phrase.from === from && phrase.senses.some((sense) => sense.kind === kind));

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
const isCommonWord = ({ from }: Phrase, { kind }: Sense, tokens: readonly Token[]) =>
  kind === 'foreign' && COMMON.has(tokens[from]?.text ?? '') && !/^\p{Lu}/u.test(tokens[from]?.typed ?? '');
const COMMON = new Set(['turkey', 'chad', 'jordan', 'georgia', 'mali', 'niger', 'guinea', 'jersey', 'world']);

/** `Q2 2016`, `first half of 2016`, `early 2017` */
function partsOfYears(
  tokens: readonly Token[],
): { from: number; to: number; value: string; monthOnly?: true }[] {
  return tokens.flatMap((token, at) => {
    const year = (offset: number) => {
      const found = tokens[at + offset]?.text ?? '';
      return /^20\d\d$/.test(found) ? found : undefined;
    };
    const months = (from: number, to: number, of: number) =>
      year(of) === undefined
        ? []
        : [
            {
              from: at,
              to: at + of + 1,
              value: `${year(of)}-${String(from).padStart(2, '0')}..${year(of)}-${String(to).padStart(2, '0')}`,
            },
          ];
    const next = tokens[at + 1]?.text ?? '';
    if (token.text === 'q' && /^[1-4]$/.test(next)) return months(Number(next) * 3 - 2, Number(next) * 3, 2);
    if (next === 'half' && (token.text === 'first' || token.text === 'second'))
      return token.text === 'first'
        ? months(1, 6, tokens[at + 2]?.text === 'of' ? 3 : 2)
        : months(7, 12, tokens[at + 2]?.text === 'of' ? 3 : 2);
    const part = { early: [1, 4], mid: [5, 8], late: [9, 12] }[token.text];
    return part === undefined ? [] : months(part[0] ?? 1, part[1] ?? 12, 1);
  });
}

/** "Each period", "every one of the three rounds", "all of the periods". */
function allPeriods(tokens: readonly Token[], phrases: readonly Phrase[]): Mark[] {
  return tokens.flatMap((token, at) => {
    if (!/^(?:all|each|every)$/.test(token.text)) return [];
    const rest = tokens.findIndex(({ text }, index) => index > at && !BEFORE_PERIODS.has(text));
    const noun = phraseOf(phrases, rest, 'periods');
    return noun === undefined ? [] : [{ from: at, to: noun.to, kind: 'operator' as const, value: 'all' }];
  });
}
const BEFORE_PERIODS = new Set(['single', 'one', 'of', 'the', 'these', 'those', 'three', '3']);

/** "The eight countries" are those of the one period that has as many. */
function periodsByCount(
  tokens: readonly Token[],
  phrases: readonly Phrase[],
  { periods }: KnowledgeBase,
): Mark[] {
  return tokens.flatMap((token, at) => {
    const before = tokens[at - 1];
    const isCountries = /^(?:countries|nations|governments|states)$/.test(token.text);
    if (!isCountries || before === undefined) return [];
    const sense = phraseOf(phrases, at - 1, 'number')?.senses.find(({ kind }) => kind === 'number');
    const count = /^\d+$/.test(before.text) ? Number(before.text) : Number(sense?.value);
    const named = periods.filter(({ participants }) => participants.countries.length === count);
    const [only] = named;
    return only !== undefined && named.length === 1
      ? [{ from: at - 1, to: at, kind: 'period' as const, value: String(only.number) }]
      : [];
  });
}

/** The Joint Periods of Action that a text names by number, by order, or in a list of such. */
function periodsIn(
  tokens: readonly Token[],
  phrases: readonly Phrase[],
  ends: { readonly first: number; readonly last: number } | undefined,
): Mark[] {
  if (ends === undefined) return [];
  const valueAt = (at: number, kind: 'ordinal' | 'number' | 'order'): number | undefined => {
    const sense = phraseOf(phrases, at, kind)?.senses.find((one) => one.kind === kind);
    if (kind === 'number' && /^\d$/.test(tokens[at]?.text ?? '')) return Number(tokens[at]?.text);
    if (sense === undefined) return undefined;
    if (kind !== 'order') return Number(sense.value);
    return sense.value === 'first' ? ends.first : sense.value === 'last' ? ends.last : undefined;
  };
  const isDigits = (at: number) => /^\d/.test(tokens[at]?.text ?? '');
  const nounAt = (at: number) => phraseOf(phrases, at, 'periods');
  const isWeak = (phrase: Phrase) =>
    phrase.to - phrase.from === 1 && WEAK.has(tokens[phrase.from]?.text ?? '');
  const kindAt = (at: number) =>
    phraseOf(phrases, at, 'kind')?.senses.find(({ kind }) => kind === 'kind')?.value;
  const isMeeting = (at: number) =>
    /^(?:meetings?|mtgs?|sessions?|gatherings?|get)$/.test(tokens[at]?.text ?? '');
  const marks: Mark[] = [];
  const push = (from: number, to: number, value: number) =>
    marks.push({ from, to, kind: 'period', value: String(value) });

  for (let at = 0; at < tokens.length; at++) {
    const ordinal = valueAt(at, 'ordinal');
    const order = ordinal === undefined ? valueAt(at, 'order') : undefined;
    const orderEnd = phraseOf(phrases, at, 'order')?.to ?? at + 1;
    const value = ordinal ?? order;
    const behind = ordinal === undefined ? orderEnd : (phraseOf(phrases, at, 'ordinal')?.to ?? at + 1);
    const article = tokens[at - 1]?.text ?? '';
    if (value !== undefined) {
      const noun = nounAt(behind) ?? (tokens[behind]?.text === 'joint' ? nounAt(behind + 1) : undefined);
      const word = tokens[noun?.from ?? -1]?.text;
      const isTime = word === 'time' && value === ends.first;
      if (
        noun !== undefined &&
        !isTime &&
        !(order !== undefined && isWeak(noun) && word !== 'one' && word !== 'go')
      ) {
        push(at, noun.to, value);
        at = noun.to - 1;
        continue;
      }
      if (ordinal !== undefined && !isTime) {
        const kind = kindAt(behind);
        if (kind !== undefined && OF_A_PERIOD.has(kind)) push(at, behind, value);
        else if (!isMeeting(behind) && kind === undefined && isBare(at, behind, article))
          push(at, behind, value);
      }
      continue;
    }
    // "Planning workshop 3"
    const kindBefore =
      OF_A_PERIOD.has(kindAt(at - 1) ?? '') &&
      /^[1-9]$/.test(tokens[at]?.text ?? '') &&
      (tokens[at]?.gap ?? '') === '';
    if (kindBefore) {
      push(at, at + 1, Number(tokens[at]?.text));
      continue;
    }
    // "period 2", "JPA #2", "rounds one and three"
    const noun = nounAt(at);
    if (noun !== undefined && !isWeak(noun)) {
      const number = valueAt(noun.to, 'number') ?? valueAt(noun.to, 'ordinal');
      const skipped =
        tokens[noun.to]?.text === 'number' || tokens[noun.to]?.text === 'no' ? noun.to + 1 : noun.to;
      const named = number ?? valueAt(skipped, 'number');
      if (named !== undefined && nounAt(skipped + 1) === undefined && monthless(skipped)) {
        push(at, skipped + 1, named);
        at = skipped;
      } else at = Math.max(at, noun.to - 1);
      continue;
    }
    const counted =
      tokens[at]?.text === 'number' || tokens[at]?.text === 'no' ? valueAt(at + 1, 'number') : undefined;
    if (counted !== undefined && counted < 10) {
      push(at, at + 2, counted);
      at++;
      continue;
    }
    // A list goes on: "1 and 3", "1st, 2nd, 3rd".
    const last = marks.at(-1);
    const number = valueAt(at, 'number');
    const linked =
      last !== undefined &&
      (last.to === at
        ? /^[,&/-]$/.test(tokens[at]?.gap ?? '')
        : last.to === at - 1 && LINKS.has(tokens[at - 1]?.text ?? ''));
    if (number !== undefined && linked && isDigitOrWord(at)) push(at, at + 1, number);
  }
  return marks;

  /** Nothing behind a number word that it could count: a preposition, a verb, punctuation or the end. */
  function isBare(at: number, behind: number, article: string): boolean {
    const next = tokens[behind];
    if (isDigits(at)) return true;
    const isNoun = phrases.some(
      ({ from, senses }) => from === behind && senses.some(({ kind }) => NOUNS.has(kind)),
    );
    const isFirst = tokens[at]?.text === 'first';
    const open = next === undefined || next.gap !== '' || (isFirst ? FUNCTION.has(next.text) : !isNoun);
    return (
      open &&
      (ARTICLES.has(article) ||
        (tokens[at]?.gap ?? '') !== '' ||
        (at === 0 && !isFirst) ||
        LINKS.has(article) ||
        isLinkedAhead(behind))
    );
  }
  function isLinkedAhead(behind: number): boolean {
    return LINKS.has(tokens[behind]?.text ?? '') && valueAt(behind + 1, 'ordinal') !== undefined;
  }
  function monthless(at: number): boolean {
    return !/^(?:19|20)\d\d$/.test(tokens[at]?.text ?? '');
  }
  function isDigitOrWord(at: number): boolean {
    return /^[1-9]$/.test(tokens[at]?.text ?? '') || phraseOf(phrases, at, 'number') !== undefined;
  }
}

const NOUNS = new Set<Sense['kind']>([
  'subject',
  'kind',
  'crime',
  'sector',
  'country',
  'foreign',
  'city',
  'attribute',
]);
const LINKS = new Set(['and', 'or', 'vs', 'versus', 'to', 'than', 'with', 'but', 'not']);
const ARTICLES = new Set([
  'the',
  'in',
  'for',
  'that',
  'this',
  'during',
  'of',
  'from',
  'on',
  'frm',
  'thru',
  'only',
  'jpa',
  'after',
  'before',
  'since',
  'round',
  'joined',
]);
const FUNCTION = new Set(
  'and or but not in on at of for to from by with vs versus than is are was were did do does had has have what who which where when how why also only as so then compared or too either nor while whereas if please pls came led saw see include included had made run ran last start end began finish over'.split(
    ' ',
  ),
);
