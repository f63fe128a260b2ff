// What a machine runs out of: room for the log, readers of it, file descriptors. Real processes.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { type Exchange, type StandIn, startStandIn } from 'discord-stand-in';
import { describe, it, type onTestFinished } from 'vitest';
import { eventually } from '../eventually.ts';
import { slash } from '../interactions/asking.ts';
import { application, post } from '../transports/webhook/discord.ts';
import { environmentOf, isCallback, listening, type Program, registered, run, shown } from './program.ts';

const question = { name: 'contact' } as const;

async function start(onFinished: typeof onTestFinished): Promise<{ standIn: StandIn; program: Program }> {
  const standIn = await startStandIn();
  onFinished(() => standIn.close());
  const program = run([], environmentOf(standIn), { onFinished });
  await registered(program);
  return { standIn, program };
}

/** So many at once, and then as many again, until all are answered or not. */
async function ask(standIn: StandIn, count: number, atOnce = 50): Promise<Exchange[]> {
  const exchanges: Exchange[] = [];
  while (exchanges.length < count)
    exchanges.push(...(await Promise.all(Array.from({ length: atOnce }, () => standIn.command(question)))));
  return exchanges;
}

const unanswered = (exchanges: readonly Exchange[]) => exchanges.filter(({ response }) => !response);

/** Lets a process open only so many file descriptors more. */
function leaveDescriptors({ pid }: Program, more: number): void {
  const used = readdirSync(`/proc/${pid}/fd`).map(Number);
  // The limit is one of numbers, and new ones fill the gaps first.
  let limit = 0;
  for (let left = more; left > 0 || used.includes(limit); limit++) if (!used.includes(limit)) left--;
  const { status, stderr } = spawnSync('prlimit', ['--pid', String(pid), `--nofile=${limit}:`], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`prlimit: ${stderr}`);
}

describe('the bot answers on', () => {
  it('when there is no room for its log, and ends in order', async ({ expect, onTestFinished }) => {
    const standIn = await startStandIn();
    onTestFinished(() => standIn.close());
    const full = openSync('/dev/full', 'w');
    onTestFinished(() => closeSync(full));
    const program = run([], environmentOf(standIn), { onFinished: onTestFinished, stdout: full });
    await standIn.next('commands', undefined, 45_000);
    expect(unanswered(await ask(standIn, 300))).toEqual([]);
    standIn.faults.destroy();
    await standIn.next('resumed');
    expect(shown(await standIn.command(question)).content).toContain('@');
    program.kill('SIGTERM');
    expect(await program.ended).toMatchObject({ code: 0, stderr: '' });
  });

  it('when whoever read its log has gone', async ({ expect, onTestFinished }) => {
    const { standIn, program } = await start(onTestFinished);
    program.reader.leave();
    expect(unanswered(await ask(standIn, 300))).toEqual([]);
    program.kill('SIGTERM');
    expect(await program.ended).toMatchObject({ code: 0, stderr: '' });
  });

  it('when whoever reads its log has stalled, and logs again once they read on', async ({
    expect,
    onTestFinished,
  }) => {
    const { standIn, program } = await start(onTestFinished);
    program.reader.stall();
    // More lines than a pipe holds.
    expect(unanswered(await ask(standIn, 2_000))).toEqual([]);
    program.reader.read();
    await eventually(() =>
      expect(program.log().filter(({ interaction }) => interaction)).toHaveLength(2_000),
    );
    program.reader.stall();
    program.kill('SIGTERM');
    await standIn.next('close');
    program.reader.read();
    expect(await program.ended).toMatchObject({ code: 0, stderr: '' });
  });

  it('after a time without any file descriptor to spare, in which it says so and goes on', async ({
    expect,
    onTestFinished,
  }) => {
    const { standIn, program } = await start(onTestFinished);
    leaveDescriptors(program, 0);
    const mend = standIn.faults.script({ when: isCallback, times: 1, outcome: 'hang' });
    const lost = unanswered(await ask(standIn, 10, 10));
    expect(lost.length).toBeGreaterThan(0);
    // More may be taken for lost: those that were given up just when they arrived. Discord gives up
    // first: the bot's own words of it come a moment later.
    await eventually(() => {
      const failed = program.log().filter(({ delivery }) => delivery === 'failed');
      expect(failed.map(({ interaction }) => interaction)).toEqual(
        expect.arrayContaining(lost.map(({ interaction }) => interaction.id)),
      );
    });
    leaveDescriptors(program, 100);
    mend();
    expect(unanswered(await ask(standIn, 50, 10))).toEqual([]);
    standIn.faults.destroy();
    await standIn.next('resumed');
    expect(unanswered(await ask(standIn, 50, 10))).toEqual([]);
  });
});

describe('the endpoint answers on', () => {
  it('after a time without any file descriptor to spare', async ({ expect, onTestFinished }) => {
    const environment = { TRANSPORT: 'webhook', PORT: '0', DISCORD_PUBLIC_KEY: application.publicKey };
    const program = run([], environment, { onFinished: onTestFinished });
    const url = await listening(program);
    const interaction = slash('contact');
    expect((await post(url, interaction)).status).toBe(200);
    leaveDescriptors(program, 1);
    const { hostname, port } = new URL(url);
    const others = Array.from({ length: 3 }, () =>
      connect(Number(port), hostname).on('error', () => undefined),
    );
    onTestFinished(() => {
      for (const other of others) other.destroy();
    });
    await Promise.all(others.map((other) => once(other, 'connect')));
    await expect(post(url, interaction)).rejects.toThrow();
    leaveDescriptors(program, 100);
    expect((await post(url, interaction)).status).toBe(200);
    program.kill('SIGTERM');
    expect(await program.ended).toMatchObject({ code: 0, stderr: '' });
  });
});
