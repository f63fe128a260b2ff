import Fuse from 'fuse.js';
import { wordsOf } from './words/tokens.ts';

/** What a typed value leads to. `closest` is meant to be shown as such; `none` offers what is near. */
export type Resolution<T> =
  | { readonly kind: 'exact' | 'closest'; readonly item: T; readonly others: readonly T[] }
  | {
      readonly kind: 'none';
      readonly nearest: readonly T[];
      /** it was read, as something that isn't there: a 7th period, another country */
      readonly isRead: boolean;
    };

export interface Suggestion<T> {
  readonly item: T;
  /** for people; typed or sent back, it resolves to the same item */
  readonly label: string;
  /** short and stable; resolves to the same item */
  readonly value: string;
}

/** One resolver serves both what is suggested while typing and what a sent value reaches. */
export interface Resolver<T> {
  suggest(text: string): readonly Suggestion<T>[];
  resolve(text: string): Resolution<T>;
}

export interface ResolverOptions<T> {
  /** in the order in which they are offered to an empty field, each with all its names */
  readonly entries: readonly { readonly item: T; readonly names: readonly string[] }[];
  readonly label: (item: T) => string;
  readonly value: (item: T) => string;
  /** Another way to read the whole text: undefined where it says nothing about such things, no items where it names none that is there. */
  readonly read?: (text: string) => { readonly items: readonly T[]; readonly exactly: boolean } | undefined;
  /** Whether something in a text makes it another thing than what it names ("not Thailand", 3.5): then it isn't read. */
  readonly isOther: (text: string) => boolean;
}

// Longer than any name; what follows can't make it another one.
const LONGEST_VALUE = 150;
/** Fuse's scores go from 0, the same, to 1, nothing in common. */
const NEAR = 0.4;
const CLEARLY_NEARER = 0.08;

/** A resolver over named things: a name exactly, then what else the text says, then what begins so or is near. */
export function createResolver<T>({ entries, label, value, read, isOther }: ResolverOptions<T>): Resolver<T> {
  const all = entries.map(({ item }) => item);
  const forms = entries.flatMap(({ item, names }) =>
    [...names, label(item), value(item)].map((name) => ({ item, name: key(name) })),
  );
  const fuse = new Fuse(forms, {
    keys: ['name'],
    includeScore: true,
    threshold: NEAR,
    ignoreFieldNorm: true,
  });
  const asSuggestions = (items: readonly T[]): Suggestion<T>[] =>
    distinct(items).map((item) => ({ item, label: label(item), value: value(item) }));

  function named(text: string): T[] {
    const wanted = key(text);
    return distinct(forms.filter(({ name }) => name === wanted && name !== '').map(({ item }) => item));
  }

  /** What begins as the text does, or has a word that does; then what is a slip or two away. */
  function near(text: string): { item: T; score: number }[] {
    const wanted = key(text);
    if (wanted === '') return [];
    // Those whose own name begins so come first: Philippines, before Bangladesh, the People's Republic.
    const isOwn = (item: T) => Number(key(label(item)).startsWith(wanted));
    const begun = forms
      .filter(({ name }) => name.startsWith(wanted) || name.includes(` ${wanted}`))
      .sort((one, other) => isOwn(other.item) - isOwn(one.item));
    // A slip or two in two letters leave nothing of them.
    const found = wanted.length > 2 ? fuse.search(wanted) : [];
    const scored = [
      ...begun.map(({ item }) => ({ item, score: 0 })),
      ...found.map(({ item, score = 1 }) => ({ item: item.item, score })),
    ];
    return distinct(scored.map(({ item }) => item)).map((item) => ({
      item,
      score: Math.min(...scored.filter((one) => one.item === item).map(({ score }) => score)),
    }));
  }

  /** What a text says by itself, without anything that is near to it; undefined where it says nothing. */
  function said(text: string): Resolution<T> | undefined {
    const isLabel = (name: string) =>
      name === text || (text.endsWith('…') && text.length > 1 && name.startsWith(text.slice(0, -1)));
    const [suggested, ...alike] = all.filter((item) => value(item) === text || isLabel(label(item)));
    if (suggested !== undefined && alike.length === 0) return { kind: 'exact', item: suggested, others: [] };
    if (isOther(text)) return { kind: 'none', nearest: all, isRead: false };
    const [first, ...others] = named(text);
    if (first !== undefined) return { kind: others.length === 0 ? 'exact' : 'closest', item: first, others };

    const reading = read?.(text);
    const [only, ...more] = reading?.items ?? [];
    if (only !== undefined)
      return { kind: more.length === 0 && reading?.exactly ? 'exact' : 'closest', item: only, others: more };
    return reading === undefined ? undefined : { kind: 'none', nearest: all, isRead: true };
  }

  function resolve(sent: string): Resolution<T> {
    const text = sent.slice(0, LONGEST_VALUE);
    const resolution = said(text);
    if (resolution !== undefined) return resolution;
    const found = near(text);
    const [best, second] = found;
    if (best === undefined) return { kind: 'none', nearest: all, isRead: false };
    const rivals = found.filter(({ score }) => score - best.score < CLEARLY_NEARER);
    if (best.score > 0 && second !== undefined && rivals.length > 1)
      return { kind: 'none', nearest: rivals.map(({ item }) => item), isRead: false };
    return {
      kind: 'closest',
      item: best.item,
      others: best.score === 0 ? rivals.slice(1).map(({ item }) => item) : [],
    };
  }

  return {
    resolve,
    suggest(typed) {
      const text = typed.slice(0, LONGEST_VALUE);
      if (text.trim() === '') return asSuggestions(all);
      const resolution = said(text);
      // A clear "none of these" (an 8th period) has no near misses either.
      if (resolution?.kind === 'none') return [];
      const found = resolution === undefined ? [] : [resolution.item, ...resolution.others];
      const others = resolution !== undefined && isOther(text) ? [] : near(text);
      return asSuggestions([...found, ...others.map(({ item }) => item)]);
    },
  };
}

const key = (text: string) => wordsOf(text).join(' ');
const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];
