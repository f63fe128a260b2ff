import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { APIAttachment } from 'discord-api-types/v10';
import type { AttachedFile } from '../contract.ts';
import type { UploadedFile } from '../rest/body.ts';
import { listedIn } from '../rules/attachments.ts';
import type { MessageBody } from '../rules/messages.ts';
import { snowflake } from '../snowflake.ts';

/** The files that bots attached, as Discord's CDN keeps them. */
export interface Attachments {
  /** The attachments that a message has after this body: those listed; where none are, its own and the new files. */
  after(
    body: MessageBody,
    files: readonly UploadedFile[],
    before?: readonly APIAttachment[],
  ): readonly APIAttachment[];
  /** The file that an attachment's URL leads to; undefined when there never was one, or it is forgotten. */
  file(url: string): AttachedFile | undefined;
  /** Answers a request for a file; false where it asks for something else. */
  serve(request: IncomingMessage, response: ServerResponse): boolean;
  clear(): void;
}

/** So many different files are kept: a bot sends the same picture again and again. */
const remembered = 100;
const path = /^\/attachments\/([0-9a-f]{32})\/[^/?#]+$/;

/** @param origin where the stand-in listens: `http://127.0.0.1:1234` */
export function createAttachments(origin: () => string): Attachments {
  /** by the hash of their content and type */
  const kept = new Map<string, AttachedFile>();

  function keep({ filename, contentType, bytes }: UploadedFile, listed?: string | null): APIAttachment {
    const named = nameOf(listed ?? filename);
    const hash = createHash('sha256').update(contentType).update(bytes).digest('hex').slice(0, 32);
    kept.delete(hash);
    kept.set(hash, { contentType, bytes });
    const [oldest] = kept.keys();
    if (kept.size > remembered && oldest !== undefined) kept.delete(oldest);
    const url = `${origin()}/attachments/${hash}/${named}`;
    return {
      id: snowflake(),
      filename: named,
      size: bytes.length,
      url,
      proxy_url: url,
      content_type: contentType,
      ...sizeOfPng(bytes),
    };
  }
  const file = (url: string) => {
    const hash = path.exec(URL.canParse(url, origin()) ? new URL(url, origin()).pathname : '')?.[1];
    return hash === undefined ? undefined : kept.get(hash);
  };

  return {
    after(body, files, before = []) {
      const listed = listedIn(body);
      if (listed === undefined) return [...before, ...files.map((one) => keep(one))];
      return listed.flatMap(({ id, filename, description }) => {
        const uploaded = files.find((one) => one.id === String(id));
        const attachment = uploaded ? keep(uploaded, filename) : before.find((one) => one.id === String(id));
        if (attachment === undefined) return [];
        return [{ ...attachment, ...(description ? { description } : {}) }];
      });
    },
    file,
    serve({ method, url = '' }, response) {
      if (!url.startsWith('/attachments/')) return false;
      const found = method === 'GET' || method === 'HEAD' ? file(url) : undefined;
      if (found === undefined) response.writeHead(404).end();
      else {
        const headers = {
          'content-type': found.contentType,
          'content-length': found.bytes.length,
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, max-age=31536000, immutable',
        };
        response.writeHead(200, headers).end(method === 'HEAD' ? undefined : found.bytes);
      }
      return true;
    },
    clear: () => kept.clear(),
  };
}

/** As Discord does it: what isn't a letter of ASCII, a digit, a dot or a dash becomes an underscore. */
const nameOf = (filename: string) => filename.replace(/[^\w.-]+/g, '_') || 'unknown';

const pngSignature = '89504e470d0a1a0a';

/** Pixels, which Discord says of images; nothing where a file is no PNG. */
function sizeOfPng(bytes: Buffer): { width: number; height: number } | undefined {
  if (bytes.length < 24 || bytes.toString('hex', 0, 8) !== pngSignature) return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
