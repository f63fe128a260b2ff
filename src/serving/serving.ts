import { limitFlood } from '../interactions/limit-flood.ts';
import { createRespond, fallbackAnswer, type Handler, type Respond } from '../interactions/respond.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';

export interface ServingOptions {
  readonly knowledge: KnowledgeBase;
  /** how many interactions each user may have answered in a minute; undefined: as many as they like */
  readonly interactionsPerMinute?: number | undefined;
  /** where the source page can be read; undefined: replies don't link to it */
  readonly sourceUrl?: string | undefined;
}

/** What is in service: a handler that stays the same, and behind it the knowledge base of the day. */
export interface Serving {
  readonly handler: Handler;
  /** name → id of the commands at Discord, to be filled once they are known */
  readonly commandIds: Map<string, string>;
  /** Builds what the handler needs, unless it is built already. */
  prepare(): void;
  knowledge(): KnowledgeBase;
  /** when the knowledge base in service became so, in ms since 1970 */
  since(): number;
  /** Puts another knowledge base into service, whole, between two interactions. */
  replace(knowledge: KnowledgeBase): void;
  /** Hears of each new knowledge base, once it is in service; must not throw. */
  onReplaced(listener: (knowledge: KnowledgeBase) => void): void;
}

/** Puts a knowledge base into service. Its indexes, which take long to build, wait until somebody needs them. */
export function createServing({ knowledge, interactionsPerMinute, sourceUrl }: ServingOptions): Serving {
  const commandIds = new Map<string, string>();
  const listeners: ((knowledge: KnowledgeBase) => void)[] = [];
  let current = knowledge;
  let since = Date.now();
  let built: Respond | undefined;

  function respond(): Respond {
    built ??= createRespond(current, commandIds, { sourceUrl });
    return built;
  }
  const toCurrent: Respond = (interaction) => respond()(interaction);

  return {
    handler: {
      respond:
        interactionsPerMinute === undefined
          ? toCurrent
          : limitFlood(toCurrent, { perMinute: interactionsPerMinute }),
      fallbackAnswer,
    },
    commandIds,
    prepare: () => void respond(),
    knowledge: () => current,
    since: () => since,
    replace(next) {
      built = createRespond(next, commandIds, { sourceUrl });
      current = next;
      since = Date.now();
      for (const listener of listeners) listener(next);
    },
    onReplaced: (listener) => void listeners.push(listener),
  };
}
