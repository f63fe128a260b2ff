import type { IncomingMessage, ServerResponse } from 'node:http';
import { answer } from './static-files.ts';

const path = /^\/attachments\/[\w.-]+\/[\w.-]+$/;

/**
 * Passes on the pictures that the local Discord keeps, since the page loads from its own address alone. Gives false for
 * what is no attachment's address.
 */
export function passOnAttachment(
  discord: string,
  { url = '' }: IncomingMessage,
  response: ServerResponse,
): boolean {
  if (!path.test(url)) return false;
  const passOn = async () => {
    const found = await fetch(new URL(url, discord));
    const type = found.headers.get('content-type') ?? '';
    // Whatever else a bot attaches has no business at the page's own address.
    if (!found.ok || !/^image\/(?:png|jpeg|gif|webp)$/.test(type)) {
      await found.body?.cancel();
      return answer(response, 404, 'There is no such picture.');
    }
    const content = Buffer.from(await found.arrayBuffer());
    response.writeHead(200, {
      'content-type': type,
      'content-length': content.length,
      'content-security-policy': "default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
    response.end(content);
  };
  passOn().catch(() => answer(response, 502, 'The local Discord doesn’t give it.'));
  return true;
}
