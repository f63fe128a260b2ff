import type { IncomingMessage } from 'node:http';

/**
 * Whether a request is for the page at `port` of this machine: a name that somebody else pointed here (DNS rebinding)
 * is in the `Host` header, and another page's address in `Origin`. Browsers let no page choose either.
 */
export function isForThisPage({ headers }: IncomingMessage, port: number): boolean {
  const { host = '', origin } = headers;
  const own = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
  if (!own.includes(host)) return false;
  return origin === undefined || origin === `http://${host}`;
}

/** A socket needs an origin, for any page could open one; programs that name none may use the local Discord itself. */
export function maySpeak(request: IncomingMessage, port: number): boolean {
  return request.headers.origin !== undefined && isForThisPage(request, port);
}
