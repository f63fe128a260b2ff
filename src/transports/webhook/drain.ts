import type { Server } from 'node:http';
import { Server as TcpServer } from 'node:net';

/**
 * Takes no more connections, waits for those that there are to end, and cuts those that haven't in time.
 * @param timeout ms
 */
export async function drain(server: Server, timeout: number): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), timeout);
  // TCP's way of closing: HTTP's would also cut each connection that waits for a request, which may be on its way.
  await new Promise((resolve) => TcpServer.prototype.close.call(server, resolve));
  clearTimeout(cut);
}
