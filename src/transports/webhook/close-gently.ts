import type { Server } from 'node:net';

/** How long connections may go on coming in while the endpoint wants to close, in ms. */
const longestRush = 1_000;
/** A turn of the event loop in which nothing happened takes less than this, in ms. */
const idleTurn = 0.1;

/**
 * Closes a listener when no connection waits for it to be accepted, and resolves once all connections have ended. What
 * is left is the moment in between: there is no call that refuses new connections and keeps those that wait, so that
 * under load one may still be reset. Whoever sends the requests had better send them elsewhere before, or again.
 */
export async function closeGently(server: Server): Promise<void> {
  await untilNobodyWaits(server);
  await new Promise((resolve) => server.close(resolve));
}

/**
 * Resolves at a moment when no connection waits to be accepted: those that do when a listener closes are reset, with
 * the requests in them. Node accepts one in each turn of its event loop, so none waited in a turn without one; and none
 * came since if that turn was short.
 */
async function untilNobodyWaits(server: Server): Promise<void> {
  const deadline = performance.now() + longestRush;
  let accepted = 0;
  const count = () => {
    accepted++;
  };
  server.on('connection', count);
  await nextTurn();
  for (let began = performance.now(); began < deadline; began = performance.now()) {
    const before = accepted;
    await nextTurn();
    if (accepted === before && performance.now() - began < idleTurn) break;
  }
  server.off('connection', count);
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));
