import { REMOVE_ID } from '../../src/replies/reply.ts';
import type { Options, Seen } from './asking.ts';
import { type Ask, choose, click, slash } from './asking.ts';

export interface Visited {
  /** by which it is the same in every language: what was asked or pressed */
  readonly key: string;
  /** how it was reached: `/jpa › Compare › …` */
  readonly path: string;
  /** the button's that led to it */
  readonly id?: string;
  /** how many presses it took, which are the fewest */
  readonly presses: number;
  readonly reply: Seen;
}

/**
 * Every reply that can be reached from some commands by clicking every button and choosing every option, breadth
 * first, in no more than some presses; each custom_id (with each value) is followed once, up to a number of replies.
 */
export function crawl(
  ask: Ask,
  starts: readonly (readonly [string, Options])[],
  most = 5000,
  mostPresses = Number.POSITIVE_INFINITY,
): Visited[] {
  const queue: (Omit<Visited, 'reply'> & { readonly act: () => Seen })[] = starts.map(([name, options]) => ({
    key: `/${name} ${JSON.stringify(options)}`,
    path: `/${name} ${JSON.stringify(options)}`,
    presses: 0,
    act: () => ask(slash(name, options)),
  }));
  const followed = new Set<string>();
  const visited: Visited[] = [];
  for (let next = queue.shift(); next !== undefined && visited.length < most; next = queue.shift()) {
    const { act, ...how } = next;
    const reply = act();
    visited.push({ ...how, reply });
    if (how.presses === mostPresses) continue;
    const presses = how.presses + 1;
    for (const { custom_id: id, label, emoji } of reply.buttons) {
      if (id === REMOVE_ID || followed.has(id)) continue;
      followed.add(id);
      queue.push({
        key: id,
        path: `${how.path} › ${label ?? emoji?.name}`,
        id,
        presses,
        act: () => ask(click(id)),
      });
    }
    for (const { custom_id: id, options } of reply.menus)
      for (const { value, label } of options) {
        const key = `${id} ${value}`;
        if (followed.has(key)) continue;
        followed.add(key);
        queue.push({ key, path: `${how.path} › ${label}`, presses, act: () => ask(choose(id, value)) });
      }
  }
  return visited;
}
