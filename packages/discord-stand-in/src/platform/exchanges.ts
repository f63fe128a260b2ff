import type { EventEmitter } from 'node:events';
import { performance } from 'node:perf_hooks';
import {
  type APIInteraction,
  type APIInteractionResponse,
  type ApplicationCommandOptionType,
  InteractionResponseType,
  InteractionType,
} from 'discord-api-types/v10';
import type { Exchange, PersonProfile, Place, ShownMessage, StandInEvents } from '../contract.ts';
import type { ApiError } from '../rules/api-error.ts';

/** An interaction from its dispatch to the end of its token. */
export interface OpenInteraction {
  readonly id: string;
  readonly token: string;
  readonly interaction: APIInteraction;
  readonly person: PersonProfile;
  readonly where: Place;
  readonly locale: string;
  /** the message that a pressed component sits on */
  readonly sourceId: string | undefined;
  readonly focusedType: ApplicationCommandOptionType | undefined;
  /** of a form: the interaction that it was opened by */
  readonly opener: OpenInteraction | undefined;
  readonly createdAt: number;
  readonly ended: Promise<Exchange>;
  state: 'waiting' | 'answered' | 'dead';
  /** the message that @original stands for */
  originalId: string | undefined;
  followups: number;
  /** why callbacks were rejected so far */
  problem: string | undefined;
  finish(response: APIInteractionResponse | undefined): void;
}

export interface Opening {
  readonly interaction: APIInteraction;
  readonly person: PersonProfile;
  readonly where: Place;
  readonly locale: string;
  readonly sourceId?: string | undefined;
  readonly focusedType?: ApplicationCommandOptionType | undefined;
  readonly opener?: OpenInteraction | undefined;
}

/** The interactions that can still be answered, and the latest of those that can't. */
export interface Exchanges {
  open(opening: Opening): OpenInteraction;
  byToken(token: string): OpenInteraction | undefined;
  /** Keeps why a callback was turned down, for the person who waits. */
  rejected(open: OpenInteraction, error: ApiError): void;
  /** Ends at once whatever waits. */
  endAll(): void;
  /** Ends what waits, and forgets it and all others. */
  clear(): void;
}

export interface ExchangesOptions {
  readonly callbackWindowMs: number;
  readonly remember: number;
  readonly events: EventEmitter<StandInEvents>;
  readonly message: (id: string) => ShownMessage | undefined;
}

/** An empty set of exchanges with Discord's clock: the window for the first response, the life of a token. */
export function createExchanges(options: ExchangesOptions): Exchanges {
  const { callbackWindowMs, remember, events } = options;
  const byToken = new Map<string, OpenInteraction>();

  const forget = () => {
    for (const [token, { state }] of byToken) {
      if (byToken.size <= remember) return;
      if (state !== 'waiting') byToken.delete(token);
    }
  };

  const endAll = () => {
    for (const open of byToken.values()) open.finish(undefined);
  };

  return {
    open({ interaction, person, where, locale, sourceId, focusedType, opener }) {
      const start = performance.now();
      let settle: (exchange: Exchange) => void = () => {};
      const ended = new Promise<Exchange>((resolve) => {
        settle = resolve;
      });
      const open: OpenInteraction = {
        id: interaction.id,
        token: interaction.token,
        interaction,
        person,
        where,
        locale,
        sourceId,
        focusedType,
        opener,
        createdAt: Date.now(),
        ended,
        state: 'waiting',
        originalId: undefined,
        followups: 0,
        problem: undefined,
        finish(response) {
          if (open.state !== 'waiting') return;
          clearTimeout(timer);
          open.state = response ? 'answered' : 'dead';
          const exchange = exchangeOf(open, response, performance.now() - start, options.message);
          events.emit('exchange', exchange);
          settle(exchange);
        },
      };
      const timer = setTimeout(() => open.finish(undefined), callbackWindowMs);
      byToken.set(open.token, open);
      if (byToken.size > remember) forget();
      return open;
    },
    byToken: (token) => byToken.get(token),
    rejected(open, error) {
      if (open.state === 'waiting') open.problem ??= error.reason;
    },
    endAll,
    clear() {
      endAll();
      byToken.clear();
    },
  };
}

function exchangeOf(
  open: OpenInteraction,
  response: APIInteractionResponse | undefined,
  milliseconds: number,
  message: (id: string) => ShownMessage | undefined,
): Exchange {
  const autocompletes = open.interaction.type === InteractionType.ApplicationCommandAutocomplete;
  const silence = autocompletes ? 'Loading options failed' : 'The application did not respond';
  return {
    interaction: open.interaction,
    response,
    get message() {
      return open.originalId === undefined ? undefined : message(open.originalId);
    },
    choices:
      response?.type === InteractionResponseType.ApplicationCommandAutocompleteResult
        ? (response.data.choices ?? [])
        : undefined,
    modal: response?.type === InteractionResponseType.Modal ? response.data : undefined,
    problem: open.problem ?? (response ? undefined : silence),
    milliseconds,
  };
}
