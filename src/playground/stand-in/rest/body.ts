import type { IncomingMessage } from 'node:http';
import { refusals } from '../rules/refused.ts';

/** Discord's limit for a request with files is higher; a bot without files never comes near this. */
const largest = 10 * 1_024 * 1_024;

/** The body of a request: JSON, or the `payload_json` of a form with files ("Uploading Files"). Throws `Refused`. */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largest) throw refusals.tooLarge();
    chunks.push(chunk);
  }
  if (size === 0) return undefined;
  const raw = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return parsed(raw.toString('utf8'));
  const form = await new Response(raw, { headers: { 'content-type': type } }).formData();
  const files = [...form].flatMap(([, value]) =>
    typeof value === 'string' ? [] : [{ filename: value.name }],
  );
  return withFiles(parsed(String(form.get('payload_json') ?? '{}')), files);
}

/** Files that the message doesn't list are attached to it all the same. */
function withFiles(payload: unknown, files: readonly { readonly filename: string }[]): unknown {
  if (typeof payload !== 'object' || payload === null) return payload;
  if ('data' in payload) return { ...payload, data: withFiles(payload.data, files) };
  if ('attachments' in payload || files.length === 0) return payload;
  return { ...payload, attachments: files.map((file, index) => ({ id: String(index), ...file })) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusals.invalidJson();
  }
}
