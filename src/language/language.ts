import type { PartialDate } from '../knowledge/date-span.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { createIdentify } from './identify.ts';
import type { Models, ReadingModel } from './learnt/reading-model.ts';
import { type Analyser, createAnalyser, PAGE_LANGUAGE } from './marks/analyser.ts';
import type { Annotated, Mark } from './marks/mark.ts';
import { createOptions, type Options } from './options.ts';
import { createQuestions, type Questions } from './questions.ts';
import { createRead, type Read, type Reading } from './read.ts';
import { wordsOf } from './words/tokens.ts';

/** Text → queries: free text, the values of options, and the questions that are suggested. */
export interface Language {
  /** free text; `likely` is the language of whoever wrote it, as far as that is known */
  readonly read: (text: string, likely?: string) => Reading;
  /** what the options of commands take, over the knowledge base in any language; `dateInWords` labels dates */
  readonly optionsOf: (knowledge: KnowledgeBase, dateInWords: (date: PartialDate) => string) => Options;
  readonly questions: Questions;
}

/** All that reads one language. */
interface Reader extends Analyser {
  readonly model: ReadingModel;
  readonly read: Read;
  knows(word: string): boolean;
}

/** What reads texts over a knowledge base, with what was learnt from examples; other languages than the page's when they are met. */
export function createLanguage(knowledge: KnowledgeBase, models: Models): Language {
  const readers = new Map<string, Reader | undefined>();
  const readerOf = (language: string): Reader | undefined => {
    if (!readers.has(language)) readers.set(language, made(language));
    return readers.get(language);
  };
  function made(language: string): Reader | undefined {
    const model = knowledge.terms.has(language) ? modelOf(language) : undefined;
    if (model === undefined) return undefined;
    const analyser = createAnalyser(knowledge, language, model.words);
    const knows = (word: string) =>
      analyser.lexicon.knows(word) ||
      // Of few examples, a word of those that the page doesn't answer may be a name: “Polri” restricts what it stands beside.
      (model.isOfFew ? model.use.has(analyser.stem(word)) : model.words.has(word)) ||
      knowledge.documents.some(({ words }) => words.has(word));
    const isKnown = (word: string) => knows(word) || (language !== PAGE_LANGUAGE && page.knows(word));
    return {
      ...analyser,
      model,
      knows,
      read: createRead(knowledge, model, analyser, isKnown),
    };
  }
  const loaded = new Map<string, ReadingModel | undefined>();
  const modelOf = (language: string) => {
    if (!loaded.has(language)) loaded.set(language, models(language));
    return loaded.get(language);
  };

  const found = readerOf(PAGE_LANGUAGE);
  if (found === undefined) throw new Error(`there is nothing that reads "${PAGE_LANGUAGE}"`);
  const page = found;
  const others = [...knowledge.terms.keys()].filter((language) => language !== PAGE_LANGUAGE);
  const identify = createIdentify(
    { language: PAGE_LANGUAGE, words: page.model.words },
    others,
    (language) => {
      const model = modelOf(language);
      return model && { language, words: model.words };
    },
    page.knows,
    officialNames(knowledge),
  );

  function read(text: string, likely?: string): Reading {
    const words = page.cut(text);
    const { languages, unreadable } = identify(words, likely);
    const readings = languages.flatMap((language): Reading[] => {
      if (language === PAGE_LANGUAGE) return [page.read(words)];
      const reader = readerOf(language);
      return reader === undefined ? [] : [reader.read(reader.cut(text))];
    });
    const [first, ...more] = readings;
    const surest = more.reduce(
      (one, other) => (other !== undefined && sureness(other) > sureness(one) ? other : one),
      first ?? page.read(words),
    );
    return unreadable === undefined ? surest : { ...surest, unreadable, manner: 'unread', queries: [] };
  }

  /** The value of an option, in the language that knows all of its words and most of them as what is asked for. */
  function annotated(text: string): Annotated {
    const own = page.cut(text);
    const isAll = (analyser: Analyser, { tokens }: { readonly tokens: typeof own.tokens }) =>
      tokens.every(({ text: word, isSlip }) => !isSlip && (/^\d/.test(word) || analyser.lexicon.knows(word)));
    const plain = page.annotate(own);
    // A slip of ours isn't what other people's terms have as one.
    if (isAll(page, own) || named(plain) === own.tokens.length) return plain;
    // Each reader takes a tenth of a second to build: only those are that may know the words.
    const known = identify(own).languages.flatMap((language) => {
      const reader = readerOf(language);
      const words = reader?.cut(text);
      return reader !== undefined && words !== undefined && isAll(reader, words)
        ? [reader.annotate(words)]
        : [];
    });
    const [first, ...more] = known;
    return more.reduce((one, other) => (named(other) > named(one) ? other : one), first ?? plain);
  }

  return {
    read,
    optionsOf: (edition, dateInWords) => createOptions(edition, annotated, dateInWords),
    questions: createQuestions(knowledge.terms),
  };
}

/** The words of what the page calls its periods: nobody translates "Joint Period of Action" for each question. */
const officialNames = ({ terms }: KnowledgeBase): ReadonlySet<string> =>
  new Set(
    (terms.get(PAGE_LANGUAGE)?.periods ?? [])
      .map((phrase) => wordsOf(phrase))
      .filter(({ length }) => length > 2)
      .flat(),
  );

/** How many words of a text are of a name, a date or the like. */
const named = ({ tokens, marks }: Annotated): number =>
  [...tokens.keys()].filter((at) =>
    marks.some(({ kind, from, to }) => NAMES.has(kind) && from <= at && at < to),
  ).length;
const NAMES = new Set<Mark['kind']>(['period', 'date', 'month', 'country', 'foreign', 'city', 'kind']);

const MANNERS: readonly Reading['manner'][] = ['unread', 'doubtful', 'between', 'sure'];
/** How sure a reading is beside that of the same text in another language. */
const sureness = ({ manner, confidence }: Reading) => MANNERS.indexOf(manner) + Math.min(confidence, 0.99);
