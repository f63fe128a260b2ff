import {
  ActionRowBuilder,
  type APIButtonComponent,
  type APIInteractionResponseCallbackData,
  ButtonBuilder,
  ButtonStyle,
  StringSelectMenuBuilder,
} from 'discord.js';
import stringWidth from 'string-width';
import type { Note } from '../knowledge/knowledge-base.ts';
import type { Messages } from '../messages/messages.ts';
import type { Picture } from '../pictures/picture.ts';
import { type Card, embedOf, type Tone } from './card.ts';
import { encodeInvocation, type Invocation } from './invocation.ts';
import { cut, LIMITS } from './limits.ts';
import { createFootnotes, drawn, type Line } from './line.ts';

/** A reply before it becomes a Discord message. */
export interface Reply {
  /** the answer in one sentence, which everything else only adds to: read first, and by those who listen */
  readonly content: Line;
  /** what “Cite it” gives: the sentence alone, or, where nothing is said here, the first part with it */
  readonly cited?: 'content' | 'nothing';
  /** that the answer is only near what was asked */
  readonly hint?: string | undefined;
  /** the parts of the record, of which one is open: the first, until a button opens another */
  readonly views?: readonly View[];
  /** all that there is to beware of with the record */
  readonly notes?: readonly Note[];
  /** the ways on from it, below those to its views */
  readonly controls?: readonly Control[];
  /** how a button asks for it again, where that can't be what was asked with */
  readonly again?: Invocation | undefined;
  /** for whoever asked, and nobody else */
  readonly privately?: true;
}

/** A part of a record. */
export interface View {
  /** by which a button names it */
  readonly id: string;
  readonly label: string;
  readonly card?: () => Card;
  /** the same, for those who would rather look than read, and what stands beside it then instead of the card */
  readonly picture?: () => Picture | undefined;
  readonly beside?: () => Card;
  /** a text to forward, for whoever asked alone */
  readonly file?: () => AttachedText;
  /** a menu of the reply leads to it, and no button */
  readonly inMenu?: boolean;
}

export interface AttachedText {
  /** of ASCII letters, digits, dots and dashes */
  readonly name: string;
  readonly text: string;
}

/** A reply with one of its parts open. */
export interface Opened {
  readonly content: Line;
  readonly hint?: string | undefined;
  readonly card?: Card | undefined;
  readonly controls: readonly Control[];
  readonly tone: Tone;
  readonly picture?: Picture | undefined;
  readonly beside?: Card | undefined;
  readonly file?: AttachedText | undefined;
  readonly privately?: true | undefined;
}

export interface Button {
  readonly kind: 'button';
  readonly label: string;
  readonly runs: Invocation;
}

export interface Menu {
  readonly kind: 'menu';
  readonly placeholder: string;
  readonly runs: Invocation & { readonly slot: string };
  readonly options: readonly MenuOption[];
}

export interface MenuOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly chosen?: boolean;
}

export type Control = Button | Menu;

/** Whoever asked may take a public reply away; its custom_id is no invocation. */
export const REMOVE_ID = '2/remove';

/**
 * The message that a reply becomes, within Discord's limits: no mention in it pings, no two components share an id,
 * and what there is no room for is left out from the end.
 */
export function messageOf(
  { content, hint, card, tone, controls }: Opened,
  {
    removable,
    sourceUrl,
    messages,
  }: {
    readonly removable: boolean;
    readonly sourceUrl?: string | undefined;
    readonly messages: Messages;
  },
): APIInteractionResponseCallbackData {
  const footnotes = createFootnotes();
  const said = [...(hint === undefined ? [] : [`-# ${hint}`]), drawn(content, footnotes.mark)].join('\n');
  const embed = embedOf(card ?? { lines: [] }, tone, footnotes, sourceUrl, messages);
  return {
    content: cut(said, LIMITS.content),
    embeds: embed === undefined ? [] : [embed.toJSON()],
    components: rowsOf(controls, removable).map((row) => row.toJSON()),
    allowed_mentions: { parse: [] },
  };
}

type Row = ActionRowBuilder<ButtonBuilder> | ActionRowBuilder<StringSelectMenuBuilder>;

function rowsOf(controls: readonly Control[], removable: boolean): Row[] {
  const seen = new Set<string>();
  const isNew = ({ runs }: Control) => {
    const id = encodeInvocation(runs);
    return seen.has(id) ? false : seen.add(id) !== undefined;
  };
  const menus = controls
    .filter((control) => control.kind === 'menu')
    .filter((menu) => menu.options.length > 0 && isNew(menu));
  const buttons = controls
    .filter((control) => control.kind === 'button')
    .filter(isNew)
    .map(buttonOf);
  const remove = removable
    ? [new ButtonBuilder({ style: ButtonStyle.Secondary, emoji: { name: '🗑️' }, custom_id: REMOVE_ID })]
    : [];

  const buttonRows = inRows([...buttons, ...remove], remove.length);
  const menuRows = menus.slice(0, LIMITS.rows - buttonRows.length).map(menuRow);
  return [...menuRows, ...buttonRows];
}

// Builders are given all in one go: each of their setters checks its value, which took longer than the rest of an answer.
const buttonOf = ({ label, runs }: Button) =>
  new ButtonBuilder({
    style: ButtonStyle.Secondary,
    label: cut(label, LIMITS.buttonLabel),
    custom_id: encodeInvocation(runs),
  });

/**
 * Buttons in rows that a phone shows in one line each, or, where these would be too many, in as few as Discord allows; of
 * more buttons than that the last go, never the one that removes.
 */
function inRows(buttons: readonly ButtonBuilder[], kept: number): ActionRowBuilder<ButtonBuilder>[] {
  const most = LIMITS.rows - 1;
  const room = most * LIMITS.buttonsInRow;
  const shown =
    buttons.length <= room
      ? buttons
      : [...buttons.slice(0, room - kept), ...buttons.slice(buttons.length - kept)];
  const narrow = rowsWhere(
    shown,
    (row) => row.reduce((sum, { data }) => sum + widthOf(data), 0) <= PHONE_WIDTH,
  );
  const rows = narrow.length <= most ? narrow : rowsWhere(shown, () => true);
  return rows.map((row) => new ActionRowBuilder<ButtonBuilder>().addComponents(row));
}

/** Rows of up to five buttons, each as long as it fits. */
function rowsWhere(
  buttons: readonly ButtonBuilder[],
  fits: (row: readonly ButtonBuilder[]) => boolean,
): ButtonBuilder[][] {
  const rows: ButtonBuilder[][] = [];
  for (const button of buttons) {
    const row = rows.at(-1);
    if (row !== undefined && row.length < LIMITS.buttonsInRow && fits([...row, button])) row.push(button);
    else rows.push([button]);
  }
  return rows;
}

// In CSS pixels, of a screen of 360: about what Discord's clients give a button, and what is between two.
const PHONE_WIDTH = 308;
const widthOf = (button: Partial<APIButtonComponent>) => {
  const label = 'label' in button ? (button.label ?? '') : '';
  // A Chinese character is as wide as two letters.
  return 8 + Math.max(54, 32 + Math.max(label.length, stringWidth(label)) * 5.8);
};

function menuRow({ placeholder, runs, options }: Menu): ActionRowBuilder<StringSelectMenuBuilder> {
  const { label, value, description, options: most } = LIMITS.select;
  const distinct = [
    ...new Map(options.map((option) => [option.value.slice(0, value), option])).entries(),
  ].slice(0, most);
  return new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
    new StringSelectMenuBuilder({
      custom_id: encodeInvocation(runs),
      placeholder: cut(placeholder, LIMITS.select.placeholder),
      options: distinct.map(([id, option]) => ({
        label: cut(option.label, label),
        value: id,
        ...(option.description ? { description: cut(option.description, description) } : {}),
        ...(option.chosen ? { default: true } : {}),
      })),
    }),
  );
}
