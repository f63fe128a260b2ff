import type { KnowledgeBase, Named } from '../knowledge/knowledge-base.ts';
import { type Steps, stepsThrough } from '../knowledge/steps.ts';
import { flagWord, foldToWords } from './fold.ts';

/** What a word or phrase stands for, as the key that facts carry among their facets: `measure:arrests`, `number:2`. */
export type Concept = string;

/** Words and phrases → what they stand for, all taken from the data. */
export interface Vocabulary {
  readonly concepts: ReadonlyMap<string, readonly Concept[]>;
  readonly filler: ReadonlySet<string>;
  /** the most words that a phrase has */
  readonly longest: number;
  /** by the first word of a phrase: the most words that a phrase which begins with it has */
  readonly longestFrom: ReadonlyMap<string, number>;
  /** the number that a word is by itself, other than an ordinal */
  readonly cardinal: (word: string) => number | undefined;
  /** phrases in scripts that write no spaces, longest first */
  readonly unspaced: readonly string[];
}

/** The vocabulary of a knowledge base: every name and alias, and the words of ordinary language. */
export function* vocabularySteps(knowledge: KnowledgeBase): Steps<Vocabulary> {
  const concepts = new Map<string, Concept[]>();
  const add = (concept: Concept, forms: Iterable<string>) => {
    for (const form of forms) {
      const phrase = foldToWords(form);
      if (phrase === '') continue;
      const standing = concepts.get(phrase);
      if (standing === undefined) concepts.set(phrase, [concept]);
      else if (!standing.includes(concept)) standing.push(concept);
    }
  };
  function* addNamed(kind: string, things: readonly Named[]): Steps<void> {
    yield* stepsThrough(things, ({ id, name, aliases }) => add(`${kind}:${id}`, [name, ...aliases]));
  }

  yield* addNamed('city', knowledge.cities);
  yield* stepsThrough(knowledge.cities, ({ id, name }) => add(`city:${id}`, tellingWords(name)));
  yield* stepsThrough(knowledge.countries, ({ code, name, nameInText, aliases, adjectives }) =>
    add(`country:${code}`, [
      ...[name, nameInText, ...aliases, ...adjectives, ...tellingWords(name)],
      flagWord(code),
    ]),
  );
  yield* addNamed('kind', knowledge.kinds);
  yield* addNamed('measure', knowledge.measures);
  yield* addNamed('topic', [...knowledge.crimes, ...knowledge.sectors]);
  yield* addNamed('organisation', knowledge.organisations);
  yield* stepsThrough(knowledge.people, ({ id, name, knownAs, aliases }) => {
    const names = [name, knownAs ?? name];
    add(`person:${id}`, [...names, ...aliases, ...names.flatMap((one) => one.split(' '))]);
  });
  yield* addNamed('case', knowledge.cases);
  yield* stepsThrough(knowledge.group.facts, ({ id, label, asked }) => add(`group:${id}`, [label, ...asked]));
  const { group } = knowledge;
  add('group:', [group.name, group.shortName, ...group.aliases, ...group.otherNames.map(({ name }) => name)]);
  add('process:', [group.partOf.name, ...group.partOf.aliases]);
  add('contact:', knowledge.contact.asked);
  add('contact:', [knowledge.contact.email]);

  const { words } = knowledge;
  for (const [number, forms] of words.numbers) add(`number:${number}`, forms);
  add('last:', words.latest);
  add('first:', words.earliest);
  for (const [noun, forms] of Object.entries(words.nouns)) add(`noun:${noun}`, forms);
  add('turn:', words.turns);
  add('turn:before', words.sequence.before);
  add('turn:after', words.sequence.after);
  add('field:', words.field);
  for (const [ask, forms] of Object.entries(words.asks)) add(`ask:${ask}`, forms);

  yield;

  const cardinals = new Map(
    [...words.numbers].flatMap(([number, [cardinal]]) =>
      cardinal === undefined ? [] : [[foldToWords(cardinal), Number(number)] as const],
    ),
  );
  const phrases = [...concepts.keys()];
  const filler = new Set(words.filler.map(foldToWords));
  const longestFrom = new Map<string, number>();
  yield* stepsThrough([...phrases, ...filler], (phrase) => {
    const [first = '', ...more] = phrase.split(' ');
    longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, 1 + more.length));
  });
  return {
    concepts,
    filler,
    longestFrom,
    cardinal: (word) => cardinals.get(word),
    longest: phrases.reduce((longest, phrase) => Math.max(longest, phrase.split(' ').length), 1),
    unspaced: [...phrases, ...words.filler.map(foldToWords)]
      .filter((phrase) => UNSPACED.test(phrase))
      .sort((one, other) => other.length - one.length),
  };
}

/** Scripts that write no spaces between words. */
export const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}]/u;

/** The words of a name that tell it by themselves: "Lanka", "Zealand", "Lumpur", not "Sri" or "New". */
const tellingWords = (name: string) => name.split(' ').filter((word) => word.length > 3);
