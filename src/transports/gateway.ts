import { GatewayDispatchEvents } from 'discord.js';
import type { Logger } from 'pino';
import { type Answering, answerBudget, createAnswering, type Door } from './answering.ts';
import { createCallbacks } from './callback.ts';
import { createDiscordClock } from './discord-clock.ts';
import { defaultPatience, type Patience } from './gateway/connection.ts';
import type { Refusal } from './gateway/ending.ts';
import { defaultPace, type Pace } from './gateway/pace.ts';
import { type GatewayState, type ShardChoice, type ShardsReady, startShards } from './gateway/shards.ts';
import type { OnHandled } from './interaction-log.ts';
import { type BotRest, createBotRest } from './rest.ts';

export interface GatewayOptions {
  readonly token: string;
  /** without the version: `https://discord.com/api` */
  readonly api: string;
  readonly door: Door;
  readonly shards: ShardChoice;
  /** how long the first connection may take before it is given up, in ms */
  readonly connectTimeout: number;
  /** called just before each identify is sent; what takes time is better done right after it */
  readonly onIdentify?: () => void;
  readonly onHandled?: OnHandled | undefined;
  readonly log: Logger;
  /** for tests, which can't wait minutes */
  readonly pace?: Pace;
  readonly patience?: Patience;
  readonly identifyInterval?: number;
}

/** The bot, connected to Discord's gateway. */
export interface Gateway {
  /** Resolves when all shards of this process have been READY; stays pending if one never is. */
  readonly ready: Promise<ShardsReady>;
  /** Resolves when the gateway is over: with the reason if Discord can't be had, undefined after `close`. */
  readonly ended: Promise<Refusal | undefined>;
  /** for requests in the bot's own name */
  readonly rest: BotRest;
  readonly answering: Pick<Answering, 'inFlight' | 'counts'>;
  state(): GatewayState;
  /** Takes nothing new, leaves Discord and waits for the answers on their way. Bounded by their own deadlines. */
  close(): Promise<void>;
}

/** Connects to Discord and answers every interaction that comes, from the first dispatch on. */
export function startGateway(options: GatewayOptions): Gateway {
  const { token, api, door, log } = options;
  const clock = createDiscordClock();
  const rest = createBotRest({ api, token });
  const answering = createAnswering({
    door,
    callbacks: createCallbacks({ api, timeout: answerBudget, onAccepted: clock.learn }),
    clock,
    log,
    onHandled: options.onHandled,
  });
  let draining = false;

  const shards = startShards({
    token,
    choice: options.shards,
    rest,
    patience: options.patience ?? defaultPatience,
    pace: options.pace ?? defaultPace,
    connectTimeout: options.connectTimeout,
    identifyInterval: options.identifyInterval,
    onIdentify: () => options.onIdentify?.(),
    // Whichever shard it comes from: the same interaction twice is answered once.
    onDispatch: (type, data) => {
      if (type === GatewayDispatchEvents.InteractionCreate && !draining) answering.take(data);
    },
    log,
  });

  return {
    ready: shards.ready,
    ended: shards.ended,
    rest,
    answering,
    state: shards.state,
    async close() {
      draining = true;
      await Promise.all([shards.close(), answering.settled()]);
    },
  };
}
