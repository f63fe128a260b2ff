import { EventEmitter, once, setMaxListeners } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { healthy } from './conditions.ts';
import type { RecordedRequest, StandIn, StandInEvents, StandInOptions } from './contract.ts';
import { createFaults } from './create-faults.ts';
import { createGateway } from './gateway/gateway.ts';
import { openingOf } from './platform/adopt.ts';
import { createAnswers } from './platform/answers.ts';
import { createAttachments } from './platform/attachments.ts';
import { createExchanges, type Opening } from './platform/exchanges.ts';
import { createMessages } from './platform/messages.ts';
import { createRegistry } from './platform/registry.ts';
import { createRecent } from './recent.ts';
import { applicationRoutes } from './rest/application-routes.ts';
import { commandRoutes } from './rest/command-routes.ts';
import { interactionRoutes } from './rest/interaction-routes.ts';
import { createRest } from './rest/rest.ts';
import { createUserSide } from './user/user.ts';
import { waiting } from './waiting.ts';
import { createWorld } from './world.ts';

/** How long a request that is half sent may hold up the end, in milliseconds. */
const drainMs = 200;

/**
 * Starts a local Discord for one bot: REST v10 and gateway v10 on loopback, with people who use the bot's commands.
 * Rejects when the port is taken.
 */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const { host = '127.0.0.1', validate = true, remember = 1_000 } = options;
  const world = createWorld(options);
  const conditions = healthy(options);
  const events = new EventEmitter<StandInEvents>();
  events.setMaxListeners(0);
  const requests = createRecent<RecordedRequest>(remember);
  const tally = { interactions: 0, requests: 0 };
  const closing = new AbortController();
  setMaxListeners(0, closing.signal);

  const registry = createRegistry(world.applicationId, validate, () => events.emit('commands'));
  const messages = createMessages(remember, events);
  const exchanges = createExchanges({
    callbackWindowMs: options.callbackWindowMs ?? 3_000,
    remember,
    events,
    message: messages.get,
  });
  const attachments = createAttachments(() => origin);
  const answers = createAnswers({
    world,
    exchanges,
    messages,
    attachments,
    validate,
    tokenLifeMs: options.tokenLifeMs ?? 15 * 60_000,
  });
  const gateway = createGateway({
    world,
    conditions,
    events,
    privilegedIntents: options.privilegedIntents ?? 0,
    guildsPerShard: options.guildsPerShard ?? 2_500,
    identifyWindowMs: options.identifyWindowMs ?? 0,
    url: () => gatewayUrl,
  });

  const send = (opening: Opening) => {
    const { interaction } = opening;
    const open = exchanges.open(opening);
    tally.interactions += 1;
    events.emit('interaction', interaction);
    // Nobody is there to answer: Discord says so at once.
    if (gateway.sessions.dispatch('INTERACTION_CREATE', interaction, interaction.guild_id) === 0)
      open.finish(undefined);
    return open;
  };
  const adopt = (interaction: unknown) => {
    const opening = openingOf(interaction);
    if (!opening || exchanges.byToken(opening.interaction.token)) return;
    tally.interactions += 1;
    exchanges.open(opening);
  };

  const rest = createRest({
    routes: [
      ...applicationRoutes(world, conditions, options.shards ?? 1, () => gatewayUrl),
      ...commandRoutes(world, registry, validate),
      ...interactionRoutes(world, answers),
    ],
    conditions,
    events,
    token: world.token,
    record(request) {
      tally.requests += 1;
      requests.add(request);
    },
    closing: closing.signal,
  });
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    if (!attachments.serve(request, response)) rest.listener(request, response);
  });
  server.on('upgrade', gateway.upgrade);
  server.listen(options.port ?? 0, host);
  await once(server, 'listening');
  const address: string = `${host}:${(server.address() as AddressInfo).port}`;
  const gatewayUrl: string = `ws://${address}`;
  const origin: string = `http://${address}`;
  const { on, next } = waiting(events, closing.signal);

  return {
    apiUrl: `${origin}/api`,
    gatewayUrl,
    token: world.token,
    applicationId: world.applicationId,
    applicationName: world.bot.username,
    guildId: world.guildId,
    guildIds: world.guildIds,
    async botReady(timeoutMs = 30_000) {
      const isReady = gateway.sockets().some(({ live, open }) => live && open);
      if (!isReady) await next('online', undefined, timeoutMs);
    },
    get requests() {
      return requests.all();
    },
    get counts() {
      return { ...gateway.counts, ...tally, open: gateway.sockets().length };
    },
    faults: createFaults({ options, conditions, gateway, adopt }),
    on,
    next,
    attachment: attachments.file,
    clear() {
      requests.clear();
      messages.clear();
      exchanges.clear();
      attachments.clear();
    },
    async close() {
      closing.abort();
      exchanges.endAll();
      gateway.close();
      // A bot whose answer was just shown still waits to hear so. Before the server closes, because that destroys
      // connections whose answer is ended but not written yet.
      await Promise.race([rest.drained(), sleep(drainMs, undefined, { ref: false })]);
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
    ...createUserSide({ world, registry, messages, exchanges, send }),
  };
}
