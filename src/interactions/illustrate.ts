import type { Picture } from '../pictures/picture.ts';
import { mayAttach } from './may-attach.ts';
import type { Answer } from './respond.ts';

/**
 * An answer with the picture that it names attached, where there are bytes of it and the bot may attach files; otherwise
 * the answer as it is, which says the same in words.
 * Discord docs: Uploading files; Receiving and responding, interaction structure (app_permissions).
 */
export function illustrate(
  interaction: unknown,
  answer: Answer,
  bytesOf: (picture: Picture) => Buffer | undefined,
): Answer {
  const { picture, besidePicture, response } = answer;
  if (picture === undefined || response === undefined || !('data' in response)) return answer;
  if (!mayAttach(interaction)) return answer;
  const bytes = bytesOf(picture);
  if (bytes === undefined) return answer;
  const filename = `${picture.name}.png`;
  return {
    ...answer,
    // An answer that names a picture is a message, new or changed.
    response: {
      ...response,
      data: {
        ...response.data,
        ...(besidePicture === undefined ? {} : { embeds: besidePicture }),
        attachments: [{ id: '0', filename, description: picture.alt }],
      },
    } as Answer['response'],
    file: { name: filename, contentType: 'image/png', bytes },
    withoutFile: response,
  };
}
