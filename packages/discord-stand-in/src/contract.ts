// What the stand-in promises to those who use it: the user's side, what is shown, what the bot wrote, and the
// faults that can be played. Types alone, so that a terminal or a page can be written against them.
import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIEmbed,
  APIGatewaySessionStartLimit,
  APIInteraction,
  APIInteractionResponse,
  APIMessage,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { Faults } from './faults.ts';

export interface StandInOptions {
  /** the only bot token that is accepted */
  readonly token?: string;
  /** 0 (the default): any free port */
  readonly port?: number;
  /** '127.0.0.1' unless said otherwise */
  readonly host?: string;
  readonly applicationId?: string;
  readonly applicationName?: string;
  /** how many servers the bot is a member of; the user's side lives in the first one (default 1) */
  readonly guilds?: number;
  /** how many servers one shard may have before its login is refused with 4011 (default 2,500, as at Discord) */
  readonly guildsPerShard?: number;
  /** within how many ms `max_concurrency` holds (Discord: 5,000): a login that comes sooner gets op 9. Default 0: none does */
  readonly identifyWindowMs?: number;
  /** how long a first response may take (default 3,000 ms) */
  readonly callbackWindowMs?: number;
  /** how long an interaction's token lives after its creation (default 15 minutes) */
  readonly tokenLifeMs?: number;
  /** told to the bot in HELLO (default 41,250 ms) */
  readonly heartbeatIntervalMs?: number;
  /** false: request bodies are taken as they come (benchmarks) */
  readonly validate?: boolean;
  /** how many requests, messages and exchanges are remembered before the oldest are forgotten (default 1,000) */
  readonly remember?: number;
  readonly sessionStartLimit?: Partial<APIGatewaySessionStartLimit>;
  /** what `GET /gateway/bot` recommends (default 1) */
  readonly shards?: number;
  /** a bit field of the privileged intents that the portal allows (default none): others are refused with 4014 */
  readonly privilegedIntents?: number;
}

/** Where a person is when using a command: a server that the bot is in, the DM with the bot, or a group DM where only the person has installed it. */
export type Place = 'guild' | 'dm' | 'private';

/** A Discord account. */
export interface PersonProfile {
  readonly id: string;
  readonly username: string;
  /** display name; null or absent: the username is shown */
  readonly globalName?: string | null;
  /** nickname in the server */
  readonly nick?: string | null;
  /** permission bits in the server, as a decimal string */
  readonly permissions?: string;
}
/** 'ana' (the default) and 'ben' are there from the start. */
export type Person = 'ana' | 'ben' | PersonProfile;

export interface Asking {
  readonly as?: Person;
  /** default 'guild' */
  readonly where?: Place;
  /** which server, one of `guildIds` (default the first) */
  readonly guildId?: string;
  /** in another language than the person's own, any string */
  readonly locale?: string;
}

export type OptionValue = string | number | boolean;

export interface CommandInput extends Asking {
  /** the command's name; a subcommand follows after a space: 'poll create' */
  readonly name: string;
  /** by option name; text is turned into the option's own type when it can be */
  readonly options?: Readonly<Record<string, OptionValue>>;
  /** sends what Discord's own client would not: missing required options, unknown ones, values out of range */
  readonly skipValidation?: boolean;
}

export interface Saying extends Asking {
  readonly text: string;
}

export interface Pressing {
  /** in another language than the person's own */
  readonly locale?: string;
  /** sends a custom_id that the message doesn't have, a disabled one, values that weren't offered */
  readonly skipValidation?: boolean;
}

export interface AutocompleteInput extends CommandInput {
  /** the option being typed in; its text so far is in `options` (absent: nothing typed yet) */
  readonly focused: string;
}

export interface MessageCommandInput extends Asking {
  readonly name: string;
  /** the message it is used on: a new one with this text … */
  readonly text?: string;
  /** … by this person (default 'ben') … */
  readonly author?: Person;
  /** … or one that is shown already */
  readonly message?: ShownMessage;
}

/** A message as it stood at one moment; an edit makes a new one with the same id. */
export interface ShownMessage {
  readonly id: string;
  readonly channelId: string;
  readonly where: Place;
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly flags: number;
  /** seen by one person alone */
  readonly ephemeral: boolean;
  /** 'everyone' in the place, or the id of the one person who sees it */
  readonly visibleTo: string;
  /** a deferred reply that still shows "… is thinking" */
  readonly thinking: boolean;
  readonly edited: boolean;
  readonly deleted: boolean;
  /** whether the bot wrote it */
  readonly byBot: boolean;
  /** as REST gives it */
  readonly api: APIMessage;
}

/** A file that the bot attached, as it uploaded it. */
export interface AttachedFile {
  readonly contentType: string;
  readonly bytes: Buffer;
}

export interface Exchange {
  /** what was sent to the bot */
  readonly interaction: APIInteraction;
  /** the accepted callback, undefined when none came in the window */
  readonly response: APIInteractionResponse | undefined;
  /** the message that the callback created or edited, as it stands at the time of reading this property */
  readonly message: ShownMessage | undefined;
  /** what autocomplete offered */
  readonly choices: readonly APIApplicationCommandOptionChoice[] | undefined;
  /** the form that was opened */
  readonly modal: APIModalInteractionResponseCallbackData | undefined;
  /** 'The application did not respond', or why a callback was rejected (also when a later one was accepted) */
  readonly problem: string | undefined;
  /** from dispatch to the accepted callback (or to the end of the window) */
  readonly milliseconds: number;
}

/** One REST request of the bot. Path is without `/api/v10` and with its query. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: unknown;
  /** of the answer; undefined while none was given (or ever will be: hang, reset) */
  readonly status: number | undefined;
  readonly answer: unknown;
  /** Date.now() */
  readonly at: number;
}

export interface StandInEvents {
  /** a new message, by the bot or a person */
  message: [message: ShownMessage];
  edit: [message: ShownMessage, before: ShownMessage];
  delete: [message: ShownMessage];
  /** sent to the bot */
  interaction: [interaction: APIInteraction];
  /** came to its end: answered, or not */
  exchange: [exchange: Exchange];
  request: [request: RecordedRequest];
  /** a session got READY or RESUMED on an open socket */
  online: [sessionId: string];
  ready: [sessionId: string];
  resumed: [sessionId: string];
  /** a gateway socket closed */
  close: [code: number];
  /** the bot registered or removed commands */
  commands: [];
}

export interface Counts {
  /** gateway sockets opened so far, and open now */
  readonly connections: number;
  readonly open: number;
  readonly identifies: number;
  readonly readies: number;
  readonly resumes: number;
  readonly resumed: number;
  readonly heartbeats: number;
  readonly interactions: number;
  readonly requests: number;
}

/** What a person sees and does: nothing in here knows of sockets or HTTP. */
export interface UserSide {
  /** what is registered now, global and guild (with ids), in the order that Discord's client lists it */
  commands(): readonly APIApplicationCommand[];
  /**
   * Those that this person is offered in this place, as their client shows them: descriptions and names of choices in
   * their language, and what a command is called in it as `name_localized`
   */
  offered(asking?: Asking): readonly APIApplicationCommand[];
  /** The language that this person reads from now on (at first 'en-US'): every interaction of theirs says so. */
  setLocale(person: Person, locale: string): void;
  /** a chat-input command. Rejects with an Error on what Discord's own client would not let a person send */
  command(input: CommandInput): Promise<Exchange>;
  messageCommand(input: MessageCommandInput): Promise<Exchange>;
  autocomplete(input: AutocompleteInput): Promise<Exchange>;
  /** `as`: by default the one person who sees an ephemeral message, else ana */
  press(message: ShownMessage, customId: string, as?: Person, how?: Pressing): Promise<Exchange>;
  /** values must be among the options of a string select; ids for the other selects */
  select(
    message: ShownMessage,
    customId: string,
    values: readonly string[],
    as?: Person,
    how?: Pressing,
  ): Promise<Exchange>;
  /** fills in the form that an exchange opened: text by custom_id */
  submit(opened: Exchange, values: Readonly<Record<string, string>>): Promise<Exchange>;
  /** an ordinary message of a person's; the bot is not told. Throws an Error when there is no text, or too much */
  say(input: Saying): ShownMessage;
  /** a person hides an ephemeral message, or someone deletes a message in the channel; the bot is not told */
  dismiss(message: ShownMessage): void;
  /** the messages as shown now, oldest first, incl. ephemeral ones with who sees them; `seenBy`: only what that person sees */
  messages(seenBy?: Person): readonly ShownMessage[];
  /** whether this person sees a message: not in another's direct messages, nor what only another sees */
  sees(message: ShownMessage, person: Person): boolean;
}

export interface StandIn extends UserSide {
  /** 'http://127.0.0.1:PORT/api' → DISCORD_API_URL, or rest.api of discord.js */
  readonly apiUrl: string;
  /** 'ws://127.0.0.1:PORT' */
  readonly gatewayUrl: string;
  /** the bot token it accepts */
  readonly token: string;
  readonly applicationId: string;
  readonly applicationName: string;
  /** the server of the user's side (with `guilds: 0` the bot isn't in it) */
  readonly guildId: string;
  /** all servers that the bot is a member of */
  readonly guildIds: readonly string[];
  /** Resolves when a bot session is READY and its socket open (rejects after timeoutMs, default 30,000). */
  botReady(timeoutMs?: number): Promise<void>;
  /** the newest requests of the bot, oldest first */
  readonly requests: readonly RecordedRequest[];
  readonly counts: Counts;
  readonly faults: Faults;
  on<Name extends keyof StandInEvents>(
    name: Name,
    listener: (...about: StandInEvents[Name]) => void,
  ): () => void;
  /**
   * The next event of a kind that satisfies `where` (rejects after timeoutMs, default 30,000). Ask before doing what
   * leads to it: 'interaction' is told while `command()` is being called.
   */
  next<Name extends keyof StandInEvents>(
    name: Name,
    where?: ((...about: StandInEvents[Name]) => boolean) | undefined,
    timeoutMs?: number,
  ): Promise<StandInEvents[Name]>;
  /**
   * The file behind an attachment's `url`, which a GET gives too; undefined when it is none of ours, or so old that it
   * is forgotten.
   */
  attachment(url: string): AttachedFile | undefined;
  /** Forgets requests, messages, files and exchanges, of which the open ones end unanswered; commands and sessions stay. */
  clear(): void;
  /** Ends every socket and the server; open exchanges end unanswered. */
  close(): Promise<void>;
}
