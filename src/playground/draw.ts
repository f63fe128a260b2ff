// A reply as text for a terminal: what it says first, then what one can do with it.
import {
  type APIApplicationCommandOptionChoice,
  type APIEmbed,
  type APIEmbedField,
  type APIInteractionResponse,
  type APIMessageTopLevelComponent,
  InteractionResponseType,
  MessageFlags,
} from 'discord-api-types/v10';
import { type Clock, writtenTime } from 'discord-client-text';
import { type Choice, type ControlRow, controlRows, type ShownButton } from './controls.ts';
import { displayWidth } from './display-width.ts';
import { drawMarkdown, inlineMarkdown } from './markdown.ts';
import {
  type Line,
  lineWidth,
  paint,
  type Style,
  shortened,
  sideBySide,
  span,
  styled,
  wrap,
} from './styled-text.ts';

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
    | readonly { readonly filename?: string | undefined; readonly description?: string | null | undefined }[]
    | undefined;
  /** https://discord.com/developers/docs/resources/message#message-object-message-flags */
  readonly flags?: number | undefined;
}

// Below this a line of prose is no longer readable, beyond it the eye loses the next line's beginning.
const narrowest = 20;
const widest = 100;

/** The columns that are drawn on. */
export function usable(surface: Surface): number {
  return Math.min(widest, Math.max(narrowest, Math.floor(surface.width) || narrowest));
}

/** Draws a message; `note` stands beside the notice of who sees it ("edited"). */
export function drawMessage(message: Drawable, surface: Surface, note?: string): string {
  const width = usable(surface);
  const flags = message.flags ?? 0;
  const notices = [flags & MessageFlags.Ephemeral ? 'only you can see this' : '', note ?? ''].filter(Boolean);
  const parts: Line[][] = [];
  if (notices.length > 0) parts.push(wrap([span(`(${notices.join(' · ')})`, 'dim')], width));
  if (message.content) parts.push(drawMarkdown(message.content, width, surface.clock));
  if (!(flags & MessageFlags.SuppressEmbeds)) {
    for (const embed of message.embeds ?? []) parts.push(drawEmbed(embed, width, surface.clock));
  }
  for (const { filename, description } of message.attachments ?? []) {
    const kind = /\.(?:png|jpe?g|gif|webp)$/i.test(filename ?? '') ? 'picture' : 'file';
    const words = `[${kind}] ${filename ?? ''}${description ? `: ${description}` : ''}`;
    parts.push(wrap([span(words, 'dim')], width));
  }
  const controls = controlRows(message.components ?? []).flatMap((row) => drawRow(row, width));
  if (controls.length > 0) parts.push(controls);
  return paint(separated(parts), surface.colour);
}

/**
 * Draws what an application answered to an interaction.
 * https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object
 */
export function drawResponse(response: APIInteractionResponse, surface: Surface): string {
  const width = usable(surface);
  const notice = (words: string) => paint(wrap([span(words, 'dim')], width), surface.colour);
  switch (response.type) {
    case InteractionResponseType.ChannelMessageWithSource:
      return drawMessage(response.data, surface);
    case InteractionResponseType.UpdateMessage:
      return drawMessage(response.data ?? {}, surface, 'edited');
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      return paint(drawChoices(response.data.choices ?? [], width), surface.colour);
    case InteractionResponseType.DeferredChannelMessageWithSource:
      return notice('(is thinking …)');
    case InteractionResponseType.Modal:
      return notice(`(opens the form "${response.data.title}")`);
    default:
      return notice('(nothing to show)');
  }
}

/** Lists words in a column, each with what it means beside it (below it when it is long) where that says more. */
export function drawGlossary(
  entries: readonly { readonly word: string; readonly meaning: string }[],
  width: number,
): Line[] {
  const most = Math.floor(width / 2);
  const widths = entries.map(({ word }) => displayWidth(span(word).text));
  const column = Math.max(4, ...widths.filter((one) => one <= most));
  const margin: Line = [span(' '.repeat(column + 2))];
  return entries.flatMap(({ word, meaning }) => {
    const shown = span(word, 'cyan');
    const left = column - displayWidth(shown.text);
    if (meaning === '' || meaning.toLowerCase() === word.toLowerCase()) return wrap([shown], width);
    if (left < 0)
      return [...wrap([shown], width), ...wrap([span(meaning)], width, { first: margin, rest: margin })];
    return wrap([span(meaning)], width, { first: [shown, span(' '.repeat(left + 2))], rest: margin });
  });
}

function drawChoices(choices: readonly APIApplicationCommandOptionChoice[], width: number): Line[] {
  if (choices.length === 0) return [[span('(no suggestions)', 'dim')]];
  return drawGlossary(
    choices.map(({ name, value }) => ({ word: String(value), meaning: name })),
    width,
  );
}

function drawEmbed(embed: APIEmbed, width: number, clock: Clock): Line[] {
  const inside = width - 2;
  const prose = (text: string | undefined, ...styles: Style[]) =>
    text ? wrap(styled(inlineMarkdown(text, clock), ...styles), inside) : [];
  const address = (label: string, url: string | undefined) =>
    url ? wrap([span(`${label}${url}`, 'dim')], inside) : [];
  const moment = embed.timestamp ? writtenTime(Date.parse(embed.timestamp), 'f', clock) : undefined;
  const foot = [embed.footer?.text, moment].filter((part) => part !== undefined && part !== '').join(' · ');
  const body = separated([
    [
      ...(embed.author?.name ? wrap([span(embed.author.name, 'dim')], inside) : []),
      ...prose(embed.title, 'bold'),
      ...address('', embed.url),
    ],
    embed.description ? drawMarkdown(embed.description, inside, clock) : [],
    ...drawFields(embed.fields ?? [], inside, clock),
    [...address('[picture] ', embed.image?.url), ...address('[picture] ', embed.thumbnail?.url)],
    foot === '' ? [] : wrap([span(foot, 'dim')], inside),
  ]);
  return body.map((line) => [span('│ ', 'cyan'), ...line]);
}

// Discord sets three inline fields in a row; a terminal sets as many as leave each this wide.
const narrowestColumn = 22;
const mostColumns = 3;

function drawFields(fields: readonly APIEmbedField[], width: number, clock: Clock): Line[][] {
  const fitting = Math.min(mostColumns, Math.max(1, Math.floor((width + 2) / (narrowestColumn + 2))));
  const drawn: Line[][] = [];
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

function drawField(field: APIEmbedField, width: number, clock: Clock): Line[] {
  return [
    ...wrap(styled(inlineMarkdown(field.name, clock), 'bold'), width),
    ...drawMarkdown(field.value, width, clock),
  ].filter((line) => lineWidth(line) > 0);
}

function drawRow(row: ControlRow, width: number): Line[] {
  switch (row.kind) {
    case 'buttons':
      return flowed(row.buttons.map(drawButton), width);
    case 'select': {
      const column = String(row.choices.at(-1)?.number ?? '').length;
      return [
        ...wrap([span(row.placeholder, 'dim'), ...(row.disabled ? [span(' (disabled)', 'dim')] : [])], width),
        ...row.choices.flatMap((choice) => {
          const mark = row.disabled ? '' : `[${choice.number}]`.padStart(column + 2);
          return drawChoice(choice, mark, width);
        }),
      ];
    }
    case 'other':
      return wrap([span(`(a component of type ${row.type}, which only Discord shows)`, 'dim')], width);
  }
}

/** A choice by its label, and as much of its description as the line has room for. */
function drawChoice({ label, description, current }: Choice, mark: string, width: number): Line[] {
  const named = [
    span(label, ...(current ? (['bold'] as const) : [])),
    ...(current ? [span('  ✓', 'cyan')] : []),
  ];
  const lines = wrap(named, width, {
    first: [span(mark, 'cyan'), span(' ')],
    rest: [span(' '.repeat(mark.length + 1))],
  });
  const last = lines.pop() ?? [];
  const room = width - lineWidth(last) - 2;
  const more = description ? shortened(description, room) : '';
  return [...lines, room >= shortestDescription && more ? [...last, span(`  ${more}`, 'dim')] : last];
}

// in columns: less says nothing
const shortestDescription = 8;

function drawButton(button: ShownButton): Line {
  switch (button.kind) {
    case 'button':
      return [span(`[${button.number}]`, 'cyan'), span(` ${button.label}`)];
    case 'link':
      return [span(`${button.label}: `), span(button.url, 'underline')];
    case 'disabled':
      return [span(`${button.label} (disabled)`, 'dim')];
  }
}

/** One after the other, three columns apart, on as many lines as it takes. */
function flowed(items: readonly Line[], width: number): Line[] {
  const lines: Line[] = [];
  let line: Line = [];
  for (const item of items) {
    if (line.length > 0 && lineWidth(line) + 3 + lineWidth(item) > width) {
      lines.push(...wrap(line, width));
      line = [];
    }
    line = line.length === 0 ? item : [...line, span('   '), ...item];
  }
  return line.length === 0 ? lines : [...lines, ...wrap(line, width)];
}

/** The parts that have something in them, with an empty line between. */
function separated(parts: readonly (readonly Line[])[]): Line[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [[], ...part]));
}
