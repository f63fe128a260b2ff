import type { APIInteraction } from 'discord.js';
import type { Script, StandIn } from 'discord-stand-in';
import type { Random } from './random.ts';

/** Something to do to the bot; returns its name. */
export type Fault = (standIn: StandIn, random: Random) => string;

const isCallback: Script['when'] = ({ method, path }) => method === 'POST' && path.endsWith('/callback');
const html = { headers: { 'content-type': 'text/html' }, body: '<html><h1>Bad gateway</h1></html>' };
const refusal = (status: number, code: number) => ({ status, body: { code, message: 'No' } });

/** What the gateway does: each ends the connection, one way or another. */
export const gatewayFaults: readonly Fault[] = [
  ({ faults }) => {
    faults.destroy();
    return 'socket dropped';
  },
  ({ faults }, random) => {
    const code = random.pick([1000, 1001, 1006, 1011, 4000, 4001, 4002, 4003, 4005, 4006, 4007, 4008, 4009]);
    faults.close(code);
    return `closed with ${code}`;
  },
  ({ faults }) => {
    faults.reconnect();
    return 'op 7';
  },
  ({ faults }, random) => {
    const resumable = random.pick([true, false]);
    faults.invalidSession(resumable);
    return `op 9 ${resumable}`;
  },
  ({ faults }) => {
    faults.forgetSessions();
    faults.destroy();
    return 'session forgotten';
  },
  ({ faults }, random) => {
    const how = random.pick([500, 503, 'reset'] as const);
    faults.refuseUpgrades(how, 2);
    faults.destroy();
    return `dropped, upgrades refused with ${how}`;
  },
  (standIn, random) => {
    const { faults } = standIn;
    const script = random.pick<Omit<Script, 'when'>>([
      { status: 503, ...html },
      { status: 429, headers: { 'retry-after': '1', 'x-ratelimit-global': 'true' }, body: { global: true } },
      { status: 429 },
      { outcome: 'reset' },
      { status: 200, body: '{"url":"wss' },
    ]);
    faults.script({ ...script, when: ({ path }) => path === '/gateway/bot', times: 2 });
    faults.forgetSessions();
    faults.destroy();
    return 'session forgotten, GET /gateway/bot fails';
  },
  ({ faults }) => {
    faults.blackHole(true);
    // Longer than two heartbeats: the bot has noticed by then.
    setTimeout(() => faults.heal(), 2_500);
    return 'half-open';
  },
  ({ faults }) => {
    faults.muteHeartbeatAcks(true);
    setTimeout(() => faults.muteHeartbeatAcks(false), 2_500);
    return 'heartbeats unacknowledged';
  },
  ({ faults }) => {
    faults.withholdHello(true);
    faults.destroy();
    setTimeout(() => faults.withholdHello(false), 5_000);
    return 'no HELLO';
  },
  ({ faults }) => {
    faults.withholdResumed(true);
    faults.destroy();
    setTimeout(() => faults.withholdResumed(false), 5_000);
    return 'no RESUMED';
  },
];

/** What comes of the next few callbacks. */
export const restFaults: readonly Fault[] = (
  [
    ['500', { status: 500 }],
    ['502 with HTML', { status: 502, ...html }],
    ['503', { status: 503 }],
    ['429 for 0.2 s', { status: 429, headers: { 'retry-after': '0.2' } }],
    ['429 for 600 s', { status: 429, headers: { 'retry-after': '600' } }],
    ['429 without a wait', { status: 429 }],
    ['429 with HTML', { status: 429, ...html }],
    [
      'a global 429',
      { status: 429, headers: { 'x-ratelimit-global': 'true' }, body: { retry_after: 0.3, global: true } },
    ],
    ['a hang', { outcome: 'hang' }],
    ['a reset', { outcome: 'reset' }],
    ['a reset after Discord accepted', { outcome: 'reset', accepted: true }],
    ['500 after Discord accepted', { status: 500, accepted: true }],
    ['1.5 s', { outcome: 'pass', delayMs: 1_500 }],
    ['3.2 s', { outcome: 'pass', delayMs: 3_200 }],
    ['10062', refusal(404, 10_062)],
    ['40060', refusal(400, 40_060)],
    ['50035', refusal(400, 50_035)],
    ['403 with HTML', { status: 403, ...html }],
    ['broken JSON', { status: 400, headers: { 'content-type': 'application/json' }, body: '{"code":' }],
  ] as const satisfies readonly (readonly [string, Omit<Script, 'when'>])[]
).map(([name, script]) => ({ faults }, random) => {
  faults.script({ ...script, when: isCallback, times: Math.ceil(random.between(0, 12)) });
  return `callbacks: ${name}`;
});

const frames = [
  '',
  '{',
  'null',
  '[]',
  '5',
  '{"op":99}',
  '{"op":0,"t":"INTERACTION_CREATE","s":null,"d":{"id":"1',
  Buffer.from([0, 1, 2, 3]),
] as const;

/**
 * What arrives that is no sound interaction, or arrives again. `last` is one that was answered.
 * None of these has to be answered, and none may do harm.
 */
export function garbage({ faults }: StandIn, random: Random, last: APIInteraction | undefined): string {
  switch (random.pick(['frame', 'nothing', 'part', 'again', 'type'])) {
    case 'frame':
      faults.sendRaw(random.pick(frames));
      return 'a frame of garbage';
    case 'nothing':
      faults.interaction(random.pick<unknown>([null, 5, 'x', [], {}, { id: '1' }, { token: 't' }]));
      return 'an interaction that is none';
    case 'part': {
      const field = random.pick(['data', 'member', 'type', 'channel', 'entitlements']);
      const { [field]: _missing, ...rest } = { ...last } as Record<string, unknown>;
      faults.interaction({ ...rest, id: beside(last), token: `${last?.token}-${random.next()}` });
      return 'an interaction without a part';
    }
    case 'type':
      faults.interaction({ ...last, type: 99, id: beside(last), token: `${last?.token}-${random.next()}` });
      return 'an unknown type of interaction';
    default:
      if (last !== undefined) faults.interaction(last);
      return 'an interaction again';
  }
}

/** An id as old as another's, and no one else's: Discord, and its stand-in, count those of a millisecond up from 0. */
function beside(interaction: APIInteraction | undefined): string {
  return String(BigInt(interaction?.id ?? 0) + (1n << 21n));
}
