import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type StandIn, startStandIn } from 'discord-stand-in';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exitCodes } from '../../src/operations/exit-codes.ts';
import { eventually } from '../eventually.ts';
import { type Ended, environmentOf, run } from './program.ts';

let standIn: StandIn;
beforeEach(async () => {
  standIn = await startStandIn();
});
afterEach(() => standIn.close());

/** One clear line, no stack trace, no token. */
function expectOneLine({ stderr }: Ended): void {
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(stderr).not.toContain(standIn.token);
}

describe('the program ends with a line and a code of its own', () => {
  it('without a token in production', async () => {
    const ended = await run([], { NODE_ENV: 'production' }).ended;
    expect(ended.code).toBe(exitCodes.configuration);
    expect(ended.stderr).toMatch(/^DISCORD_TOKEN: missing/);
    expectOneLine(ended);
  });

  it('with a blank token in production', async () => {
    const ended = await run(['start'], { NODE_ENV: 'production', DISCORD_TOKEN: '  ' }).ended;
    expect(ended.code).toBe(exitCodes.configuration);
  });

  it('naming every fault of its configuration', async () => {
    const ended = await run([], { DISCORD_TOKEN: 'a b', LOG_LEVEL: 'loud', DISCORD_GUILD_ID: '1' }).ended;
    expect(ended.code).toBe(exitCodes.configuration);
    expect(
      ended.stderr
        .trimEnd()
        .split('\n')
        .map((line) => line.split(':')[0]),
    ).toEqual(expect.arrayContaining(['DISCORD_TOKEN', 'DISCORD_GUILD_ID', 'LOG_LEVEL']));
  });

  it('on a command line that it does not understand', async () => {
    const locales = [
      ['ask', '--locale', 'xx', '/jpa'],
      ['start', '--locale', 'th'],
    ];
    for (const args of [['dance'], ['register', '--dry'], ['start', 'now'], ['ask'], ...locales]) {
      expect((await run(args).ended).code).toBe(exitCodes.usage);
    }
  });

  it('when the token is wrong: after one request, without a retry', async () => {
    const ended = await run([], { ...environmentOf(standIn), DISCORD_TOKEN: 'not.the.token' }).ended;
    expect(ended.code).toBe(exitCodes.token);
    expect(ended.stderr).toContain('DISCORD_TOKEN');
    expect(ended.stderr + ended.stdout).not.toContain('not.the.token');
    expectOneLine(ended);
    expect(standIn.requests).toHaveLength(1);
  });

  it.each([
    [4004, exitCodes.token, /token/],
    [4010, exitCodes.refused, /4010/],
    [4011, exitCodes.refused, /4011/],
    [4012, exitCodes.refused, /4012/],
    [4013, exitCodes.refused, /intents/],
    [4014, exitCodes.refused, /intents/],
  ])('when the gateway refuses it with %i, at the start and later', async (closeCode, code, message) => {
    standIn.faults.refuseIdentify(closeCode);
    const atStart = await run([], environmentOf(standIn)).ended;
    expect(atStart.code).toBe(code);
    expect(atStart.stderr).toMatch(message);
    expectOneLine(atStart);
    expect(standIn.counts.connections).toBe(1);

    standIn.faults.heal();
    const later = run([], environmentOf(standIn));
    await standIn.botReady();
    standIn.faults.close(closeCode);
    expect(await later.ended).toMatchObject({ code, stderr: expect.stringMatching(message) });
  });

  it('when the token is revoked while it runs', async () => {
    const program = run([], environmentOf(standIn));
    await standIn.botReady();
    standIn.faults.revokeToken();
    standIn.faults.forgetSessions();
    standIn.faults.destroy();
    expect((await program.ended).code).toBe(exitCodes.token);
  });

  it.each<[string, string]>([
    ['nobody listens', 'http://127.0.0.1:9/api'],
    ['the name is not known', 'http://nowhere.invalid/api'],
  ])('when there is no network: %s', async (_name, api) => {
    const env = { DISCORD_TOKEN: standIn.token, DISCORD_API_URL: api, DISCORD_CONNECT_TIMEOUT: '2' };
    const ended = await run([], env).ended;
    expect(ended.code).toBe(exitCodes.unreachable);
    expect(ended.stderr).toMatch(
      /^Discord could not be reached within 2 s: GET \/gateway\/bot could not be sent/,
    );
    expectOneLine(ended);
  });

  it('when Discord never answers', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await eventually(() => expect(silent.listening).toBe(true));
    const api = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/api`;
    const env = { DISCORD_TOKEN: standIn.token, DISCORD_API_URL: api, DISCORD_CONNECT_TIMEOUT: '2' };
    const ended = await run([], env).ended;
    silent.closeAllConnections();
    silent.close();
    expect(ended.code).toBe(exitCodes.unreachable);
    expectOneLine(ended);
  });

  it('when a dispatch that Discord never sends trips the gateway’s library', async () => {
    const program = run([], environmentOf(standIn));
    await standIn.botReady();
    standIn.faults.dispatch('READY', null);
    expect((await program.ended).code).toBe(exitCodes.unexpected);
    expect(program.log().at(-1)).toMatchObject({ level: 'fatal' });
  });

  it('when its data is bad or missing: before it connects', async () => {
    const ended = await run([], { ...environmentOf(standIn), DATA_DIR: 'nowhere' }).ended;
    expect(ended.code).toBe(exitCodes.data);
    expect(ended.stderr).toContain('nowhere');
    expect(standIn.requests).toEqual([]);
    expect((await run(['check-data'], { DATA_DIR: 'nowhere' }).ended).code).toBe(exitCodes.no);
  });
});

describe('stopped', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('by %s, it leaves Discord and ends with 0', async (signal) => {
    const program = run([], environmentOf(standIn));
    await standIn.botReady();
    const left = standIn.next('close');
    program.kill(signal);
    expect(await program.ended).toMatchObject({ code: 0, stderr: '' });
    expect(await left).toEqual([1000]);
  });

  it('with an answer in flight, it finishes that first', async () => {
    const program = run([], environmentOf(standIn));
    await standIn.botReady();
    await standIn.next('commands');
    standIn.faults.script({ when: ({ path }) => path.endsWith('/callback'), outcome: 'pass', delayMs: 700 });
    const asked = standIn.command({ name: 'contact' });
    await sleep(300);
    program.kill('SIGTERM');
    expect((await program.ended).code).toBe(0);
    expect((await asked).message?.content).toContain('@');
  });

  it('while Discord no longer answers, it ends all the same', async () => {
    const program = run([], environmentOf(standIn));
    await standIn.botReady();
    standIn.faults.blackHole(true);
    program.kill('SIGTERM');
    expect((await program.ended).code).toBe(0);
  });

  it('before it is connected, it ends with 0', async () => {
    standIn.faults.withholdHello(true);
    const program = run([], environmentOf(standIn));
    await eventually(() => expect(standIn.counts.connections).toBe(1));
    program.kill('SIGTERM');
    expect((await program.ended).code).toBe(0);
  });

  it('twice, it ends at once', async () => {
    const program = run([], environmentOf(standIn));
    await standIn.botReady();
    await standIn.next('commands');
    standIn.faults.script({ when: ({ path }) => path.endsWith('/callback'), outcome: 'hang' });
    void standIn.command({ name: 'contact' });
    await sleep(300);
    program.kill('SIGTERM');
    await sleep(100);
    program.kill('SIGTERM');
    expect((await program.ended).code).toBe(143);
  });
});
