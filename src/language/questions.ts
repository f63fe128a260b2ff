import Fuse from 'fuse.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { PAGE_LANGUAGE } from './analyser.ts';
import { isUnspaced, wordsOf } from './tokens.ts';

/** Whole questions to suggest, in a language that has some, else in that of the page. */
export interface Questions {
  /** by what has been typed so far: those that hold it, else the nearest; of everything a little where nothing has been */
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
      const { varied, holding, near } = indexOf(language);
      const held = typed.trim() === '' ? varied : holding(typed);
      return textsOf(held.length > 0 ? held : near(typed)).slice(0, MOST);
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
  /** those that hold every word of a text, or what begins like it; first those that begin so */
  holding(text: string): readonly Question[];
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
  const fuse = new Fuse(all, {
    keys: ['question'],
    threshold: 0.3,
    ignoreLocation: true,
    useTokenSearch: true,
  });
  return {
    all,
    varied: all.filter(
      ({ subject }, at) => all.findIndex((one) => kindOf(one.subject) === kindOf(subject)) === at,
    ),
    holding(text) {
      const typed = wordsOf(text).map((word) => (isUnspaced(word) ? word : ` ${word}`));
      const held = all.filter(({ words }) => typed.every((word) => words.includes(word)));
      const begins = held.filter(({ words }) => words.trim().startsWith(typed.join('').trim()));
      return [...new Set([...begins, ...held])];
    },
    near: (text) => fuse.search(text.slice(0, LONGEST)).map(({ item }) => item),
  };
}

/** `captain-bram/arrest` → `captain-bram` */
const kindOf = (subject: string) => subject.split('/')[0];
const textsOf = (questions: readonly Question[]) => questions.map(({ question }) => question);

// Fuse compares every word with every question: a longer text is no beginning of one.
const LONGEST = 60;
