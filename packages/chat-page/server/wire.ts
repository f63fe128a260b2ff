// What page and server say to each other over their socket. Types alone: the page is bundled for browsers.
import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIInteraction,
  APIInteractionResponse,
  APIMessage,
} from 'discord-api-types/v10';
import type { OptionValue, Place } from 'discord-stand-in';
import type { Deed, PageRequest, PersonName } from './deed.ts';

export type { Deed, OptionValue, PageRequest, PersonName, Place };
/** A message as the page shows it. */
export interface WireMessage {
  readonly api: APIMessage;
  readonly where: Place;
  readonly seenBy: readonly PersonName[];
  readonly byBot: boolean;
  readonly thinking: boolean;
  /** the command that it answers, if it was one */
  readonly used?: Used;
  /** which language is read by whoever it answers */
  readonly locale?: string;
}

export interface Used {
  readonly name: string;
  /** as it would be typed: "/roll sides:6"; a message command's own name */
  readonly written: string;
}

/** An interaction that came to its end, for whoever wants to look behind. Tokens are left out. */
export interface WireExchange {
  readonly interaction: APIInteraction;
  readonly response: APIInteractionResponse | undefined;
  /** why Discord would have shown a failure, or rejected an answer */
  readonly problem: string | undefined;
  readonly milliseconds: number;
  readonly where: Place;
  readonly as: PersonName | undefined;
  readonly used?: Used;
  /** the message that was created or edited, or whose component was touched */
  readonly messageId: string | undefined;
}

/** What is said to somebody who comes. */
export interface Welcome {
  /** "Ask the bot about the weather": how to begin follows it */
  readonly text: string;
  /** lines worth trying, and what each shows */
  readonly tries: readonly { readonly line: string; readonly about: string }[];
}

/** To the page. */
export type News =
  | {
      readonly tell: 'hello';
      readonly application: { readonly id: string; readonly name: string };
      readonly welcome: Welcome;
      readonly offered: Offered;
      readonly messages: readonly WireMessage[];
    }
  | { readonly tell: 'commands'; readonly offered: Offered }
  | { readonly tell: 'message'; readonly message: WireMessage }
  | { readonly tell: 'delete'; readonly id: string }
  | { readonly tell: 'exchange'; readonly exchange: WireExchange }
  | {
      readonly tell: 'done';
      readonly id: number;
      readonly choices?: readonly APIApplicationCommandOptionChoice[];
      /** Discord's client wouldn't have sent it */
      readonly refusal?: string;
      /** the application didn't answer, or not as it may */
      readonly problem?: string;
    };

/** The commands of each place. */
export type Offered = Readonly<Record<Place, readonly APIApplicationCommand[]>>;
