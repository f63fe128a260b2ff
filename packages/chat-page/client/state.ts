// What the page knows and shows; everything that is drawn follows from it.
import type { APIApplicationCommand } from 'discord-api-types/v10';
import { localised } from 'discord-client-text';
import type {
  News,
  Offered,
  PersonName,
  Place,
  Used,
  Welcome,
  WireExchange,
  WireMessage,
} from '../server/wire.ts';
import { type Draft, empty } from './composer.ts';
import { plainText } from './markdown.ts';

export interface Failure {
  readonly id: string;
  readonly as: PersonName;
  readonly where: Place;
  readonly used: Used | undefined;
  readonly text: string;
  /** Date.now() */
  readonly at: number;
}

/** A command on its way. */
export interface Sending {
  readonly id: number;
  readonly as: PersonName;
  readonly where: Place;
  readonly written: string;
}

export interface Suggestion {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** heads a group of its own */
  readonly group?: string;
  readonly pick: () => void;
}

export interface Suggestions {
  readonly title: string;
  /** what the option is for */
  readonly about?: string;
  readonly items: readonly Suggestion[];
  /** said where there is no item */
  readonly none?: string;
  readonly loading?: boolean;
}

export type Theme = 'dark' | 'light';

export interface State {
  connected: boolean;
  application: { readonly id: string; readonly name: string };
  welcome: Welcome;
  offered: Offered;
  messages: Map<string, WireMessage>;
  failures: Failure[];
  sending: Sending[];
  /** under the message whose component failed, for whoever touched it */
  componentFailures: Map<string, { readonly as: PersonName; readonly text: string }>;
  /** a button or menu that was touched, and got no answer yet */
  touched: { readonly message: string; readonly customId: string } | undefined;
  /** by the message that came of it, and the last of all */
  exchanges: Map<string, WireExchange>;
  lastExchange: WireExchange | undefined;
  as: PersonName;
  where: Place;
  locale: string;
  theme: Theme;
  draft: Draft;
  /** what was left unsent elsewhere */
  drafts: Map<Place, Draft>;
  /** what was sent, the latest last */
  history: Draft[];
  recalled: number | undefined;
  /** what autocomplete offered for the chip with the cursor */
  values:
    | { readonly for: string; readonly list: readonly { name: string; value: string | number }[] }
    | undefined;
  valuesLoading: boolean;
  valuesProblem: string | undefined;
  /** suggestions were sent away with Escape, until something is typed */
  closed: boolean;
  /** the suggestion that Enter takes; -1: none */
  highlighted: number;
  notice: string | undefined;
  menu: { readonly message: string; readonly x: number; readonly y: number } | undefined;
  select:
    | { readonly message: string; readonly customId: string; highlighted: number; up: boolean }
    | undefined;
  drawer: boolean;
  /** the latest message is below what is in view */
  older: boolean;
  /** read out by screen readers */
  announced: string;
  /** the places where something came that wasn't seen yet */
  unread: Set<Place>;
}

export const people: Readonly<Record<PersonName, string>> = { ana: 'Ana', ben: 'Ben' };
export const places: readonly {
  readonly place: Place;
  readonly name: string;
  readonly about: string;
  /** heads its beginning */
  readonly welcome: string;
}[] = [
  {
    place: 'guild',
    name: 'general',
    about: 'A channel of a server that has the app',
    welcome: 'Welcome to #general',
  },
  {
    place: 'dm',
    name: 'Direct messages',
    about: 'You and the app alone',
    welcome: 'The beginning of your direct messages',
  },
  {
    place: 'private',
    name: 'Ana and Ben',
    about: 'A group where only you have installed the app',
    welcome: 'The beginning of the group Ana and Ben',
  },
];

/** The page before it has heard anything. */
export function initialState(theme: Theme): State {
  return {
    connected: false,
    application: { id: '', name: '' },
    welcome: { text: '', tries: [] },
    offered: { guild: [], dm: [], private: [] },
    messages: new Map(),
    failures: [],
    sending: [],
    componentFailures: new Map(),
    touched: undefined,
    exchanges: new Map(),
    lastExchange: undefined,
    as: 'ana',
    where: 'guild',
    locale: 'en-US',
    theme,
    draft: empty,
    drafts: new Map(),
    history: [],
    recalled: undefined,
    values: undefined,
    valuesLoading: false,
    valuesProblem: undefined,
    closed: false,
    highlighted: -1,
    notice: undefined,
    menu: undefined,
    select: undefined,
    drawer: false,
    older: false,
    announced: '',
    unread: new Set(),
  };
}

/** Takes in what the server tells. */
export function hear(state: State, news: News): void {
  switch (news.tell) {
    case 'hello':
      state.application = news.application;
      state.welcome = news.welcome;
      state.offered = news.offered;
      state.messages = new Map(news.messages.map((message) => [message.api.id, message]));
      return;
    case 'commands':
      state.offered = news.offered;
      return;
    case 'message':
      state.messages.set(news.message.api.id, news.message);
      announce(state, news.message);
      if (news.message.where !== state.where && news.message.seenBy.includes(state.as))
        state.unread.add(news.message.where);
      return;
    case 'delete':
      if (state.messages.delete(news.id)) state.announced = 'A message was removed';
      state.exchanges.delete(news.id);
      return;
    case 'exchange':
      hearExchange(state, news.exchange);
      return;
  }
}

function announce(state: State, { api, where, seenBy, byBot, thinking }: WireMessage): void {
  if (where !== state.where || !seenBy.includes(state.as)) return;
  const said = thinking ? 'is thinking' : plainText(api.content || api.embeds[0]?.title || 'sent a message');
  state.announced = `${byBot ? state.application.name : api.author.global_name}: ${said}`;
}

function hearExchange(state: State, exchange: WireExchange): void {
  const { interaction, messageId, problem, as, where, used, response } = exchange;
  state.lastExchange = exchange;
  if (messageId !== undefined) {
    state.exchanges.set(messageId, exchange);
    state.componentFailures.delete(messageId);
  }
  if (response || problem === undefined || as === undefined) return;
  const autocompletes = interaction.type === 4;
  if (autocompletes) return;
  state.announced = problem;
  if (interaction.type === 3) {
    state.componentFailures.set(interaction.message.id, { as, text: 'This interaction failed' });
    return;
  }
  state.failures.push({
    id: interaction.id,
    as,
    where,
    used,
    text: 'The application did not respond',
    at: Date.now(),
  });
}

/** Who asks, where, and in which language. */
export function asking({ as, where, locale }: State): Pick<State, 'as' | 'where' | 'locale'> {
  return { as, where, locale };
}

/** The commands of the place, as whoever reads this language sees them. */
function commandsHere({ offered, where, locale }: State): readonly APIApplicationCommand[] {
  return offered[where].map((command) => localised(command, locale));
}

/** The slash commands of the place, in the order in which they were registered, which their ids tell. */
export function slashCommands(state: State): readonly APIApplicationCommand[] {
  return commandsHere(state)
    .filter(({ type }) => type === 1)
    .sort((one, other) => (BigInt(one.id) < BigInt(other.id) ? -1 : 1));
}

/** Whether somebody waits for what this button or menu leads to. */
export function isWaiting({ touched }: State, message: string, customId: string): boolean {
  return touched?.message === message && touched.customId === customId;
}

export function messageCommands(state: State): readonly APIApplicationCommand[] {
  return commandsHere(state).filter(({ type }) => type === 3);
}

/** In which language a message was answered, as far as that is known. */
export function languageOf({ exchanges }: State, { api, locale }: WireMessage): string | undefined {
  const { interaction, response } = exchanges.get(api.id) ?? {};
  return response && interaction && 'locale' in interaction ? interaction.locale : locale;
}

/** What this person sees in this place, oldest first: messages, and the failures that only they know of. */
export function timeline(state: State): readonly (WireMessage | Failure)[] {
  const { as, where } = state;
  const shown = [...state.messages.values()].filter(
    (message) => message.where === where && message.seenBy.includes(as),
  );
  const failed = state.failures.filter((failure) => failure.as === as && failure.where === where);
  if (failed.length === 0) return shown;
  const time = (item: WireMessage | Failure) => ('api' in item ? Date.parse(item.api.timestamp) : item.at);
  return [...shown, ...failed].sort((a, b) => time(a) - time(b));
}
