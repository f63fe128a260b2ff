import Fuse from 'fuse.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { PAGE_LANGUAGE } from './marks/analyser.ts';
import { isUnspaced, wordsOf } from './words/tokens.ts';

/** Whole questions to suggest, in a language that has some, else in that of the page. */
export interface Questions {
  /** by what has been typed so far: those that hold most of its words; of everything a little where nothing has been */
  suggest(typed: string, language?: string): readonly string[];
  /** three: on these subjects as far as there are any, then what is near a text */
  about(subjects: readonly string[], text: string, language?: string): readonly string[];
}

const MOST = 25;
const FEW = 3;

/** An index over the questions that stand in the terms of each language. */
export function createQuestions(terms: KnowledgeBase['terms']): Questions {
  const indexes = new Map<string, Index>();
  function indexOf(language: string): Index {
    const { questions = {}, ordinals = {} } = terms.get(language) ?? {};
    if (Object.keys(questions).length === 0 && language !== PAGE_LANGUAGE) return indexOf(PAGE_LANGUAGE);
    const index = indexes.get(language) ?? createIndex(questions, Object.values(ordinals));
    indexes.set(language, index);
    return index;
  }
  return {
    suggest(typed, language = PAGE_LANGUAGE) {
      const { varied, near } = indexOf(language);
      return textsOf(typed.trim() === '' ? varied : near(typed)).slice(0, MOST);
    },
    about(subjects, text, language = PAGE_LANGUAGE) {
      const { all, varied, near } = indexOf(language);
      const nearest = near(text);
      const wanted = subjects.flatMap((subject) =>
        [...nearest, ...all].filter((one) => one.subject === subject).slice(0, 1),
      );
      return [...new Set(textsOf([...wanted, ...nearest, ...varied]))].slice(0, FEW);
    },
  };
}

interface Question {
  readonly question: string;
  readonly subject: string;
  /** its words, behind a space each, and other ways to write its ordinals */
  readonly words: string;
}

interface Index {
  readonly all: readonly Question[];
  /** the first on each thing */
  readonly varied: readonly Question[];
  /** those that hold most words of a text, or what begins like them, or else is a slip away; first those that begin so */
  near(text: string): readonly Question[];
}

function createIndex(
  bySubject: Readonly<Record<string, readonly string[]>>,
  ordinals: readonly (readonly string[])[],
): Index {
  const all = Object.entries(bySubject).flatMap(([subject, questions]) =>
    questions.map((question): Question => {
      const words = wordsOf(question);
      const same = ordinals.filter((forms) => forms.some((form) => words.includes(form)));
      return { question, subject, words: ['', ...words, ...same.flat()].join(' ') };
    }),
  );
  const vocabulary = [...new Set(all.flatMap(({ words }) => words.trim().split(' ')))];
  const fuse = new Fuse(vocabulary, { threshold: 0.35, minMatchCharLength: 2 });
  const holding = (text: string) => all.filter(({ words }) => words.includes(text));
  const withWord = (word: string): readonly Question[] => {
    const held = holding(isUnspaced(word) ? word : ` ${word}`);
    return held.length > 0
      ? held
      : fuse.search(word, { limit: FEW }).flatMap(({ item }) => holding(` ${item}`));
  };
  return {
    all,
    varied: all.filter(
      ({ subject }, at) => all.findIndex((one) => kindOf(one.subject) === kindOf(subject)) === at,
    ),
    near(text) {
      const typed = wordsOf(text.slice(0, LONGEST));
      const held = typed.map((word) => new Set(withWord(word)));
      const countOf = (question: Question) => held.filter((questions) => questions.has(question)).length;
      const counts = new Map(all.map((question) => [question, countOf(question)]));
      const most = Math.max(...counts.values());
      const nearest = all.filter((question) => most > 0 && counts.get(question) === most);
      const begins = nearest.filter(({ words }) => words.startsWith(` ${typed.join(' ')}`));
      return [...new Set([...begins, ...nearest])];
    },
  };
}

/** `captain-bram/arrest` → `captain-bram` */
const kindOf = (subject: string) => subject.split('/')[0];
const textsOf = (questions: readonly Question[]) => questions.map(({ question }) => question);

// A longer text is no beginning of any.
const LONGEST = 60;
