import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type StandIn, startStandIn } from 'discord-stand-in';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { type ChatPage, startChatPage } from '../server/chat-page.ts';
import type { Deed, News } from '../server/wire.ts';

const directory = join(import.meta.dirname, '../../../dist/page');
let standIn: StandIn;
let page: ChatPage;
let origin: string;
let port: number;

beforeAll(async () => {
  standIn = await startStandIn();
  page = await startChatPage({ standIn, directory, port: 0 });
  ({ origin } = new URL(page.url));
  port = Number(new URL(page.url).port);
});
afterAll(async () => {
  await page.close();
  await standIn.close();
});

async function get(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') {
  const sent = request({ host: '127.0.0.1', port, path, method, headers }).end();
  const [response] = (await once(sent, 'response')) as [
    NodeJS.ReadableStream & { statusCode: number; headers: IncomingHttpHeaders },
  ];
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

/** Opens the socket as a page of this origin would; the news so far, or the status that it is refused with. */
async function open(headers: Readonly<Record<string, string>>, path = '/socket') {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers });
  const news: News[] = [];
  socket.on('message', (data) => news.push(JSON.parse(String(data)) as News));
  const refused = await new Promise<number | undefined>((resolve) => {
    socket.on('unexpected-response', (sent, { statusCode }) => {
      sent.destroy();
      resolve(statusCode);
    });
    socket.on('message', () => resolve(undefined));
  });
  if (refused === undefined) onTestFinished(() => socket.terminate());
  const ask = async (deed: Deed) => {
    const id = news.length + 1_000;
    socket.send(JSON.stringify({ id, deed }));
    for (;;) {
      const done = news.find((one) => one.tell === 'done' && one.id === id);
      if (done) return done;
      await once(socket, 'message');
    }
  };
  return { socket, news, refused, ask };
}

describe('who may load the page', () => {
  it('is whoever asks for it at this machine', async () => {
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
      const { status, headers, body } = await get('/', { host });
      expect(status).toBe(200);
      expect(body).toContain('<script type="module" src="/page.js">');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).toContain(`connect-src 'self' ws://${host}`);
    }
  });

  it.each([
    ['a name that was pointed here', () => ({ host: `rebound.example:${port}` })],
    ['a name without a port', () => ({ host: 'localhost' })],
    ['another page', () => ({ host: `127.0.0.1:${port}`, origin: 'https://other.example' })],
    ['a page on another port', () => ({ host: `127.0.0.1:${port}`, origin: 'http://127.0.0.1:1' })],
    ['a file', () => ({ host: `127.0.0.1:${port}`, origin: 'null' })],
  ])('is not %s', async (_, headers) => {
    const { status, body } = await get('/', headers());
    expect([status, body]).toEqual([403, `The page is at http://127.0.0.1:${port}/ alone.\n`]);
    expect((await open(headers())).refused).toBe(403);
  });

  it('is no program without an origin, where it comes to the socket', async () => {
    expect((await open({})).refused).toBe(403);
    expect((await open({ origin }, '/elsewhere')).refused).toBe(403);
  });
});

describe('the files', () => {
  it.each([
    ['/page.js', 'text/javascript; charset=utf-8'],
    ['/page.css', 'text/css; charset=utf-8'],
    ['/app.svg', 'image/svg+xml'],
    ['/noto-sans-latin-wght-normal.woff2', 'font/woff2'],
  ])('%s is %s', async (path, type) => {
    const { status, headers } = await get(path);
    expect([status, headers['content-type'], headers['x-content-type-options']]).toEqual([
      200,
      type,
      'nosniff',
    ]);
  });

  it.each(['/main.js', '/../main.js', '/%2e%2e/main.js', '/page.js/', '//page.js', '/__proto__'])(
    'don’t include %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it('are only given, not taken', async () => {
    expect((await get('/', {}, 'POST')).status).toBe(405);
    expect((await get('/', {}, 'HEAD')).body).toBe('');
  });
});

describe('attachments', () => {
  it('are passed on, pictures to be shown and others to be saved', async () => {
    const png = Buffer.from('89504e470d0a1a0a', 'hex');
    const asked: (string | undefined)[] = [];
    const discord = createServer(({ url }, response) => {
      asked.push(url);
      const isPicture = url?.endsWith('.png') ?? false;
      response
        .writeHead(url?.endsWith('gone.md') ? 404 : 200, {
          'content-type': isPicture ? 'image/png' : 'text/html',
        })
        .end(png);
    }).listen(0, '127.0.0.1');
    await once(discord, 'listening');
    onTestFinished(() => void discord.close());
    const { port: at } = discord.address() as AddressInfo;
    const other = await startChatPage({
      standIn: { ...standIn, apiUrl: `http://127.0.0.1:${at}/api` },
      directory,
      port: 0,
    });
    onTestFinished(() => other.close());
    const load = (path: string) => fetch(new URL(path, other.url));

    const picture = await load('/attachments/0a1b/timeline.png');
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(Buffer.from(await picture.arrayBuffer())).toEqual(png);
    const { headers } = await load('/attachments/0a1b/page.html');
    expect([headers.get('content-type'), headers.get('content-disposition')]).toEqual([
      'application/octet-stream',
      'attachment',
    ]);
    expect((await load('/attachments/0a1b/gone.md')).status).toBe(404);
    for (const path of [
      '/attachments/../api/v10/gateway',
      '/attachments/a/b/c.png',
      '/attachments//evil.example/x.png',
    ])
      expect((await load(path)).status).toBe(404);
    expect(asked.map((url) => url?.slice('/attachments/0a1b/'.length))).toEqual([
      'timeline.png',
      'page.html',
      'gone.md',
    ]);
    discord.close();
    discord.closeAllConnections();
    expect((await load('/attachments/0a1b/timeline.png')).status).toBe(502);
  });
});

describe('the socket', () => {
  it('tells what there is, without a secret', async () => {
    const { news } = await open({ origin });
    expect(news[0]).toMatchObject({ tell: 'hello', application: { name: 'stand-in-bot' } });
    expect(JSON.stringify(news)).not.toContain(standIn.token);
  });

  it('carries out deeds, and tells everybody', async () => {
    const [ana, ben] = [await open({ origin }), await open({ origin })];
    await ana.ask({ do: 'say', text: 'Hello', as: 'ana', where: 'dm', locale: 'en-US' });
    await expect
      .poll(() => ben.news.filter(({ tell }) => tell === 'message'))
      .toMatchObject([{ message: { seenBy: ['ana'], where: 'dm', api: { content: 'Hello' } } }]);
  });

  it('tells commands in all their languages, whichever is read', async () => {
    const th = { name: 'roll', description_localizations: { th: 'ทอยลูกเต๋า' } };
    standIn.setLocale('ana', 'th');
    await fetch(`${standIn.apiUrl}/v10/applications/${standIn.applicationId}/commands`, {
      method: 'PUT',
      headers: { authorization: `Bot ${standIn.token}`, 'content-type': 'application/json' },
      body: JSON.stringify([{ ...th, description: 'Rolls dice' }]),
    });
    const { news } = await open({ origin });
    expect(news[0]).toMatchObject({
      offered: { guild: [{ ...th, description: 'Rolls dice' }], private: [] },
    });
  });

  it.each<[Deed, string]>([
    [
      { do: 'command', name: 'no', options: {}, as: 'ana', where: 'guild', locale: 'x' },
      'there is no command "no"',
    ],
    [{ do: 'say', text: ' ', as: 'ana', where: 'guild', locale: 'x' }, 'there is nothing to send'],
    [{ do: 'dismiss', message: '1' }, 'the message is gone'],
  ])('says what can’t be done: %o', async (deed, refusal) => {
    const { ask } = await open({ origin });
    expect(await ask(deed)).toMatchObject({ refusal });
  });

  it.each(['no JSON', '{}', '{"id":1,"deed":{"do":"anything"}}', '[]', 'null'])(
    'ends with whoever says %s',
    async (words) => {
      const { socket } = await open({ origin });
      socket.send(words);
      const [code] = (await once(socket, 'close')) as [number];
      expect(code).toBe(1003);
    },
  );
});

it('takes another port than the usual one where that is taken, but not another than asked for', async () => {
  const taken = createServer().listen(8120, '127.0.0.1');
  onTestFinished(() => void taken.close());
  // Whoever has it: it is taken either way.
  await Promise.race([once(taken, 'listening'), once(taken, 'error')]).catch(() => undefined);
  const other = await startChatPage({ standIn, directory, port: undefined });
  expect(other.url).not.toContain(':8120/');
  await other.close();
  await expect(startChatPage({ standIn, directory, port })).rejects.toThrow('EADDRINUSE');
});
