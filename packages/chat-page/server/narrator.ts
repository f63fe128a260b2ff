// What happens in the stand-in, as the page is told it.
import {
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  ApplicationCommandType,
  InteractionContextType,
  InteractionType,
} from 'discord-api-types/v10';
import { written } from 'discord-client-text';
import type { OptionValue, ShownMessage, StandIn } from 'discord-stand-in';
import type { News, Offered, PersonName, Place, Used, Welcome, WireMessage } from './wire.ts';

export interface Narrator {
  /** what a page that has just come needs to know */
  hello(): News;
  /** Calls `listener` with all that happens from now on; returns how to stop. */
  tell(listener: (news: News) => void): () => void;
  close(): void;
}

const people: readonly PersonName[] = ['ana', 'ben'];
const places: readonly Place[] = ['guild', 'dm', 'private'];
/** Of how many interactions it is remembered which command they were, and in which language. */
const remembered = 1_000;

/** Follows a stand-in for any number of pages. */
export function createNarrator(standIn: StandIn, welcome: Welcome): Narrator {
  const listeners = new Set<(news: News) => void>();
  const tell = (news: News) => {
    for (const listener of listeners) listener(news);
  };
  const asked = new Map<string, { readonly used: Used | undefined; readonly locale: string }>();

  /** As they are registered, in all their languages: which one is read, each page knows by itself. */
  const offered = () =>
    Object.fromEntries(
      places.map((where) => {
        const ids = new Set(standIn.offered({ where }).map(({ id }) => id));
        return [where, standIn.commands().filter(({ id }) => ids.has(id))];
      }),
    ) as unknown as Offered;
  const wired = (message: ShownMessage): WireMessage => {
    const { api, where, byBot, thinking } = message;
    const { used, locale } = asked.get(api.interaction_metadata?.id ?? '') ?? {};
    const seenBy = people.filter((person) => standIn.sees(message, person));
    return { api, where, seenBy, byBot, thinking, ...(used ? { used } : {}), ...(locale ? { locale } : {}) };
  };
  const shown = (message: ShownMessage) => tell({ tell: 'message', message: wired(message) });

  const off = [
    standIn.on('interaction', (interaction) => {
      const { type, id } = interaction;
      if (type === InteractionType.Ping || type === InteractionType.ApplicationCommandAutocomplete) return;
      asked.set(id, { used: usedIn(interaction), locale: interaction.locale });
      if (asked.size <= remembered) return;
      const [oldest] = asked.keys();
      if (oldest !== undefined) asked.delete(oldest);
    }),
    standIn.on('message', shown),
    standIn.on('edit', shown),
    standIn.on('delete', ({ id }) => tell({ tell: 'delete', id })),
    standIn.on('commands', () => tell({ tell: 'commands', offered: offered() })),
    standIn.on('exchange', ({ interaction, response, problem, milliseconds, message }) => {
      const used = asked.get(interaction.id)?.used;
      tell({
        tell: 'exchange',
        exchange: {
          interaction: { ...interaction, token: '…' },
          response,
          problem,
          milliseconds,
          where: placeOf(interaction),
          as: people.find((person) => person === (interaction.member?.user ?? interaction.user)?.username),
          ...(used ? { used } : {}),
          messageId:
            message?.id ??
            (interaction.type === InteractionType.MessageComponent ? interaction.message.id : undefined),
        },
      });
    }),
  ];

  return {
    hello: () => ({
      tell: 'hello',
      application: { id: standIn.applicationId, name: standIn.applicationName },
      welcome,
      offered: offered(),
      messages: standIn.messages().map(wired),
    }),
    tell(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      for (const stop of off) stop();
      listeners.clear();
    },
  };
}

function placeOf({ guild_id, context }: APIInteraction): Place {
  if (guild_id !== undefined) return 'guild';
  return context === InteractionContextType.PrivateChannel ? 'private' : 'dm';
}

function usedIn(interaction: APIInteraction): Used | undefined {
  if (interaction.type !== InteractionType.ApplicationCommand) return undefined;
  const { data } = interaction;
  if (data.type === ApplicationCommandType.Message) return { name: data.name, written: data.name };
  if (data.type !== ApplicationCommandType.ChatInput) return undefined;
  const values: Record<string, OptionValue> = {};
  const names = [data.name];
  const read = (options: readonly APIApplicationCommandInteractionDataOption[] = []) => {
    for (const option of options) {
      if ('value' in option) values[option.name] = option.value;
      else {
        names.push(option.name);
        read(option.options);
      }
    }
  };
  read(data.options);
  const name = names.join(' ');
  return { name, written: written(name, values) };
}
