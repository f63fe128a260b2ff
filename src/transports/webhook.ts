import type { AddressInfo } from 'node:net';
import fastify, { type FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import type { Answer, Handler } from '../interactions/respond.ts';
import type { AnsweringCounts } from './answering.ts';
import { createCallbacks } from './callback.ts';
import { addressOf } from './interaction-address.ts';
import { createInteractionLog, type OnHandled } from './interaction-log.ts';
import { createRecentIds } from './recent-ids.ts';
import { createAdmission } from './webhook/admission.ts';
import { callbackForm } from './webhook/callback-form.ts';
import { drain } from './webhook/drain.ts';
import { createRemovals } from './webhook/removals.ts';
import { readSignatureHeaders } from './webhook/signature.ts';

export interface WebhookOptions {
  /** the address to listen on */
  readonly host: string;
  /** 0: any that is free */
  readonly port: number;
  /** the application's, 32 bytes in hex */
  readonly publicKey: string;
  /** Discord's, for what follows on an answer; without the version: `https://discord.com/api` */
  readonly api: string;
  readonly handler: Handler;
  readonly onHandled?: OnHandled | undefined;
  readonly log: Logger;
  /** for tests: ms since 1970, the pauses before a message is removed, and other limits than the usual ones */
  readonly now?: () => number;
  readonly removalPauses?: readonly number[];
  readonly limits?: Partial<Limits>;
}

/** What senders may take up; times in ms. */
export interface Limits {
  /** for the headers of a request to arrive, counted from the connection's beginning where it is the first */
  readonly headersTimeout: number;
  /** for a request to arrive in whole */
  readonly requestTimeout: number;
  /** how often the connections are held against the two */
  readonly connectionsCheckingInterval: number;
  /** those beyond are closed at once */
  readonly maxConnections: number;
  /** while stopping: for a connection to bring another request, or to end */
  readonly drainTimeout: number;
}

export interface WebhookCounts extends Omit<AnsweringCounts, 'undelivered'> {
  /** requests without Discord's signature */
  readonly refused: number;
  /** requests that Discord signed too long ago, or by a clock too far ahead */
  readonly stale: number;
}

/** The bot as an interactions endpoint. */
export interface Webhook {
  /** where it listens: what Discord's POSTs have to get to */
  readonly url: string;
  readonly answering: { inFlight(): number; counts(): WebhookCounts };
  state(): 'listening' | 'draining' | 'closed';
  /** Accepts no more connections, answers what arrives on those that there are, and finishes what follows on it. */
  close(): Promise<void>;
}

const interactionsPath = '/interactions';

/**
 * Discord's largest interactions bring a whole message of some ten thousand characters; this is far beyond it, in bytes.
 */
const bodyLimit = 1 << 20;
/** Discord itself gives up after three seconds; its requests are a few KB, which arrive at once. */
const usualLimits: Limits = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1_000,
  maxConnections: 1_000,
  drainTimeout: 750,
};
/** How long a connection without a request is kept, in ms: longer than load balancers do (a minute), who then end it. */
const keepAliveTimeout = 75_000;
/** As with the gateway: the ids of the busiest minute. */
const remembered = 2_000;

/**
 * Listens for interactions as HTTP requests ("Receiving and Responding", Interactions Endpoint URL); the answer is the
 * response itself. Discord doesn't say what it makes of it, so an answer counts as delivered once it is sent.
 * @throws what `listen` does: EADDRINUSE, EACCES, EADDRNOTAVAIL, ENOTFOUND
 */
export async function startWebhook(options: WebhookOptions): Promise<Webhook> {
  const { handler, log, now = Date.now } = options;
  const { requestTimeout, maxConnections, drainTimeout, ...http } = { ...usualLimits, ...options.limits };
  const lines = createInteractionLog(log, options.onHandled);
  const refusalOf = createAdmission({ publicKey: options.publicKey, log, now });
  const isNew = createRecentIds(remembered);
  const removals = createRemovals({
    callbacks: createCallbacks({ api: options.api }),
    log,
    ...(options.removalPauses === undefined ? {} : { pauses: options.removalPauses }),
  });
  const counts = { delivered: 0, ignored: 0, repeated: 0, stale: 0, refused: 0 };
  let state: 'listening' | 'draining' | 'closed' = 'listening';
  let receiving = 0;

  const server = fastify({
    bodyLimit,
    http,
    requestTimeout,
    keepAliveTimeout,
    // A URL that is no URL.
    frameworkErrors: (_error, _request, reply) => refuse(reply, 400, 'malformed URL'),
  });
  server.server.maxConnections = maxConnections;
  server.removeAllContentTypeParsers();
  // Raw: the signature covers the bytes.
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

  // Who can't be Discord is told so before the body is read.
  server.addHook('onRequest', (request, reply, done) => {
    if (request.is404) {
      const [path] = request.url.split('?', 1);
      if (path === interactionsPath) refuse(reply.header('Allow', 'POST'), 405, 'only POST');
      else refuse(reply, 404, 'not found');
    } else if (readSignatureHeaders(request.headers) === undefined) {
      counts.refused++;
      log.debug({ outcome: 'refused' }, 'A request without a signature');
      refuse(reply, 401, 'missing or malformed signature');
    } else {
      receiving++;
      reply.raw.once('close', () => receiving--);
      done();
    }
  });

  server.post(interactionsPath, (request, reply) => {
    const arrived = performance.now();
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const signed = readSignatureHeaders(request.headers);
    const refusal = signed === undefined ? 'wrong signature' : refusalOf(signed, body);
    if (refusal !== undefined) {
      counts[refusal === 'stale timestamp' ? 'stale' : 'refused']++;
      refuse(reply, 401, refusal);
      return;
    }
    let interaction: unknown;
    try {
      interaction = JSON.parse(body.toString());
    } catch {
      ignore(reply, 'not JSON', undefined, arrived);
      return;
    }
    answer(reply, interaction, arrived);
  });

  server.setErrorHandler<Error & { statusCode?: number }>((error, _request, reply) => {
    const { statusCode: status = 500 } = error;
    if (status >= 500) log.error({ err: error }, 'A request could not be answered');
    refuse(reply, status, status >= 500 ? 'internal error' : error.message);
  });

  function answer(reply: FastifyReply, interaction: unknown, arrived: number): void {
    const address = addressOf(interaction);
    const answer = throughDoor(interaction);
    if (answer.response === undefined) {
      ignore(reply, 'not an interaction that can be answered', answer, arrived, address?.id);
      return;
    }
    const isRepeated = address !== undefined && !isNew(address.id);
    if (isRepeated) counts.repeated++;
    // The response goes out before the line is written: whoever asked doesn't wait for the log.
    const { response, file } = answer;
    send(reply, file === undefined ? response : new Response(callbackForm(response, file)));
    counts.delivered++;
    lines.answered(answer, address?.id, arrived, { kind: isRepeated ? 'repeated' : 'accepted' });
    if (answer.removeOriginal && address !== undefined) removals.start(address);
  }

  function send(reply: FastifyReply, body: object): void {
    if (state !== 'listening') reply.header('Connection', 'close');
    reply.send(body);
  }

  /** Also ends the connection: its sender is hardly Discord. */
  function refuse(reply: FastifyReply, status: number, why: string): void {
    send(reply.code(status).header('Connection', 'close'), { error: why });
  }

  function throughDoor(interaction: unknown): Answer {
    try {
      return handler.respond(interaction);
    } catch (error) {
      const { response, outcome } = handler.fallbackAnswer(interaction);
      return { response, outcome: { ...outcome, error } };
    }
  }

  /** Signed by Discord, and yet nothing to answer: Discord's fault or a novelty of its. */
  function ignore(
    reply: FastifyReply,
    why: string,
    answer: Answer | undefined,
    arrived: number,
    id?: string,
  ) {
    counts.ignored++;
    const given: Answer = answer ?? {
      response: undefined,
      outcome: { kind: 'ignored', command: 'unknown' },
    };
    refuse(reply, given.outcome.kind === 'failed' ? 500 : 400, why);
    lines.answered(given, id, arrived, undefined);
  }

  await server.listen({ host: options.host, port: options.port });
  return {
    url: urlOf(server.server.address() as AddressInfo),
    answering: { inFlight: () => receiving + removals.inFlight(), counts: () => ({ ...counts }) },
    state: () => state,
    async close() {
      state = 'draining';
      await drain(server.server, drainTimeout);
      await server.close();
      await removals.settled();
      state = 'closed';
    },
  };
}

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}${interactionsPath}`;
}
