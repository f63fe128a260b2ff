import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandType,
  ApplicationIntegrationType,
} from 'discord-api-types/v10';
import { apiErrors, invalidForm } from '../rules/api-error.ts';
import { bulkFaults, type CommandBody, commandFaults } from '../rules/commands.ts';
import { snowflake } from '../snowflake.ts';

/** The commands that are registered, global ones under `undefined`, the others under their server's id. */
export interface Registry {
  list(guildId: string | undefined): readonly APIApplicationCommand[];
  /** Throws `ApiError` 10063 when there is none. */
  get(guildId: string | undefined, id: string): APIApplicationCommand;
  /** Creates, or overwrites the one of the same type and name. */
  put(guildId: string | undefined, body: CommandBody): { command: APIApplicationCommand; created: boolean };
  /** Replaces all: those that stay keep their id. */
  replace(guildId: string | undefined, bodies: readonly CommandBody[]): readonly APIApplicationCommand[];
  edit(guildId: string | undefined, id: string, changes: Partial<CommandBody>): APIApplicationCommand;
  remove(guildId: string | undefined, id: string): void;
}

const { ChatInput, User, Message } = ApplicationCommandType;
const most = new Map<ApplicationCommandType, number>([
  [ChatInput, 100],
  [User, 15],
  [Message, 15],
]);
const createsPerDay = 200;

/** An empty registry; `changed` is called after every change. */
export function createRegistry(applicationId: string, validate: boolean, changed: () => void): Registry {
  const scopes = new Map<string | undefined, APIApplicationCommand[]>();
  const creates = new Map<string | undefined, number>();
  const list = (guildId: string | undefined) => scopes.get(guildId) ?? [];

  const store = (guildId: string | undefined, commands: APIApplicationCommand[]) => {
    const added = commands.filter(({ id }) => !list(guildId).some((old) => old.id === id)).length;
    const used = (creates.get(guildId) ?? 0) + added;
    if (used > createsPerDay) throw apiErrors.tooManyCreates();
    for (const [type, count] of most)
      if (commands.filter((command) => command.type === type).length > count)
        throw apiErrors.tooManyCommands();
    creates.set(guildId, used);
    scopes.set(guildId, commands);
    changed();
  };
  const find = (guildId: string | undefined, id: string) => {
    const found = list(guildId).find((command) => command.id === id);
    if (!found) throw apiErrors.unknownCommand();
    return found;
  };
  const same = (guildId: string | undefined, body: CommandBody) =>
    list(guildId).find(({ type, name }) => type === (body.type ?? ChatInput) && name === body.name);

  return {
    list,
    get: find,
    put(guildId, body) {
      refuse(validate ? commandFaults(body) : []);
      const old = same(guildId, body);
      const command = stored(applicationId, guildId, body, old);
      store(guildId, [...list(guildId).filter((other) => other !== old), command]);
      return { command, created: !old };
    },
    replace(guildId, bodies) {
      refuse(validate ? bulkFaults(bodies) : []);
      const commands = bodies.map((body) => stored(applicationId, guildId, body, same(guildId, body)));
      store(guildId, commands);
      return commands;
    },
    edit(guildId, id, changes) {
      const old = find(guildId, id);
      const body = { ...old, ...changes } as CommandBody;
      refuse(validate ? commandFaults(body) : []);
      const command = stored(applicationId, guildId, body, old);
      store(
        guildId,
        list(guildId).map((other) => (other === old ? command : other)),
      );
      return command;
    },
    remove(guildId, id) {
      const old = find(guildId, id);
      scopes.set(
        guildId,
        list(guildId).filter((other) => other !== old),
      );
      changed();
    },
  };
}

function refuse(faults: ReturnType<typeof commandFaults>): void {
  if (faults.length > 0) throw invalidForm(faults);
}

/** As Discord gives a command back: with ids and defaults, without what says nothing ("Application Command Structure"). */
function stored(
  applicationId: string,
  guildId: string | undefined,
  body: CommandBody,
  old: APIApplicationCommand | undefined,
): APIApplicationCommand {
  const options = 'options' in body ? (body.options ?? []) : [];
  const permissions = body.default_member_permissions;
  const command = {
    id: old?.id ?? snowflake(),
    application_id: applicationId,
    version: old?.version ?? snowflake(),
    default_member_permissions:
      permissions === null || permissions === undefined ? null : String(permissions),
    type: body.type ?? ChatInput,
    name: body.name,
    name_localizations: body.name_localizations ?? null,
    description: ('description' in body ? body.description : undefined) ?? '',
    description_localizations:
      ('description_localizations' in body ? body.description_localizations : undefined) ?? null,
    nsfw: body.nsfw ?? false,
    // Where a command can be used is a matter of global commands only.
    ...(guildId === undefined
      ? {
          dm_permission: true,
          contexts: body.contexts ?? null,
          integration_types: body.integration_types ?? [ApplicationIntegrationType.GuildInstall],
        }
      : { guild_id: guildId }),
    ...(options.length > 0 ? { options: options.map(storedOption) } : {}),
  } as APIApplicationCommand;
  const unchanged = old && JSON.stringify({ ...command, version: old.version }) === JSON.stringify(old);
  return unchanged ? old : { ...command, version: snowflake() };
}

function storedOption(option: APIApplicationCommandOption): APIApplicationCommandOption {
  const kept = Object.entries(option).filter(
    ([, value]) =>
      value !== null &&
      value !== undefined &&
      value !== false &&
      !(Array.isArray(value) && value.length === 0),
  );
  const copy = Object.fromEntries(kept) as unknown as APIApplicationCommandOption;
  if (!('options' in copy) || !copy.options) return copy;
  return { ...copy, options: copy.options.map(storedOption) } as APIApplicationCommandOption;
}
