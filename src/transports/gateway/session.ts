import type { SessionInfo } from '@discordjs/ws';
import type { Logger } from 'pino';
import { RestError } from '../rest.ts';
import { type Connection, openConnection, type Patience } from './connection.ts';
import { describeEnding, type Ending, type Refusal, sequelOf, tokenRefusal } from './ending.ts';
import { type GatewayInformation, resetTimeOf } from './gateway-information.ts';
import type { IdentifyTurns, Turn } from './identify-turns.ts';
import { type Pace, pauseAfter } from './pace.ts';

/**
 * connecting: a connection is being opened · ready: established, dispatches arrive · waiting: pausing before the
 * next connection, or until it is this shard's turn to identify · ended: for good
 */
export type Phase = 'connecting' | 'ready' | 'waiting' | 'ended';

export interface SessionState {
  readonly phase: Phase;
  /** ms in this phase */
  readonly phaseFor: number;
  /** ms since Discord last acknowledged a heartbeat, undefined while not connected */
  readonly quietFor: number | undefined;
  /** a heartbeat's way there and back, in ms */
  readonly latency: number | undefined;
  /** connections in a row that came to nothing */
  readonly failures: number;
  /** since the start: connections opened, sessions begun (the first included), sessions resumed */
  readonly connections: number;
  readonly identifies: number;
  readonly resumes: number;
}

export interface SessionOptions {
  readonly token: string;
  readonly shardId: number;
  /** of the whole bot, on whatever hosts; asked for when a connection is opened */
  shardCount(): number;
  /** asked before each identify; rejects with a RestError. A refusal ends the session for good */
  gatewayInformation(timeoutMs: number): Promise<GatewayInformation | Refusal>;
  /** asked for when a session is to be begun: none is needed to resume one */
  turns(): IdentifyTurns;
  readonly patience: Patience;
  readonly pace: Pace;
  /** how long the first READY may take, in ms, not counting waits that Discord asked for */
  readonly connectTimeout: number;
  /** called just before each identify is sent */
  onIdentify?(): void;
  onDispatch(type: string, data: unknown): void;
  readonly log: Logger;
}

export interface Session {
  /** Resolves at the first READY, with the application's id as far as it says so; stays pending if there never is one. */
  readonly ready: Promise<{ readonly applicationId: string | undefined }>;
  /** Resolves once no connection will follow: with why Discord can't be had, or undefined after `close`. */
  readonly ended: Promise<Refusal | undefined>;
  state(): SessionState;
  /** Leaves Discord; resolves when the socket is closed, within a second or so even if the other side won't. */
  close(): Promise<void>;
}

/** Why a connection (or the way to it) came to nothing, and when to try again. */
interface Setback {
  readonly reason: string;
  /** ms to wait at least */
  readonly wait?: number;
  /** the wait is Discord's word: not held against the time that connecting may take */
  readonly asked?: true;
  /** the end of a connection that works as designed (op 7), no failure */
  readonly expected?: true;
}

/** Longest that GET /gateway/bot may take, in ms. */
const informationTimeout = 10_000;
/** A session that can't be resumed this often in a row may have lost its host. */
const resumesInARow = 3;
/** Connections that are established and soon lost again lengthen the pause no further than this many failures. */
const flapping = 3;

/**
 * A shard's session with Discord, kept over as many connections as it takes ("Gateway", Connection Lifecycle):
 *
 *     connecting ──► ready ──► waiting ──► connecting …      each connection resumes the session if it can
 *          └───────────────────► ┘                           pauses grow while nothing works
 *     any ──► ended                                          refused for good, given up at start, or closed by us
 */
export function startSession(options: SessionOptions): Session {
  const { pace, patience, log } = options;
  const startedAt = performance.now();
  let phase: Phase = 'connecting';
  let phaseSince = startedAt;
  let connection: Connection | undefined;
  let session: SessionInfo | undefined;
  const closing = new AbortController();
  let wake: () => void = () => undefined;

  let everReady = false;
  /** in this connection */
  let establishedAt: number | undefined;
  let failures = 0;
  let failedResumes = 0;
  let downSince: number | undefined;
  let askedToWaitInAll = 0;
  let connections = 0;
  let identifies = 0;
  let resumes = 0;

  let settleReady: (about: { applicationId: string | undefined }) => void = () => undefined;
  const ready: Session['ready'] = new Promise((resolve) => {
    settleReady = resolve;
  });

  function enter(next: Phase): void {
    phase = next;
    phaseSince = performance.now();
  }

  /** ms that connecting may still take; only the first READY has to come in time */
  function timeLeft(): number {
    if (everReady) return Number.POSITIVE_INFINITY;
    return options.connectTimeout + askedToWaitInAll - (performance.now() - startedAt);
  }

  async function run(): Promise<Refusal | undefined> {
    let reason: string | undefined;
    while (!closing.signal.aborted) {
      enter('connecting');
      const outcome = await connectOnce();
      connection = undefined;
      if (closing.signal.aborted) break;
      if ('kind' in outcome) return outcome;
      // An attempt that the deadline cut short says less than the one before.
      if (reason === undefined || timeLeft() > 0) reason = outcome.reason;
      const pause = takeSetback(outcome);
      if (pause >= timeLeft()) {
        const seconds = Math.round(options.connectTimeout / 1000);
        return {
          kind: 'unreachable',
          message: `Discord could not be reached within ${seconds} s: ${reason}`,
        };
      }
      enter('waiting');
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pause);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    return undefined;
  }

  /** One connection from its opening to its end. */
  async function connectOnce(): Promise<Setback | Refusal> {
    establishedAt = undefined;
    let url = session?.resumeURL;
    let turn: Turn | undefined;
    // A host that doesn't resume the session, while Discord's API is there to name another, is given up.
    if (url === undefined || failedResumes >= resumesInARow) {
      failedResumes = 0;
      const found = await whereToIdentify();
      if (closing.signal.aborted) return { reason: 'closed' };
      if (typeof found !== 'string') return found;
      url = found;
      session = undefined;
      turn = await nextTurn();
      if (closing.signal.aborted) {
        turn?.unused();
        return { reason: 'closed' };
      }
    }
    const resuming = session;
    connections++;
    connection = openConnection({
      token: options.token,
      shardId: options.shardId,
      shardCount: options.shardCount(),
      url,
      session: resuming,
      patience: { ...patience, establishing: Math.min(patience.establishing, Math.max(1, timeLeft())) },
      onSession: (next) => {
        session = next;
      },
      onIdentify: () => {
        options.onIdentify?.();
        identifies++;
        turn?.used();
      },
      onEstablished,
      onDispatch: options.onDispatch,
      onDebug: (message) => log.trace(message),
    });
    const ending = await connection.ended;
    turn?.unused();
    return afterEnding(ending, resuming !== undefined);
  }

  /** Waiting for it isn't held against the time that connecting may take: the other shards are Discord's wish. */
  async function nextTurn(): Promise<Turn | undefined> {
    const asked = performance.now();
    enter('waiting');
    const turn = await options.turns().take(options.shardId, closing.signal);
    enter('connecting');
    askedToWaitInAll += performance.now() - asked;
    return turn;
  }

  /** A gateway's URL, once a session may be started. */
  async function whereToIdentify(): Promise<string | Setback | Refusal> {
    try {
      const information = await options.gatewayInformation(
        Math.min(informationTimeout, Math.max(1, timeLeft())),
      );
      if ('kind' in information) return information;
      const { many, stormPause, reserve } = options.turns();
      const storm = stormPause();
      if (storm > 0) {
        log.error(
          { identifies: many },
          `${many} sessions were started within a day (Discord resets the token when it has had enough): the bot now starts one every ten minutes. Is it running twice?`,
        );
        return { reason: 'Too many sessions were started', wait: storm };
      }
      if (reserve(information)) return information.url;
      if (information.sessionsRemaining >= 1)
        return { reason: 'The session starts that are left are for other shards' };
      return {
        reason: `Discord allows no more session starts until ${resetTimeOf(information)}`,
        wait: Math.max(pace.first, information.sessionsResetAfter),
        asked: true,
      };
    } catch (error) {
      if (!(error instanceof RestError)) throw error;
      const { failure } = error;
      if (failure.kind === 'refused' && failure.status === 401) return tokenRefusal;
      const retryAfter = failure.kind === 'limited' ? failure.retryAfterMs : undefined;
      return {
        reason: error.message,
        ...(retryAfter === undefined ? {} : { wait: retryAfter, asked: true }),
      };
    }
  }

  function onEstablished(data: unknown): void {
    const now = performance.now();
    const resumed = data === undefined;
    if (resumed) resumes++;
    failedResumes = 0;
    establishedAt = now;
    enter('ready');
    if (!everReady) {
      everReady = true;
      settleReady({ applicationId: applicationIdOf(data) });
    } else if (downSince !== undefined) {
      const about = { down: Math.round(now - downSince), attempts: failures + 1 };
      log.info(about, resumed ? 'Session resumed' : 'New session');
    }
    downSince = undefined;
  }

  function afterEnding(ending: Ending, wasResuming: boolean): Setback | Refusal {
    const sequel = sequelOf(ending);
    if (typeof sequel !== 'string') return sequel;
    if (wasResuming && establishedAt === undefined) failedResumes++;
    if (sequel === 'identify') session = undefined;
    const reason = describeEnding(ending);
    if (ending.kind === 'reconnect') return { reason, expected: true };
    if (ending.kind === 'invalid session') {
      const [least, most] = pace.afterInvalidSession;
      return { reason, wait: least + Math.random() * (most - least) };
    }
    return { reason };
  }

  /** Takes a setback down; returns the pause before the next connection, in ms. */
  function takeSetback({ reason, wait = 0, asked, expected }: Setback): number {
    const now = performance.now();
    if (establishedAt !== undefined) {
      failures = now - establishedAt >= pace.stable ? 0 : Math.min(failures, flapping);
    }
    downSince ??= now;
    // The first op 7 after a stable connection costs no pause; a gateway that sends nothing else is a failure too.
    const goodbye = expected && failures === 0;
    failures++;
    const pause = Math.max(goodbye ? 0 : pauseAfter(failures, pace, Math.random()), wait);
    if (asked) askedToWaitInAll += wait;
    const about = { failures, pause: Math.round(pause) };
    // In a long outage only the 1st, 2nd, 4th, 8th … failure is worth a line, and that Discord asks for a long wait.
    if (goodbye) log.info(about, reason);
    else if (wait > pace.longest || (failures & (failures - 1)) === 0) log.warn(about, reason);
    else log.debug(about, reason);
    return pause;
  }

  const ended = run().finally(() => enter('ended'));

  return {
    ready,
    ended,
    state: () => ({
      phase,
      phaseFor: performance.now() - phaseSince,
      quietFor: connection?.quietFor(),
      latency: connection?.latency(),
      failures,
      connections,
      identifies,
      resumes,
    }),
    async close() {
      closing.abort();
      wake();
      await connection?.leave();
    },
  };
}

function applicationIdOf(ready: unknown): string | undefined {
  const { application } = ready as { application?: { id?: unknown } | null };
  return typeof application?.id === 'string' ? application.id : undefined;
}
