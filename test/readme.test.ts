import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ApplicationCommandType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { PRIVATE_OPTION } from '../src/commands/command.ts';
import { commands, definitions } from '../src/commands/index.ts';
import { createRespond } from '../src/interactions/respond.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { usage } from '../src/modes/command-line.ts';
import { exitCodes } from '../src/operations/exit-codes.ts';
import { ask } from '../src/playground/ask.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(root + path, 'utf8');
const readme = read('README.md');
const configuration = read('docs/configuration.md');

const cellsOf = (row: string) =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** The rows of the table whose first column has this heading, cell by cell. */
function table(heading: string, document = readme): string[][] {
  const lines = document.split('\n');
  const head = lines.findIndex((line) => line.startsWith('|') && cellsOf(line)[0] === heading);
  const rows = lines.slice(head + 2);
  return rows
    .slice(
      0,
      rows.findIndex((row) => !row.startsWith('|')),
    )
    .map(cellsOf);
}

const unquoted = (cell: string | undefined) => cell?.replaceAll('`', '');
const first = ([cell]: string[]) => unquoted(cell);

describe('the README', () => {
  it('lists every command with its options and its description', () => {
    const slash = commands.filter((command) => command.type === ApplicationCommandType.ChatInput);
    const expected = slash.map(({ name, definition, options }) => {
      const own = options.filter((option) => option.name !== PRIVATE_OPTION.name);
      const shown = own.map((option) => (option.required ? option.name : `[${option.name}]`));
      return [['/', name].join(''), ...shown].join(' ') + definition.description;
    });
    const rows = table('Command');
    expect(
      rows.filter((row) => first(row)?.startsWith('/')).map((row) => first(row) + (row[1] ?? '')),
    ).toEqual(expected);
    const onMessages = commands.filter((command) => command.type === ApplicationCommandType.Message);
    expect(rows.length).toBe(slash.length + onMessages.length);
    for (const { name } of onMessages) expect(rows.map(first).join()).toContain(name);
  });

  it('explains every variable that is read, and .env.example does too', () => {
    // Those of one word look like any other word in capitals, but for being keys of the schema.
    const readByConfig = new Set(
      read('src/operations/config.ts')
        .match(/\b[A-Z]+(?:_[A-Z]+)+\b|^ {2}[A-Z]+(?=: )/gm)
        ?.map((name) => name.trim()),
    );
    const inExample = read('.env.example').matchAll(/^#?([A-Z_]+)=/gm);
    const inTable = table('Variable', configuration).map(first).sort();
    expect(inTable).toEqual([...readByConfig].sort());
    expect([...inExample].map(([, name]) => name).sort()).toEqual(inTable);
  });

  it('explains every exit code', () => {
    expect(table('Code', configuration).map(first)).toEqual(Object.values(exitCodes).map(String));
  });

  it('shows what the bot really answers; otherwise paste it anew', async () => {
    const [, line = '', sample = ''] = /\$ npm run --silent ask -- (.+)\n([\s\S]+?)\n```/.exec(readme) ?? [];
    const respond = createRespond(await loadKnowledge(`${root}data`));
    const { text, faults } = await ask(respond, definitions(), [`/search ${line}`], { width: 80 });
    expect(faults).toEqual([]);
    expect(sample.split('\n')).toEqual(text.split('\n'));
  });

  it('names only scripts that package.json has, and files that are there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const pages = readdirSync(`${root}docs`).filter((name) => name.endsWith('.md'));
    const documents = [readme, read('CONTRIBUTING.md'), ...pages.map((name) => read(`docs/${name}`))].join(
      '\n',
    );
    const named = [...documents.matchAll(/npm run (?:--silent )?([a-z-]+)/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    for (const [, path = ''] of readme.matchAll(/(?:\]\(|src=")([\w./-]+)[")]/g))
      if (path !== 'data') expect(read(path)).not.toBe('');
  });
});

it('the README of a release’s archive names only commands that the program has', () => {
  const named = [...read('.ci/archive/README.md').matchAll(/dist\/main\.js ([a-z][a-z-]*)/g)];
  expect(named.length).toBeGreaterThan(2);
  for (const [, command] of named) expect(usage).toMatch(new RegExp(`^ {2}${command} `, 'm'));
});
