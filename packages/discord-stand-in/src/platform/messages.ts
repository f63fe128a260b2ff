import type { EventEmitter } from 'node:events';
import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import type { Place, ShownMessage, StandInEvents } from '../contract.ts';

/** Who sees a message, beyond what it says. */
export interface Audience {
  readonly where: Place;
  /** 'everyone' in the place, or the id of one person */
  readonly visibleTo: string;
}

/** All messages of the stand-in, the oldest forgotten when there are too many. */
export interface Messages {
  add(api: APIMessage, audience: Audience, byBot: boolean): ShownMessage;
  /** Replaces a message by a later state of it. */
  edit(id: string, api: APIMessage): ShownMessage;
  remove(id: string): void;
  /** Also a deleted one; undefined when it never was, or is forgotten. */
  get(id: string): ShownMessage | undefined;
  /** Those that are not deleted, oldest first. */
  shown(): readonly ShownMessage[];
  clear(): void;
}

/** An empty store that remembers as many messages, and tells of every change. */
export function createMessages(remember: number, events: EventEmitter<StandInEvents>): Messages {
  const all = new Map<string, ShownMessage>();
  return {
    add(api, audience, byBot) {
      const message = shownAs(api, audience, byBot);
      all.set(api.id, message);
      if (all.size > remember) {
        const [oldest] = all.keys();
        if (oldest !== undefined) all.delete(oldest);
      }
      events.emit('message', message);
      return message;
    },
    edit(id, api) {
      const before = all.get(id);
      if (!before) throw new Error(`message ${id} is forgotten: raise the option "remember"`);
      const message = shownAs(api, before, before.byBot);
      all.set(id, message);
      events.emit('edit', message, before);
      return message;
    },
    remove(id) {
      const message = all.get(id);
      if (!message || message.deleted) return;
      const deleted = { ...message, deleted: true };
      all.set(id, deleted);
      events.emit('delete', deleted);
    },
    get: (id) => all.get(id),
    shown: () => [...all.values()].filter(({ deleted }) => !deleted),
    clear: () => all.clear(),
  };
}

function shownAs(api: APIMessage, { where, visibleTo }: Audience, byBot: boolean): ShownMessage {
  const flags = api.flags ?? 0;
  return {
    id: api.id,
    channelId: api.channel_id,
    where,
    content: api.content,
    embeds: api.embeds,
    components: api.components ?? [],
    flags,
    ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
    visibleTo,
    thinking: (flags & MessageFlags.Loading) !== 0,
    edited: api.edited_timestamp !== null,
    deleted: false,
    byBot,
    api,
  };
}
