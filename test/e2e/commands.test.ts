import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exitCodes } from '../../src/operations/exit-codes.ts';
import { type StandIn, startStandIn } from '../../src/playground/stand-in/stand-in.ts';
import { environmentOf, run } from './program.ts';

describe('register', () => {
  let standIn: StandIn;
  beforeEach(async () => {
    standIn = await startStandIn();
  });
  afterEach(() => standIn.close());
  const register = (...flags: string[]) => run(['register', ...flags], environmentOf(standIn)).ended;

  it('prints what differs and the invite links, and writes once', async () => {
    const first = await register();
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toContain('+ /jpa\n');
    expect(first.stdout).toContain('+ Look up in knowledge base\n');
    expect(first.stdout).toContain('Written.');
    expect(first.stdout).toContain(
      `https://discord.com/oauth2/authorize?client_id=${standIn.applicationId}&`,
    );
    expect(standIn.commands().length).toBeGreaterThan(0);

    const second = await register();
    expect(second.stdout).toContain('Nothing to write.');
    expect(standIn.requests.filter(({ method }) => method !== 'GET')).toHaveLength(1);
  });

  it('writes nothing on a dry run', async () => {
    const { code, stdout } = await register('--dry-run');
    expect(code).toBe(0);
    expect(stdout).toContain('+ /jpa\n');
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

describe('without Discord', () => {
  it('answers each line of its input in the playground, and ends with it', async () => {
    const { code, stdout, stderr } = await run([], {}, { input: '/jpa 2\n/contact\n' }).ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('2nd Joint Period of Action');
    expect(stdout).toContain('Contact');
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

  it('answers one command with the raw reply', async () => {
    const { stdout } = await run(['ask', '--json', '/jpa 2']).ended;
    expect(JSON.parse(stdout)).toMatchObject({ type: 4, data: { content: expect.stringContaining('2nd') } });
  });

  it('tells that the data is in order', async () => {
    expect(await run(['check-data']).ended).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('No problem'),
    });
  });

  it('explains itself', async () => {
    expect(await run(['--help']).ended).toMatchObject({ code: 0, stdout: expect.stringContaining('Usage:') });
  });
});
