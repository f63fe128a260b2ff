import { type APIEmbed, MessageFlags } from 'discord-api-types/v10';
import type { BodyFault } from './api-error.ts';
import { componentFaults } from './components.ts';

/** The parts of a message that a bot sets: null and absent both mean "not given". */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly APIEmbed[] | null;
  readonly components?: readonly unknown[] | null;
  readonly attachments?: readonly unknown[] | null;
  readonly allowed_mentions?: AllowedMentions | null;
  readonly poll?: unknown;
  readonly flags?: number | null;
  readonly tts?: boolean | null;
}
export interface AllowedMentions {
  readonly parse?: readonly string[];
  readonly users?: readonly string[];
  readonly roles?: readonly string[];
}

type Path = readonly PropertyKey[];

/** Discord's limit on the texts of all embeds of a message together. */
const embedsSize = 6_000;

/** What Discord refuses in a message beyond its shape ("Embed Limits", "Component Reference"). `layout`: it has the flag IS_COMPONENTS_V2. */
export function messageFaults(body: MessageBody, layout = hasLayout(body.flags)): BodyFault[] {
  const embeds = body.embeds ?? [];
  const faults = embeds.flatMap((embed, index) => embedFaults(embed, ['embeds', index]));
  if (embeds.reduce((sum, embed) => sum + sizeOf(embed), 0) > embedsSize)
    faults.push(
      fault(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${embedsSize}`),
    );
  faults.push(...componentFaults(body.components ?? [], layout), ...mentionFaults(body.allowed_mentions));
  if (layout)
    for (const key of ['content', 'embeds', 'poll'] as const)
      if (!isEmpty(body[key]))
        faults.push(
          fault(
            [key],
            'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
            `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
          ),
        );
  return faults;
}

/** Whether a message shows nothing: rows of buttons alone don't count, unless they are its layout. */
export function isEmptyMessage(body: MessageBody): boolean {
  const { content, embeds, attachments, poll, components } = body;
  if (hasLayout(body.flags)) return isEmpty(components);
  return [content?.trim(), embeds, attachments, poll].every(isEmpty);
}

/** Whether the flag IS_COMPONENTS_V2 is set. */
export function hasLayout(flags: number | null | undefined): boolean {
  return ((flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function embedFaults(embed: APIEmbed, path: Path): BodyFault[] {
  const required = (rest: Path) => fault([...path, ...rest], 'BASE_TYPE_REQUIRED', 'This field is required');
  const faults: BodyFault[] = [];
  (embed.fields ?? []).forEach(({ name, value }, index) => {
    if (!name?.trim()) faults.push(required(['fields', index, 'name']));
    if (!value?.trim()) faults.push(required(['fields', index, 'value']));
  });
  if (embed.footer && !embed.footer.text?.trim()) faults.push(required(['footer', 'text']));
  if (embed.author && !embed.author.name?.trim()) faults.push(required(['author', 'name']));
  const { title, description, fields, footer, author, image, thumbnail } = embed;
  const shown = [title?.trim(), description?.trim(), fields, footer, author, image, thumbnail];
  if (shown.every(isEmpty)) faults.push(required(['description']));
  return faults;
}

function sizeOf({ title, description, footer, author, fields }: APIEmbed): number {
  const texts = [title, description, footer?.text, author?.name];
  for (const { name, value } of fields ?? []) texts.push(name, value);
  return texts.reduce((sum, text) => sum + (text?.trim().length ?? 0), 0);
}

function mentionFaults(allowed: AllowedMentions | null | undefined): BodyFault[] {
  if (!allowed) return [];
  return (['users', 'roles'] as const).flatMap((kind) =>
    allowed.parse?.includes(kind) && allowed[kind]?.length
      ? [
          fault(
            ['allowed_mentions'],
            'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
            `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
          ),
        ]
      : [],
  );
}

function fault(path: Path, code: string, message: string): BodyFault {
  return { path, code, message };
}
