// What a program can't choose: names that can't be resolved, and clocks. Real processes, with Node's own name resolution
// or clock changed from within once they get SIGUSR2.

import { type StandIn, type StandInOptions, startStandIn } from 'discord-stand-in';
import { describe, it, type onTestFinished } from 'vitest';
import { eventually } from '../eventually.ts';
import { environmentOf, type Program, registered, run, shown } from './program.ts';

async function start(
  onFinished: typeof onTestFinished,
  changed: string,
  options: StandInOptions = {},
): Promise<{ standIn: StandIn; program: Program }> {
  const standIn = await startStandIn(options);
  onFinished(() => standIn.close());
  const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(changed)}`;
  const program = run(
    [],
    { ...environmentOf(standIn), ...(changed === '' ? {} : { NODE_OPTIONS }) },
    { onFinished },
  );
  await registered(program);
  return { standIn, program };
}

const contact = async (standIn: StandIn) => shown(await standIn.command({ name: 'contact' })).content;

/** Sends the signal; resolves once it has had its effect. */
async function change(program: Program): Promise<void> {
  program.kill('SIGUSR2');
  await eventually(() => {
    if (!program.log().some(({ msg }) => msg === 'changed')) throw new Error('Nothing has changed yet');
  });
}

/** From a signal to the next, no name can be resolved. */
const withoutNames = `
  import dns from 'node:dns';
  const { lookup } = dns;
  let isDown = false;
  process.on('SIGUSR2', () => {
    isDown = !isDown;
    console.log('{"msg":"changed"}');
  });
  dns.lookup = (name, options, callback = options) => {
    if (!isDown) return lookup(name, options, callback);
    const error = Object.assign(new Error('getaddrinfo EAI_AGAIN ' + name), { code: 'EAI_AGAIN' });
    process.nextTick(callback, error);
  };`;

/** From the signal on, the clock is off by so many ms. */
const clockOffBy = (ms: number) => `
  const Real = Date;
  let off = 0;
  process.on('SIGUSR2', () => {
    off = ${ms};
    console.log('{"msg":"changed"}');
  });
  globalThis.Date = class extends Real {
    constructor(...given) {
      if (given.length > 0) super(...given);
      else super(Real.now() + off);
    }
    static now() {
      return Real.now() + off;
    }
  };`;

describe('the bot on Discord', () => {
  it.concurrent('comes back by itself when no name could be resolved for a while', async ({
    expect,
    onTestFinished,
  }) => {
    const { standIn, program } = await start(onTestFinished, withoutNames, { host: 'localhost' });
    await change(program);
    standIn.faults.destroy();
    await eventually(() => expect(program.log().at(-1)).toMatchObject({ failures: 2 }));
    const resumed = standIn.next('resumed', undefined, 45_000);
    program.kill('SIGUSR2');
    await resumed;
    expect(await contact(standIn)).toContain('@');
  });

  it.concurrent.for([
    ['a day ahead', 86_400_000],
    ['a day behind', -86_400_000],
  ] as const)('doesn’t mind that the clock jumps %s', async ([, ms], { expect, onTestFinished }) => {
    const { standIn, program } = await start(onTestFinished, clockOffBy(ms));
    expect(await contact(standIn)).toContain('@');
    await change(program);
    expect(await contact(standIn)).toContain('@');
    await eventually(() => {
      const logged = Date.parse(String(program.log().at(-1)?.time));
      expect(Math.abs(logged - Date.now() - ms)).toBeLessThan(60_000);
    });
    standIn.faults.destroy();
    await standIn.next('resumed');
    expect(await contact(standIn)).toContain('@');
    const outcomes = program.log().flatMap(({ interaction: id, outcome }) => (id ? [outcome] : []));
    expect(new Set(outcomes)).toEqual(new Set(['answered']));
  });

  it.concurrent('says what came too late after it was held up, and answers on', async ({
    expect,
    onTestFinished,
  }) => {
    const { standIn, program } = await start(onTestFinished, '');
    expect(await contact(standIn)).toContain('@');
    program.kill('SIGSTOP');
    const { interaction } = await standIn.command({ name: 'contact' });
    program.kill('SIGCONT');
    expect(await contact(standIn)).toContain('@');
    await eventually(() =>
      expect(program.log()).toContainEqual(
        expect.objectContaining({ interaction: interaction.id, level: 'warn', delivery: 'expired' }),
      ),
    );
  });
});
