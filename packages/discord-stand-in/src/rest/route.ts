import type { IncomingHttpHeaders } from 'node:http';
import { apiErrors } from '../rules/api-error.ts';
import type { UploadedFile } from './body.ts';

/** A request as a route sees it. */
export interface Call {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

export interface RestResponse {
  readonly status: number;
  readonly body?: unknown;
}

export interface Route {
  readonly method: string;
  /** the parts of the path; ':name' stands for any */
  readonly parts: readonly string[];
  /** whether the bot's token is asked for */
  readonly secured: boolean;
  readonly handle: (call: Call) => RestResponse | Promise<RestResponse>;
}

/** A route that asks for the bot's token: `'GET /users/:id'`. */
export function secured(pattern: string, handle: Route['handle']): Route {
  return { ...parsed(pattern), secured: true, handle };
}

/** A route without a token, or with one in its path. */
export function open(pattern: string, handle: Route['handle']): Route {
  return { ...parsed(pattern), secured: false, handle };
}

function parsed(pattern: string) {
  const [method = '', path = ''] = pattern.split(' ');
  return { method, parts: path.split('/') };
}

/** Finds the route of a request. Throws `ApiError` 404, or 405 when only the method is wrong. */
export function createFinder(routes: readonly Route[]) {
  const byLength = new Map<number, Route[]>();
  for (const route of routes)
    byLength.set(route.parts.length, [...(byLength.get(route.parts.length) ?? []), route]);
  return (method: string, path: string): { route: Route; params: Record<string, string> } => {
    const parts = path.split('/');
    let known = false;
    for (const route of byLength.get(parts.length) ?? []) {
      const params = matched(route.parts, parts);
      if (!params) continue;
      if (route.method === method) return { route, params };
      known = true;
    }
    throw known ? apiErrors.methodNotAllowed() : apiErrors.notFound();
  };
}

function matched(pattern: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const part = parts[index] ?? '';
    if (expected.startsWith(':')) params[expected.slice(1)] = decoded(part);
    else if (expected !== part) return undefined;
  }
  return params;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // Not an encoding of anything, so that nothing can be found under it.
    throw apiErrors.notFound();
  }
}
