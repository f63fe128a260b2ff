import { ApplicationCommandOptionType } from 'discord.js';
import type { ChatInputCommand } from '../commands/command.ts';
import type { Messages } from '../messages/messages.ts';
import type { OptionPayload } from './payload.ts';

export type ReadOptions =
  | { readonly values: Readonly<Record<string, string | boolean | undefined>> }
  | { readonly problem: string };

/**
 * The values of a command's options, checked against its definition: Discord's clients check them too, but nothing
 * makes others do so. Options that the command doesn't have (any more) are ignored.
 */
export function readOptions(
  command: ChatInputCommand,
  given: readonly OptionPayload[],
  { command: said }: Messages,
): ReadOptions {
  const values: Record<string, string | boolean | undefined> = {};
  for (const { name, type, required } of command.options) {
    const value = given.find((option) => option.name === name)?.value;
    if (value === undefined || (typeof value === 'string' && value.trim() === '')) {
      if (required) return { problem: said.needsOption(command.name, name) };
      continue;
    }
    if (type === ApplicationCommandOptionType.Boolean) {
      if (typeof value !== 'boolean') return { problem: said.eitherTrueOrFalse(command.name, name) };
      values[name] = value;
    } else {
      values[name] = String(value);
    }
  }
  return { values };
}
