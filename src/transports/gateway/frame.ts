import { GatewayOpcodes } from 'discord.js';

/** What a gateway sends ("Gateway Events", Payload Structure), as far as it is understood here. */
export type Frame =
  | { readonly op: typeof GatewayOpcodes.Dispatch; readonly t: string; readonly d: unknown }
  | { readonly op: typeof GatewayOpcodes.Heartbeat }
  | { readonly op: typeof GatewayOpcodes.Reconnect }
  | { readonly op: typeof GatewayOpcodes.InvalidSession; readonly resumable: boolean }
  | { readonly op: typeof GatewayOpcodes.Hello; readonly heartbeatInterval: number }
  | { readonly op: typeof GatewayOpcodes.HeartbeatAck };

/** Longer than this isn't a heartbeat, in ms (Discord's is 41,250). */
const longestInterval = 10 * 60_000;

/**
 * Checks what a gateway sent before anything acts on it.
 * @param payload parsed JSON, whatever it may be
 * @returns undefined for garbage, for operations that aren't known, and for known ones without what they need
 */
export function readFrame(payload: unknown): Frame | undefined {
  if (!isRecord(payload)) return undefined;
  const { op, t, d } = payload;
  switch (op) {
    case GatewayOpcodes.Dispatch:
      if (typeof t !== 'string' || (t === 'READY' && !isReady(d))) return undefined;
      return { op, t, d };
    case GatewayOpcodes.InvalidSession:
      // Anything but true ends the session; null has been seen.
      return { op, resumable: d === true };
    case GatewayOpcodes.Hello: {
      const interval = isRecord(d) ? d.heartbeat_interval : undefined;
      if (typeof interval !== 'number' || !(interval > 0) || interval > longestInterval) return undefined;
      return { op, heartbeatInterval: interval };
    }
    case GatewayOpcodes.Heartbeat:
    case GatewayOpcodes.Reconnect:
    case GatewayOpcodes.HeartbeatAck:
      return { op };
    default:
      return undefined;
  }
}

/** READY must say how to resume, or the next connection would have nowhere to go. */
function isReady(d: unknown): boolean {
  return (
    isRecord(d) &&
    typeof d.session_id === 'string' &&
    typeof d.resume_gateway_url === 'string' &&
    isGatewayUrl(d.resume_gateway_url)
  );
}

/** Whether a WebSocket can be opened to it (a query is added to it first). */
export function isGatewayUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hash } = new URL(url);
  return (protocol === 'wss:' || protocol === 'ws:') && hash === '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
