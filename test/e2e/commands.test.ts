import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type StandIn, startStandIn } from 'discord-stand-in';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { messagesIn } from '../../src/messages/edition.ts';
import { exitCodes } from '../../src/operations/exit-codes.ts';
import { eventually } from '../eventually.ts';
import { environmentOf, run } from './program.ts';

describe('register', () => {
  let standIn: StandIn;
  beforeEach(async () => {
    standIn = await startStandIn();
  });
  afterEach(() => standIn.close());
  const register = (...flags: string[]) => run(['register', ...flags], environmentOf(standIn)).ended;

  it('registers the commands, prints them and the invite links', async () => {
    const { code, stdout, stderr } = await register();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^ {2}.*\/jpa, .*Look up in knowledge base/m);
    expect(stdout).toContain(`https://discord.com/oauth2/authorize?client_id=${standIn.applicationId}&`);
    expect(standIn.commands().length).toBeGreaterThan(0);
  });

  it('writes nothing on a dry run, and says what there is and what it would be', async () => {
    const { code, stdout } = await register('--dry-run');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}registered now: +none$/m);
    expect(stdout).toMatch(/^ {2}to be registered: .*\/jpa, .*Look up in knowledge base/m);
    expect(stdout).toContain('Dry run: nothing was written.');
    expect(standIn.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('ends with the code for the token when it is wrong or missing', async () => {
    const env = { ...environmentOf(standIn), DISCORD_TOKEN: 'not.the.token' };
    expect((await run(['register'], env).ended).code).toBe(exitCodes.token);
    expect((await run(['register'], { DISCORD_API_URL: standIn.apiUrl }).ended).code).toBe(
      exitCodes.configuration,
    );
  });

  it('says what is the matter when Discord refuses, in one line', async () => {
    standIn.faults.script({
      when: ({ method }) => method === 'PUT',
      status: 400,
      body: {
        code: 30_034,
        message: 'Max number of daily application command creates has been reached (200)',
      },
    });
    const { code, stderr } = await register();
    expect(code).toBe(exitCodes.no);
    expect(stderr.trimEnd().split('\n')).toEqual([expect.stringContaining('try again tomorrow')]);
  });
});

describe('a token in a file', () => {
  const token = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GaBcDe.abcdefghijklmnopqrstuvwxyz0123456789';

  it('is taken from there', async () => {
    const standIn = await startStandIn();
    onTestFinished(() => standIn.close());
    const file = join(temporaryDirectory(), 'token');
    writeFileSync(file, `${standIn.token}\r\n`);
    const env = { DISCORD_API_URL: standIn.apiUrl, DISCORD_TOKEN_FILE: file };
    expect(await run(['register'], env).ended).toMatchObject({ code: 0, stderr: '' });
  });

  it.each([
    ['that isn’t there', () => '/run/secrets/token', 'DISCORD_TOKEN_FILE: /run/secrets/token can'],
    ['that is a directory', () => temporaryDirectory(), '(EISDIR)'],
    ['that is empty', () => fileOf('\n'), 'token is empty'],
    ['that holds more than a token', () => fileOf(`TOKEN=x\n${token}\n`), 'DISCORD_TOKEN: has a space'],
    // A likely slip: the token where its file should be named.
    ['that is the token itself', () => token, "[redacted] can't be read (ENOENT)"],
  ])('%s is named, and its content is not', async (_, file, said) => {
    const { code, stderr, stdout } = await run(['register'], { DISCORD_TOKEN_FILE: file() }).ended;
    expect(code).toBe(exitCodes.configuration);
    expect(stderr).toContain(said);
    expect(stderr + stdout).not.toContain('abcdefghijklmnopqrstuvwxyz');
  });
});

function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'commands-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  return directory;
}

function fileOf(content: string): string {
  const file = join(temporaryDirectory(), 'token');
  writeFileSync(file, content);
  return file;
}

describe('without Discord', () => {
  it('answers each line of its input in the playground, and ends with it', async () => {
    const { code, stdout, stderr } = await run([], {}, { input: '/jpa 2\n/contact\n' }).ended;
    expect(code).toBe(0);
    expect(stderr).toMatch(/^In your browser: http:\/\/127\.0\.0\.1:\d+\/\n$/);
    expect(stdout).toContain('2nd Joint Period of Action');
    expect(stdout).toContain('Contact');
  });

  it('serves the page where nobody types and nothing is piped, until it is stopped', async () => {
    const program = run(['playground']);
    const url = await eventually(() => {
      const [, found] = /In your browser: (\S+)/.exec(program.stderr()) ?? [];
      if (found === undefined) throw new Error('It says no address yet');
      return found;
    });
    expect(await (await fetch(url)).text()).toContain('src="/page.js"');
    program.kill('SIGTERM');
    expect((await program.ended).code).toBe(0);
  });

  it.each([
    ['/jpa 2', exitCodes.ok],
    ['who chairs the working group', exitCodes.ok],
    ['/jpa 99', exitCodes.no],
    ['/search xyzzy', exitCodes.no],
    ['/nope', exitCodes.usage],
    ['/search', exitCodes.usage],
  ])('ask %s ends with its own code', async (line, expected) => {
    expect((await run(['ask', line]).ended).code).toBe(expected);
  });

  it('ends with 1 when a line of its input is not understood', async () => {
    const { code, stderr } = await run(['playground'], {}, { input: '/nope\n' }).ended;
    expect(code).toBe(exitCodes.no);
    expect(stderr).toContain('/nope');
  });

  it('answers one command', async () => {
    const { code, stdout, stderr } = await run(['ask', '/jpa 2']).ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('2nd Joint Period of Action');
  });

  it('answers in the language that is asked for, and names those that there are', async () => {
    const inThai = messagesIn('th').commands.jpa.description;
    const { stdout } = await run(['ask', '--locale', 'th', '/jpa 2', '?']).ended;
    expect(stdout).toContain('10 ประเทศ');
    expect(stdout.replaceAll(/\s+/g, '')).toContain(inThai.replaceAll(' ', ''));
    const prompt = await run(['playground', '--locale', 'th'], {}, { input: ':locale\n' }).ended;
    const locales = 'en-US, id, th, vi, hi, zh-CN';
    expect(prompt.stdout).toContain(`: th (of ${locales})`);
    const { stderr } = await run(['ask', '--locale', 'xx', '/jpa 2']).ended;
    expect(stderr).toContain(`--locale takes ${locales}, not "xx"\n`);
  });

  it('answers a question without quotes', async () => {
    const [bare, quoted] = await Promise.all([
      run(['ask', 'how', 'many', 'arrests', 'in', 'the', '1st', 'period']).ended,
      run(['ask', '/search how many arrests in the 1st period']).ended,
    ]);
    expect(bare).toEqual(quoted);
    expect(bare.stdout).toContain('32');
  });

  it('answers one command with the raw reply', async () => {
    const { stdout } = await run(['ask', '--json', '/jpa 2']).ended;
    expect(JSON.parse(stdout)).toMatchObject({ type: 4, data: { content: expect.stringContaining('2nd') } });
  });

  it('explains how a question is read, and nothing else', async () => {
    const [bare, command] = await Promise.all(
      ['who chairs it', '/search query:who chairs it'].map((line) => run(['ask', '--explain', line]).ended),
    );
    expect(bare).toMatchObject({ code: 0, stdout: expect.stringContaining('\nquery     co-chairs\n') });
    expect(command).toEqual(bare);
    const { code, stderr } = await run(['ask', '--explain', '/jpa 2']).ended;
    expect(code).toBe(exitCodes.usage);
    expect(stderr).toContain('--explain takes a question or a /search, not "/jpa 2"');
  });

  it('tells that the data is in order', async () => {
    expect(await run(['check-data']).ended).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('No problem'),
    });
  });

  it('names every problem of the data, however many they are, also through a pipe', async () => {
    const data = temporaryDirectory();
    cpSync('data', data, { recursive: true });
    writeFileSync(join(data, 'cities.yaml'), Array.from({ length: 3000 }, () => '- no: name\n').join(''));
    const checked = await run(['check-data'], { DATA_DIR: data }).ended;
    expect(checked.code).toBe(exitCodes.no);
    expect(checked.stdout.length).toBeGreaterThan(1 << 18);
    expect(checked.stdout).toContain('cities.yaml:3000:');
    const started = await run(['ask', '/jpa 2'], { DATA_DIR: data }).ended;
    expect(started.code).toBe(exitCodes.data);
    expect(started.stderr).toBe(checked.stdout);
  });

  it('explains itself', async () => {
    expect(await run(['--help']).ended).toMatchObject({ code: 0, stdout: expect.stringContaining('Usage:') });
  });
});
