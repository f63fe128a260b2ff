import type { APIGatewaySessionStartLimit } from 'discord-api-types/v10';

export interface IncomingRequest {
  readonly method: string;
  /** without `/api/v10`, with the query */
  readonly path: string;
  readonly body: unknown;
}

/** What happens to matching REST requests in place of the usual answer. */
export interface Script {
  readonly when: (request: IncomingRequest) => boolean;
  /** how many requests it applies to (default 1; Infinity: until removed) */
  readonly times?: number;
  /** waits this long first */
  readonly delayMs?: number;
  /** true: the request is carried out first, and only its answer is replaced */
  readonly accepted?: boolean;
  /** 'answer' (default): status, headers and body below · 'pass': the usual answer (with delayMs: late) · 'hang': none ever · 'reset': the connection is destroyed */
  readonly outcome?: 'answer' | 'pass' | 'hang' | 'reset';
  /** default 500 */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** text as it is, anything else as JSON; absent: empty */
  readonly body?: unknown;
}

export type UpgradeFault = number | 'reset' | 'hang';

/** What can happen to sockets. Each returns how many it reached. */
export interface SocketFaults {
  /** closes every gateway socket with this code (default 4000); 1005, 1006 and 1015 end it without a close frame */
  close(code?: number, reason?: string): number;
  /** destroys the TCP connection of every gateway socket, without a close frame */
  destroy(): number;
  /** any gateway payload, as JSON, without touching the sequence */
  send(payload: unknown): number;
  /** a frame as it is */
  sendRaw(data: string | Buffer): number;
  /** op 1: asks for a heartbeat */
  requestHeartbeat(): number;
  /** op 7 */
  reconnect(): number;
  /** op 9; true keeps the session resumable, false and null end it */
  invalidSession(resumable: boolean | null): number;
}

/** Everything that can go wrong. */
export interface Faults extends SocketFaults {
  /** what can happen to the sockets of one shard alone */
  ofShard(id: number): SocketFaults;
  /** answers socket upgrades with this status, resets or never answers them; undefined: accepts again */
  refuseUpgrades(how: UpgradeFault | undefined, times?: number): void;
  /** closes the next identifying sockets with this code; undefined: stops */
  refuseIdentify(code: number | undefined, times?: number): void;
  /** true: new sockets never get HELLO */
  withholdHello(on: boolean): void;
  /** true: identifying sockets never get READY (dispatches still reach them) */
  withholdReady(on: boolean): void;
  /** true: resuming sockets never get RESUMED (nor what they missed) */
  withholdResumed(on: boolean): void;
  /** true: heartbeats are counted, not acknowledged */
  muteHeartbeatAcks(on: boolean): void;
  /** true: half-open. Every socket stops being read from and written to, without closing, and upgrades hang; REST goes on */
  blackHole(on: boolean): void;
  /** a dispatch with the next sequence number */
  dispatch(type: string, data: unknown): number;
  /** an INTERACTION_CREATE as it is, however malformed or repeated. Its token, if it has one, can be answered */
  interaction(data: unknown): number;
  /** ends every session on the server's side: what resumes gets op 9 false */
  forgetSessions(): void;
  /** scripts REST answers; the newest script that matches wins. Returns how to remove it */
  script(script: Script): () => void;
  sessionStartLimit(limit: Partial<APIGatewaySessionStartLimit>): void;
  heartbeatInterval(ms: number): void;
  /** from now on 401 and 4004 for the token, sockets that are open stay so */
  revokeToken(): void;
  restoreToken(): void;
  /** everything back to normal (sockets in a black hole are destroyed) */
  heal(): void;
}
