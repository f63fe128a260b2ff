import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const [page = ''] = readFileSync(join(import.meta.dirname, '../docs/faults.md'), 'utf8').split(
  '## All of it',
);

/** What each row of the page says shows it: a file, and words that are in it. */
const shown = page
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .flatMap((line) => {
    const cell = line.split('|').at(-2) ?? '';
    return [...cell.matchAll(/`([\w/-]+)`((?:[;, ]*“[^”]+”)+)/g)].flatMap(([, file = '', names = '']) =>
      [...names.matchAll(/“([^”]+)”/g)].map(([, name = '']) => [file, name] as const),
    );
  });

/** A comment is no test. */
const withoutComments = (source: string) =>
  source.replace(/^\s*\/\*\*?[\s\S]*?\*\/$|^\s*\/\/.*$|\s\/\/ .*$/gm, '');

describe('docs/faults.md', () => {
  it('names tests for every fault', () => {
    const rows = page.split('\n').filter((line) => /^\| [^-]/.test(line) && !line.startsWith('| Fault'));
    for (const row of rows) expect(row).toMatch(/`[\w/-]+` “|`npm run [\w-]+`/);
    expect(shown.length).toBeGreaterThan(rows.length);
  });

  it.each(shown)('%s has “%s”', (file, name) => {
    const path = join(import.meta.dirname, `${file}.test.ts`);
    expect(existsSync(path)).toBe(true);
    expect(withoutComments(readFileSync(path, 'utf8'))).toContain(name);
  });
});
