import {
  ActionRowBuilder,
  type APIInteractionResponseCallbackData,
  ButtonBuilder,
  ButtonStyle,
  StringSelectMenuBuilder,
} from 'discord.js';
import type { Picture } from '../pictures/picture.ts';
import { type Card, embedsOf } from './card.ts';
import { encodeInvocation, type Invocation } from './invocation.ts';
import { cut, LIMITS } from './limits.ts';

/** A reply before it becomes a Discord message. */
export interface Reply {
  /** the essential in one line: for those who have embeds switched off, or listen */
  readonly content: string;
  /** the answer first, then the record that it is from */
  readonly cards: readonly Card[];
  readonly controls?: readonly Control[];
  /** the same, for those who would rather look than read; the words are complete without it */
  readonly picture?: Picture | undefined;
}

export interface Button {
  readonly kind: 'button';
  readonly label: string;
  readonly runs: Invocation;
  readonly emoji?: string;
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
export const REMOVE_ID = '1/remove';

/**
 * The message that a reply becomes, within Discord's limits: no mention in it pings, no two components share an id,
 * and what there is no room for is left out from the end.
 */
export function messageOf(
  { content, cards, controls = [] }: Reply,
  { removable }: { readonly removable: boolean },
): APIInteractionResponseCallbackData {
  return {
    content: cut(content, LIMITS.content),
    embeds: embedsOf(cards).map((embed) => embed.toJSON()),
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
    .map(({ label, emoji, runs }) => buttonOf(cut(label, LIMITS.buttonLabel), emoji, encodeInvocation(runs)));
  const remove = removable ? [buttonOf('Remove', '🗑️', REMOVE_ID)] : [];

  const buttonRows = inRows([...buttons, ...remove], remove.length);
  const menuRows = menus.slice(0, LIMITS.rows - buttonRows.length).map(menuRow);
  return [...menuRows, ...buttonRows];
}

// Builders are given all in one go: each of their setters checks its value, which took longer than the rest of an answer.
const buttonOf = (label: string, emoji: string | undefined, customId: string) =>
  new ButtonBuilder({
    style: ButtonStyle.Secondary,
    label,
    ...(emoji === undefined ? {} : { emoji: { name: emoji } }),
    custom_id: customId,
  });

/** Buttons in rows; where there are too many, the last of the others go, never the one that removes. */
function inRows(buttons: readonly ButtonBuilder[], kept: number): ActionRowBuilder<ButtonBuilder>[] {
  const room = (LIMITS.rows - 1) * LIMITS.buttonsInRow;
  const shown =
    buttons.length <= room
      ? buttons
      : [...buttons.slice(0, room - kept), ...buttons.slice(buttons.length - kept)];
  const rows: ActionRowBuilder<ButtonBuilder>[] = [];
  for (let at = 0; at < shown.length; at += LIMITS.buttonsInRow)
    rows.push(new ActionRowBuilder<ButtonBuilder>().addComponents(shown.slice(at, at + LIMITS.buttonsInRow)));
  return rows;
}

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
