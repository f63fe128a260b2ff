import { type APIInteractionResponse, InteractionResponseType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/interactions/respond.ts';
import { createLog } from '../../src/operations/log.ts';
import { createAnswering } from '../../src/transports/answering.ts';
import type { Delivery } from '../../src/transports/callback.ts';
import type { InteractionAddress } from '../../src/transports/interaction-address.ts';
import type { RestFailure } from '../../src/transports/rest-failure.ts';

const reply = (content: string): APIInteractionResponse => ({
  type: InteractionResponseType.ChannelMessageWithSource,
  data: { content },
});
const answered: Answer = { response: reply('first'), outcome: { kind: 'answered', command: 'jpa' } };
const fallback: Answer = {
  response: reply('fallback'),
  outcome: { kind: 'failed', command: 'jpa', reference: 'R1' },
};
const interaction = (id: string) => ({
  id,
  application_id: '11',
  token: 'token',
  data: { name: 'what was typed' },
});
const rejected: Delivery = {
  kind: 'rejected',
  failure: { kind: 'refused', status: 400, code: 50_035, message: 'No' },
};

interface Setup {
  readonly respond?: (interaction: unknown) => Answer;
  readonly deliveries?: Delivery[];
  readonly removal?: RestFailure;
  readonly deliver?: () => Promise<Delivery>;
}

async function setUp({ respond = () => answered, deliveries = [], removal, deliver }: Setup = {}) {
  const lines: Record<string, unknown>[] = [];
  const delivered: [InteractionAddress, APIInteractionResponse, file?: string][] = [];
  const removed: string[] = [];
  const answering = createAnswering({
    handler: { respond, fallbackAnswer: () => fallback },
    callbacks: {
      async deliver(to, response, _deadline, file) {
        delivered.push(file === undefined ? [to, response] : [to, response, file.name]);
        return deliver ? deliver() : (deliveries.shift() ?? { kind: 'accepted' });
      },
      async removeOriginal({ id }) {
        removed.push(id);
        return removal === undefined ? { kind: 'removed' } : { kind: 'failed', failure: removal };
      },
    },
    log: await createLog({
      level: 'info',
      format: 'json',
      to: { write: (line) => lines.push(JSON.parse(line)) },
      secrets: [],
    }),
  });
  return { answering, delivered, removed, lines };
}

describe('answering', () => {
  it('hands the handler’s answer to Discord, with one line about it and no word of it', async () => {
    const { answering, delivered, lines } = await setUp();
    answering.take(interaction('1'));
    expect(answering.inFlight()).toBe(1);
    await answering.settled();
    expect(delivered).toEqual([[{ id: '1', token: 'token', applicationId: '11' }, reply('first')]]);
    expect(answering.inFlight()).toBe(0);
    expect(answering.counts()).toMatchObject({ delivered: 1, undelivered: 0 });
    expect(lines).toEqual([
      {
        level: 'info',
        time: expect.any(String),
        interaction: '1',
        command: 'jpa',
        outcome: 'answered',
        ms: expect.any(Number),
        msg: 'interaction',
      },
    ]);
  });

  it('answers the same interaction once', async () => {
    const { answering, delivered } = await setUp();
    for (const id of ['1', '2', '1', '1']) answering.take(interaction(id));
    await answering.settled();
    expect(delivered.map(([{ id }]) => id)).toEqual(['1', '2']);
    expect(answering.counts()).toMatchObject({ delivered: 2, repeated: 2 });
  });

  it.each<unknown>([
    undefined,
    null,
    'text',
    [],
    {},
    { id: '1' },
    { token: 'token' },
    { id: 1, token: 'token' },
    { id: '1', token: 'a/../../b' },
    { id: '../1', token: 'token' },
    { id: '1', token: '..' },
    { id: '1', token: '' },
  ])('ignores what can’t be answered: %j', async (garbage) => {
    const { answering, delivered, lines } = await setUp();
    answering.take(garbage);
    await answering.settled();
    expect(delivered).toEqual([]);
    expect(answering.counts()).toMatchObject({ ignored: 1 });
    expect(lines).toMatchObject([{ outcome: 'ignored' }]);
  });

  it('says nothing to Discord when the handler has no answer', async () => {
    const { answering, delivered, lines } = await setUp({
      respond: () => ({ response: undefined, outcome: { kind: 'ignored', command: 'unknown' } }),
    });
    answering.take(interaction('1'));
    await answering.settled();
    expect(delivered).toEqual([]);
    expect(lines).toMatchObject([{ interaction: '1', outcome: 'ignored' }]);
  });

  describe('with a file', () => {
    const file = { name: 'a.png', contentType: 'image/png', bytes: Buffer.from('png') };
    const without = reply('the same in words');
    const illustrated = (): Answer => ({ ...answered, file, withoutFile: without });
    const tooLarge: Delivery = {
      kind: 'failed',
      failure: { kind: 'refused', status: 413, code: 40_005, message: 'Request entity too large' },
    };
    const down: Delivery = { kind: 'failed', failure: { kind: 'server', status: 503 } };

    it.each([
      ['goes out with it', [], [[reply('first'), 'a.png']]],
      [
        'goes out without it where Discord finds fault with it',
        [rejected],
        [[reply('first'), 'a.png'], [without]],
      ],
      [
        'goes out without it where Discord doesn’t take it',
        [tooLarge],
        [[reply('first'), 'a.png'], [without]],
      ],
      ['is given up where Discord is down', [down], [[reply('first'), 'a.png']]],
      [
        'is given in its plainest form where nothing else is taken',
        [rejected, rejected],
        [[reply('first'), 'a.png'], [without], [reply('fallback')]],
      ],
    ])('an answer %s', async (_, deliveries, expected) => {
      const { answering, delivered } = await setUp({ respond: illustrated, deliveries: [...deliveries] });
      answering.take(interaction('1'));
      await answering.settled();
      expect(delivered.map(([, ...sent]) => sent)).toEqual(expected);
    });
  });

  it('tries a plain answer, once, when Discord finds fault with the first', async () => {
    const { answering, delivered, lines } = await setUp({ deliveries: [rejected] });
    answering.take(interaction('1'));
    await answering.settled();
    expect(delivered.map(([, response]) => response)).toEqual([reply('first'), reply('fallback')]);
    expect(answering.counts()).toMatchObject({ delivered: 1 });
    expect(lines).toMatchObject([
      { level: 'error', msg: expect.stringContaining('50035') },
      { level: 'error', outcome: 'failed', reference: 'R1' },
    ]);
  });

  it('gives up when Discord finds fault with the plain answer too', async () => {
    const { answering, delivered, lines } = await setUp({ deliveries: [rejected, rejected, rejected] });
    answering.take(interaction('1'));
    await answering.settled();
    expect(delivered).toHaveLength(2);
    expect(answering.counts()).toMatchObject({ delivered: 0, undelivered: 1 });
    expect(lines.at(-1)).toMatchObject({ level: 'error', delivery: 'rejected' });
  });

  it.each<[Delivery, string, object]>([
    [{ kind: 'expired' }, 'warn', { undelivered: 1 }],
    [{ kind: 'acknowledged' }, 'info', { delivered: 1 }],
    [{ kind: 'failed', failure: { kind: 'timeout' } }, 'error', { undelivered: 1 }],
  ])('takes %j with one %s line', async (delivery, level, counts) => {
    const { answering, delivered, lines } = await setUp({ deliveries: [delivery] });
    answering.take(interaction('1'));
    await answering.settled();
    expect(delivered).toHaveLength(1);
    expect(lines).toMatchObject([{ level, delivery: delivery.kind }]);
    expect(answering.counts()).toMatchObject(counts);
  });

  it('logs the error behind a failed outcome with its reference', async () => {
    const outcome = { kind: 'failed', command: 'jpa', reference: 'R2', error: new Error('a bug') } as const;
    const { answering, lines } = await setUp({ respond: () => ({ response: reply('sorry'), outcome }) });
    answering.take(interaction('1'));
    await answering.settled();
    expect(lines).toMatchObject([{ level: 'error', reference: 'R2', err: { message: 'a bug' } }]);
  });

  it('removes the reply after the callback is accepted, and only then', async () => {
    const respond = () => ({ ...answered, removeOriginal: true }) as const;
    const { answering, removed } = await setUp({
      respond,
      deliveries: [{ kind: 'accepted' }, { kind: 'acknowledged' }],
    });
    answering.take(interaction('1'));
    answering.take(interaction('2'));
    await answering.settled();
    expect(removed).toEqual(['1']);
  });

  it('survives a handler and a delivery that throw', async () => {
    const { answering, lines } = await setUp({
      respond: (given) => {
        if ((given as { id: string }).id === '1') throw new Error('a bug at the handler');
        return answered;
      },
      deliver: async () => {
        throw new Error('a bug on the way');
      },
    });
    answering.take(interaction('1'));
    answering.take(interaction('2'));
    await answering.settled();
    expect(lines.map(({ err }) => (err as Error).message)).toEqual([
      'a bug at the handler',
      'a bug on the way',
    ]);
    expect(answering.inFlight()).toBe(0);
  });
});
