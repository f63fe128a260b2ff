import { PermissionFlagsBits } from 'discord.js';
import type { Picture } from '../pictures/picture.ts';
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
  const { picture, response } = answer;
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
      data: { ...response.data, attachments: [{ id: '0', filename, description: picture.alt }] },
    } as Answer['response'],
    file: { name: filename, contentType: 'image/png', bytes },
  };
}

/** Whether the bot may attach files there; where Discord doesn't say, it is worth trying. */
function mayAttach(interaction: unknown): boolean {
  const permissions = (interaction as { app_permissions?: unknown } | null)?.app_permissions;
  if (typeof permissions !== 'string' || !/^\d{1,30}$/.test(permissions)) return true;
  return (BigInt(permissions) & PermissionFlagsBits.AttachFiles) !== 0n;
}
