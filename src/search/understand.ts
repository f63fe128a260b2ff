import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Steps } from '../knowledge/steps.ts';
import { editDistance, editsAllowed } from './edit-distance.ts';
import { fold, wordsOf } from './fold.ts';
import { neighbouringPeriod } from './neighbouring-period.ts';
import { joinNumberWords } from './number-words.ts';
import { phraseIndexSteps } from './phrase-index.ts';
import { type AskedDate, createDateReader } from './read-dates.ts';
import { kindOf } from './requirement.ts';
import { type Concept, UNSPACED, vocabularySteps } from './vocabulary.ts';

/** A piece of a query that was understood. */
export interface Part {
  readonly words: string;
  /** what it may stand for; more than one where the words are ambiguous, none where they say nothing */
  readonly concepts: readonly Concept[];
  /** as it is written · its beginning · a slip away */
  readonly how: 'exact' | 'begun' | 'misspelt';
  /** a number that says which one, not how many: `8th`, `eighth` */
  readonly ordinal?: true;
  /** which words of the query it is: from, and up to but without */
  readonly from: number;
  readonly to: number;
}

/** A query taken apart. */
export interface Understanding {
  readonly parts: readonly Part[];
  readonly dates: readonly AskedDate[];
  /** numbers that are neither a date nor an ordinal: they may be a figure that is asked after */
  readonly figures: readonly number[];
  /** words that mean something, but no concept that is known here */
  readonly unknown: readonly string[];
  /** words that turn the question around or limit it (not, except, after): what they do isn't understood */
  readonly turns: readonly string[];
}

export type Understand = (text: string) => Understanding;

// A query has a handful of words, and so has a passage of a message.
const MOST_WORDS = 40;
const LONGEST_WORD = 40;
// Guessing is dear; who misspells more words than these has typed no query.
const MOST_GUESSES = 10;
const MOST_BEGUN = 3;
// Letters that are Roman numerals and words as well ("I"): numbers only beside what is numbered.
const LETTER_NUMERALS = new Set(['i', 'v', 'x']);

/** Words beyond the vocabulary. */
export interface OtherWords {
  /** the other words of the facts themselves, which aren't taken for slips of anything */
  readonly isText: (word: string) => boolean;
  /** the code of a country of ours, by its name in any language; `foreign` for the name of another country */
  readonly countryNamed: (phrase: string) => string | undefined;
}

interface Piece extends Omit<Part, 'from' | 'to' | 'ordinal'> {
  /** how many words of the query it takes */
  readonly length: number;
}

/**
 * Takes queries apart by a knowledge base's vocabulary: longest phrases first, then beginnings, then slips.
 */
export function* understandSteps(
  knowledge: KnowledgeBase,
  { isText, countryNamed }: OtherWords,
): Steps<Understand> {
  const vocabulary = yield* vocabularySteps(knowledge);
  const readDates = createDateReader(knowledge.words);
  const index = yield* phraseIndexSteps(vocabulary.concepts.keys());
  const fillerIndex = yield* phraseIndexSteps([...vocabulary.filler].filter((word) => !word.includes(' ')));

  return (text) => {
    // "1=1" is code, not a question about the 1st.
    const equations = text.match(/\d+\s*=+\s*\d+/g) ?? [];
    const { dates, rest } = readDates(equations.reduce((left, one) => left.replace(one, ' '), text));
    const typed = joinNumberWords(wordsOf(rest).slice(0, 2 * MOST_WORDS), vocabulary.cardinal);
    const words = withoutGroup(typed.flatMap(splitWord).slice(0, MOST_WORDS));
    const parts: Part[] = [];
    const figures: number[] = [];
    const unknown: string[] = [...equations];
    let guesses = 0;
    for (let at = 0; at < words.length; ) {
      const word = words[at] ?? '';
      const piece =
        begunToTheEnd(words, at) ??
        longestPhrase(words, at) ??
        number(word, figures) ??
        foreignName(words, at) ??
        (guesses++ < MOST_GUESSES ? slip(words, at) : undefined);
      if (piece !== undefined)
        parts.push({
          ...piece,
          ...(isOrdinal(piece) ? { ordinal: true } : {}),
          from: at,
          to: at + piece.length,
        });
      else unknown.push(word);
      at += piece?.length ?? 1;
    }
    const end = wordsOf(fold(text)).at(-1);
    const isTurn = (part: Part, at: number) =>
      part.concepts.some((concept) => kindOf(concept) === 'turn') &&
      // At the very end it turns nothing: "or not", Vietnamese "không?".
      !(part.to === words.length && part.words.split(' ').at(-1) === end) &&
      // "No. 1" is a number.
      !(part.words === 'no' && parts[at + 1]?.concepts.some((concept) => kindOf(concept) === 'number'));
    const meant = parts.filter((part, at) => isMeant(part, at, parts));
    const asksNoMore = unknown.length + dates.length + figures.length === 0;
    const neighbour = asksNoMore ? neighbouringPeriod(meant) : undefined;
    const turns = neighbour === undefined ? parts.filter(isTurn) : [];
    return {
      parts: (neighbour ?? meant).filter(
        ({ concepts }) => concepts.length > 0 && !concepts.some((concept) => kindOf(concept) === 'turn'),
      ),
      dates,
      figures,
      unknown,
      turns: turns.map((part) => part.words),
    };
  };

  /** Everything here is about the working group: naming it says something only where nothing else is said. */
  function withoutGroup(words: readonly string[]): readonly string[] {
    const left: string[] = [];
    for (let at = 0; at < words.length; ) {
      const phrase = longestPhrase(words, at);
      if (phrase?.concepts.includes('group:')) {
        at += phrase.length;
      } else {
        left.push(words[at] ?? '');
        at += 1;
      }
    }
    return left.some((word) => !vocabulary.filler.has(word) && !isAsk(word)) ? left : words;
  }

  function isOrdinal({ words, concepts }: Piece): boolean {
    return (
      concepts.some((concept) => kindOf(concept) === 'number') &&
      !/^\d+$/.test(words) &&
      vocabulary.cardinal(words) === undefined
    );
  }

  function isAsk(word: string): boolean {
    return vocabulary.concepts.get(word)?.every((concept) => concept.startsWith('ask:')) ?? false;
  }

  function splitWord(word: string): string[] {
    if (UNSPACED.test(word)) return splitUnspaced(word);
    const [, noun, numeral] = /^(\p{L}{3,})(\d{1,3}|i{1,3})$/u.exec(word) ?? [];
    if (noun !== undefined && numeral !== undefined && vocabulary.concepts.get(noun)?.includes('noun:period'))
      return [noun, numeral];
    return [word.slice(0, LONGEST_WORD)];
  }

  function splitUnspaced(text: string): string[] {
    const found: string[] = [];
    let unread = '';
    const flush = () => {
      if (unread !== '') found.push(unread);
      unread = '';
    };
    for (let at = 0; at < text.length; ) {
      const phrase = vocabulary.unspaced.find((one) => text.startsWith(one, at));
      if (phrase === undefined) {
        unread += text[at++];
      } else {
        flush();
        found.push(phrase);
        at += phrase.length;
      }
    }
    flush();
    return found;
  }

  /** `terms of ref`: what is still being typed begins a phrase of several words. */
  function begunToTheEnd(words: readonly string[], at: number): Piece | undefined {
    const length = words.length - at;
    if (length < 2 || length > vocabulary.longest || words.slice(at).join('').length < 6) return undefined;
    const text = words.slice(at).join(' ');
    if (vocabulary.concepts.has(text) || vocabulary.concepts.has(singular(text))) return undefined;
    // "Found guilty in [2017]" ends where the date was.
    if (vocabulary.filler.has(words.at(-1) ?? '') && vocabulary.concepts.has(words.slice(at, -1).join(' ')))
      return undefined;
    const [phrase] = index.begunBy(text);
    if (phrase === undefined) return undefined;
    return { words: phrase, concepts: vocabulary.concepts.get(phrase) ?? [], length, how: 'begun' };
  }

  /** What the nearest few things are that some phrases stand for: several of the phrases may stand for one. */
  function firstConcepts(phrases: readonly string[]): Concept[] {
    const things = new Map<string, readonly Concept[]>();
    for (const phrase of phrases) {
      const concepts = vocabulary.concepts.get(phrase) ?? [];
      things.set(concepts.join(' '), concepts);
      if (things.size === MOST_BEGUN) break;
    }
    return [...new Set([...things.values()].flat())];
  }

  function longestPhrase(words: readonly string[], at: number): Piece | undefined {
    const longest = vocabulary.longestFrom.get(words[at] ?? '') ?? 1;
    for (let length = Math.min(longest, words.length - at); length > 0; length--) {
      const phrase = words.slice(at, at + length).join(' ');
      // "My" is a word of English before it is Vietnamese for the United States, unless it stands alone.
      if (length === 1 && words.length > 1 && vocabulary.filler.has(phrase))
        return { words: phrase, concepts: [], length, how: 'exact' };
      const concepts = vocabulary.concepts.get(phrase) ?? vocabulary.concepts.get(singular(phrase));
      if (concepts !== undefined) return { words: phrase, concepts, length, how: 'exact' };
      if (vocabulary.filler.has(phrase)) return { words: phrase, concepts: [], length, how: 'exact' };
    }
    return undefined;
  }

  function number(word: string, figures: number[]): Piece | undefined {
    const read = numberIn(word);
    if (read === undefined) return undefined;
    if (read.ordinal || read.value <= 31)
      return { words: word, concepts: [`number:${read.value}`], length: 1, how: 'exact' };
    figures.push(read.value);
    return { words: word, concepts: [], length: 1, how: 'exact' };
  }

  function foreignName(words: readonly string[], at: number): Piece | undefined {
    if (isText(words[at] ?? '')) return undefined;
    for (let length = Math.min(4, words.length - at); length > 0; length--) {
      const phrase = words.slice(at, at + length).join(' ');
      const code = countryNamed(phrase);
      // Another country is known to be none of ours: no slip of anything, and no answer to be had.
      if (code === 'foreign') return undefined;
      if (code !== undefined) return { words: phrase, concepts: [`country:${code}`], length, how: 'exact' };
    }
    return undefined;
  }

  function slip(words: readonly string[], at: number): Piece | undefined {
    const word = words[at] ?? '';
    const isLast = (length: number) => at + length === words.length;
    for (let length = Math.min(3, words.length - at); length > 0; length--) {
      const piece = words.slice(at, at + length);
      const phrase = piece.join(' ');
      if (length === 1 && (isText(word) || countryNamed(word) === 'foreign')) return undefined;
      const begun =
        length === 1 && isLast(length) && phrase.length >= (words.length === 1 ? 3 : 4)
          ? index.begunBy(phrase)
          : [];
      const [first] = begun;
      const near = index.near(phrase).filter((one) => length === 1 || isWordByWord(phrase, one.phrase));
      const [best] = near;
      if (first !== undefined && (phrase.length >= 4 || best === undefined)) {
        return { words: first, concepts: firstConcepts(begun), length, how: 'begun' };
      }
      const filler = length === 1 ? fillerIndex.near(word)[0] : undefined;
      if (best !== undefined && (filler === undefined || best.distance <= filler.distance)) {
        const concepts = near
          .filter(({ distance }) => distance === best.distance)
          .flatMap(({ phrase: one }) => vocabulary.concepts.get(one) ?? []);
        return { words: best.phrase, concepts: [...new Set(concepts)], length, how: 'misspelt' };
      }
      if (filler !== undefined && word.length >= 5)
        return { words: word, concepts: [], length, how: 'misspelt' };
    }
    return undefined;
  }
}

/** Whether a phrase is a slip of another word by word: "forward wrok plan", but not "frist period" of "joint period". */
function isWordByWord(phrase: string, meant: string): boolean {
  const [words, others] = [phrase.split(' '), meant.split(' ')];
  return (
    words.length === others.length &&
    words.every((word, at) => {
      const other = others[at] ?? '';
      const limit = Math.max(word.length > 3 ? 1 : 0, editsAllowed(word.length + 1));
      return editDistance(word, other, limit) <= limit;
    })
  );
}

/** Leaves out numbers that are none: the pronoun "I", the "one" in "the last one", the verb "last". */
function isMeant(part: Part, at: number, parts: readonly Part[]): boolean {
  const about = (other: Part | undefined, kind: string) =>
    other?.concepts.some((concept) => concept.startsWith(kind)) ?? false;
  if (LETTER_NUMERALS.has(part.words))
    return parts.length === 1 || about(parts[at - 1], 'noun:period') || about(parts[at + 1], 'noun:period');
  // "How long did the first one last" asks of the first.
  if (part.words === 'last' && at === parts.length - 1)
    return !parts.some((other) => about(other, 'number:'));
  if (part.words === 'one')
    return !parts.some(
      (other) => other !== part && ['number:', 'last:', 'first:'].some((kind) => about(other, kind)),
    );
  return true;
}

const singular = (phrase: string) => (/..[^s]s$/.test(phrase) ? phrase.slice(0, -1) : phrase);

/**
 * The number that a word is: `2`, `2nd`, `485`; an ordinal's ending may be begun or jumbled.
 * Number words and Roman numerals are in the vocabulary.
 */
function numberIn(word: string): { readonly value: number; readonly ordinal: boolean } | undefined {
  const match = /^(\d{1,6})(st|nd|rd|th|ts|dn|dr|ht|[snrt])?$/.exec(word);
  return match ? { value: Number(match[1]), ordinal: match[2] !== undefined } : undefined;
}
