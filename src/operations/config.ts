import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'dotenv';
import * as z from 'zod/mini';
import { defaultOperationsPort } from './default-port.ts';

/** What the environment says, checked. `.env.example` explains each variable. */
export interface Config {
  /** undefined: none is set, so there is no Discord to connect to */
  readonly token: string | undefined;
  /** how interactions arrive */
  readonly transport: 'gateway' | 'webhook';
  /** where the webhook listens */
  readonly host: string;
  readonly port: number;
  /** where the operators' port is; port 0: nowhere */
  readonly operations: { readonly host: string; readonly port: number };
  /** of each user; undefined: as many as they like */
  readonly interactionsPerMinute: number | undefined;
  /** the application's, 64 hex digits; undefined: none is set, so requests can't be told from strangers' */
  readonly publicKey: string | undefined;
  /** the server to register commands in; undefined: everywhere */
  readonly guildId: string | undefined;
  /** how many there are: as many as Discord recommends, or so many */
  readonly shards: 'auto' | number;
  /** without a slash or a version at its end */
  readonly apiUrl: string;
  /** absolute */
  readonly dataDirectory: string;
  /** of the page that the facts come from, without a fragment; undefined: replies don't link to it */
  readonly sourceUrl: string | undefined;
  /** undefined: what suits the way the bot is started */
  readonly logLevel: LogLevel | undefined;
  /** undefined: pretty on a terminal, else JSON */
  readonly logFormat: 'json' | 'pretty' | undefined;
  /** how long the first connection may take before it is given up, in ms */
  readonly connectTimeout: number;
  readonly production: boolean;
  /** where the playground's page is served; undefined: its usual port, or another one if that is taken */
  readonly playgroundPort: number | undefined;
}

export type LogLevel = (typeof logLevels)[number];
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Thrown when the environment can't be used; `faults` names every variable at fault, what is wrong, what to do. */
export class ConfigFault extends Error {
  override readonly name = 'ConfigFault';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

/** What to say of a variable that one way to run needs and another doesn't. */
const missingVariables = {
  DISCORD_TOKEN:
    'missing; set it to the bot’s token from the Developer Portal (your application, Bot, Reset Token)',
  DISCORD_PUBLIC_KEY:
    'missing; TRANSPORT=webhook needs it, from the Developer Portal (your application, General Information, Public Key)',
};
export const missing = (name: keyof typeof missingVariables) =>
  new ConfigFault([`${name}: ${missingVariables[name]}`]);

const optionalText = z.optional(z.string());

const address = z
  .string()
  .check(z.regex(/^[\w.:-]+$/, 'must be an address or a host name, such as 127.0.0.1 or 0.0.0.0'));
const port = (zero: string) =>
  z.string().check(
    z.refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, {
      message: `must be a port, from 1 to 65535 (0: ${zero})`,
    }),
  );

const environment = z.object({
  DISCORD_TOKEN: z.optional(
    z.string().check(
      z.refine((token) => !/^bot\s/i.test(token), 'leave out the word "Bot" before the token'),
      z.refine(
        (token) => /^bot\s/i.test(token) || /^[!-~]+$/.test(token),
        'has a space or a character that no token has: copy it anew from the Developer Portal',
      ),
    ),
  ),
  TRANSPORT: z._default(z.enum(['gateway', 'webhook'], 'must be gateway or webhook'), 'gateway'),
  HOST: z._default(address, '127.0.0.1'),
  PORT: z._default(port('any that is free'), '3000'),
  OPERATIONS_HOST: z._default(address, '127.0.0.1'),
  OPERATIONS_PORT: z._default(port('none'), String(defaultOperationsPort)),
  PLAYGROUND_PORT: z.optional(port('any that is free')),
  DISCORD_PUBLIC_KEY: z.optional(
    z
      .string()
      .check(
        z.regex(
          /^[\da-f]{64}$/i,
          'must be 64 hex digits: copy it anew from the Developer Portal (your application, General Information, Public Key)',
        ),
      ),
  ),
  DISCORD_GUILD_ID: z.optional(
    z
      .string()
      .check(
        z.regex(
          /^\d{17,20}$/,
          'must be a server id, 17 to 20 digits (in Discord: right-click the server, Copy Server ID)',
        ),
      ),
  ),
  SHARDS: z._default(
    z.string().check(
      z.refine((text) => !text.includes('/'), {
        message:
          'one process runs all shards: set auto or how many there are (4); to run the bot on several hosts set TRANSPORT=webhook',
        abort: true,
      }),
      z.refine((text) => text === 'auto' || /^[1-9]\d{0,4}$/.test(text), {
        message: 'must be auto, or how many shards there are (4)',
      }),
    ),
    'auto',
  ),
  DISCORD_API_URL: z._default(
    z.string().check(
      z.refine(
        (url) => /^https?:$/.test(protocolOf(url)),
        'must be a URL that begins with https:// or http://',
      ),
      z.refine(
        (url) => !/\/v\d+\/*$/.test(url),
        'leave out the version at its end, as in https://discord.com/api',
      ),
    ),
    'https://discord.com/api',
  ),
  DATA_DIR: optionalText,
  SOURCE_URL: z.optional(
    z.string().check(
      z.refine(
        (url) => /^https?:$/.test(protocolOf(url)),
        'must be the address of the source page, a URL that begins with https:// or http://',
      ),
      z.refine(
        (url) => !url.includes('#'),
        'leave out the "#" and what follows it: each link adds the place that it leads to',
      ),
    ),
  ),
  INTERACTIONS_PER_MINUTE: z._default(
    z.string().check(
      z.refine((text) => /^\d{1,4}$/.test(text), {
        message: 'must be a whole number, from 1 to 9999 (0: no limit)',
      }),
    ),
    '60',
  ),
  LOG_LEVEL: z.optional(z.enum(logLevels, `must be one of ${logLevels.join(', ')}`)),
  LOG_FORMAT: z.optional(z.enum(['json', 'pretty'], 'must be json or pretty')),
  DISCORD_CONNECT_TIMEOUT: z._default(
    z.string().check(
      z.refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 86_400, {
        message: 'must be a whole number of seconds, from 1 to 86400',
      }),
    ),
    '30',
  ),
  NODE_ENV: optionalText,
});

/**
 * Reads the configuration. Blank variables count as missing, space around a value is dropped, and what is set in
 * the environment beats what `.env` in the working directory says.
 * @throws ConfigFault
 */
export function loadConfig({
  env,
  cwd,
  ownData,
}: {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** the directory of the data that comes with the program */
  readonly ownData: string;
}): Config {
  const faults: string[] = [];
  const given = new Map<string, string>();
  for (const [name, value] of Object.entries({ ...readDotEnv(cwd, faults), ...env })) {
    const trimmed = value?.trim();
    if (trimmed) given.set(name, trimmed);
  }
  readTokenFile(given, cwd, faults);

  const result = z.safeParse(environment, Object.fromEntries(given));
  if (!result.success)
    faults.push(...result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  if (!result.success || faults.length > 0) throw new ConfigFault(faults);
  const { data } = result;
  return {
    token: data.DISCORD_TOKEN,
    transport: data.TRANSPORT,
    host: data.HOST,
    port: Number(data.PORT),
    playgroundPort: data.PLAYGROUND_PORT === undefined ? undefined : Number(data.PLAYGROUND_PORT),
    operations: { host: data.OPERATIONS_HOST, port: Number(data.OPERATIONS_PORT) },
    interactionsPerMinute: Number(data.INTERACTIONS_PER_MINUTE) || undefined,
    publicKey: data.DISCORD_PUBLIC_KEY,
    guildId: data.DISCORD_GUILD_ID,
    shards: data.SHARDS === 'auto' ? 'auto' : Number(data.SHARDS),
    apiUrl: data.DISCORD_API_URL.replace(/\/+$/, ''),
    dataDirectory: data.DATA_DIR === undefined ? ownData : resolve(cwd, data.DATA_DIR),
    // As a link in Markdown needs it: without spaces.
    sourceUrl: data.SOURCE_URL === undefined ? undefined : new URL(data.SOURCE_URL).href,
    logLevel: data.LOG_LEVEL,
    logFormat: data.LOG_FORMAT,
    connectTimeout: Number(data.DISCORD_CONNECT_TIMEOUT) * 1000,
    production: data.NODE_ENV === 'production',
  };
}

function readDotEnv(cwd: string, faults: string[]): Record<string, string> {
  try {
    return parse(readFileSync(resolve(cwd, '.env')));
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') faults.push(`.env: can't be read (${codeOf(error)})`);
    return {};
  }
}

/** DISCORD_TOKEN_FILE names a file that holds the token, as Docker's and Kubernetes' secrets do. */
function readTokenFile(given: Map<string, string>, cwd: string, faults: string[]): void {
  const file = given.get('DISCORD_TOKEN_FILE');
  if (file === undefined) return;
  if (given.has('DISCORD_TOKEN')) {
    faults.push('DISCORD_TOKEN_FILE: set either this or DISCORD_TOKEN, not both');
    return;
  }
  try {
    const token = readFileSync(resolve(cwd, file), 'utf8').trim();
    if (token === '') faults.push(`DISCORD_TOKEN_FILE: ${file} is empty`);
    else given.set('DISCORD_TOKEN', token);
  } catch (error) {
    faults.push(`DISCORD_TOKEN_FILE: ${file} can't be read (${codeOf(error)})`);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function protocolOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : '';
}
