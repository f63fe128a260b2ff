import type { UploadedFile } from '../rest/body.ts';
import type { BodyFault } from './api-error.ts';
import type { MessageBody } from './messages.ts';

/** An attachment as a bot lists it: a file of the same request by its number, or one that the message has by its id. */
export interface ListedAttachment {
  readonly id?: string | number;
  readonly filename?: string | null;
  readonly description?: string | null;
}

const mostFiles = 10;

/** The attachments that a body lists; undefined where it says nothing of them. */
export const listedIn = ({ attachments }: MessageBody): readonly ListedAttachment[] | undefined =>
  attachments ? (attachments as readonly ListedAttachment[]) : undefined;

/**
 * What Discord refuses in attachments ("Uploading Files", "Attachment Object"), beyond their shape.
 * @param kept ids of those that the edited message has already
 */
export function attachmentFaults(
  body: MessageBody,
  files: readonly UploadedFile[],
  kept: readonly string[],
): BodyFault[] {
  const listed = listedIn(body) ?? [];
  const known = new Set([...files.map(({ id }) => id), ...kept]);
  const faults = listed.flatMap(({ id }, index): BodyFault[] =>
    known.has(String(id))
      ? []
      : [
          {
            path: ['attachments', index],
            code: 'ATTACHMENT_NOT_FOUND',
            message: `No file of the request has the number ${id}, and no attachment of the message the id`,
          },
        ],
  );
  const ids = listed.map(({ id }) => String(id));
  if (new Set(ids).size < ids.length)
    faults.push({
      path: ['attachments'],
      code: 'SET_TYPE_ALREADY_CONTAINS_VALUE',
      message: 'The set already contains this value',
    });
  if (files.length > mostFiles || listed.length > mostFiles)
    faults.push({
      path: ['attachments'],
      code: 'BASE_TYPE_MAX_LENGTH',
      message: `Must be ${mostFiles} or fewer in length.`,
    });
  return faults;
}
