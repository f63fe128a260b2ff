import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { type Phrase, phraseOf, type Sense } from './lexicon.ts';
import type { Mark } from './mark.ts';
import type { Token } from './tokens.ts';

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

/** "Each period", "every one of the three rounds", "all of the periods". */
export function allPeriods(tokens: readonly Token[], phrases: readonly Phrase[]): Mark[] {
  return tokens.flatMap((token, at) => {
    if (!/^(?:all|each|every)$/.test(token.text)) return [];
    const rest = tokens.findIndex(({ text }, index) => index > at && !BEFORE_PERIODS.has(text));
    const noun = phraseOf(phrases, rest, 'periods');
    return noun === undefined ? [] : [{ from: at, to: noun.to, kind: 'operator' as const, value: 'all' }];
  });
}
const BEFORE_PERIODS = new Set(['single', 'one', 'of', 'the', 'these', 'those', 'three', '3']);

/** "The eight countries" are those of the one period that has as many. */
export function periodsByCount(
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
export function periodsIn(
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
