import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What each room of src/ and each package may import from, besides itself; `src` is for the files directly in src/. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  'discord-client-text': [],
  'discord-stand-in': ['discord-client-text'],
  'chat-page': ['discord-client-text', 'discord-stand-in'],
  knowledge: [],
  questions: ['knowledge'],
  language: ['knowledge', 'questions'],
  messages: ['knowledge'],
  answers: ['knowledge', 'questions', 'language', 'messages'],
  pictures: ['knowledge', 'messages'],
  replies: ['knowledge', 'questions', 'language', 'messages', 'answers', 'pictures'],
  commands: ['knowledge', 'questions', 'language', 'messages', 'answers', 'pictures', 'replies'],
  interactions: [
    'knowledge',
    'questions',
    'language',
    'messages',
    'answers',
    'pictures',
    'replies',
    'commands',
  ],
  transports: ['interactions'],
  operations: [],
  serving: ['knowledge', 'interactions', 'operations'],
  bot: ['commands', 'interactions', 'messages', 'operations', 'pictures', 'serving', 'transports'],
  modes: [
    'knowledge',
    'questions',
    'language',
    'answers',
    'commands',
    'interactions',
    'transports',
    'operations',
    'serving',
    'bot',
    'playground',
    'discord-stand-in',
  ],
  playground: ['discord-client-text', 'discord-stand-in', 'chat-page'],
  src: ['operations', 'modes'],
};
/** The same of the rooms of src/language; `language` is for the files directly in it. */
const arrowsOfLanguage: Readonly<Record<string, readonly string[]>> = {
  words: [],
  marks: ['words'],
  learnt: ['words', 'marks'],
  meant: ['words', 'marks'],
  conditions: ['words', 'marks', 'learnt'],
  frames: ['words', 'marks', 'learnt', 'conditions'],
  readings: ['words', 'marks', 'learnt', 'conditions', 'frames'],
  several: ['words', 'marks', 'meant', 'conditions', 'readings'],
  certainty: ['words', 'marks', 'learnt', 'conditions', 'frames', 'readings'],
  language: ['words', 'marks', 'learnt', 'conditions', 'readings', 'several', 'certainty'],
};
const packages = readdirSync(join(root, 'packages'));

/** `src/questions/query.ts` is in `questions`, `src/bot.ts` in `src`, `packages/chat-page/client/main.ts` in `chat-page`. */
const roomOf = (file: string) => {
  const [top = '', room = '', ...inside] = file.split(/[\\/]/);
  return inside.length > 0 ? room : top;
};

const files = ['src', ...packages.map((name) => join('packages', name))].flatMap((directory) =>
  readdirSync(join(root, directory), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.m?ts$/.test(file) && !/^test[\\/]/.test(file))
    .map((file) => join(directory, file)),
);

/** A file of ours that another one imports, by its path; a package by its name, for that is all that others see of it. */
const imports = files.flatMap((file) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].flatMap(
    ([, to = '']) => {
      if (to.startsWith('.')) return [{ file, to: relative(root, join(root, dirname(file), to)) }];
      return packages.includes(to) ? [{ file, to }] : [];
    },
  ),
);
const roomTo = (to: string) => (packages.includes(to) ? to : roomOf(to));

describe('the rooms of src/ and the packages', () => {
  it('are the ones that have arrows', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(arrows).sort());
  });

  it.each(Object.entries(arrows))('%s imports only from: %s', (room, allowed) => {
    const own = imports.filter(({ file, to }) => roomOf(file) === room && roomTo(to) !== room);
    expect(own.filter(({ to }) => !allowed.includes(roomTo(to)))).toEqual([]);
    expect(allowed.filter((name) => !own.some(({ to }) => roomTo(to) === name))).toEqual([]);
  });

  it.each(Object.entries(arrowsOfLanguage))('within language, %s imports only from: %s', (room, allowed) => {
    const within = (file: string) => {
      const [top, language, inner = '', ...inside] = file.split(/[\\/]/);
      if (top !== 'src' || language !== 'language') return undefined;
      return inside.length > 0 ? inner : language;
    };
    const own = imports.flatMap(({ file, to }) => (within(file) === room ? (within(to) ?? []) : []));
    expect(new Set(own.filter((name) => name !== room))).toEqual(new Set(allowed));
  });

  it('see of a package its entry alone', () => {
    const inside = imports.filter(({ file, to }) => to.startsWith('packages') && roomOf(to) !== roomOf(file));
    expect(inside).toEqual([]);
  });

  it('have no circle among their files', () => {
    const next = (from: string) => imports.flatMap(({ file, to }) => (file === from ? [to] : []));
    const reaches = (from: string, wanted: string, seen = new Set<string>()): boolean =>
      next(from).some((to) => {
        if (to === wanted) return true;
        if (seen.has(to)) return false;
        return reaches(to, wanted, seen.add(to));
      });
    expect(files.filter((file) => reaches(file, file))).toEqual([]);
  });
});
