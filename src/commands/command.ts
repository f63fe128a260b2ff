import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Answer } from '../answers/answer.ts';
import { LOCALES, TRANSLATED } from '../knowledge/locale.ts';
import type { Language } from '../language/language.ts';
import type { Options } from '../language/options.ts';
import { type Edition, messagesIn } from '../messages/edition.ts';
import type { Messages } from '../messages/messages.ts';
import type { Evaluate } from '../questions/evaluate.ts';
import type { Invocation } from '../replies/invocation.ts';
import { opened, VIEW } from '../replies/open.ts';
import type { Opened, Reply } from '../replies/reply.ts';

/** All that a command may draw on: what is known and said in the language of whoever asks, and what reads it. */
export interface Context extends Edition {
  readonly language: Language;
  readonly options: Options;
  readonly evaluate: Evaluate;
  readonly answer: Answer;
  readonly commands: readonly Command[];
  /** name → id of the commands as registered with Discord; empty until they are known */
  readonly commandIds: ReadonlyMap<string, string>;
  /** where the source page stands, if that is known */
  readonly sourceUrl: string | undefined;
}

/** `closest` is shown as only the closest match, `nothing` as no answer. */
type Outcome = 'answered' | 'closest' | 'nothing';
export type Answered = Reply & { readonly outcome: Outcome };

/** A reply that answers what was asked; with a hint, what is only closest to it. */
export const answered = (reply: Reply, hint?: string): Answered => ({
  outcome: hint === undefined ? 'answered' : 'closest',
  ...reply,
  ...(hint === undefined ? {} : { hint }),
});

/** What a command gives: its reply with a part of it open. */
export type Shown = Opened & { readonly outcome: Outcome };

/** Discord docs: Application commands, autocomplete choices. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

interface OptionDefinition {
  readonly name: string;
  readonly type: ApplicationCommandOptionType.String | ApplicationCommandOptionType.Boolean;
  readonly required?: boolean;
  readonly autocomplete?: true;
  readonly choices?: readonly Choice[];
}

/** What Discord's clients show of it stands among the messages, by its name. */
interface ChatInputDefinition {
  readonly name: keyof SlashMessages;
  readonly options: readonly OptionDefinition[];
}

type SlashMessages = Omit<Messages['commands'], 'private' | 'lookUp'>;

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
  readonly name: keyof SlashMessages;
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
  readonly options: readonly OptionDefinition[];
  readonly state: readonly string[];
  readonly suggest: ReadonlyMap<string, Suggest>;
  /** Values by option name, checked against the definition: required ones present, each of its type. */
  readonly answer: (
    options: Readonly<Record<string, string | boolean | undefined>>,
    context: Context,
  ) => Shown;
}

export interface MessageCommand {
  readonly type: ApplicationCommandType.Message;
  readonly name: string;
  readonly nameIn: (messages: Messages) => string;
  readonly definition: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  readonly answer: (messageText: string, context: Context) => Shown;
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
  type: ApplicationCommandOptionType.Boolean,
} as const satisfies OptionDefinition;

/** In which language to answer, for whoever answers somebody else. */
export const LANGUAGE_OPTION = {
  name: 'language',
  type: ApplicationCommandOptionType.String,
  // Each language by the name that it has for itself.
  choices: LOCALES.map((locale) => ({ name: messagesIn(locale).formats.language(locale), value: locale })),
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
      ...described(({ commands }) => commands[definition.name].description),
      // The same fields; discord-api-types forbids each kind of option what only others have.
      options: options.map((option) => ({
        ...option,
        ...described(({ commands }) => descriptionOf(option, definition.name, commands)),
      })) as APIApplicationCommandBasicOption[],
      ...EVERYWHERE,
    },
    options,
    state: [...state, VIEW],
    suggest: new Map(Object.entries<Suggest>(suggest)),
    // The handler has checked the values against this very definition, from which their type was made.
    answer: ({ [PRIVATE_OPTION.name]: _, [VIEW]: view, ...values }, context) =>
      shown(
        answer(values as Parameters<typeof answer>[0], context),
        typeof view === 'string' ? view : undefined,
        { command: definition.name, options: textsIn(values) },
        context,
      ),
  };
}

const TONES = { answered: 'fact', closest: 'closest', nothing: 'nothing' } as const;

/** A description in English, and in the other languages. Discord docs: Application commands, localization. */
const described = (textIn: (messages: Messages) => string) => ({
  description: textIn(messagesIn('en')),
  description_localizations: Object.fromEntries(
    TRANSLATED.map((locale) => [locale, textIn(messagesIn(locale))]),
  ),
});

function descriptionOf(
  { name }: OptionDefinition,
  command: keyof SlashMessages,
  commands: Messages['commands'],
): string {
  if (name === PRIVATE_OPTION.name) return commands.private;
  const text = Object.entries(commands[command].options).find(([option]) => option === name)?.[1];
  if (text === undefined) throw new Error(`The option ${name} of /${command} has no description`);
  return text;
}

const shown = (
  reply: Answered,
  view: string | undefined,
  asked: Invocation,
  { sourceUrl, messages }: Context,
): Shown => ({
  ...opened(reply, view, asked, TONES[reply.outcome], sourceUrl, messages),
  outcome: reply.outcome,
});

const textsIn = (values: Readonly<Record<string, string | boolean | undefined>>) =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

/** A command on a message, which gets the message's text. What it answers, buttons ask for again with /search. */
export const messageCommand = (
  nameIn: (messages: Messages) => string,
  answer: (messageText: string, context: Context) => Answered,
): MessageCommand => ({
  type: ApplicationCommandType.Message,
  name: nameIn(messagesIn('en')),
  nameIn,
  definition: {
    type: ApplicationCommandType.Message,
    name: nameIn(messagesIn('en')),
    name_localizations: Object.fromEntries(TRANSLATED.map((locale) => [locale, nameIn(messagesIn(locale))])),
    ...EVERYWHERE,
  },
  answer: (text, context) =>
    shown(answer(text, context), undefined, { command: 'search', options: { query: text } }, context),
});

/** A string option whose values are suggested while typing. */
export const suggested = <const Name extends string, const Required extends boolean = false>(
  name: Name,
  required?: Required,
) =>
  ({
    name,
    type: ApplicationCommandOptionType.String,
    autocomplete: true,
    ...(required ? { required } : {}),
  }) as {
    readonly name: Name;
    readonly type: ApplicationCommandOptionType.String;
    readonly autocomplete: true;
    readonly required: Required;
  };
