import {
  type APIApplicationCommand,
  ApplicationCommandType,
  type RESTPutAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import { type CommandDifference, compareCommands, isUnchanged } from './command-difference.ts';
import { type BotRest, RestError } from './rest.ts';
import type { RestFailure } from './rest-failure.ts';

/** Where commands are registered: everywhere, or in one server (where changes show at once). */
export interface Registration {
  readonly rest: BotRest;
  readonly applicationId: string;
  readonly guildId: string | undefined;
  readonly definitions: RESTPutAPIApplicationCommandsJSONBody;
}

/** Why the commands could not be registered, in a line for the person who runs the bot. */
export class RegistrationError extends Error {
  override readonly name = 'RegistrationError';
  /** Discord refuses the token itself (401) */
  readonly unauthorized: boolean;

  constructor(error: RestError, { guildId }: { guildId: string | undefined }) {
    super(`${explain(error, guildId)} The commands that are registered stay as they are.`);
    this.unauthorized = error.failure.kind === 'refused' && error.failure.status === 401;
  }
}

/** Pauses before a request is repeated that failed for a passing reason, in ms. */
const pauses = [1_000, 5_000];
/** A longer wait than this isn't waited out, in ms. */
const longestWait = 30_000;

/** What Discord has, beside what is defined. */
export interface Registered {
  readonly difference: CommandDifference;
  /** the ids of the slash commands at Discord, by name: what a mention of one is made of */
  readonly ids: ReadonlyMap<string, string>;
}

/**
 * Compares the defined commands with those that Discord has ("Application Commands", Get Global / Guild Application
 * Commands). Writes nothing.
 * @throws RegistrationError
 */
export async function readRegistered(registration: Registration): Promise<Registered> {
  const { rest, definitions, guildId } = registration;
  const query = new URLSearchParams({ with_localizations: 'true' });
  const body = await attempt(registration, () => rest.get(routeOf(registration), { query }));
  const registered = body as readonly APIApplicationCommand[];
  const difference = compareCommands(definitions, registered, guildId === undefined ? 'global' : 'guild');
  return { difference, ids: idsOf(registered) };
}

/**
 * Brings Discord's commands in line with the defined ones, all in one request (Bulk Overwrite): either all change
 * or none. Without a difference nothing is written.
 * @returns what was different, and the ids as they are now
 * @throws RegistrationError
 */
export async function registerCommands(registration: Registration): Promise<Registered> {
  const registered = await readRegistered(registration);
  if (isUnchanged(registered.difference)) return registered;
  const body = await attempt(registration, () =>
    registration.rest.put(routeOf(registration), bodyOf(registration)),
  );
  return { ...registered, ids: idsOf(body as readonly APIApplicationCommand[]) };
}

function idsOf(commands: readonly APIApplicationCommand[]): ReadonlyMap<string, string> {
  const slash = commands.filter(({ type }) => type === ApplicationCommandType.ChatInput);
  return new Map(slash.map(({ name, id }) => [name, id]));
}

/**
 * The id of the application that the token belongs to (Get Current Application).
 * @throws RegistrationError
 */
export async function fetchApplicationId(rest: BotRest): Promise<string> {
  const application = await attempt({ guildId: undefined }, () => rest.get(Routes.currentApplication()));
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

function routeOf({ applicationId, guildId }: Registration): `/${string}` {
  return guildId === undefined
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);
}

/** Where a command shows up can be said of global commands alone. */
function bodyOf({ definitions, guildId }: Registration): RESTPutAPIApplicationCommandsJSONBody {
  if (guildId === undefined) return definitions;
  return definitions.map(({ contexts: _contexts, integration_types: _types, ...definition }) => definition);
}

async function attempt<T>(about: { guildId: string | undefined }, request: () => Promise<T>): Promise<T> {
  for (let repeats = 0; ; repeats++) {
    try {
      return await request();
    } catch (error) {
      if (!(error instanceof RestError)) throw error;
      const pause = pauseBeforeRepeating(error.failure, repeats);
      if (pause === undefined) throw new RegistrationError(error, about);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

function pauseBeforeRepeating(failure: RestFailure, repeats: number): number | undefined {
  const pause = pauses[repeats];
  if (pause === undefined || failure.kind === 'refused' || failure.kind === 'garbled') return undefined;
  if (failure.kind !== 'limited') return pause;
  const wait = Math.max(pause, failure.retryAfterMs ?? 0);
  return wait > longestWait ? undefined : wait;
}

function explain({ message, failure }: RestError, guildId: string | undefined): string {
  if (failure.kind !== 'refused') return `${message}.`;
  if (failure.status === 401) return 'Discord refuses the token (DISCORD_TOKEN).';
  switch (failure.code) {
    case 30_034:
      return 'Discord takes 200 new commands a day and this application has used them up: try again tomorrow.';
    case 30_032:
      return 'Discord takes no more commands of this kind from one application (30032): remove some that are not this bot’s.';
    case 50_001:
      return guildId === undefined
        ? `${message}.`
        : `Discord gives the bot no access to the server ${guildId} (DISCORD_GUILD_ID): add the bot to it with the invite link.`;
    default:
      return `${message}.`;
  }
}
