import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The page may load from its own address and nowhere else, run no code that stands in it, and be in no other page. */
const policy = (socket: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    // The components set colours as style attributes; from them nothing can be loaded, with the rest of this list.
    "style-src-attr 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self'",
    // Not every browser takes 'self' for the socket as well.
    `connect-src 'self' ${socket}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Answers requests for the files of a directory, which are few and read once; `/` is index.html. */
export async function staticFiles(
  directory: string,
): Promise<(request: IncomingMessage, response: ServerResponse) => void> {
  const names = (await readdir(directory)).filter((name) => extname(name) in types);
  const files = new Map<string, Buffer>(
    await Promise.all(
      names.map(async (name) => [`/${name}`, await readFile(join(directory, name))] as const),
    ),
  );
  return ({ method, url = '/', headers }, response) => {
    const [path = '/'] = url.split('?', 1);
    const name = path === '/' ? '/index.html' : path;
    const file = files.get(name);
    if (!file) return answer(response, 404, 'There is no such file.');
    if (method !== 'GET' && method !== 'HEAD') return answer(response, 405, 'Only GET.', { allow: 'GET' });
    response.writeHead(200, {
      'content-type': types[extname(name)],
      'content-length': file.length,
      'content-security-policy': policy(`ws://${headers.host}`),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      // The next build may be another one, at the same address.
      'cache-control': 'no-cache',
    });
    response.end(method === 'HEAD' ? undefined : file);
  };
}

/** A short answer in plain text. */
export function answer(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers });
  response.end(`${text}\n`);
}
