import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src/', import.meta.url));

/** What each room of src/ may import from, besides itself; `.` is for the files directly in src/. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  knowledge: [],
  search: ['knowledge'],
  pictures: ['knowledge'],
  replies: ['knowledge', 'pictures'],
  commands: ['knowledge', 'search', 'pictures', 'replies'],
  interactions: ['knowledge', 'search', 'pictures', 'replies', 'commands'],
  transports: ['interactions'],
  operations: [],
  playground: [],
  '.': [
    'knowledge',
    'search',
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
});
