import { REMOVE_ID } from '../../src/replies/reply.ts';
import type { Options, Seen } from './asking.ts';
import { type Ask, choose, click, slash } from './asking.ts';

/** The answer is that the page doesn't say; so it is with each part of that answer. */
export const NOT_STATED = { query: 'arrests in the 9th period' };
/** What isn't read: the reply has questions that are. */
export const NOT_READ = { query: 'flurb the wombat' };
/** Commands as people give them, good and bad ones. */
export const STARTS = [
  ['jpa', {}],
  ['jpa', { period: '7' }],
  ['jpa', { period: 'captain bram' }],
  ['jpa', { period: 'not 2' }],
  ['meetings', {}],
  ['meetings', { city: 'Paris' }],
  ['meetings', { city: 'Canberra' }],
  ['meetings', { kind: 'nonsense' }],
  ['meetings', { city: 'KL', date: '2016' }],
  ['meetings', { date: 'after 2016' }],
  ['meetings', { date: 'summer 2016' }],
  ['meetings', { period: '3.5' }],
  ['country', {}],
  ['country', { name: 'Vietnam' }],
  ['activities', {}],
  ['about', {}],
  ['contact', {}],
  ['compare', {}],
  ['compare', { first: '9' }],
  ['compare', { first: '2', second: '2' }],
  ['timeline', {}],
  ['brief', {}],
  ['brief', { period: '2' }],
  ['brief', { country: 'NZ' }],
  ['brief', { country: 'Atlantis' }],
  ['gaps', {}],
  ['search', { query: 'contact' }],
  ['search', { query: '2nd joint period of action' }],
  ['search', { query: 'arrests' }],
  ['search', { query: 'meetings in 2016' }],
  ['search', { query: 'which countries were not in the first period' }],
  ['search', NOT_STATED],
  ['search', { query: 'who chairs the group' }],
  ['search', NOT_READ],
  ['help', {}],
] as const;

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
