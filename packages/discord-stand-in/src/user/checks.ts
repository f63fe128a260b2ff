import {
  type APIApplicationCommand,
  ApplicationIntegrationType,
  ButtonStyle,
  ComponentType,
  InteractionContextType,
} from 'discord-api-types/v10';
import { isSelect, type LooseComponent } from '../component-tree.ts';
import type { Place } from '../contract.ts';
import { ClientRefusal } from './client-refusal.ts';
import { textInputs } from './interactions.ts';

/** Whether Discord's client lists a command in a place; `member`: the bot is in the server ("Contexts" of Application Commands). */
export function isOffered(command: APIApplicationCommand, where: Place, member: boolean): boolean {
  if (command.guild_id !== undefined) return where === 'guild' && member;
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  const { Guild, BotDM, PrivateChannel } = InteractionContextType;
  const installs = command.integration_types ?? [GuildInstall];
  const contexts = command.contexts ?? [
    Guild,
    BotDM,
    ...(installs.includes(UserInstall) ? [PrivateChannel] : []),
  ];
  if (where === 'dm') return contexts.includes(BotDM);
  if (where === 'private') return contexts.includes(PrivateChannel) && installs.includes(UserInstall);
  return contexts.includes(Guild) && installs.includes(member ? GuildInstall : UserInstall);
}

/** Throws `ClientRefusal` for what can't be pressed so that the bot hears of it. */
export function checkPressable({ type, style, custom_id }: LooseComponent): void {
  if (type !== ComponentType.Button || style === ButtonStyle.Link || style === ButtonStyle.Premium)
    throw new ClientRefusal(`"${custom_id}" is not a button to press`);
}

/** Throws `ClientRefusal` for a selection that the menu doesn't allow. */
export function checkSelection(menu: LooseComponent, values: readonly string[]): void {
  if (!isSelect(menu)) throw new ClientRefusal(`"${menu.custom_id}" is not a menu`);
  const { min_values: least = 1, max_values: most = 1, options } = menu;
  if (values.length < least || values.length > most)
    throw new ClientRefusal(`"${menu.custom_id}" takes ${least} to ${most} values`);
  const missing = options && values.find((value) => !options.some((option) => option.value === value));
  if (missing !== undefined) throw new ClientRefusal(`"${menu.custom_id}" has no option "${missing}"`);
}

/** Throws `ClientRefusal` for texts that the form doesn't take. */
export function checkForm(components: readonly unknown[], texts: Readonly<Record<string, string>>): void {
  const inputs = textInputs(components);
  const unknown = Object.keys(texts).find((name) => !inputs.some(({ custom_id }) => custom_id === name));
  if (unknown !== undefined) throw new ClientRefusal(`the form has no field "${unknown}"`);
  for (const { custom_id = '', value = '', required = true, min_length = 0, max_length = 4_000 } of inputs) {
    const text = texts[custom_id] ?? value;
    if (text === '' && !required) continue;
    const least = Math.max(min_length, required ? 1 : 0);
    if (text.length < least || text.length > max_length)
      throw new ClientRefusal(`the field "${custom_id}" takes ${least} to ${max_length} characters`);
  }
}
