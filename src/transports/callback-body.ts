import { randomUUID } from 'node:crypto';
import type { APIInteractionResponse } from 'discord.js';
import type { AttachedFile } from '../interactions/respond.ts';

/** A request's or response's body, and its Content-Type. */
export interface CallbackBody {
  readonly contentType: string;
  readonly content: string | Buffer;
}

/**
 * An interaction response as it travels: JSON; with a file a form, in which the response is `payload_json` and the file
 * `files[0]`, to which the attachment with the id 0 refers. Discord docs: Uploading files.
 */
export function callbackBody(response: APIInteractionResponse, file?: AttachedFile): CallbackBody {
  const json = JSON.stringify(response);
  if (file === undefined) return { contentType: 'application/json', content: json };
  // Random, so that it is nowhere in what it divides.
  const boundary = `form-${randomUUID()}`;
  const head = (disposition: string, type: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\nContent-Type: ${type}\r\n\r\n`;
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    content: Buffer.concat([
      Buffer.from(`${head('name="payload_json"', 'application/json')}${json}\r\n`),
      Buffer.from(head(`name="files[0]"; filename="${file.name}"`, file.contentType)),
      file.bytes,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  };
}
