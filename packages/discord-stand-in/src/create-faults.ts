import { GatewayOpcodes } from 'discord-api-types/v10';
import { type Conditions, healthy, type Limited } from './conditions.ts';
import type { StandInOptions } from './contract.ts';
import type { Faults, SocketFaults } from './faults.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { GatewaySocket } from './gateway/session.ts';

export interface FaultsOptions {
  readonly options: StandInOptions;
  readonly conditions: Conditions;
  readonly gateway: Gateway;
  /** lets an interaction that was made up be answered, as far as it has an id and a token */
  readonly adopt: (interaction: unknown) => void;
}

/** The switches behind everything that can go wrong. */
export function createFaults({ options, conditions, gateway, adopt }: FaultsOptions): Faults {
  const onSockets = (sockets: () => readonly GatewaySocket[]): SocketFaults => {
    const toEach = (act: (socket: GatewaySocket) => void) => {
      const reached = sockets();
      reached.forEach(act);
      return reached.length;
    };
    const tell = (op: GatewayOpcodes, d: unknown) => toEach((socket) => socket.tell(op, d));
    return {
      close: (code = 4000, reason) => toEach((socket) => socket.close(code, reason)),
      destroy: () => toEach((socket) => socket.destroy()),
      send: (payload) => toEach((socket) => socket.send(JSON.stringify(payload))),
      sendRaw: (data) => toEach((socket) => socket.send(data)),
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
    };
  };

  return {
    ...onSockets(gateway.sockets),
    ofShard: (id) => onSockets(() => gateway.sockets().filter(({ session }) => session?.shard[0] === id)),
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
      if (on) for (const socket of gateway.sockets()) socket.mute();
    },
    dispatch: (type, data) => gateway.sessions.dispatchToAll(type, data),
    interaction(data) {
      adopt(data);
      return gateway.sessions.dispatchToAll('INTERACTION_CREATE', data);
    },
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
      if (conditions.blackHole) for (const socket of gateway.sockets()) socket.destroy();
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
