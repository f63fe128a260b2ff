import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { StandIn } from 'discord-stand-in';
import { WebSocketServer } from 'ws';
import { isForThisPage, maySpeak } from './admission.ts';
import { passOnAttachment } from './attachments.ts';
import { createNarrator } from './narrator.ts';
import { answer, staticFiles } from './static-files.ts';
import { createVisits } from './visit.ts';
import type { Welcome } from './wire.ts';

export interface ChatPageOptions {
  readonly standIn: StandIn;
  /** the built page: client/main.ts as page.js, with the other files of client/ and the fonts beside it */
  readonly directory: string;
  /** 0: any free port; undefined: the usual one, such that links stay good, or any if another program has it */
  readonly port: number | undefined;
  /** what stands at the beginning of each channel */
  readonly welcome?: Welcome;
}

export interface ChatPage {
  /** 'http://127.0.0.1:PORT/' */
  readonly url: string;
  close(): Promise<void>;
}

const host = '127.0.0.1';
const usualPort = 8120;
// Longer than any command with all its options.
const longestFrame = 256 * 1024;

/**
 * Serves the page on loopback: its files, and the socket by which it is one of the stand-in's people. Rejects when the
 * port is taken or the page isn't built.
 */
export async function startChatPage(options: ChatPageOptions): Promise<ChatPage> {
  const { standIn, directory, port: wanted, welcome = { text: 'Ask the bot', tries: [] } } = options;
  const serve = await staticFiles(directory);
  const narrator = createNarrator(standIn, welcome);
  const visits = createVisits(standIn, narrator);
  const server = createServer((request, response) => {
    if (!isForThisPage(request, port)) answer(response, 403, `The page is at http://${host}:${port}/ alone.`);
    else if (!passOnAttachment(standIn.apiUrl, request, response)) serve(request, response);
  });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: longestFrame });
  server.on('upgrade', (request, socket, head) => {
    if (request.url === '/socket' && maySpeak(request, port))
      sockets.handleUpgrade(request, socket, head, visits.begin);
    else socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
  });
  const port = await listen(server, wanted);

  return {
    url: `http://${host}:${port}/`,
    async close() {
      narrator.close();
      for (const socket of sockets.clients) socket.terminate();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function listen(server: Server, wanted: number | undefined): Promise<number> {
  server.listen(wanted ?? usualPort, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    if (wanted !== undefined || !isTaken(error)) throw error;
    return listen(server, 0);
  }
  return (server.address() as AddressInfo).port;
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
