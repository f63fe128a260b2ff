import type { IncomingMessage } from 'node:http';
import { apiErrors, invalidForm } from '../rules/api-error.ts';

/** Discord's limit for a request with files. */
const largest = 10 * 1_024 * 1_024;

/** A file of a form ("Uploading Files"). */
export interface UploadedFile {
  /** n of `files[n]`, which an attachment's `id` refers to */
  readonly id: string;
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

export interface ReadBody {
  readonly value: unknown;
  readonly files: readonly UploadedFile[];
}

/** The body of a request: JSON, or the `payload_json` of a form with its files. Throws `ApiError`. */
export async function readBody(request: IncomingMessage): Promise<ReadBody> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largest) throw apiErrors.tooLarge();
    chunks.push(chunk);
  }
  if (size === 0) return { value: undefined, files: [] };
  const raw = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return { value: parsed(raw.toString('utf8')), files: [] };
  const form = await formOf(raw, type);
  return { value: parsed(String(form.get('payload_json') ?? '{}')), files: await filesOf(form) };
}

async function formOf(raw: Buffer, type: string): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(raw), { headers: { 'content-type': type } }).formData();
  } catch {
    // What is no form is the sender's fault.
    throw invalidForm([
      { path: [], code: 'CONTENT_TYPE_INVALID', message: 'Not a multipart/form-data body' },
    ]);
  }
}

function filesOf(form: FormData): Promise<UploadedFile[]> {
  const uploads = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [] : [{ name, value }]));
  return Promise.all(
    uploads.map(async ({ name, value }, index) => ({
      id: /^files\[(\d+)\]$/.exec(name)?.[1] ?? String(index),
      filename: value.name,
      contentType: value.type,
      bytes: Buffer.from(await value.arrayBuffer()),
    })),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw apiErrors.invalidJson();
  }
}
