// Whether the files of a data directory are still those that were seen, without reading them.
import { appendFile, copyFile, rename, rm, symlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stateOf } from '../../src/knowledge/data-state.ts';
import { passingCopyOfData } from './data-directory.ts';

describe('the state of a data directory', () => {
  test('is the same while nothing changes', async () => {
    const directory = await passingCopyOfData();
    expect(await stateOf(directory)).toBe(await stateOf(directory));
  });

  test.each<[string, (inside: (file: string) => string) => Promise<void>]>([
    ['a file grows', (inside) => appendFile(inside('contact.yaml'), '# checked again\n')],
    ['one of a folder does', (inside) => appendFile(inside('terms/en.yaml'), '# checked again\n')],
    ['a file comes', (inside) => copyFile(inside('kinds.yaml'), inside('more.yaml'))],
    ['a file goes', (inside) => rm(inside('contact.yaml'))],
    [
      'a file takes the place of one that is alike, as old and as large',
      async (inside) => {
        await copyFile(inside('contact.yaml'), inside('contact.new'));
        for (const file of ['contact.yaml', 'contact.new']) await utimes(inside(file), 1, 1);
        await rename(inside('contact.new'), inside('contact.yaml'));
      },
    ],
    [
      'a file becomes a link to nowhere',
      async (inside) => {
        await rm(inside('contact.yaml'));
        await symlink('nowhere', inside('contact.yaml'));
      },
    ],
  ])('is another when %s', async (_, change) => {
    const directory = await passingCopyOfData();
    const before = await stateOf(directory);
    await change((file) => join(directory, file));
    expect(await stateOf(directory)).not.toBe(before);
  });

  test('is why there is nothing to see, of a file or of all', async () => {
    const directory = await passingCopyOfData();
    await symlink('nowhere', join(directory, 'more.yaml'));
    expect((await stateOf(directory)).split('\n')).toContain('more.yaml ENOENT');
    expect(await stateOf(join(directory, 'nowhere'))).toBe('ENOENT');
  });
});
