// Who a person at the prompt is, where they are and which language they read, and how they change it: `:as ben`.
import { languageName } from 'discord-client-text';
import type { Place } from 'discord-stand-in';
import type { Replacement } from './completion.ts';

interface Entry {
  readonly word: string;
  readonly meaning: string;
}

interface Switch extends Entry {
  readonly values: readonly Entry[];
  readonly now: () => string;
  /** false: there is no such value */
  readonly set: (value: string) => boolean;
}

export interface Surroundings {
  asking(): { readonly as: 'ana' | 'ben'; readonly where: Place; readonly locale: string };
  /** "ana · server" */
  hint(): string;
  /** Carries out a line that begins with a colon, as no command of Discord's does. */
  turn(line: string): { readonly said: string } | { readonly fault: string };
  complete(head: string): Replacement[];
  glossary(): Entry[];
}

const people = ['ana', 'ben'] as const;
const places: readonly (Entry & { readonly place: Place })[] = [
  { place: 'guild', word: 'server', meaning: 'a server with the bot' },
  { place: 'dm', word: 'dm', meaning: 'the direct messages with the bot' },
  { place: 'private', word: 'group', meaning: 'a conversation where only you have the bot installed' },
];

/** Ana in a server, reading one of the languages that `locales` gives. */
export function createSurroundings(locale: string, locales: () => readonly string[]): Surroundings {
  let as: (typeof people)[number] = 'ana';
  let where: Place = 'guild';
  let reads = locale;
  const placeName = () => places.find(({ place }) => place === where)?.word ?? where;

  const switches: readonly Switch[] = [
    {
      word: ':as',
      meaning: 'who you are',
      values: people.map((word) => ({ word, meaning: 'a person' })),
      now: () => as,
      set(value) {
        const person = people.find((name) => name === value.toLowerCase());
        as = person ?? as;
        return person !== undefined;
      },
    },
    {
      word: ':where',
      meaning: 'where you are',
      values: places,
      now: placeName,
      set(value) {
        const found = places.find(({ word, place }) =>
          [word, place].some((one) => one === value.toLowerCase()),
        );
        where = found?.place ?? where;
        return found !== undefined;
      },
    },
    {
      word: ':locale',
      meaning: 'the language of your Discord',
      get values() {
        return locales().map((word) => ({ word, meaning: languageName(word) }));
      },
      now: () => reads,
      set(value) {
        const found = locales().find((word) => word.toLowerCase() === value.toLowerCase());
        reads = found ?? reads;
        return found !== undefined;
      },
    },
  ];
  const wordsOf = (entries: readonly Entry[]) => entries.map(({ word }) => word);

  return {
    asking: () => ({ as, where, locale: reads }),
    hint: () => `${as} · ${placeName()}`,
    turn(line) {
      const [word = '', value = ''] = line.trim().split(/\s+/, 2);
      const found = switches.find((one) => one.word === word.toLowerCase());
      if (!found)
        return { fault: `${word} is not known. There are ${wordsOf(switches).join(' ')}; ? explains` };
      const values = wordsOf(found.values).join(', ');
      if (value === '') return { said: `${found.meaning}: ${found.now()} (of ${values})` };
      if (!found.set(value)) return { fault: `${found.word} takes ${values}, not "${value}"` };
      return { said: `${found.meaning}: ${found.now()}` };
    },
    complete(head) {
      const [word = '', typed] = head.split(/\s+/, 2);
      const among = (entries: readonly Entry[], begun: string, after: string) =>
        entries
          .filter((entry) => entry.word.toLowerCase().startsWith(begun.toLowerCase()))
          .map((entry) => ({
            from: head.length - begun.length,
            insert: entry.word + after,
            description: entry.meaning,
          }));
      if (typed === undefined) return among(switches, word, ' ');
      return among(switches.find((one) => one.word === word.toLowerCase())?.values ?? [], typed, '');
    },
    glossary: () =>
      switches.map(({ word, values, meaning, now }) => ({
        word: `${word} ${wordsOf(values).join('|')}`,
        meaning: `${meaning} (now ${now()})`,
      })),
  };
}
