import { type Steps, stepsOver } from '../knowledge/steps.ts';
import { type Entry, lexiconSteps, type Match } from './lexicon.ts';

/** What a typed value leads to. `closest` is meant to be shown as such; `none` offers what is near. */
export type Resolution<T> =
  | { readonly kind: 'exact' | 'closest'; readonly item: T; readonly others: readonly T[] }
  | { readonly kind: 'none'; readonly nearest: readonly T[] };

export interface Suggestion<T> {
  readonly item: T;
  /** for people; typed or sent back, it resolves to the same item */
  readonly label: string;
  /** short and stable; resolves to the same item */
  readonly value: string;
}

/** One resolver serves both what is suggested while typing and what a sent value reaches. */
export interface Resolver<T> {
  suggest(text: string): Suggestion<T>[];
  resolve(text: string): Resolution<T>;
}

export interface ResolverOptions<T> {
  /** in the order in which they are offered to an empty field */
  readonly entries: readonly Entry<T>[];
  readonly label: (item: T) => string;
  readonly value: (item: T) => string;
  /**
   * Another way to read the text, asked where it isn't the name of anything; undefined where it says nothing about
   * these things. No items means that it clearly leads to none of them.
   */
  readonly read?: (text: string) => Reading<T> | undefined;
}

/** What a text leads to, and whether by what it says rather than by a likely slip. */
export interface Reading<T> {
  readonly items: readonly T[];
  readonly exactly: boolean;
}

// Longer than any name; what follows can't make it another one.
const LONGEST_VALUE = 150;

/** A resolver over named things. */
export function* resolverSteps<T>({ entries, label, value, read }: ResolverOptions<T>): Steps<Resolver<T>> {
  const named = yield* stepsOver(entries, ({ item, forms }) => ({
    item,
    forms: [...forms, label(item), value(item)],
  }));
  const lexicon = yield* lexiconSteps(named);
  const all = entries.map(({ item }) => item);
  const suggestion = (item: T): Suggestion<T> => ({ item, label: label(item), value: value(item) });

  function resolve(sent: string): Resolution<T> {
    const text = sent.slice(0, LONGEST_VALUE);
    // What was suggested leads back to itself, even where it's somebody else's name as well (MY is USA in Vietnamese),
    // and even where it was cut to fit into a suggestion.
    const isLabel = (name: string) =>
      name === text || (text.endsWith('…') && name.startsWith(text.slice(0, -1)));
    const [suggested, ...alike] = all.filter((item) => value(item) === text || isLabel(label(item)));
    if (suggested !== undefined && alike.length === 0) return { kind: 'exact', item: suggested, others: [] };
    const matches = lexicon.match(text);
    const exact = matches.filter(({ how }) => how === 'exact').map(({ item }) => item);
    const [first, ...others] = exact;
    if (first !== undefined) return { kind: others.length === 0 ? 'exact' : 'closest', item: first, others };

    const reading = read?.(text);
    const [only, ...more] = reading?.items ?? [];
    if (only !== undefined)
      return { kind: more.length === 0 && reading?.exactly ? 'exact' : 'closest', item: only, others: more };
    if (reading !== undefined) return { kind: 'none', nearest: all };

    const best = clearWinner(matches);
    if (best !== undefined) return { kind: 'closest', item: best, others: [] };
    return { kind: 'none', nearest: matches.length > 0 ? matches.map(({ item }) => item) : all };
  }

  return {
    resolve,
    suggest(typed) {
      const text = typed.slice(0, LONGEST_VALUE);
      if (text.trim() === '') return all.map(suggestion);
      const resolution = resolve(text);
      const found = resolution.kind === 'none' ? [] : [resolution.item, ...resolution.others];
      // A clear "none of these" (an 8th period) has no near misses either.
      const known = resolution.kind === 'none' && read?.(text) !== undefined;
      const near = known ? [] : lexicon.match(text).map(({ item }) => item);
      return [...new Set([...found, ...near])].map(suggestion);
    },
  };
}

/** The best match, where it is good and no other is about as good. */
function clearWinner<T>(matches: readonly Match<T>[]): T | undefined {
  const [best, second] = matches;
  if (best === undefined || best.score < 0.3) return undefined;
  if (second !== undefined && second.how === best.how && best.score - second.score < 0.05) return undefined;
  return best.item;
}
