import { type StandIn, startStandIn } from 'discord-stand-in';
import { describe, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { environmentOf, registered, run, shown } from './program.ts';

type Case = readonly [
  name: string,
  fault: (standIn: StandIn) => unknown,
  event: 'resumed' | 'ready',
  heartbeatIntervalMs?: number,
];

const cases: readonly Case[] = [
  ['a dropped socket', ({ faults }) => faults.destroy(), 'resumed'],
  ['close code 1001', ({ faults }) => faults.close(1001), 'ready'],
  ['close code 4000', ({ faults }) => faults.close(4000), 'resumed'],
  ['close code 1000', ({ faults }) => faults.close(1000), 'ready'],
  ['close code 4007', ({ faults }) => faults.close(4007), 'ready'],
  ['op 7', ({ faults }) => faults.reconnect(), 'resumed'],
  ['op 9 true', ({ faults }) => faults.invalidSession(true), 'resumed'],
  ['op 9 false', ({ faults }) => faults.invalidSession(false), 'ready'],
  [
    'a session that Discord has forgotten',
    ({ faults }) => {
      faults.forgetSessions();
      faults.destroy();
    },
    'ready',
  ],
  [
    'a dropped socket and refused upgrades',
    ({ faults }) => {
      faults.refuseUpgrades(503, 2);
      faults.destroy();
    },
    'resumed',
  ],
  ['heartbeats that go unacknowledged', ({ faults }) => faults.muteHeartbeatAcks(true), 'resumed', 200],
  [
    'a half-open connection',
    async (standIn) => {
      standIn.faults.blackHole(true);
      await new Promise((resolve) => setTimeout(resolve, 600));
      standIn.faults.heal();
    },
    'resumed',
    200,
  ],
];

describe('the bot on Discord recovers', () => {
  it.concurrent.for(cases)(
    'from %s, and answers again',
    { timeout: 60_000 },
    async ([, fault, event, heartbeatIntervalMs], { expect, onTestFinished }) => {
      const standIn = await startStandIn({
        ...(heartbeatIntervalMs === undefined ? {} : { heartbeatIntervalMs }),
      });
      onTestFinished(() => standIn.close());
      await registered(run([], environmentOf(standIn), { onFinished: onTestFinished }));
      const recovered = standIn.next(event, undefined, 30_000);
      await fault(standIn);
      await recovered;
      standIn.faults.heal();
      await standIn.botReady();
      const { content } = shown(await standIn.command({ name: 'jpa', options: { period: '2' } }));
      expect(content).toContain('2nd');
    },
  );

  it.concurrent('though Discord is down at first', { timeout: 60_000 }, async ({
    expect,
    onTestFinished,
  }) => {
    const standIn = await startStandIn();
    onTestFinished(() => standIn.close());
    const program = run([], environmentOf(standIn), { onFinished: onTestFinished });
    standIn.faults.script({ when: ({ path }) => path === '/gateway/bot', times: 2, status: 503 });
    standIn.faults.refuseUpgrades(503, 1);
    await registered(program);
    expect(program.log().filter(({ level }) => level === 'warn').length).toBeGreaterThan(0);
    expect(shown(await standIn.command({ name: 'contact' })).content).toContain('@');
  });

  it.concurrent('from an outage, with few lines in the log', { timeout: 60_000 }, async ({
    expect,
    onTestFinished,
  }) => {
    const standIn = await startStandIn();
    onTestFinished(() => standIn.close());
    const program = run([], environmentOf(standIn), { onFinished: onTestFinished });
    await registered(program);
    standIn.faults.refuseUpgrades('reset', 3);
    standIn.faults.script({
      when: ({ path }) => path === '/gateway/bot',
      times: Number.POSITIVE_INFINITY,
      outcome: 'reset',
    });
    standIn.faults.destroy();
    await standIn.next('resumed', undefined, 50_000);
    await eventually(() => expect(program.log().at(-1)?.msg).toBe('Session resumed'));
    expect(program.log().filter(({ level }) => level === 'warn')).toHaveLength(3);
  });
});
