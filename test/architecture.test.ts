import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src/', import.meta.url));

/** What each room of src/ may import from, besides itself; `.` is for the files directly in src/. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  knowledge: [],
  questions: ['knowledge'],
  language: ['knowledge', 'questions'],
  messages: ['knowledge', 'questions', 'language'],
  pictures: ['knowledge'],
  replies: ['knowledge', 'questions', 'language', 'messages', 'pictures'],
  commands: ['knowledge', 'questions', 'language', 'messages', 'pictures', 'replies'],
  interactions: ['knowledge', 'questions', 'language', 'messages', 'pictures', 'replies', 'commands'],
  transports: ['interactions'],
  operations: [],
  playground: [],
  '.': [
    'knowledge',
    'questions',
    'language',
    'messages',
    'pictures',
    'commands',
    'interactions',
    'transports',
    'operations',
    'playground',
  ],
};

const roomOf = (path: string) => {
  const [first = '', ...inside] = relative(src, path).split(/[\\/]/);
  return inside.length > 0 ? first : '.';
};

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.m?ts$/.test(file));
const imports = files.flatMap((file) =>
  [...readFileSync(join(src, file), 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(
    ([, to = '']) => ({
      file,
      from: roomOf(join(src, file)),
      to: roomOf(join(dirname(join(src, file)), to)),
    }),
  ),
);

describe('the rooms of src/', () => {
  it('are the ones that have arrows', () => {
    expect([...new Set(files.map((file) => roomOf(join(src, file))))].sort()).toEqual(
      Object.keys(arrows).sort(),
    );
  });

  it.each(Object.entries(arrows))('%s imports only from: %s', (room, allowed) => {
    const own = imports.filter(({ from, to }) => from === room && to !== room);
    expect(own.filter(({ to }) => !allowed.includes(to)).map(({ file, to }) => `${file} → ${to}`)).toEqual(
      [],
    );
    expect(allowed.filter((to) => !own.some((one) => one.to === to))).toEqual([]);
  });

  it.each(['questions', 'language', 'messages', 'knowledge'])('%s has no circle among its files', (room) => {
    const own = files.filter((file) => roomOf(join(src, file)) === room);
    const next = new Map(
      own.map((file) => [
        file,
        [...readFileSync(join(src, file), 'utf8').matchAll(/from\s*'(\.[^']+)'/g)].map(([, to = '']) =>
          relative(src, join(dirname(join(src, file)), to)),
        ),
      ]),
    );
    const reaches = (from: string, wanted: string, seen = new Set<string>()): boolean =>
      (next.get(from) ?? []).some((to) => {
        if (to === wanted) return true;
        if (seen.has(to)) return false;
        return reaches(to, wanted, seen.add(to));
      });
    expect(own.filter((file) => reaches(file, file))).toEqual([]);
  });
});
