import { type StandIn, type StandInOptions, startStandIn } from 'discord-stand-in';
import { describe, it, type onTestFinished } from 'vitest';
import { eventually } from '../eventually.ts';
import { environmentOf, isCallback, type Program, registered, run, shown } from './program.ts';

type Fault = Omit<Parameters<StandIn['faults']['script']>[0], 'when'>;

async function start(
  onFinished: typeof onTestFinished,
  options: StandInOptions = {},
): Promise<{ standIn: StandIn; program: Program }> {
  const standIn = await startStandIn(options);
  onFinished(() => standIn.close());
  const program = run([], environmentOf(standIn), { onFinished });
  await registered(program);
  standIn.clear();
  return { standIn, program };
}

const html = { headers: { 'content-type': 'text/html' }, body: '<html>' };

describe('an answer on its way to Discord', () => {
  it.concurrent.for<readonly [string, Fault, number]>([
    ['a 500 once', { status: 500 }, 2],
    ['a 502 with HTML once', { status: 502, ...html }, 2],
    ['a reset after Discord accepted', { accepted: true, outcome: 'reset' }, 1],
  ])('gets through %s, and is one', async ([, fault, posts], { expect, onTestFinished }) => {
    const { standIn, program } = await start(onTestFinished);
    standIn.faults.script({ when: isCallback, ...fault });
    const { content } = shown(await standIn.command({ name: 'jpa', options: { period: '2' } }));
    expect(content).toContain('2nd');
    await eventually(() => expect(program.log().at(-1)).toMatchObject({ outcome: 'answered' }));
    expect(standIn.requests.filter(isCallback)).toHaveLength(posts);
    expect(standIn.messages().filter(({ byBot }) => byBot)).toHaveLength(1);
  });

  it.concurrent.for<readonly [string, Fault]>([
    ['a 429 without a wait', { status: 429 }],
    ['a 429 for ten minutes', { status: 429, headers: { 'retry-after': '600' } }],
    ['a 429 with HTML', { status: 429, ...html }],
    ['a hang', { outcome: 'hang' }],
    ['broken JSON', { status: 400, headers: { 'content-type': 'application/json' }, body: '{' }],
    ['a 403 with HTML', { status: 403, ...html }],
    ['10062', { status: 404, body: { code: 10_062, message: 'Unknown interaction' } }],
  ])(
    'is given up on %s after one request; the next gets through',
    async ([, fault], { expect, onTestFinished }) => {
      const { standIn, program } = await start(onTestFinished, { callbackWindowMs: 2_900 });
      const mend = standIn.faults.script({ when: isCallback, times: Number.POSITIVE_INFINITY, ...fault });
      const { response } = await standIn.command({ name: 'contact' });
      expect(response).toBeUndefined();
      expect(standIn.requests.filter(isCallback)).toHaveLength(1);
      // Discord has given it up; the bot's own word of it may come a moment later.
      await eventually(() =>
        expect(program.log().filter(({ interaction }) => interaction)).toEqual([
          expect.objectContaining({ level: expect.stringMatching(/^(warn|error)$/), command: 'contact' }),
        ]),
      );
      mend();
      expect(shown(await standIn.command({ name: 'contact' })).content).toContain('@');
    },
  );

  it('is replaced by an apology with a reference when Discord finds fault with it', async ({
    expect,
    onTestFinished,
  }) => {
    const { standIn, program } = await start(onTestFinished);
    standIn.faults.script({
      when: isCallback,
      status: 400,
      body: { code: 50_035, message: 'Invalid Form Body' },
    });
    const message = shown(await standIn.command({ name: 'contact' }));
    expect(message.ephemeral).toBe(true);
    await eventually(() => {
      expect(program.log().at(-1)).toMatchObject({ outcome: 'failed', reference: expect.any(String) });
    });
    expect(message.content).toContain(program.log().at(-1)?.reference);
  });
});
