import { REMOVE_ID } from '../../src/replies/reply.ts';
import type { Options, Seen } from './asking.ts';
import { type Ask, choose, click, slash } from './asking.ts';

export interface Visited {
  /** how it was reached: `/jpa › Compare › …` */
  readonly path: string;
  readonly reply: Seen;
}

/**
 * Every reply that can be reached from some commands by clicking every button and choosing every option, breadth
 * first; each custom_id (with each value) is followed once, up to a number of replies.
 */
export function crawl(ask: Ask, starts: readonly (readonly [string, Options])[], most = 5000): Visited[] {
  const queue: { readonly path: string; readonly act: () => Seen }[] = starts.map(([name, options]) => ({
    path: `/${name} ${JSON.stringify(options)}`,
    act: () => ask(slash(name, options)),
  }));
  const followed = new Set<string>();
  const visited: Visited[] = [];
  const follow = (key: string, path: string, act: () => Seen) => {
    if (followed.has(key)) return;
    followed.add(key);
    queue.push({ path, act });
  };
  for (let next = queue.shift(); next !== undefined && visited.length < most; next = queue.shift()) {
    const reply = next.act();
    visited.push({ path: next.path, reply });
    for (const { custom_id: id, label } of reply.buttons)
      if (id !== REMOVE_ID) follow(id, `${next.path} › ${label}`, () => ask(click(id)));
    for (const { custom_id: id, options } of reply.menus)
      for (const { value, label } of options)
        follow(`${id} ${value}`, `${next.path} › ${label}`, () => ask(choose(id, value)));
  }
  return visited;
}
