// A reply as text for a terminal: what it says first, then what one can do with it.
import {
  type APIEmbed,
  type APIEmbedField,
  type APIMessageTopLevelComponent,
  MessageFlags,
} from 'discord-api-types/v10';
import { type Clock, writtenSize, writtenTime } from 'discord-client-text';
import { type Choice, type ComponentRow, componentRows, type ShownButton } from './component-rows.ts';
import { drawMarkdown, inlineMarkdown } from './markdown.ts';
import { columnsOf, padded, paint, type Style, shortened, sideBySide, styled, wrap } from './styled-text.ts';

/** Where and for whom it is drawn. */
export interface Surface {
  /** in terminal columns */
  readonly width: number;
  /** escape codes for bold, dim and colours */
  readonly colour: boolean;
  readonly clock: Clock;
}

/** What is drawn of a message; a ShownMessage and the data of a callback both fit. */
export interface Drawable {
  readonly content?: string | null | undefined;
  readonly embeds?: readonly APIEmbed[] | undefined;
  readonly components?: readonly APIMessageTopLevelComponent[] | undefined;
  readonly attachments?:
    | readonly {
        readonly filename: string;
        readonly description?: string | null | undefined;
        /** in bytes */
        readonly size: number;
      }[]
    | undefined;
  /** https://discord.com/developers/docs/resources/message#message-object-message-flags */
  readonly flags?: number | undefined;
}

// Below this a line of prose is no longer readable, beyond it the eye loses the next line's beginning.
const narrowest = 20;
const widest = 100;

/** The columns that are drawn on, of those that there are. */
export function usable(width: number): number {
  return Math.min(widest, Math.max(narrowest, Math.floor(width) || narrowest));
}

/** Draws a message; `note` stands beside the notice of who sees it ("edited"). */
export function drawMessage(message: Drawable, surface: Surface, note?: string): string {
  const width = usable(surface.width);
  const flags = message.flags ?? 0;
  const notices = [flags & MessageFlags.Ephemeral ? 'only you can see this' : '', note ?? ''].filter(Boolean);
  const parts: string[][] = [];
  if (notices.length > 0) parts.push(wrap(styled(`(${notices.join(' · ')})`, 'dim'), width));
  if (message.content) parts.push(drawMarkdown(message.content, width, surface.clock));
  if (!(flags & MessageFlags.SuppressEmbeds)) {
    for (const embed of message.embeds ?? []) parts.push(drawEmbed(embed, width, surface.clock));
  }
  const files = (message.attachments ?? []).map((file) => styled(attachment(file, width), 'dim'));
  const rows = componentRows(message.components ?? []).flatMap((row) => drawRow(row, width));
  return paint(separated([...parts, files, rows]), surface.colour);
}

/** All the choices of a message's menus, with what each means; undefined where it has no menu. */
export function drawChoices(message: Drawable, surface: Surface): string | undefined {
  const width = usable(surface.width);
  const menus = componentRows(message.components ?? []).filter((row) => row.kind === 'select');
  if (menus.length === 0) return undefined;
  const drawn = menus.map((menu) => [...wrap(heading(menu), width), ...drawEveryChoice(menu, width)]);
  return paint(separated(drawn), surface.colour);
}

const picture = /\.(?:png|jpe?g|gif|webp)$/i;

/** One line: of a picture what it shows in a sentence, of another file how large it is. */
function attachment(
  { filename, description, size }: NonNullable<Drawable['attachments']>[number],
  width: number,
): string {
  if (!picture.test(filename)) return shortened(`[file] ${filename} · ${writtenSize(size)}`, width);
  const [sentence = ''] = (description ?? '').split(/(?<=[.!?])\s/);
  return shortened(`[picture] ${filename}${sentence === '' ? '' : `: ${sentence}`}`, width);
}

/** Lists words in a column, each with what it means beside it (below it when it is long) where that says more. */
export function drawGlossary(
  entries: readonly { readonly word: string; readonly meaning: string }[],
  width: number,
): string[] {
  const most = Math.floor(width / 2);
  const widths = entries.map(({ word }) => columnsOf(styled(word)));
  const column = Math.max(4, ...widths.filter((one) => one <= most));
  const margin = ' '.repeat(column + 2);
  return entries.flatMap(({ word, meaning }) => {
    const shown = styled(word, 'cyan');
    if (meaning === '' || meaning.toLowerCase() === word.toLowerCase()) return wrap(shown, width);
    if (columnsOf(shown) > column) return [...wrap(shown, width), ...wrap(styled(meaning), width, margin)];
    return wrap(styled(meaning), width, margin, padded(shown, column + 2));
  });
}

function drawEmbed(embed: APIEmbed, width: number, clock: Clock): string[] {
  const inside = width - 2;
  const prose = (text: string | undefined, ...styles: Style[]) =>
    text ? wrap(inlineMarkdown(text, clock, ...styles), inside) : [];
  const address = (label: string, url: string | undefined) =>
    url ? wrap(styled(`${label}${url}`, 'dim'), inside) : [];
  const moment = embed.timestamp ? writtenTime(Date.parse(embed.timestamp), 'f', clock) : undefined;
  const foot = [embed.footer?.text, moment].filter((part) => part !== undefined && part !== '').join(' · ');
  const body = separated([
    [
      ...(embed.author?.name ? wrap(styled(embed.author.name, 'dim'), inside) : []),
      ...prose(embed.title, 'bold'),
      ...address('', embed.url),
    ],
    embed.description ? drawMarkdown(embed.description, inside, clock) : [],
    ...drawFields(embed.fields ?? [], inside, clock),
    [...address('[picture] ', embed.image?.url), ...address('[picture] ', embed.thumbnail?.url)],
    foot === '' ? [] : wrap(styled(foot, 'dim'), inside),
  ]);
  return body.map((line) => `${styled('│', 'cyan')} ${line}`);
}

// Discord sets three inline fields in a row; a terminal sets as many as leave each this wide.
const narrowestColumn = 22;
const mostColumns = 3;

function drawFields(fields: readonly APIEmbedField[], width: number, clock: Clock): string[][] {
  const fitting = Math.min(mostColumns, Math.max(1, Math.floor((width + 2) / (narrowestColumn + 2))));
  const drawn: string[][] = [];
  let row: APIEmbedField[] = [];
  const flush = () => {
    if (row.length === 0) return;
    const columns = fitting;
    const column = row.length === 1 ? width : Math.floor((width + 2) / columns) - 2;
    drawn.push(
      sideBySide(
        row.map((field) => drawField(field, column, clock)),
        column,
      ),
    );
    row = [];
  };
  for (const field of fields) {
    if (!field.inline || row.length === fitting) flush();
    row.push(field);
    if (!field.inline) flush();
  }
  flush();
  return drawn;
}

function drawField(field: APIEmbedField, width: number, clock: Clock): string[] {
  return [
    ...wrap(inlineMarkdown(field.name, clock, 'bold'), width),
    ...drawMarkdown(field.value, width, clock),
  ].filter((line) => columnsOf(line) > 0);
}

function drawRow(row: ComponentRow, width: number): string[] {
  switch (row.kind) {
    case 'buttons':
      return flowed(row.buttons.map(drawButton), width);
    case 'select':
      return drawSelect(row, width);
    case 'other':
      return wrap(styled(`(a component of type ${row.type}, which only Discord shows)`, 'dim'), width);
  }
}

type SelectRow = Extract<ComponentRow, { kind: 'select' }>;

// More of them would push the reply itself out of sight.
const mostChoices = 10;

const heading = ({ placeholder, disabled }: SelectRow) =>
  styled(`${placeholder}${disabled ? ' (disabled)' : ''}`, 'dim');

/** A menu in a paragraph: its first choices by their labels, then the numbers of the others. */
function drawSelect(menu: SelectRow, width: number): string[] {
  const { choices, disabled } = menu;
  const shown = choices.slice(0, mostChoices).map((choice) => drawLabel(choice, disabled));
  const [next] = choices.slice(mostChoices);
  const last = choices.at(-1);
  const rest =
    next && last
      ? [styled(disabled ? '…' : `… [${next.number}] to [${last.number}]: :more shows them`, 'dim')]
      : [];
  return [...wrap(heading(menu), width), ...flowed([...shown, ...rest], width)];
}

function drawLabel({ number, label, current }: Choice, disabled: boolean): string {
  const named = current ? `${styled(label, 'bold')} ${styled('✓', 'cyan')}` : styled(label);
  return disabled ? named : `${styled(`[${number}]`, 'cyan')} ${named}`;
}

/** A choice a line. */
function drawEveryChoice({ choices, disabled }: SelectRow, width: number): string[] {
  const column = String(choices.at(-1)?.number ?? '').length;
  return choices.flatMap((choice) => {
    const mark = disabled ? '' : `[${choice.number}]`.padStart(column + 2);
    return drawChoice(choice, mark, width);
  });
}

/** A choice by its label, and as much of its description as the line has room for. */
function drawChoice({ label, description, current }: Choice, mark: string, width: number): string[] {
  const named = current ? `${styled(label, 'bold')}  ${styled('✓', 'cyan')}` : styled(label);
  const lines = wrap(named, width, ' '.repeat(mark.length + 1), `${styled(mark, 'cyan')} `);
  const last = lines.pop() ?? '';
  const room = width - columnsOf(last) - 2;
  const more = description && room >= shortestDescription ? shortened(description, room) : '';
  return [...lines, more ? `${last}  ${styled(more, 'dim')}` : last];
}

// in columns: less says nothing
const shortestDescription = 8;

function drawButton(button: ShownButton): string {
  switch (button.kind) {
    case 'button':
      return `${styled(`[${button.number}]`, 'cyan')} ${styled(button.label, ...(button.primary ? (['bold'] as const) : []))}`;
    case 'link':
      return `${styled(button.label)}: ${styled(button.url, 'underline')}`;
    case 'disabled':
      return styled(`${button.label} (disabled)`, 'dim');
  }
}

/** One after the other, three columns apart, on as many lines as it takes. */
function flowed(items: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const longer = `${lines.at(-1)}   ${item}`;
    if (lines.length > 0 && columnsOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(item);
  }
  return lines.flatMap((line) => wrap(line, width));
}

/** The parts that have something in them, with an empty line between. */
function separated(parts: readonly (readonly string[])[]): string[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : ['', ...part]));
}
