import type { Counts, Exchange, StandIn } from 'discord-stand-in';

/** What came of each interaction: by what its user saw, or else by the line that the program wrote about it. */
export interface Accounts {
  read(line: LogLine): void;
  add(exchange: Exchange): void;
  isConnected(): boolean;
  /** The connection is about to be ended. */
  disconnected(): void;
  balance(): Balance;
}

/** A line of the program's log. */
export type LogLine = Readonly<Record<string, unknown>>;

export interface Balance {
  readonly outcomes: ReadonlyMap<string, number>;
  /** interactions that nothing explains */
  readonly unaccounted: readonly string[];
  /** how many that Discord had an answer to were answered again */
  readonly twice: number;
  /** what the program's log says that it never should */
  readonly failures: readonly string[];
  readonly gateway: Counts;
}

interface Outage {
  readonly from: number;
  until: number;
  /** a new session followed: what the old one still held is gone, at Discord too */
  lossy: boolean;
}

/** How long before a connection ends what was written to it may still be on its way, in ms. */
const inTransit = 1_000;

export function createAccounts(standIn: StandIn): Accounts {
  const unanswered: { readonly id: string; readonly at: number }[] = [];
  const lines = new Map<string, string>();
  const outcomes = new Map<string, number>();
  const failures = new Map<string, number>();
  const outages: Outage[] = [];
  let outage: Outage | undefined;
  const count = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);

  const online = (isNew: boolean) => {
    if (outage === undefined) return;
    outage.until = performance.now();
    outage.lossy ||= isNew;
    outage = undefined;
  };
  standIn.on('ready', () => online(true));
  standIn.on('resumed', () => online(false));

  /** those whose answer was accepted, which the bot was told */
  const answered = new Set<string>();
  let twice = 0;
  standIn.on('request', ({ path, status }) => {
    const [, id] = /^\/interactions\/(\d+)\/[^/]+\/callback/.exec(path) ?? [];
    if (id === undefined) return;
    if (answered.has(id)) twice++;
    if (status === 204) answered.add(id);
  });

  function disconnected(): void {
    outage = { from: performance.now(), until: Number.POSITIVE_INFINITY, lossy: false };
    outages.push(outage);
  }

  /** Interactions that are answered aren't looked up any more: only what was not accepted is kept. */
  function read(line: LogLine): void {
    const { interaction, delivery, level, msg, err } = line;
    if (typeof interaction === 'string' && delivery !== undefined)
      lines.set(interaction, delivery === 'failed' ? String(msg) : String(delivery));
    if (level === 'fatal' || err !== undefined || msg === 'An interaction could not be answered')
      count(failures, `in the log: ${level} ${msg} ${JSON.stringify(err ?? '').slice(0, 300)}`);
  }

  function explain({ id, at }: { readonly id: string; readonly at: number }): string | undefined {
    switch (lines.get(id)) {
      case undefined:
        return outages.some(({ from, until, lossy }) => lossy && at >= from - inTransit && at <= until)
          ? 'unanswered: lost at Discord with the session it was sent to'
          : undefined;
      case 'expired':
        return 'unanswered: Discord didn’t know it any more (10062)';
      case 'acknowledged':
        return 'unanswered: Discord said that it was (40060)';
      case 'rejected':
        return 'unanswered: Discord refused the plain answer, too';
      default:
        return `unanswered: ${lines.get(id)?.replace(/ for \d+ s$/, '')}`;
    }
  }

  return {
    read,
    add({ interaction, response, milliseconds }) {
      if (response) count(outcomes, 'answered');
      else unanswered.push({ id: interaction.id, at: performance.now() - milliseconds });
    },
    isConnected: () => outage === undefined,
    disconnected,
    balance() {
      const unaccounted: string[] = [];
      for (const one of unanswered) {
        const explanation = explain(one);
        if (explanation === undefined) unaccounted.push(`${one.id} at ${Math.round(one.at)} ms`);
        else count(outcomes, explanation);
      }
      return {
        outcomes,
        unaccounted,
        twice,
        failures: [...failures].map(([failure, times]) => `${failure} (${times} times)`),
        gateway: standIn.counts,
      };
    },
  };
}
