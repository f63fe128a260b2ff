import type { ReadingModel } from './learnt/reading-model.ts';
import { LATIN_LANGUAGES } from './words/latin-languages.ts';
import type { Words } from './words/tokens.ts';

/** In which languages a text may be, the likeliest first; or which one it is in, where nothing reads that. */
export interface Identified {
  readonly languages: readonly string[];
  readonly unreadable?: string;
}

export interface Vocabulary {
  readonly language: string;
  readonly words: ReadingModel['words'];
}

/** The scripts that tell a language, by their codes (ISO 15924): the language is the one that mostly writes it. */
const SCRIPTS =
  'Thai Deva Beng Hani Hang Mymr Khmr Laoo Sinh Taml Arab Cyrl Thaa Telu Guru Gujr Knda Mlym Orya Tibt Ethi Geor Armn Grek Hebr Hira Kana'.split(
    ' ',
  );
const PATTERNS = SCRIPTS.map((script) => new RegExp(`(?=\\p{L})\\p{sc=${script}}`, 'gu'));
const OTHER_LETTERS = /[^\p{sc=Latin}\p{sc=Common}\p{sc=Inherited}]/u;
/** Letters that one language alone adds to its script. */
const OWN_LETTERS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{sc=Hira}\p{sc=Kana}]/u],
  ['ur', /[ٹڈڑںے]/u],
  ['fa', /[پچژگ]/u],
];

/** Letters that one language alone adds to Latin: without them, its words may be those of another. */
const OWN_LATIN: readonly (readonly [string, RegExp])[] = [['vi', /[ăđơư\u1ea0-\u1ef9]/u]];

const SPANISH_SIGNS = /[¿¡]/;

/** Of this share of the words on, and of two, those in other letters or of another language make a text one that nothing reads. */
const TELLS = 0.25;
const FEW = 2;
/** How likely a word is in a language that doesn't know it; and by how much another language has to be likelier than the page's. */
const UNKNOWN = Math.log(1e-5);
const CLEARLY = 4;
/** By how much the language of whoever writes is: not enough by itself. */
const LIKELIER = 3;
/** Within that, two languages are too near to each other to tell. */
const NEAR = 4;

/**
 * Tells languages by scripts, by words, and by which is likely for whoever writes. `isPlain` knows the words of the page's language,
 * whose texts are told first; `names` are words that people write in it whatever else they write in.
 */
export function createIdentify(
  page: Vocabulary,
  others: readonly string[],
  vocabularyOf: (language: string) => Vocabulary | undefined,
  isPlain: (word: string) => boolean,
  names: ReadonlySet<string>,
): (words: Words, likely?: string) => Identified {
  const plain: Identified = { languages: [page.language] };

  /** How likely each word is in a language, summed as logarithms. */
  const scorer = ({ words }: Vocabulary) => {
    const total = [...words.values()].reduce((sum, count) => sum + count, 0);
    return (texts: ReadonlySet<string>) =>
      [...texts].reduce((sum, text) => {
        const count = words.get(text);
        return sum + (count === undefined ? UNKNOWN : Math.max(UNKNOWN, Math.log(count / total)));
      }, 0);
  };
  const scorers = new Map<string, ReturnType<typeof scorer>>();
  const scoreIn = (language: string, texts: ReadonlySet<string>): number => {
    const vocabulary = language === page.language ? page : vocabularyOf(language);
    if (vocabulary === undefined) return Number.NEGATIVE_INFINITY;
    const known = scorers.get(language) ?? scorer(vocabulary);
    scorers.set(language, known);
    return known(texts);
  };

  return ({ text, tokens }, likely) => {
    const told = OTHER_LETTERS.test(text) ? byScript(text) : undefined;
    // A name in its own letters is known by itself.
    const foreign = tokens.filter(({ text: word }) => OTHER_LETTERS.test(word));
    const strange = foreign.filter(({ text: word }) => !isPlain(word));
    if (
      told !== undefined &&
      others.includes(told) &&
      (strange.length > 0 || foreign.length === tokens.length)
    )
      return { languages: [told] };
    if (told !== undefined && strange.length >= TELLS * tokens.length) return { ...plain, unreadable: told };
    // A name keeps its accents in any language.
    const latin = OWN_LATIN.find(
      ([language, letters]) =>
        others.includes(language) &&
        tokens.filter(({ typed: word }) => letters.test(word) && word === word.toLowerCase()).length >=
          TELLS * tokens.length,
    );
    if (latin !== undefined) return { languages: [latin[0]] };
    const typed = tokens.filter(({ text: word }) => /\p{L}/u.test(word));
    if (typed.every(({ text: word, isSlip }) => !isSlip && isPlain(word))) return plain;
    const texts = new Set(typed.map(({ plain: word }) => word).filter((word) => !names.has(word)));
    if (SPANISH_SIGNS.test(text)) return { ...plain, unreadable: 'es' };
    const isForeign = (word: string) =>
      !isPlain(word) && others.every((language) => vocabularyOf(language)?.words.has(word) !== true);
    const unknown = typed.filter(({ plain: word, isSlip }) => !isSlip && isForeign(word));
    const [unread] = [...LATIN_LANGUAGES]
      .map(([language, words]) => ({
        language,
        count: unknown.filter(({ plain: word }) => words.has(word)).length,
      }))
      .sort((one, other) => other.count - one.count);
    if (
      unread !== undefined &&
      ((unread.count >= FEW && unread.count >= TELLS * typed.length) ||
        // … or of one, where most of the others are nobody's.
        (unread.count > 0 && unknown.length > FEW && 2 * unknown.length >= typed.length))
    )
      return { ...plain, unreadable: unread.language };
    const own = scoreIn(page.language, texts);
    const scored = others
      .map((language) => ({
        language,
        score: scoreIn(language, texts) + (language === likely ? LIKELIER : 0),
      }))
      .sort((one, other) => other.score - one.score);
    const [best] = scored;
    if (best === undefined || best.score < own + CLEARLY) return plain;
    return {
      languages: scored.filter(({ score }) => score > best.score - NEAR).map(({ language }) => language),
    };
  };
}

/** The language that most of the letters of other scripts are of, where there are enough of them. */
function byScript(text: string): string | undefined {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const counts = SCRIPTS.map((script, at) => ({ script, count: count(PATTERNS[at] ?? /$^/) }));
  const [most] = counts.sort((one, other) => other.count - one.count);
  if (most === undefined || most.count === 0) return undefined;
  const own = OWN_LETTERS.find(([, pattern]) => pattern.test(text))?.[0];
  return own ?? new Intl.Locale(`und-${most.script}`).maximize().language;
}
