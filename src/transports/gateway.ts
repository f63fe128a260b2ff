import { SimpleIdentifyThrottler } from '@discordjs/ws';
import { GatewayDispatchEvents } from 'discord-api-types/v10';
import type { Logger } from 'pino';
import { type Answering, answerBudget, createAnswering, type Door } from './answering.ts';
import { createCallbacks } from './callback.ts';
import { createDiscordClock } from './discord-clock.ts';
import { defaultPatience, type Patience } from './gateway/connection.ts';
import type { Refusal } from './gateway/ending.ts';
import { fetchGatewayInformation } from './gateway/gateway-information.ts';
import { defaultPace, type Pace } from './gateway/pace.ts';
import { type SessionState, startSession } from './gateway/session.ts';
import type { OnHandled } from './interaction-log.ts';
import { type BotRest, createBotRest } from './rest.ts';

export interface GatewayOptions {
  readonly token: string;
  /** without the version: `https://discord.com/api` */
  readonly api: string;
  readonly door: Door;
  /** how long the first connection may take before it is given up, in ms */
  readonly connectTimeout: number;
  /** called just before each identify is sent; what takes time is better done right after it */
  readonly onIdentify?: () => void;
  readonly onHandled?: OnHandled | undefined;
  readonly log: Logger;
  /** for tests, which can't wait minutes */
  readonly pace?: Pace;
  readonly patience?: Patience;
}

/** The bot, connected to Discord's gateway. */
export interface Gateway {
  /** Resolves when Discord first says READY, with the application's id; stays pending if it never does. */
  readonly ready: Promise<{ readonly applicationId: string | undefined }>;
  /** Resolves when the gateway is over: with the reason if Discord can't be had, undefined after `close`. */
  readonly ended: Promise<Refusal | undefined>;
  /** for requests in the bot's own name */
  readonly rest: BotRest;
  readonly answering: Pick<Answering, 'inFlight' | 'counts'>;
  state(): SessionState;
  /** Takes nothing new, leaves Discord and waits for the answers on their way. Bounded by their own deadlines. */
  close(): Promise<void>;
}

/** Connects to Discord and answers every interaction that comes, from the first dispatch on. */
export function startGateway(options: GatewayOptions): Gateway {
  const { token, api, door, log } = options;
  const clock = createDiscordClock();
  const onDate = (date: string) => clock.learn(date);
  const rest = createBotRest({ api, token, onDate });
  const answering = createAnswering({
    door,
    callbacks: createCallbacks({ api, timeout: answerBudget, onDate }),
    clock,
    log,
    onHandled: options.onHandled,
  });
  let draining = false;

  const session = startSession({
    token,
    shardId: 0,
    shardCount: 1,
    gatewayInformation: (timeoutMs) => fetchGatewayInformation(rest, timeoutMs),
    throttle: new SimpleIdentifyThrottler(1),
    patience: options.patience ?? defaultPatience,
    pace: options.pace ?? defaultPace,
    connectTimeout: options.connectTimeout,
    onIdentify: () => options.onIdentify?.(),
    onDispatch: (type, data) => {
      if (type === GatewayDispatchEvents.InteractionCreate && !draining) answering.take(data);
    },
    log,
  });

  return {
    ready: session.ready.then((data) => ({ applicationId: applicationIdOf(data) })),
    ended: session.ended,
    rest,
    answering,
    state: session.state,
    async close() {
      draining = true;
      await Promise.all([session.close(), answering.settled()]);
    },
  };
}

function applicationIdOf(ready: unknown): string | undefined {
  const { application } = ready as { application?: { id?: unknown } | null };
  return typeof application?.id === 'string' ? application.id : undefined;
}
