// The parts that discord.js is made of, as a bot without its Client uses them.
import { WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';
import { REST } from 'discord.js';
import { type APIInteraction, GatewayDispatchEvents, Routes } from 'discord-api-types/v10';
import { afterEach, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../src/index.ts';

const endings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

async function start(options: Parameters<typeof startStandIn>[0]) {
  const standIn: StandIn = await startStandIn(options);
  endings.push(() => standIn.close());
  const rest = new REST({ api: standIn.apiUrl }).setToken(standIn.token);
  const manager = new WebSocketManager({
    token: standIn.token,
    intents: 0,
    rest,
  });
  manager.on(WebSocketShardEvents.Dispatch, ({ data }) => {
    if (data.t !== GatewayDispatchEvents.InteractionCreate) return;
    const { id, token } = data.d as APIInteraction;
    void rest.post(Routes.interactionCallback(id, token), {
      auth: false,
      body: { type: 4, data: { content: `on shard ${data.s > 0}` } },
    });
  });
  endings.push(async () => manager.destroy());
  await manager.connect();
  await standIn.botReady();
  await rest.put(Routes.applicationCommands(standIn.applicationId), {
    body: [{ name: 'ask', description: 'd' }],
  });
  return standIn;
}

it('logs in and answers', async () => {
  const standIn = await start({});
  const { message, problem } = await standIn.command({ name: 'ask' });
  expect(problem).toBeUndefined();
  expect(message?.content).toBe('on shard true');
});

it('runs as many shards as recommended', async () => {
  const standIn = await start({ shards: 2, sessionStartLimit: { max_concurrency: 16 } });
  expect(standIn.counts).toMatchObject({ open: 2, readies: 2 });
  for (const where of ['guild', 'dm'] as const)
    expect((await standIn.command({ name: 'ask', where })).message?.content).toBe('on shard true');
});

it.each<[string, (standIn: StandIn) => unknown]>([
  ['op 7', ({ faults }) => faults.reconnect()],
  ['op 9 true', ({ faults }) => faults.invalidSession(true)],
  ['a close with 4000', ({ faults }) => faults.close(4000)],
  ['a lost connection', ({ faults }) => faults.destroy()],
])('resumes after %s', async (_, fault) => {
  const standIn = await start({});
  const resumed = standIn.next('resumed');
  fault(standIn);
  await resumed;
  expect((await standIn.command({ name: 'ask' })).message?.content).toBe('on shard true');
  expect(standIn.counts).toMatchObject({ identifies: 1, resumed: 1 });
});

it('resumes when heartbeats are no longer acknowledged', async () => {
  const standIn = await start({ heartbeatIntervalMs: 60 });
  const resumed = standIn.next('resumed');
  standIn.faults.muteHeartbeatAcks(true);
  await standIn.next('close');
  standIn.faults.muteHeartbeatAcks(false);
  await resumed;
  expect(standIn.counts.heartbeats).toBeGreaterThan(0);
});
