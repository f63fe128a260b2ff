import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { wordsOf } from './fold.ts';
import { createPhraseIndex } from './phrase-index.ts';
import { type AskedDate, createDateReader } from './read-dates.ts';
import { type Concept, createVocabulary, UNSPACED } from './vocabulary.ts';

/** A piece of a query that was understood. */
export interface Part {
  readonly words: string;
  /** what it may stand for; more than one where the words are ambiguous */
  readonly concepts: readonly Concept[];
  /** as it is written · its beginning · a slip away */
  readonly how: 'exact' | 'begun' | 'misspelt';
}

/** A query taken apart. */
export interface Understanding {
  readonly parts: readonly Part[];
  readonly dates: readonly AskedDate[];
  /** numbers that are neither a date nor an ordinal: they may be a figure that is asked after */
  readonly figures: readonly number[];
  /** words that mean something, but nothing that is known here */
  readonly unknown: readonly string[];
}

export type Understand = (text: string) => Understanding;

// A query has a handful of words; a pasted message may have many, of which the first say what it is about.
const MOST_WORDS = 120;
const LONGEST_WORD = 40;

/** Takes queries apart by a knowledge base's vocabulary: longest phrases first, then beginnings, then slips. */
export function createUnderstand(knowledge: KnowledgeBase): Understand {
  const vocabulary = createVocabulary(knowledge);
  const readDates = createDateReader(knowledge.words);
  const index = createPhraseIndex(vocabulary.concepts.keys());
  const fillerIndex = createPhraseIndex(vocabulary.filler);

  return (text) => {
    const { dates, rest } = readDates(text);
    const words = wordsOf(rest).flatMap(splitWord).slice(0, MOST_WORDS);
    const parts: Part[] = [];
    const figures: number[] = [];
    const unknown: string[] = [];

    for (let at = 0; at < words.length; ) {
      const known = longestPhrase(words, at);
      if (known !== undefined) {
        parts.push({ words: known.phrase, concepts: known.concepts, how: 'exact' });
        at += known.length;
        continue;
      }
      const word = words[at] ?? '';
      const number = numberIn(word);
      if (number !== undefined) {
        if (number.ordinal || number.value <= 31)
          parts.push({ words: word, concepts: [`number:${number.value}`], how: 'exact' });
        else figures.push(number.value);
        at += 1;
        continue;
      }
      const slip = misspeltPhrase(words, at);
      if (slip !== undefined) {
        if (slip.concepts.length > 0)
          parts.push({ words: slip.phrase, concepts: slip.concepts, how: slip.how });
        at += slip.length;
        continue;
      }
      if (!vocabulary.filler.has(word)) unknown.push(word);
      at += 1;
    }
    return { parts, dates, figures, unknown };
  };

  function splitWord(word: string): string[] {
    if (UNSPACED.test(word)) return splitUnspaced(word);
    const numbered = /^(\p{L}{3,})(\d{1,3}|i{1,3})$/u.exec(word);
    const [, noun, number] = numbered ?? [];
    if (noun !== undefined && number !== undefined && vocabulary.concepts.get(noun)?.includes('noun:period'))
      return [noun, number];
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

  function longestPhrase(words: readonly string[], at: number) {
    for (let length = Math.min(vocabulary.longest, words.length - at); length > 0; length--) {
      const phrase = words.slice(at, at + length).join(' ');
      const concepts = vocabulary.concepts.get(phrase) ?? vocabulary.concepts.get(singular(phrase));
      if (concepts !== undefined) return { phrase, concepts, length };
      if (vocabulary.filler.has(phrase) && length > 1) return { phrase, concepts: [], length };
    }
    return undefined;
  }

  function misspeltPhrase(words: readonly string[], at: number) {
    const word = words[at] ?? '';
    if (vocabulary.filler.has(word)) return undefined;
    for (let length = Math.min(3, words.length - at); length > 0; length--) {
      const piece = words.slice(at, at + length);
      const phrase = piece.join(' ');
      // A longer phrase may only be misspelt as one where its words aren't known by themselves.
      if (
        length > 1 &&
        piece.some((one) => one.length < 3 || numberIn(one) !== undefined || vocabulary.filler.has(one))
      )
        continue;
      const near = index.near(phrase);
      const [best] = near;
      const filler = length === 1 ? fillerIndex.near(word)[0] : undefined;
      if (best !== undefined && (filler === undefined || best.distance <= filler.distance)) {
        const concepts = near
          .filter(({ distance }) => distance === best.distance)
          .flatMap(({ phrase: one }) => vocabulary.concepts.get(one) ?? []);
        return { phrase: best.phrase, concepts: [...new Set(concepts)], length, how: 'misspelt' as const };
      }
      if (filler !== undefined && word.length >= 5)
        return { phrase: word, concepts: [], length, how: 'misspelt' as const };
      if (at + length === words.length && phrase.length >= 3) {
        const [begun] = index.begunBy(phrase);
        if (begun !== undefined)
          return {
            phrase: begun,
            concepts: vocabulary.concepts.get(begun) ?? [],
            length,
            how: 'begun' as const,
          };
      }
    }
    return undefined;
  }
}

const singular = (phrase: string) => (/[^s]s$/.test(phrase) ? phrase.slice(0, -1) : phrase);

/** The number that a word is: `2`, `2nd`, `485`. Number words and Roman numerals are in the vocabulary. */
function numberIn(word: string): { readonly value: number; readonly ordinal: boolean } | undefined {
  const match = /^(\d{1,6})(st|nd|rd|th)?$/.exec(word);
  return match ? { value: Number(match[1]), ordinal: match[2] !== undefined } : undefined;
}
