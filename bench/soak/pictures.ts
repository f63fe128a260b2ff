import type { Exchange } from 'discord-stand-in';
import { LOCALES } from '../../src/knowledge/locale.ts';
import type { LogLine } from './accounts.ts';

/** The pictures that were drawn, and those that people saw. */
export interface Pictures {
  read(line: LogLine): void;
  add(exchange: Exchange): void;
  balance(): { readonly drawn: number; readonly seen: number; readonly wrong: readonly string[] };
}

/** The edits of a soak change no picture, so that each is drawn once in each language. */
export function createPictures(): Pictures {
  const drawn = new Map<string, number>();
  let seen = 0;
  return {
    read({ msg, picture }) {
      if (msg === 'A picture is drawn') drawn.set(String(picture), (drawn.get(String(picture)) ?? 0) + 1);
    },
    add({ message }) {
      if (message !== undefined && message.api.attachments.length > 0) seen++;
    },
    balance: () => ({
      drawn: [...drawn.values()].reduce((sum, times) => sum + times, 0),
      seen,
      wrong: [
        ...(seen > 0 ? [] : ['nobody saw a picture']),
        ...[...drawn]
          .filter(([, times]) => times > LOCALES.length)
          .map(([picture, times]) => `${picture} was drawn ${times} times`),
      ],
    }),
  };
}
