import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Language } from '../language/language.ts';
import type { Answer } from '../messages/en/answer.ts';
import type { Evaluate } from '../questions/evaluate.ts';
import type { Reply } from '../replies/reply.ts';

/** All that a command may draw on. */
export interface Context {
  readonly knowledge: KnowledgeBase;
  readonly language: Language;
  readonly evaluate: Evaluate;
  readonly answer: Answer;
  readonly commands: readonly Command[];
  /** name → id of the commands as registered with Discord; empty until they are known */
  readonly commandIds: ReadonlyMap<string, string>;
}

/** `closest` is shown as only the closest match, `nothing` as no answer. */
export type Answered = Reply & { readonly outcome: 'answered' | 'closest' | 'nothing' };

/** Discord docs: Application commands, autocomplete choices. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

interface OptionDefinition {
  readonly name: string;
  readonly description: string;
  readonly type: ApplicationCommandOptionType.String | ApplicationCommandOptionType.Boolean;
  readonly required?: boolean;
  readonly autocomplete?: true;
}

interface ChatInputDefinition {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionDefinition[];
}

type ValueOf<O extends OptionDefinition> = O['type'] extends ApplicationCommandOptionType.Boolean
  ? boolean
  : string;

/** The options of a command as its answer gets them, typed by its definition. */
export type OptionsOf<D extends ChatInputDefinition> = {
  readonly [O in D['options'][number] as O['name']]: O extends { required: true }
    ? ValueOf<O>
    : ValueOf<O> | undefined;
};

type SuggestingNames<D extends ChatInputDefinition> = Extract<
  D['options'][number],
  { autocomplete: true }
>['name'];

type Suggest = (text: string, context: Context) => readonly Choice[];

interface ChatInputParts<D extends ChatInputDefinition, State extends string> {
  readonly definition: D;
  /** Names of values that only components carry: a page, the record that was chosen. */
  readonly state?: readonly State[];
  readonly suggest: { readonly [Name in SuggestingNames<D>]: Suggest };
  readonly answer: (
    options: OptionsOf<D> & { readonly [Name in State]?: string | undefined },
    context: Context,
  ) => Answered;
}

export interface ChatInputCommand {
  readonly type: ApplicationCommandType.ChatInput;
  readonly name: string;
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
  readonly options: readonly OptionDefinition[];
  readonly state: readonly string[];
  readonly suggest: ReadonlyMap<string, Suggest>;
  /** Values by option name, checked against the definition: required ones present, each of its type. */
  readonly answer: (
    options: Readonly<Record<string, string | boolean | undefined>>,
    context: Context,
  ) => Answered;
}

export interface MessageCommand {
  readonly type: ApplicationCommandType.Message;
  readonly name: string;
  readonly definition: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  readonly answer: (messageText: string, context: Context) => Answered;
}

export type Command = ChatInputCommand | MessageCommand;

const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

/** Every slash command has it: reply only to whoever asked. */
export const PRIVATE_OPTION = {
  name: 'private',
  description: 'Show the reply only to me',
  type: ApplicationCommandOptionType.Boolean,
} as const satisfies OptionDefinition;

/** A slash command: its definition, the suggestions of its options and its answer, typed by the definition. */
export function slashCommand<const D extends ChatInputDefinition, const State extends string = never>({
  definition,
  state = [],
  suggest,
  answer,
}: ChatInputParts<D, State>): ChatInputCommand {
  const options: OptionDefinition[] = [...definition.options, PRIVATE_OPTION];
  return {
    type: ApplicationCommandType.ChatInput,
    name: definition.name,
    definition: {
      type: ApplicationCommandType.ChatInput,
      name: definition.name,
      description: definition.description,
      // The same fields; discord-api-types forbids each kind of option what only others have.
      options: options.map((option) => ({ ...option })) as APIApplicationCommandBasicOption[],
      ...EVERYWHERE,
    },
    options,
    state,
    suggest: new Map(Object.entries<Suggest>(suggest)),
    // The handler has checked the values against this very definition, from which their type was made.
    answer: (values, context) => answer(values as Parameters<typeof answer>[0], context),
  };
}

/** A command on a message, which gets the message's text. */
export const messageCommand = (name: string, answer: MessageCommand['answer']): MessageCommand => ({
  type: ApplicationCommandType.Message,
  name,
  definition: { type: ApplicationCommandType.Message, name, ...EVERYWHERE },
  answer,
});

/** A string option whose values are suggested while typing. */
export const suggested = <const Name extends string, const Required extends boolean = false>(
  name: Name,
  description: string,
  required?: Required,
) =>
  ({
    name,
    description,
    type: ApplicationCommandOptionType.String,
    autocomplete: true,
    ...(required ? { required } : {}),
  }) as {
    readonly name: Name;
    readonly description: string;
    readonly type: ApplicationCommandOptionType.String;
    readonly autocomplete: true;
    readonly required: Required;
  };
