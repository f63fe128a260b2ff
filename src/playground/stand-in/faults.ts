import { GatewayOpcodes } from 'discord-api-types/v10';
import { type Conditions, healthy, type Limited } from './conditions.ts';
import type { Faults, StandInOptions } from './contract.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { GatewaySocket } from './gateway/socket.ts';

export interface FaultsOptions {
  readonly options: StandInOptions;
  readonly conditions: Conditions;
  readonly gateway: Gateway;
  /** lets an interaction that was made up be answered, as far as it has an id and a token */
  readonly adopt: (interaction: unknown) => void;
}

/** The switches behind everything that can go wrong. */
export function createFaults({ options, conditions, gateway, adopt }: FaultsOptions): Faults {
  const toEach = (act: (socket: GatewaySocket) => void) => {
    const sockets = gateway.sockets();
    sockets.forEach(act);
    return sockets.length;
  };
  const send = (payload: unknown) => toEach((socket) => socket.send(JSON.stringify(payload)));
  const tell = (op: GatewayOpcodes, d: unknown) => toEach((socket) => socket.tell(op, d));

  return {
    close: (code = 4000, reason) => toEach((socket) => socket.close(code, reason)),
    destroy: () => toEach((socket) => socket.destroy()),
    refuseUpgrades(how, times) {
      conditions.refuseUpgrades = limited(how, times);
    },
    refuseIdentify(code, times) {
      conditions.refuseIdentify = limited(code, times);
    },
    withholdHello(on) {
      conditions.withholdHello = on;
    },
    withholdReady(on) {
      conditions.withholdReady = on;
    },
    withholdResumed(on) {
      conditions.withholdResumed = on;
    },
    muteHeartbeatAcks(on) {
      conditions.muteHeartbeatAcks = on;
    },
    blackHole(on) {
      conditions.blackHole = on;
      // What was half-open stays so: only a new connection gets through again.
      if (on) toEach((socket) => socket.mute());
    },
    send,
    sendRaw: (data) => toEach((socket) => socket.send(data)),
    dispatch: (type, data) => gateway.sessions.dispatchToAll(type, data),
    interaction(data) {
      adopt(data);
      return gateway.sessions.dispatchToAll('INTERACTION_CREATE', data);
    },
    requestHeartbeat: () => tell(GatewayOpcodes.Heartbeat, null),
    reconnect: () => tell(GatewayOpcodes.Reconnect, null),
    invalidSession: (resumable) =>
      toEach((socket) => {
        const { session } = socket;
        if (session && resumable !== true) gateway.sessions.forget(session);
        // The connection stays, to resume or to identify on.
        if (session) session.socket = undefined;
        socket.session = undefined;
        socket.tell(GatewayOpcodes.InvalidSession, resumable);
        socket.live = false;
      }),
    forgetSessions: () => gateway.sessions.forgetAll(),
    script(script) {
      const entry = { script, left: script.times ?? 1 };
      conditions.scripts.unshift(entry);
      return () => {
        entry.left = 0;
        conditions.scripts = conditions.scripts.filter((other) => other !== entry);
      };
    },
    sessionStartLimit(limit) {
      conditions.sessionStartLimit = { ...conditions.sessionStartLimit, ...limit };
    },
    heartbeatInterval(ms) {
      conditions.heartbeatIntervalMs = ms;
    },
    revokeToken() {
      conditions.tokenRevoked = true;
    },
    restoreToken() {
      conditions.tokenRevoked = false;
    },
    heal() {
      if (conditions.blackHole) toEach((socket) => socket.destroy());
      Object.assign(conditions, healthy(options));
    },
  };
}

function limited<Value>(
  value: Value | undefined,
  times = Number.POSITIVE_INFINITY,
): Limited<Value> | undefined {
  return value === undefined ? undefined : { value, left: times };
}
