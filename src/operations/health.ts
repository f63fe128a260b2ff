/** What a probe is told, and the line that says why. */
export interface Verdict {
  readonly good: boolean;
  /** for people */
  readonly because: string;
}

export interface Health {
  /** Whether the program works; where it doesn't, a restart is what helps. */
  live(): Verdict;
  /** Whether interactions get in and are answered. */
  ready(): Verdict;
  /** From here on nothing new is taken. */
  drain(): void;
}

/** Of one connection to Discord's gateway. */
export interface ShardHealth {
  readonly shardId: number;
  readonly phase: 'connecting' | 'ready' | 'waiting' | 'ended';
  /** ms since Discord last acknowledged a heartbeat; undefined while not connected */
  readonly quietFor: number | undefined;
}

/** How the interactions come in, and how that is going. */
export type TransportState =
  | {
      readonly kind: 'gateway';
      /** every shard that there is to be is connected */
      readonly ready: boolean;
      /** those that are known so far */
      readonly shards: readonly ShardHealth[];
    }
  | { readonly kind: 'webhook'; readonly state: 'listening' | 'draining' | 'closed' };

/**
 * How long Discord may be silent on a connection that counts as established, in ms. It is ended after the heartbeat's
 * interval (41 s) and ten more; if it is still there by now, what watches over it has failed.
 */
const longestQuiet = 90_000;

/**
 * The health of a bot whose data is loaded. That Discord can't be reached makes it unready, and never dead: a restart
 * wouldn't help, and each costs one of the 1,000 sessions that Discord starts a day. Whether the event loop turns, the
 * probe sees by itself: nobody answers it if it doesn't.
 * @param transport how the interactions come in; undefined before they do
 */
export function createHealth(transport: () => TransportState | undefined): Health {
  let draining = false;
  return {
    live() {
      const now = transport();
      const shards = now?.kind === 'gateway' ? now.shards : [];
      const silent = shards.find(({ phase, quietFor = 0 }) => phase === 'ready' && quietFor > longestQuiet);
      if (silent === undefined) return { good: true, because: 'the event loop turns' };
      const seconds = Math.round((silent.quietFor ?? 0) / 1000);
      return {
        good: false,
        because: `no heartbeat was acknowledged for ${seconds} s${shards.length > 1 ? ` (shard ${silent.shardId})` : ''}`,
      };
    },

    ready() {
      if (draining) return { good: false, because: 'stopping: finishing what has arrived' };
      const now = transport();
      if (now === undefined) return { good: false, because: 'starting' };
      if (now.kind === 'webhook')
        return { good: now.state === 'listening', because: `the endpoint is ${now.state}` };
      const { ready, shards } = now;
      const [first, ...others] = shards;
      const up = shards.filter(({ phase }) => phase === 'ready').length;
      return {
        good: ready,
        because:
          others.length === 0
            ? `the gateway is ${first?.phase ?? 'connecting'}`
            : `${up} of ${shards.length} connections to the gateway are ready`,
      };
    },

    drain() {
      draining = true;
    },
  };
}
