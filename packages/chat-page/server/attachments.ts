import type { IncomingMessage, ServerResponse } from 'node:http';
import { answer } from './static-files.ts';

const path = /^\/attachments\/[\w.-]+\/[\w.-]+$/;

/**
 * Passes on the files that the local Discord keeps, since the page loads from its own address alone: pictures to be shown,
 * others to be saved. Gives false for what is no attachment's address.
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
    if (!found.ok) {
      await found.body?.cancel();
      return answer(response, 404, 'There is no such file.');
    }
    // Whatever else a bot attaches has no business being opened at the page's own address.
    const isPicture = /^image\/(?:png|jpeg|gif|webp)$/.test(type);
    const content = Buffer.from(await found.arrayBuffer());
    response.writeHead(200, {
      'content-type': isPicture ? type : 'application/octet-stream',
      'content-disposition': isPicture ? 'inline' : 'attachment',
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
