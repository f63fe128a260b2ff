import type { APIGatewaySessionStartLimit } from 'discord-api-types/v10';
import type { StandInOptions } from './contract.ts';
import type { Script, UpgradeFault } from './faults.ts';

/** A fault that applies to the next so many, then no more. */
export interface Limited<Value> {
  readonly value: Value;
  left: number;
}

/** What the stand-in is suffering from now: read by gateway and REST, set by the faults. */
export interface Conditions {
  refuseUpgrades: Limited<UpgradeFault> | undefined;
  refuseIdentify: Limited<number> | undefined;
  withholdHello: boolean;
  withholdReady: boolean;
  withholdResumed: boolean;
  muteHeartbeatAcks: boolean;
  blackHole: boolean;
  tokenRevoked: boolean;
  heartbeatIntervalMs: number;
  sessionStartLimit: APIGatewaySessionStartLimit;
  /** the newest first */
  scripts: { readonly script: Script; left: number }[];
}

/** Everything in order. */
export function healthy(options: StandInOptions): Conditions {
  return {
    refuseUpgrades: undefined,
    refuseIdentify: undefined,
    withholdHello: false,
    withholdReady: false,
    withholdResumed: false,
    muteHeartbeatAcks: false,
    blackHole: false,
    tokenRevoked: false,
    heartbeatIntervalMs: options.heartbeatIntervalMs ?? 41_250,
    sessionStartLimit: {
      total: 1_000,
      remaining: 1_000,
      reset_after: 86_400_000,
      max_concurrency: 1,
      ...options.sessionStartLimit,
    },
    scripts: [],
  };
}

/** The value of a fault that still applies, used up by one. */
export function use<Value>(limited: Limited<Value> | undefined): Value | undefined {
  if (!limited || limited.left <= 0) return undefined;
  limited.left -= 1;
  return limited.value;
}
