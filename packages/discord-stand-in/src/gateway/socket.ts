import { constants, createDeflate } from 'node:zlib';
import type { WebSocket } from 'ws';
import type { GatewaySocket } from './session.ts';

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
