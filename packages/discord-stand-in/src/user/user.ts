import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
} from 'discord-api-types/v10';
import { localised } from 'discord-client-text';
import { findComponent, type LooseComponent } from '../component-tree.ts';
import type {
  Asking,
  AutocompleteInput,
  CommandInput,
  Exchange,
  MessageCommandInput,
  Person,
  PersonProfile,
  Pressing,
  ShownMessage,
  UserSide,
} from '../contract.ts';
import { composed } from '../platform/compose.ts';
import type { Exchanges, OpenInteraction, Opening } from '../platform/exchanges.ts';
import type { Messages } from '../platform/messages.ts';
import type { Registry } from '../platform/registry.ts';
import { channelIn, guildOf, isMember, personBy, profileOf, userOf, type World } from '../world.ts';
import { checkForm, checkPressable, checkSelection, isOffered } from './checks.ts';
import { ClientRefusal } from './client-refusal.ts';
import {
  commandInteraction,
  componentInteraction,
  type Doer,
  messageCommandInteraction,
  modalInteraction,
} from './interactions.ts';
import { fillIn, Resolved } from './options.ts';

export interface UserSideOptions {
  readonly world: World;
  readonly registry: Registry;
  readonly messages: Messages;
  readonly exchanges: Exchanges;
  /** Sends an interaction to the bot, and gives what waits for its answer. */
  readonly send: (opening: Opening) => OpenInteraction;
}

/** In characters, for people without Nitro. */
const longestMessage = 2_000;

/** Discord's client for the people of the world, without a screen. */
export function createUserSide({ world, registry, messages, exchanges, send }: UserSideOptions): UserSide {
  const everyCommand = () =>
    [...registry.list(undefined), ...registry.list(world.guildId)].sort((one, other) =>
      one.name.localeCompare(other.name),
    );

  /** by the id of a person */
  const locales = new Map<string, string>();
  const localeOf = ({ id }: PersonProfile) => locales.get(id) ?? 'en-US';
  const doerOf = ({ as, where = 'guild', locale, guildId }: Asking): Doer => {
    const person = profileOf(as);
    return { person, where, locale: locale ?? localeOf(person), guildId };
  };

  const offered = (asking: Asking = {}) => {
    const { where, locale } = doerOf(asking);
    return everyCommand()
      .filter((command) => isOffered(command, where, isMember(world)))
      .map((command) => localised(command, locale));
  };

  const findCommand = (type: ApplicationCommandType, name: string, asking: Asking) => {
    const found = offered(asking).filter((command) => command.type === type && command.name === name);
    const [command] = found.sort((one) => (one.guild_id === undefined ? 1 : -1));
    if (!command) {
      const elsewhere = everyCommand().some((other) => other.type === type && other.name === name);
      throw new ClientRefusal(
        `there is no command "${name}"${elsewhere ? ` in this place (${asking.where ?? 'guild'})` : ''}`,
      );
    }
    return command;
  };

  const chatInput = async (input: CommandInput, focused?: string): Promise<Exchange> => {
    const doer = doerOf(input);
    const [name = '', ...path] = input.name.split(' ');
    const command = findCommand(ApplicationCommandType.ChatInput, name, input);
    const filled = fillIn(world, command, {
      path,
      values: input.options ?? {},
      focused,
      skipValidation: input.skipValidation ?? false,
    });
    const type =
      focused === undefined
        ? InteractionType.ApplicationCommand
        : InteractionType.ApplicationCommandAutocomplete;
    const interaction = commandInteraction(world, doer, command, filled, type);
    return send({ ...doer, interaction, focusedType: filled.focusedType }).ended;
  };

  const sees = (message: ShownMessage, as: Person) => {
    const person = profileOf(as);
    return (
      (message.visibleTo === 'everyone' || message.visibleTo === person.id) &&
      // Everybody is in every server.
      (message.where === 'guild' || message.channelId === channelIn(world, message.where, person))
    );
  };

  /** A person's message, in the place of somebody who sees it. */
  const write = (text: string, author: PersonProfile, { where, person, guildId }: Doer) =>
    messages.add(
      composed(
        { content: text },
        { author: userOf(author), channelId: channelIn(world, where, person, guildId) },
      ),
      { where, visibleTo: 'everyone' },
      false,
    );

  /** The message as it is shown now, the component on it, and who touches it. */
  const touch = (given: ShownMessage, customId: string, as: Person | undefined, how: Pressing) => {
    const message = messages.get(given.id);
    if (!message || message.deleted) throw new ClientRefusal('the message is gone');
    const person = as === undefined ? watcherOf(message) : profileOf(as);
    if (!sees(message, person)) throw new ClientRefusal(`${person.username} does not see this message`);
    const component = findComponent(message.components, customId);
    if (!how.skipValidation) {
      if (!component) throw new ClientRefusal(`the message has no component "${customId}"`);
      if (component.disabled) throw new ClientRefusal(`"${customId}" is disabled`);
    }
    const { where, channelId } = message;
    const guildId = where === 'guild' ? guildOf(world, channelId) : undefined;
    return { message, component, doer: { person, where, locale: how.locale ?? localeOf(person), guildId } };
  };

  return {
    commands: everyCommand,
    offered,
    setLocale(person, locale) {
      locales.set(profileOf(person).id, locale);
    },
    command: (input) => chatInput(input),
    autocomplete: (input: AutocompleteInput) => chatInput(input, input.focused),

    async messageCommand(input: MessageCommandInput) {
      const doer = doerOf(input);
      const command = findCommand(ApplicationCommandType.Message, input.name, input);
      const target = input.message
        ? (messages.get(input.message.id) ?? input.message)
        : write(input.text ?? '', profileOf(input.author ?? 'ben'), doer);
      return send({ ...doer, interaction: messageCommandInteraction(world, doer, command, target.api) })
        .ended;
    },

    async press(given, customId, as, how = {}) {
      const { message, component, doer } = touch(given, customId, as, how);
      const button = component ?? { type: ComponentType.Button, custom_id: customId };
      if (!how.skipValidation) checkPressable(button);
      const interaction = componentInteraction(world, doer, button, message.api);
      return send({ ...doer, interaction, sourceId: message.id }).ended;
    },

    async select(given, customId, values, as, how = {}) {
      const { message, component, doer } = touch(given, customId, as, how);
      const menu = component ?? { type: ComponentType.StringSelect, custom_id: customId };
      if (!how.skipValidation) checkSelection(menu, values);
      const resolved = new Resolved(world);
      const chosen = values.map((value) => String(resolved.add(optionTypeOf(menu), value)));
      const interaction = componentInteraction(world, doer, menu, message.api, chosen, resolved.all());
      return send({ ...doer, interaction, sourceId: message.id }).ended;
    },

    async submit(opened, values) {
      const { modal } = opened;
      const opener = exchanges.byToken(opened.interaction.token);
      if (!modal || !opener) throw new ClientRefusal('no form is open');
      checkForm(modal.components, values);
      const source = opener.sourceId === undefined ? undefined : messages.get(opener.sourceId);
      const { person, where, locale, interaction: opening } = opener;
      const doer = { person, where, locale, guildId: opening.guild_id };
      const interaction = modalInteraction(
        world,
        doer,
        modal.custom_id,
        modal.components,
        values,
        source?.api,
      );
      return send({ ...doer, interaction, sourceId: opener.sourceId, opener }).ended;
    },

    say(input) {
      const doer = doerOf(input);
      const text = input.text.trim();
      if (text === '') throw new ClientRefusal('there is nothing to send');
      if (text.length > longestMessage)
        throw new ClientRefusal(`a message has at most ${longestMessage} characters, not ${text.length}`);
      return write(text, doer.person, doer);
    },

    dismiss: (message) => messages.remove(message.id),
    messages: (seenBy) => messages.shown().filter((message) => seenBy === undefined || sees(message, seenBy)),
    sees,
  };
}

/** The one person who can see a message, or ana. */
function watcherOf({ visibleTo, where, api }: ShownMessage): PersonProfile {
  const asker = api.interaction_metadata?.user;
  // A DM has one person only: whoever asked in it.
  const alone = visibleTo !== 'everyone' ? visibleTo : where === 'dm' ? asker?.id : undefined;
  if (alone === undefined) return profileOf('ana');
  if (asker?.id !== alone) return personBy(alone);
  return { id: asker.id, username: asker.username, globalName: asker.global_name };
}

function optionTypeOf({ type }: LooseComponent): ApplicationCommandOptionType {
  switch (type) {
    case ComponentType.UserSelect:
      return ApplicationCommandOptionType.User;
    case ComponentType.RoleSelect:
      return ApplicationCommandOptionType.Role;
    case ComponentType.MentionableSelect:
      return ApplicationCommandOptionType.Mentionable;
    case ComponentType.ChannelSelect:
      return ApplicationCommandOptionType.Channel;
    default:
      return ApplicationCommandOptionType.String;
  }
}
