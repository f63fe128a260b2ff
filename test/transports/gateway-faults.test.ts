// The bot's transport and handler on the local Discord, in one process and at a hundred times the pace: what goes wrong
// on the gateway, on the way back, and in what arrives.
import { ComponentType, InteractionType, MessageFlags } from 'discord.js';
import { type Exchange, type StandIn, startStandIn } from 'discord-stand-in';
import { describe, it, type onTestFinished } from 'vitest';
import { definitions } from '../../src/commands/index.ts';
import { createRespond, fallbackAnswer } from '../../src/interactions/respond.ts';
import { createLog } from '../../src/operations/log.ts';
import { type Gateway, startGateway } from '../../src/transports/gateway.ts';
import { registerCommands } from '../../src/transports/registration.ts';
import { createBotRest } from '../../src/transports/rest.ts';
import { isCallback, shown } from '../e2e/program.ts';
import { eventually } from '../eventually.ts';
import { knowledgeOf2017 } from '../knowledge-of-2017.ts';

const respond = createRespond(knowledgeOf2017);

interface Running {
  readonly standIn: StandIn;
  readonly gateway: Gateway;
  readonly lines: Record<string, unknown>[];
}

async function connect(standIn: StandIn, onFinished: typeof onTestFinished, step: number): Promise<Running> {
  const lines: Record<string, unknown>[] = [];
  const gateway = startGateway({
    token: standIn.token,
    api: standIn.apiUrl,
    handler: { respond, fallbackAnswer },
    connectTimeout: 10_000,
    shards: 1,
    log: await createLog({
      level: 'info',
      format: 'json',
      to: { write: (line) => lines.push(JSON.parse(line)) },
      secrets: [standIn.token],
    }),
    timeouts: { step, acknowledgement: 600 },
    backoff: { first: 20, longest: 100 },
    // Else a second identify has to wait for five seconds (max_concurrency).
    throttler: { waitForIdentify: async () => undefined },
  });
  onFinished(() => gateway.close());
  return { standIn, gateway, lines };
}

/** A bot that is connected and whose commands are registered. */
async function start(onFinished: typeof onTestFinished, step = 10_000): Promise<Running> {
  const standIn = await startStandIn({ heartbeatIntervalMs: 400 });
  onFinished(() => standIn.close());
  const { applicationId, apiUrl, token } = standIn;
  // Before there is a connection: many at once hold up each other's heartbeats.
  const rest = createBotRest({ api: apiUrl, token });
  await registerCommands({ rest, applicationId, guildId: undefined, definitions: definitions() });
  const running = await connect(standIn, onFinished, step);
  await running.gateway.ready;
  standIn.clear();
  return running;
}

/** How the session of the one shard goes. */
function session({ gateway }: Running) {
  const [shard] = gateway.state().shards;
  if (shard === undefined) throw new Error('the gateway has no shard');
  return shard;
}

const contact = ({ standIn }: Running) => standIn.command({ name: 'contact' });
const contentOf = async (exchanged: Promise<Exchange>) => shown(await exchanged).content;
const callbacks = ({ standIn }: Running) => standIn.requests.filter(isCallback);

describe('on the gateway', () => {
  it.concurrent.for<[number, 'resumed' | 'ready']>([
    // Discord ends a session that is closed with 1000 or 1001; these come from its side.
    [1000, 'ready'],
    [1001, 'ready'],
    [1006, 'resumed'],
    [1011, 'resumed'],
    [4000, 'resumed'],
    [4001, 'resumed'],
    [4002, 'resumed'],
    [4003, 'ready'],
    [4005, 'ready'],
    [4006, 'ready'],
    [4007, 'ready'],
    [4008, 'ready'],
    [4009, 'ready'],
  ])(
    'after close code %i the session is %s, and the next command answered',
    async ([code, event], { expect, onTestFinished }) => {
      const bot = await start(onTestFinished);
      const { standIn, lines } = bot;
      const recovered = standIn.next(event, undefined, 45_000);
      // Of these Discord doesn't know the session any more: the bot tries to resume it.
      if (code === 4006 || code === 4009) standIn.faults.forgetSessions();
      standIn.faults.close(code);
      await recovered;
      await standIn.botReady();
      expect(await contentOf(contact(bot))).toContain('@');
      expect(lines.filter(({ level }) => level === 'error' || level === 'fatal')).toEqual([]);
    },
  );

  it.concurrent.for([4004, 4010, 4011, 4012, 4013, 4014])(
    'after close code %i nothing is tried again',
    async (code, { expect, onTestFinished }) => {
      const bot = await start(onTestFinished);
      const { standIn, gateway } = bot;
      standIn.faults.close(code);
      expect(await gateway.ended).toBeDefined();
      expect(session(bot).phase).toBe('ended');
      expect(standIn.counts.connections).toBe(1);
    },
  );

  it.concurrent('what is asked while the connection is down is answered when the session resumes', async ({
    expect,
    onTestFinished,
  }) => {
    const bot = await start(onTestFinished);
    const { standIn } = bot;
    standIn.faults.destroy();
    expect(await contentOf(contact(bot))).toContain('@');
    expect(session(bot)).toMatchObject({ identifies: 1, resumes: 1 });
  });

  it.concurrent('what a resumed session replays is answered once', async ({ expect, onTestFinished }) => {
    const bot = await start(onTestFinished);
    const { standIn, gateway } = bot;
    const { interaction } = await contact(bot);
    const resumed = standIn.next('resumed');
    standIn.faults.destroy();
    standIn.faults.interaction(interaction);
    standIn.faults.interaction(interaction);
    await resumed;
    await eventually(() => expect(gateway.answering.counts().repeated).toBe(2));
    expect(callbacks(bot)).toHaveLength(1);
  });

  it.concurrent.for<[string, (faults: StandIn['faults']) => void]>([
    ['op 7', (faults) => faults.reconnect()],
    ['op 9', (faults) => faults.invalidSession(false)],
    ['a close', (faults) => faults.close(4007)],
  ])(
    'what comes just before %s is answered, and not again',
    async ([, fault], { expect, onTestFinished }) => {
      const bot = await start(onTestFinished);
      const { standIn } = bot;
      const asked = contact(bot);
      fault(standIn.faults);
      expect(await contentOf(asked)).toContain('@');
      expect(session(bot)).toMatchObject({ resumes: 0 });
    },
  );

  it.concurrent('an interaction that comes before READY is answered', async ({ expect, onTestFinished }) => {
    const bot = await start(onTestFinished);
    const { standIn, gateway } = bot;
    await gateway.close();
    standIn.faults.withholdReady(true);
    const second = await connect(standIn, onTestFinished, 10_000);
    await eventually(() => expect(standIn.counts.identifies).toBe(2));
    expect(await contentOf(contact(bot))).toContain('@');
    expect(session(second).phase).toBe('connecting');
  });

  it.concurrent.for<[string, (faults: StandIn['faults']) => void, step?: number]>([
    ['a half-open connection', (faults) => faults.blackHole(true)],
    ['heartbeats that go unacknowledged', (faults) => faults.muteHeartbeatAcks(true)],
    [
      'an outage of gateway and API alike',
      (faults) => {
        faults.refuseUpgrades('reset');
        faults.script({
          when: ({ path }) => path === '/gateway/bot',
          times: Number.POSITIVE_INFINITY,
          outcome: 'reset',
        });
        faults.destroy();
      },
    ],
    [
      'a HELLO that never comes',
      (faults) => {
        faults.withholdHello(true);
        faults.destroy();
      },
      1_000,
    ],
    [
      'a RESUMED that never comes',
      (faults) => {
        faults.withholdResumed(true);
        faults.destroy();
      },
      1_000,
    ],
  ])('%s is noticed, and got over', async ([, fault, step], { expect, onTestFinished }) => {
    const bot = await start(onTestFinished, step);
    const { standIn } = bot;
    fault(standIn.faults);
    await eventually(() => expect(session(bot).phase).not.toBe('ready'));
    standIn.faults.heal();
    await eventually(() => expect(session(bot).phase).toBe('ready'));
    expect(await contentOf(contact(bot))).toContain('@');
  });

  it.concurrent('an outage of many attempts leaves few lines in the log', async ({
    expect,
    onTestFinished,
  }) => {
    const bot = await start(onTestFinished);
    const { standIn, lines } = bot;
    standIn.faults.refuseUpgrades(503);
    standIn.faults.destroy();
    await eventually(() => expect(session(bot).failures).toBeGreaterThan(9));
    standIn.faults.heal();
    await eventually(() => expect(session(bot).phase).toBe('ready'));
    const warnings = lines.filter(({ level }) => level === 'warn');
    expect(warnings.map(({ failures }) => failures).slice(0, 4)).toEqual([1, 2, 4, 8]);
    expect(warnings.length).toBeLessThan(6);
  });

  it.concurrent('the token, revoked meanwhile, is refused at the next resume, for good', async ({
    expect,
    onTestFinished,
  }) => {
    const bot = await start(onTestFinished);
    const { standIn, gateway } = bot;
    standIn.faults.revokeToken();
    expect(await contentOf(contact(bot))).toContain('@');
    standIn.faults.destroy();
    expect(await gateway.ended).toMatchObject({ kind: 'token' });
  });
});

describe('on the way back', () => {
  it.concurrent('an answer may take two seconds', async ({ expect, onTestFinished }) => {
    const bot = await start(onTestFinished);
    const { standIn } = bot;
    standIn.faults.script({ when: isCallback, outcome: 'pass', delayMs: 2_000 });
    expect(await contentOf(contact(bot))).toContain('@');
  });

  it.concurrent('one that takes longer than three is given up, once, and the next is answered', async ({
    expect,
    onTestFinished,
  }) => {
    const bot = await start(onTestFinished);
    const { standIn, gateway } = bot;
    standIn.faults.script({ when: isCallback, outcome: 'pass', delayMs: 3_100 });
    expect((await contact(bot)).response).toBeUndefined();
    expect(await contentOf(contact(bot))).toContain('@');
    expect(callbacks(bot)).toHaveLength(2);
    await eventually(() =>
      expect(gateway.answering.counts()).toMatchObject({ delivered: 1, undelivered: 1 }),
    );
  });

  it.concurrent('one that Discord has already (40060) is taken for given', async ({
    expect,
    onTestFinished,
  }) => {
    const bot = await start(onTestFinished);
    const { standIn, gateway, lines } = bot;
    standIn.faults.script({ when: isCallback, status: 500, accepted: true });
    expect(await contentOf(contact(bot))).toContain('@');
    await eventually(() =>
      expect(gateway.answering.counts()).toMatchObject({ delivered: 1, undelivered: 0 }),
    );
    expect(lines.at(-1)).toMatchObject({ level: 'info', delivery: 'acknowledged' });
    expect(standIn.messages().filter(({ byBot }) => byBot)).toHaveLength(1);
  });

  it.concurrent('an interaction that Discord doesn’t know any more (10062) is one warning', async ({
    expect,
    onTestFinished,
  }) => {
    const bot = await start(onTestFinished);
    const { standIn, lines } = bot;
    standIn.faults.script({ when: isCallback, status: 404, body: { code: 10_062, message: 'Unknown' } });
    const { interaction } = await contact(bot);
    expect(lines.filter((line) => line.interaction === interaction.id)).toMatchObject([
      { level: 'warn', delivery: 'expired' },
    ]);
    expect(callbacks(bot)).toHaveLength(1);
  });

  it.concurrent('a global rate limit is waited out where it is short', async ({ expect, onTestFinished }) => {
    const bot = await start(onTestFinished);
    const { standIn } = bot;
    standIn.faults.script({
      when: isCallback,
      status: 429,
      headers: { 'retry-after': '0.3', 'x-ratelimit-global': 'true' },
      body: { message: 'You are being rate limited.', retry_after: 0.3, global: true },
    });
    expect(await contentOf(contact(bot))).toContain('@');
    expect(callbacks(bot)).toHaveLength(2);
  });
});

describe('what arrives made up', () => {
  let next = 0;

  /** What comes of an interaction like a real one, but for these parts. */
  async function sent(bot: Running, parts: object): Promise<Exchange> {
    const { interaction } = await contact(bot);
    const id = String(BigInt(interaction.id) + (1n << 21n));
    const token = `made-up-${next++}`;
    const { standIn } = bot;
    const ended = standIn.next('exchange', ({ interaction: other }) => other.token === token, 4_000);
    standIn.faults.interaction({ ...interaction, id, token, ...parts });
    return (await ended)[0];
  }

  const click = (custom_id: string) => ({
    type: InteractionType.MessageComponent,
    data: { component_type: ComponentType.Button, custom_id },
    message: { id: '1', flags: 0 },
  });
  const slash = (name: string, options: unknown[] = []) => ({ data: { id: '1', type: 1, name, options } });

  it.concurrent.for<[string, object, RegExp]>([
    ['an unknown command', slash('weather'), /no longer exists/],
    ['a command without what it needs', slash('search'), /needs the option “query”/],
    ['options that are no list', { data: { type: 1, name: 'jpa', options: 'all' } }, /can’t answer this/],
    ['no data', { data: undefined }, /can’t answer this/],
    ['a button of an older version', click('0/jpa?period=2'), /earlier version of the bot/],
    ['a button of another bot', click('page:2'), /no longer exists/],
    ['a custom_id as long as can be', click('x'.repeat(100)), /no longer exists/],
    ['a form that the bot never opened', { type: InteractionType.ModalSubmit }, /can’t answer this/],
  ])('%s: told privately', async ([, parts, content], { expect, onTestFinished }) => {
    const bot = await start(onTestFinished);
    const { response } = await sent(bot, parts);
    expect(response).toMatchObject({
      data: { content: expect.stringMatching(content), flags: MessageFlags.Ephemeral },
    });
  });

  it.concurrent.for<[string, object]>([
    ['an unknown option', slash('jpa', [{ name: 'colour', type: 3, value: 'red' }])],
    ['an option of another type', slash('jpa', [{ name: 'period', type: 4, value: 2 }])],
    ['no entitlements and no owners', { entitlements: undefined, authorizing_integration_owners: undefined }],
    ['neither member nor user', { member: undefined }],
  ])('%s: answered all the same', async ([, parts], { expect, onTestFinished }) => {
    const bot = await start(onTestFinished);
    expect((await sent(bot, parts)).response).toBeDefined();
  });

  it.concurrent('an unknown type of interaction, or a dispatch cut short, is ignored', async ({
    expect,
    onTestFinished,
  }) => {
    const bot = await start(onTestFinished);
    const { standIn, gateway } = bot;
    const { interaction } = await contact(bot);
    standIn.faults.interaction({
      ...interaction,
      id: `${interaction.id}1`.slice(1),
      token: 'novelty',
      type: 99,
    });
    standIn.faults.sendRaw(
      JSON.stringify({ op: 0, t: 'INTERACTION_CREATE', s: 9, d: interaction }).slice(0, -20),
    );
    expect(await contentOf(contact(bot))).toContain('@');
    expect(callbacks(bot)).toHaveLength(2);
    expect(gateway.answering.counts()).toMatchObject({ ignored: 1 });
    expect(standIn.counts.connections).toBe(1);
  });
});
