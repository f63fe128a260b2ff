import { constants, createDeflate } from 'node:zlib';
import type { GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { Session } from './session.ts';

/** A gateway connection: what a frame goes through, and whom it belongs to. */
export interface GatewaySocket {
  /** once identified or resumed */
  session: Session | undefined;
  /** READY or RESUMED was sent */
  live: boolean;
  readonly open: boolean;
  /** A frame as it is. */
  send(frame: string | Buffer): void;
  /** A payload that is no dispatch. */
  tell(op: GatewayOpcodes, data: unknown): void;
  close(code: number, reason?: string): void;
  /** Ends the TCP connection without a close frame. */
  destroy(): void;
  /** Neither reads nor writes any more. */
  mute(): void;
}

/** Wraps a WebSocket; `compress`: as zlib-stream ("Transport Compression"). */
export function createSocket(webSocket: WebSocket, compress: boolean): GatewaySocket {
  let muted = false;
  const isOpen = () => webSocket.readyState === webSocket.OPEN;
  const write = (frame: string | Buffer) => {
    if (!muted && isOpen()) webSocket.send(frame);
  };
  const send = compress ? deflating(write) : write;
  return {
    session: undefined,
    live: false,
    get open() {
      return isOpen();
    },
    send,
    tell: (op, d) => send(JSON.stringify({ t: null, s: null, op, d })),
    close(code, reason) {
      // 1005, 1006 and 1015 are never sent: they are what an end without a close frame is called.
      if (isSendable(code)) webSocket.close(code, reason);
      else webSocket.terminate();
    },
    destroy: () => webSocket.terminate(),
    mute() {
      muted = true;
      webSocket.pause();
    },
  };
}

function isSendable(code: number): boolean {
  return (code >= 1000 && code <= 1014 && ![1004, 1005, 1006].includes(code)) || code >= 3000;
}

/** One deflate stream over all frames of a connection, flushed after each. */
function deflating(write: (frame: Buffer) => void): (frame: string | Buffer) => void {
  const deflate = createDeflate();
  let chunks: Buffer[] = [];
  deflate.on('data', (chunk: Buffer) => chunks.push(chunk));
  return (frame) => {
    deflate.write(frame);
    deflate.flush(constants.Z_SYNC_FLUSH, () => {
      if (chunks.length > 0) write(Buffer.concat(chunks));
      chunks = [];
    });
  };
}
