import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** An interaction that is over. All of it comes from closed sets: nothing that a user types becomes a label. */
export interface CountedInteraction {
  /** the name of a command that the bot has, or `unknown` */
  readonly command: string;
  readonly outcome: string;
  readonly delivery: string;
  readonly ms: number;
}

/** What became of a look at changed data. */
export type ReloadOutcome = 'loaded' | 'unchanged' | 'refused';

/** Of one connection to Discord's gateway. */
export interface ShardFigures {
  readonly shardId: number;
  readonly phase: string;
  /** ms */
  readonly quietFor: number | undefined;
  /** ms */
  readonly latency: number | undefined;
  readonly connections: number;
  readonly identifies: number;
  readonly resumes: number;
}

/** Requests that were let in no further, by why. */
export interface RefusedRequests {
  /** Discord hasn't signed it */
  readonly signature: number;
  /** Discord signed it, and more than five minutes from now */
  readonly timestamp: number;
}

/** What is read when somebody asks for the figures, rather than counted as it happens. */
export interface FigureSources {
  inFlight(): number;
  /** `since`: when it was put into service, in ms since 1970 */
  data(): { readonly version: string; readonly since: number };
  /** where interactions come over the gateway */
  shards?(): readonly ShardFigures[];
  /** where they come over HTTP */
  refusedRequests?(): RefusedRequests;
}

export interface Metrics {
  handled(interaction: CountedInteraction): void;
  reloaded(outcome: ReloadOutcome): void;
  /** in Prometheus' text format */
  text(): Promise<string>;
  readonly contentType: string;
}

/** Discord takes an answer for three seconds; most are there in some thousandths of one. */
const seconds = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];

/** The bot's figures, in a registry of their own; docs/operations.md lists them. */
export function createMetrics(sources: FigureSources): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const interactions = new Counter({
    name: 'bot_interactions_total',
    help: 'Interactions that are over, by command, outcome and what became of the answer',
    labelNames: ['command', 'outcome', 'delivery'],
    registers,
  });
  const duration = new Histogram({
    name: 'bot_interaction_duration_seconds',
    help: 'From the arrival of an interaction until Discord had the answer',
    labelNames: ['command'],
    buckets: seconds,
    registers,
  });
  const reloads = new Counter({
    name: 'bot_data_reloads_total',
    help: 'Looks at changed data: loaded, unchanged, or refused for its faults',
    labelNames: ['outcome'],
    registers,
  });
  for (const outcome of ['loaded', 'unchanged', 'refused']) reloads.inc({ outcome }, 0);
  const refused = new Gauge({
    name: 'bot_data_refused',
    help: '1 while the data directory holds a version that was refused, and the last good one is in service',
    registers,
  });
  refused.set(0);

  new Gauge({
    name: 'bot_interactions_in_flight',
    help: 'Answers on their way',
    registers,
    collect() {
      this.set(sources.inFlight());
    },
  });
  new Gauge({
    name: 'bot_data_info',
    help: 'The version of the data in service',
    labelNames: ['version'],
    registers,
    collect() {
      this.reset();
      this.set({ version: sources.data().version }, 1);
    },
  });
  new Gauge({
    name: 'bot_data_age_seconds',
    help: 'How long the data in service has been so',
    registers,
    collect() {
      this.set((Date.now() - sources.data().since) / 1000);
    },
  });
  if (sources.shards !== undefined) ofTheGateway(sources.shards, registers);
  if (sources.refusedRequests !== undefined) ofTheEndpoint(sources.refusedRequests, registers);

  return {
    handled({ command, outcome, delivery, ms }) {
      interactions.inc({ command, outcome, delivery });
      if (delivery !== 'none') duration.observe({ command }, ms / 1000);
    },
    reloaded(outcome) {
      reloads.inc({ outcome });
      refused.set(outcome === 'refused' ? 1 : 0);
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

const phases = ['connecting', 'ready', 'waiting', 'ended'];

function ofTheGateway(shards: () => readonly ShardFigures[], registers: Registry[]): void {
  new Gauge({
    name: 'bot_gateway_phase',
    help: '1 for the phase that a connection to the gateway is in, 0 for the others',
    labelNames: ['shard', 'phase'],
    registers,
    collect() {
      for (const { shardId: shard, phase } of shards())
        for (const one of phases) this.set({ shard, phase: one }, one === phase ? 1 : 0);
    },
  });
  const gauge = (name: string, help: string, of: (shard: ShardFigures) => number | undefined) =>
    new Gauge({
      name,
      help,
      labelNames: ['shard'],
      registers,
      collect() {
        for (const figures of shards())
          this.set({ shard: figures.shardId }, (of(figures) ?? Number.NaN) / 1000);
      },
    });
  gauge(
    'bot_gateway_quiet_seconds',
    'Since Discord last acknowledged a heartbeat; NaN while not connected',
    ({ quietFor }) => quietFor,
  );
  gauge(
    'bot_gateway_heartbeat_seconds',
    'The way of the last heartbeat, there and back',
    ({ latency }) => latency,
  );
  const counter = (name: string, help: string, of: (shard: ShardFigures) => number) =>
    new Counter({
      name,
      help,
      labelNames: ['shard'],
      registers,
      collect() {
        this.reset();
        for (const figures of shards()) this.inc({ shard: figures.shardId }, of(figures));
      },
    });
  counter(
    'bot_gateway_connections_total',
    'Connections opened; all but the first are reconnects',
    ({ connections }) => connections,
  );
  counter(
    'bot_gateway_identifies_total',
    'Sessions begun: Discord allows 1,000 a day',
    ({ identifies }) => identifies,
  );
  counter('bot_gateway_resumes_total', 'Sessions resumed', ({ resumes }) => resumes);
}

function ofTheEndpoint(refusedRequests: () => RefusedRequests, registers: Registry[]): void {
  new Counter({
    name: 'bot_webhook_refused_requests_total',
    help: 'Requests without Discord’s signature, or signed more than five minutes from now',
    labelNames: ['reason'],
    registers,
    collect() {
      this.reset();
      for (const [reason, count] of Object.entries(refusedRequests())) this.inc({ reason }, count);
    },
  });
}
