import { randomBytes } from 'node:crypto';
import {
  type APIApplicationCommand,
  type APIInteraction,
  type APIInteractionDataResolved,
  type APIMessage,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
} from 'discord-api-types/v10';
import { everyComponent, type LooseComponent } from '../component-tree.ts';
import type { PersonProfile, Place } from '../contract.ts';
import { snowflake } from '../snowflake.ts';
import { type World, whereabouts } from '../world.ts';
import type { FilledIn } from './options.ts';

/** Who does it, where, and in which language. */
export interface Doer {
  readonly person: PersonProfile;
  readonly where: Place;
  readonly locale: string;
  /** default the world's own */
  readonly guildId?: string | undefined;
}

// Every interaction of this file has Discord's whole shape; that its parts fit together is what the casts say.
function assemble(world: World, doer: Doer, type: InteractionType, rest: object): APIInteraction {
  const id = snowflake();
  return {
    id,
    application_id: world.applicationId,
    type,
    token: tokenOf(id),
    version: 1,
    ...whereabouts(world, doer.person, doer.where, doer.locale, doer.guildId),
    ...rest,
  } as unknown as APIInteraction;
}

/** As Discord's are: what it belongs to and something secret, in Base64, so that each begins with the same letters. */
function tokenOf(id: string): string {
  return Buffer.from(`interaction:${id}:${randomBytes(48).toString('base64url')}`).toString('base64url');
}

/** A chat-input command, or a request for suggestions while one is typed. */
export function commandInteraction(
  world: World,
  doer: Doer,
  command: APIApplicationCommand,
  { options, resolved }: FilledIn,
  type: InteractionType.ApplicationCommand | InteractionType.ApplicationCommandAutocomplete,
): APIInteraction {
  return assemble(world, doer, type, {
    data: {
      ...identified(command),
      ...(options.length > 0 ? { options } : {}),
      ...(resolved ? { resolved } : {}),
    },
  });
}

/** A message command, used on a message. */
export function messageCommandInteraction(
  world: World,
  doer: Doer,
  command: APIApplicationCommand,
  target: APIMessage,
): APIInteraction {
  return assemble(world, doer, InteractionType.ApplicationCommand, {
    data: {
      ...identified(command),
      type: ApplicationCommandType.Message,
      target_id: target.id,
      resolved: { messages: { [target.id]: target } },
    },
  });
}

/** A pressed button, or values selected in a menu. */
export function componentInteraction(
  world: World,
  doer: Doer,
  component: LooseComponent,
  message: APIMessage,
  values?: readonly string[],
  resolved?: APIInteractionDataResolved,
): APIInteraction {
  return assemble(world, doer, InteractionType.MessageComponent, {
    message,
    data: {
      id: component.id ?? 0,
      custom_id: component.custom_id,
      component_type: component.type,
      ...(values ? { values } : {}),
      ...(resolved ? { resolved } : {}),
    },
  });
}

/** A submitted form: the texts by custom_id. */
export function modalInteraction(
  world: World,
  doer: Doer,
  customId: string,
  components: readonly unknown[],
  texts: Readonly<Record<string, string>>,
  message: APIMessage | undefined,
): APIInteraction {
  return assemble(world, doer, InteractionType.ModalSubmit, {
    ...(message ? { message } : {}),
    data: { custom_id: customId, components: submitted(components as readonly LooseComponent[], texts) },
  });
}

function submitted(components: readonly LooseComponent[], texts: Readonly<Record<string, string>>): object[] {
  return components.map(({ type, id, custom_id, components: within, component, value }) => ({
    type,
    id,
    ...(custom_id === undefined ? {} : { custom_id }),
    ...(type === ComponentType.TextInput ? { value: texts[custom_id ?? ''] ?? value ?? '' } : {}),
    ...(within ? { components: submitted(within, texts) } : {}),
    ...(component ? { component: submitted([component], texts)[0] } : {}),
  }));
}

/** The fields of a form in which text can be typed. */
export function textInputs(components: readonly unknown[]): LooseComponent[] {
  return [...everyComponent(components)]
    .map(({ component }) => component)
    .filter(({ type }) => type === ComponentType.TextInput);
}

function identified(command: APIApplicationCommand) {
  const { id, name, type, guild_id } = command;
  return { id, name, type, ...(guild_id === undefined ? {} : { guild_id }) };
}
