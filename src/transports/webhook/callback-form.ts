import type { APIInteractionResponse } from 'discord.js';
import type { AttachedFile } from '../../interactions/respond.ts';

/**
 * An interaction response with a file as a form, in which the response is `payload_json` and the file `files[0]`, to
 * which the attachment with the id 0 refers. Discord docs: Uploading files.
 */
export function callbackForm(response: APIInteractionResponse, file: AttachedFile): FormData {
  const form = new FormData();
  form.append('payload_json', JSON.stringify(response));
  form.append('files[0]', new Blob([new Uint8Array(file.bytes)], { type: file.contentType }), file.name);
  return form;
}
