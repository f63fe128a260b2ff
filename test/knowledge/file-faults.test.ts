// A file that can't be used at all, and several at once.
import { execFileSync } from 'node:child_process';
import { mkdir, symlink, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { append, passingCopyOfData, problemsOf, rewrite } from './data-directory.ts';

describe('a file', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...[...'bcdefghi'].map(
      (name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`,
    ),
  ].join('\n');
  test.each<[string, string, (path: string) => Promise<void>, RegExp]>([
    ['that is missing', 'contact.yaml', (path) => unlink(path), /^contact\.yaml is missing$/],
    [
      'that is missing in its folder',
      'terms/en.yaml',
      (path) => unlink(path),
      /^terms\/en\.yaml is missing$/,
    ],
    ['that is empty', 'meetings.yaml', (path) => writeFile(path, ''), /^meetings\.yaml:1:1 is empty$/],
    [
      'of nothing but comments',
      'meetings.yaml',
      (path) => writeFile(path, '# soon\n'),
      /^meetings\.yaml:\d:1 is empty$/,
    ],
    [
      'that holds something else',
      'meetings.yaml',
      (path) => writeFile(path, 'name: list\n'),
      /^meetings\.yaml:1:1 must be a list$/,
    ],
    [
      'that is no YAML',
      'meetings.yaml',
      (path) => writeFile(path, '- id: [unclosed\n'),
      /^meetings\.yaml:\d+:\d+ isn't good YAML: /,
    ],
    [
      'with a key given twice',
      'contact.yaml',
      (path) => writeFile(path, 'email: a@b.nz\nemail: c@d.nz\n'),
      /^contact\.yaml:2:1 isn't good YAML: Map keys must be unique$/,
    ],
    [
      'that is no text',
      'cities.yaml',
      (path) => writeFile(path, Buffer.from([0, 255, 254, 0, 1])),
      /^cities\.yaml(:\d+:\d+)? /,
    ],
    [
      'that is a directory',
      'cities.yaml',
      async (path) => {
        await unlink(path);
        await mkdir(path);
      },
      /^cities\.yaml can't be read \(EISDIR\)$/,
    ],
    [
      'of translations that can’t be read',
      'translations/id.yaml',
      async (path) => {
        await unlink(path);
        await mkdir(path);
      },
      /^translations\/id\.yaml can't be read \(EISDIR\)$/,
    ],
    [
      'that is a link to a directory, however much there is in it',
      'cities.yaml',
      async (path) => {
        await unlink(path);
        await symlink('/', path);
      },
      /^cities\.yaml can't be read \(EISDIR\)$/,
    ],
    [
      'that is a pipe',
      'cities.yaml',
      async (path) => {
        await unlink(path);
        execFileSync('mkfifo', [path]);
      },
      /^cities\.yaml is no ordinary file$/,
    ],
    [
      'that is a device without an end',
      'cities.yaml',
      async (path) => {
        await unlink(path);
        await symlink('/dev/zero', path);
      },
      /^cities\.yaml is no ordinary file$/,
    ],
    [
      'of ten megabytes',
      'cities.yaml',
      (path) => writeFile(path, '#'.repeat(10_000_000)),
      /^cities\.yaml has 10000000 bytes; 8388608 are the most/,
    ],
    [
      'of aliases that would fill the memory',
      'terms/en.yaml',
      (path) => writeFile(path, bomb),
      /^terms\/en\.yaml can't be read: Excessive alias count/,
    ],
    [
      'with an alias of nothing',
      'cities.yaml',
      (path) => writeFile(path, '- *nothing\n'),
      /^cities\.yaml(:\d+:\d+)? /,
    ],
    [
      'of pairs, as YAML 1.1 has them',
      'cities.yaml',
      (path) => writeFile(path, '%YAML 1.1\n--- !!pairs\n- id: suva\n'),
      /^cities\.yaml:3:1 name: is missing$/,
    ],
    [
      'by a name that the bot does not know',
      'meeting.yaml',
      (path) => writeFile(path, ''),
      /^meeting\.yaml is no data file that the bot knows: rename or remove it/,
    ],
    [
      'of words, which people’s terms took the place of',
      'words.yaml',
      (path) => writeFile(path, 'filler: [the]\n'),
      /^words\.yaml is no data file that the bot knows: rename or remove it .*terms\/en\.yaml/,
    ],
    [
      'of terms that bears no code of a language',
      'terms/klingon.yaml',
      (path) => writeFile(path, ''),
      /^terms\/klingon\.yaml is no data file that the bot knows: rename or remove it/,
    ],
  ])('%s', async (_, file, spoil, expected) => {
    const directory = await passingCopyOfData();
    await spoil(join(directory, file));
    const problems = await problemsOf(directory);
    expect(problems[0]).toMatch(expected);
    expect(problems.every((problem) => problem.startsWith(file))).toBe(true);
  });

  test('beside folders of other things, and links to anywhere, is read all the same', async () => {
    const directory = await passingCopyOfData();
    await mkdir(join(directory, '.github'));
    await writeFile(join(directory, '.github', 'ci.yml'), 'on: push\n');
    await symlink('/', join(directory, '..data'));
    expect(await problemsOf(directory)).toEqual([]);
  });

  test('and every other one with a problem are named at once', async () => {
    const directory = await passingCopyOfData();
    await unlink(join(directory, 'people.yaml'));
    await append(directory, 'meetings.yaml', { date: 'soon' });
    await rewrite(directory, 'contact.yaml', (text) => text.replace(/^email: .*$/m, 'email: nobody'));
    const problems = await problemsOf(directory);
    expect(problems.map((problem) => problem.replace(/ .*/, ''))).toEqual([
      expect.stringMatching(/^contact\.yaml:\d+:1$/),
      ...Array(6).fill(expect.stringMatching(/^meetings\.yaml:\d+:3$/)),
      'people.yaml',
    ]);
    expect(problems[0]).toMatch(/^contact\.yaml:\d+:1 email: must be an e-mail address$/);
  });

  test.each([
    [20, []],
    [21, ['cities.yaml has 1 more such faults']],
    [30, ['cities.yaml has 10 more such faults']],
  ])('with %i faults is told of twenty, and how many more there are', async (faults, more) => {
    const directory = await passingCopyOfData();
    await writeFile(join(directory, 'cities.yaml'), 'id: suva\n'.repeat(faults + 1));
    expect(await problemsOf(directory)).toEqual([
      ...Array(20).fill(expect.stringMatching(/^cities\.yaml:\d+:1 isn't good YAML: /)),
      ...more,
    ]);
  });

  test('with a fault at every character is told of in a few lines', async () => {
    const directory = await passingCopyOfData();
    await writeFile(join(directory, 'cities.yaml'), '['.repeat(100_000));
    const problems = await problemsOf(directory);
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toMatch(/^cities\.yaml has \d{3,} more such faults$/);
  });

  test('whose keys would do something to a terminal is told of in plain characters', async () => {
    const directory = await passingCopyOfData();
    await rewrite(directory, 'contact.yaml', (text) => `${text}"\\e[2J\\u202e\\n": x\n`);
    const problems = await problemsOf(directory);
    expect(problems).toEqual([
      expect.stringContaining(' \\u{1b}[2J\\u{202e}\\u{a}: is no key that the bot knows'),
    ]);
  });

  test('in no directory at all', async () => {
    const directory = await passingCopyOfData();
    const nowhere = join(directory, 'nowhere');
    expect(await problemsOf(nowhere)).toEqual([`. can't be read (ENOENT): is DATA_DIR right?`]);
  });
});
