import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { createSearch } from '../../src/search/search.ts';
import { seeded } from './generated-knowledge.ts';

/** What was typed wrong, and how often the right record was among the first three all the same. */
export interface TypoScore {
  readonly what: string;
  readonly one: { readonly tried: number; readonly found: number };
  readonly two: { readonly tried: number; readonly found: number };
}

interface Target {
  readonly what: string;
  readonly text: string;
  /** the ids of what a typed text leads to, best first */
  readonly reach: (typed: string) => readonly string[];
  readonly id: string;
}

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const SHORTEST = 5;
const DOUBLES = 60;

/** Every title, city, country, measure and name under all single edits, and under a sample of double ones. */
export function typoScores(knowledge: KnowledgeBase): TypoScore[] {
  const search = createSearch(knowledge);
  const found = (typed: string) => search.find(typed).hits.map(({ id }) => id);
  const targets: Target[] = [
    ...knowledge.cities.map(({ id, name }) => ({
      what: 'cities',
      text: name,
      id,
      reach: (typed: string) => search.cities.suggest(typed).map(({ item }) => item.id),
    })),
    ...knowledge.countries.map(({ code, name }) => ({
      what: 'countries',
      text: name,
      id: code,
      reach: (typed: string) => search.countries.suggest(typed).map(({ item }) => item.code),
    })),
    ...knowledge.measures.map(({ id, name }) => ({
      what: 'measures',
      text: name,
      id: `measure-${id}`,
      reach: found,
    })),
    ...knowledge.people.flatMap(({ id, name, knownAs }) =>
      [name, ...(knownAs === undefined ? [] : [knownAs])].map((text) => ({
        what: 'people',
        text,
        id: `person-${id}`,
        reach: found,
      })),
    ),
    ...knowledge.meetings.map(({ id, name }) => ({
      what: 'titles of meetings',
      text: name,
      id: `meeting-${id}`,
      reach: found,
    })),
    ...knowledge.periods.map(({ number, name }) => ({
      what: 'titles of periods',
      text: name,
      id: `period-${number}`,
      reach: found,
    })),
  ];

  const random = seeded(11);
  const whats = [...new Set(targets.map(({ what }) => what))];
  return whats.map((what) => {
    const [one, two] = [
      { tried: 0, found: 0 },
      { tried: 0, found: 0 },
    ];
    for (const { text, id, reach } of targets.filter((target) => target.what === what)) {
      const hit = (typed: string) => (reach(typed).slice(0, 3).includes(id) ? 1 : 0);
      const singles = edited(text.toLowerCase());
      for (const typed of singles) {
        one.tried++;
        one.found += hit(typed);
      }
      for (let count = 0; count < DOUBLES; count++) {
        const once = singles[Math.floor(random() * singles.length)];
        const twice = once === undefined ? [] : edited(once);
        const typed = twice[Math.floor(random() * twice.length)];
        if (typed === undefined) continue;
        two.tried++;
        two.found += hit(typed);
      }
    }
    return { what, one, two };
  });
}

/** Every single edit of the words of at least five letters in a text: insert, delete, substitute, transpose. */
function edited(text: string): string[] {
  const results = new Set<string>();
  for (const { 0: word, index } of text.matchAll(/[a-z]+/g)) {
    if (word.length < SHORTEST) continue;
    for (const typed of editsOf(word))
      results.add(text.slice(0, index) + typed + text.slice(index + word.length));
  }
  results.delete(text);
  return [...results];
}

function editsOf(word: string): string[] {
  const places = Array.from({ length: word.length }, (_, at) => at);
  return places.flatMap((at) => {
    const [before, letter, after] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)];
    const near = neighbours(letter);
    return [
      before + after,
      ...near.map((other) => before + other + after),
      ...near.map((other) => before + letter + other + after),
      before + after.slice(0, 1) + letter + after.slice(1),
    ];
  });
}

/** The keys beside and above or below a letter's. */
function neighbours(letter: string): string[] {
  const row = ROWS.findIndex((keys) => keys.includes(letter));
  const column = ROWS[row]?.indexOf(letter) ?? -1;
  if (column === -1) return [];
  return [
    ROWS[row]?.[column - 1],
    ROWS[row]?.[column + 1],
    ROWS[row - 1]?.[column],
    ROWS[row + 1]?.[column],
  ].filter((key) => key !== undefined);
}
