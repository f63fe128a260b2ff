import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { createLexicon, type Lexicon } from '../words/lexicon.ts';
import { createSlips, type Examples } from '../words/slips.ts';
import { type Words, wordsIn, wordsOf } from '../words/tokens.ts';
import { type Annotate, createAnnotate } from './annotate.ts';
import { withSameYears } from './same-year.ts';

/** The language of the page, and of the names in the data. */
export const PAGE_LANGUAGE = 'en';

/** What finds words and what they may stand for in texts of one language. */
export interface Analyser {
  readonly language: string;
  readonly lexicon: Lexicon;
  readonly annotate: Annotate;
  cut(text: string): Words;
  /** what a word has in common with other forms of it */
  stem(word: string): string;
}

const range = ({ from, to }: { readonly from: number; readonly to: number }) =>
  Array.from({ length: to - from }, (_, at) => from + at);

/** The analyser of a language over a knowledge base; `examples` counts the words of its examples. */
export function createAnalyser(knowledge: KnowledgeBase, language: string, examples: Examples): Analyser {
  const terms = knowledge.terms.get(language);
  if (terms === undefined) throw new Error(`there are no terms of "${language}"`);
  const mixed = language === PAGE_LANGUAGE ? undefined : knowledge.terms.get(PAGE_LANGUAGE);
  const lexicon = createLexicon(knowledge, terms, language, mixed);
  const slips = createSlips(lexicon, examples);
  const clitics = terms.clitics.flatMap((clitic) => wordsOf(clitic));
  /** "Debriefnya" is a debrief. */
  const withoutClitic = (word: string): string | undefined =>
    clitics
      .filter((clitic) => word.endsWith(clitic))
      .map((clitic) => word.slice(0, -clitic.length))
      .find((stem) => lexicon.knows(stem));
  /** "তিনটা পর্বেই": what the terms know in a phrase alone is, outside of that phrase, the word that something clings to. */
  const outsidePhrases = (words: Words): Words => {
    const all = words.tokens.map(({ text }) => text);
    const covered = new Set(
      all.flatMap((_, from) => lexicon.at(all, from, undefined).flatMap((one) => [...range(one)])),
    );
    return {
      ...words,
      tokens: words.tokens.map((token, at) => {
        const stem = covered.has(at) || token.isSlip ? undefined : withoutClitic(token.text);
        return stem === undefined ? token : { ...token, text: stem, isSlip: true };
      }),
    };
  };
  const endings = terms.endings.length === 0 ? undefined : new RegExp(`(?:${terms.endings.join('|')})$`, 'u');
  return {
    language,
    lexicon,
    annotate: createAnnotate(knowledge, lexicon),
    cut: (text) =>
      withSameYears(
        outsidePhrases(
          wordsIn(
            text,
            (word) => (lexicon.knows(word) ? undefined : withoutClitic(word)) ?? slips(word),
            lexicon.cut,
          ),
        ),
        lexicon.grammar,
      ),
    stem: (word) => (endings !== undefined && word.length > 4 ? word.replace(endings, '') : word),
  };
}
