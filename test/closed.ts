import type { Socket } from 'node:net';

/** When a socket is closed, however it ends: one that is cut while it sends is reset, which `once` takes for a fault. */
export const closed = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    socket.on('error', () => undefined).once('close', () => resolve());
  });
