import {
  type APIApplicationCommand,
  ApplicationCommandType,
  type REST,
  RESTJSONErrorCodes,
  type RESTPutAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import { describeFailure, type RestFailure, restFailure } from './rest-failure.ts';

/** Where commands are registered: everywhere, or in one server. */
export interface Scope {
  readonly rest: REST;
  readonly applicationId: string;
  readonly guildId: string | undefined;
}

/** The commands that Discord has. */
export type RegisteredCommands = readonly APIApplicationCommand[];

/** Why the commands could not be registered, in a line for the person who runs the bot. */
export class RegistrationError extends Error {
  override readonly name = 'RegistrationError';
  /** Discord refuses the token itself (401) */
  readonly unauthorized: boolean;

  constructor(request: string, failure: RestFailure) {
    const { status, code = 0 } = failure.kind === 'refused' ? failure : {};
    const what =
      status === 401
        ? 'Discord refuses the token (DISCORD_TOKEN).'
        : (advice[code] ?? `${request} ${describeFailure(failure)}.`);
    super(`${what} The commands that are registered stay as they are.`);
    this.unauthorized = status === 401;
  }
}

/**
 * Brings Discord's commands in line with the defined ones, all in one request ("Application Commands", Bulk Overwrite
 * Global / Guild Application Commands): either all change or none, and those that are the same stay as they are.
 * @returns what Discord has from then on
 * @throws RegistrationError
 */
export async function registerCommands({
  definitions,
  ...scope
}: Scope & {
  readonly definitions: RESTPutAPIApplicationCommandsJSONBody;
}): Promise<RegisteredCommands> {
  // Where a command shows up can be said of global commands alone.
  const body =
    scope.guildId === undefined
      ? definitions
      : definitions.map(({ contexts: _contexts, integration_types: _types, ...definition }) => definition);
  return (await request(scope, 'put', routeOf(scope), body)) as RegisteredCommands;
}

/**
 * What Discord has (Get Global / Guild Application Commands).
 * @throws RegistrationError
 */
export async function fetchCommands(scope: Scope): Promise<RegisteredCommands> {
  return (await request(scope, 'get', routeOf(scope))) as RegisteredCommands;
}

/** The ids of the slash commands, by name: what a mention of one is made of. */
export function idsOf(commands: RegisteredCommands): ReadonlyMap<string, string> {
  return new Map(commands.filter(isSlash).map(({ name, id }) => [name, id]));
}

/** The names of commands as people see them, in a line. */
export function namesOf(commands: RegisteredCommands | RESTPutAPIApplicationCommandsJSONBody): string {
  const names = commands.map((command) => (isSlash(command) ? `/${command.name}` : command.name));
  return names.join(', ') || 'none';
}

function isSlash({
  type = ApplicationCommandType.ChatInput,
}: {
  type?: ApplicationCommandType | undefined;
}): boolean {
  return type === ApplicationCommandType.ChatInput;
}

/**
 * The id of the application that the token belongs to (Get Current Application).
 * @throws RegistrationError
 */
export async function fetchApplicationId(rest: REST): Promise<string> {
  const application = await request({ rest }, 'get', Routes.currentApplication());
  return String((application as { id: unknown }).id);
}

/** Links that add the bot to a server (it asks for no permissions) and to one's own account. */
export function inviteLinks(applicationId: string): { readonly server: string; readonly user: string } {
  const link = (parameters: Record<string, string>) =>
    `https://discord.com/oauth2/authorize?${new URLSearchParams({ client_id: applicationId, ...parameters })}`;
  return {
    server: link({ integration_type: '0', permissions: '0', scope: 'bot applications.commands' }),
    user: link({ integration_type: '1', scope: 'applications.commands' }),
  };
}

function routeOf({ applicationId, guildId }: Scope): `/${string}` {
  return guildId === undefined
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);
}

async function request(
  { rest }: Pick<Scope, 'rest'>,
  method: 'get' | 'put',
  route: `/${string}`,
  body?: unknown,
): Promise<unknown> {
  try {
    return await rest[method](route, { body });
  } catch (error) {
    throw new RegistrationError(`${method.toUpperCase()} ${route}`, restFailure(error));
  }
}

/** What the person who runs the bot can do about a refusal, by Discord's code. */
const advice: Readonly<Record<number, string>> = {
  [RESTJSONErrorCodes.MaximumDailyApplicationCommandCreatesReached]:
    'Discord takes 200 new commands a day and this application has used them up: try again tomorrow.',
  [RESTJSONErrorCodes.MaximumNumberOfApplicationCommandsReached]:
    'Discord takes no more commands of this kind from one application: remove some that are not this bot’s.',
  [RESTJSONErrorCodes.MissingAccess]:
    'Discord gives the bot no access to the server (DISCORD_GUILD_ID): add the bot to it with the invite link.',
};
