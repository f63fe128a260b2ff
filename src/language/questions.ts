import Fuse from 'fuse.js';

/** A whole question that the source answers for certain, with what it is about. */
export interface Question {
  readonly question: string;
  readonly subject: string;
}

/** Questions to suggest, in a language that is read, else in that of the page. */
export interface Questions {
  /** by what has been typed so far, the nearest first; of everything a little where nothing has been */
  suggest(typed: string, language?: string): readonly string[];
  /** three: on these subjects as far as there are any, then what is near a text */
  about(subjects: readonly string[], text: string, language?: string): readonly string[];
}

const MOST = 25;
const FEW = 3;

/** An index over the questions that were chosen from the examples when the model was trained. */
export function createQuestions(all: readonly Question[]): Questions {
  const fuse = new Fuse(all, {
    keys: ['question'],
    threshold: 0.45,
    ignoreLocation: true,
    useTokenSearch: true,
  });
  const search = (text: string) => fuse.search(text.slice(0, LONGEST)).map(({ item }) => item);
  const varied = [...new Map(all.map((one) => [one.subject.split('/')[0], one])).values()];
  return {
    suggest: (typed) =>
      (typed.trim() === '' ? varied : search(typed)).slice(0, MOST).map(({ question }) => question),
    about(subjects, text) {
      const near = search(text);
      const wanted = subjects.flatMap((subject) =>
        [...near, ...all].filter((one) => one.subject === subject).slice(0, 1),
      );
      return [...new Set([...wanted, ...near, ...varied].map(({ question }) => question))].slice(0, FEW);
    },
  };
}

// Fuse compares every word with every question: a longer text is no beginning of one.
const LONGEST = 60;
