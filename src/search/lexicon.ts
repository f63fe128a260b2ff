import { type Steps, stepsOver, stepsThrough } from '../knowledge/steps.ts';
import { editDistance, editsAllowed } from './edit-distance.ts';
import { foldToWords } from './fold.ts';
import { pairsOf, type SharedPairs, sharedPairsSteps } from './shared-pairs.ts';

/** A thing and what it is called; the first form is its name. */
export interface Entry<T> {
  readonly item: T;
  readonly forms: readonly string[];
}

/**
 * How a text led to a thing: it is one of its names · begins one · its words are in one, each whole or begun ·
 * it is a few slips away from one.
 */
export type How = 'exact' | 'prefix' | 'words' | 'misspelt';

export interface Match<T> {
  readonly item: T;
  /** the form that matched, folded */
  readonly form: string;
  readonly how: How;
  /** for ranking within one lexicon: 1 and a little more for a name as it is, less for anything else */
  readonly score: number;
}

export interface Lexicon<T> {
  /** The best match of each thing, best first. */
  match(text: string): Match<T>[];
}

interface Form<T> {
  readonly text: string;
  readonly compact: string;
  readonly words: readonly string[];
  readonly item: T;
  readonly order: number;
  /** the name itself, rather than another form */
  readonly isName: boolean;
}

/** A vocabulary of names in which half-typed and misspelt ones are found as well. */
export function* lexiconSteps<T>(entries: readonly Entry<T>[]): Steps<Lexicon<T>> {
  const byEntry = yield* stepsOver(entries.entries(), ([order, { item, forms: names }]): Form<T>[] =>
    [...new Set(names.map(foldToWords))]
      .filter((text) => text !== '')
      .map((text) => ({
        text,
        compact: text.replaceAll(' ', ''),
        words: text.split(' '),
        item,
        order,
        isName: text === foldToWords(names[0] ?? ''),
      })),
  );
  const forms = byEntry.flat();
  const whole = yield* groupedSteps(forms, (form) => [form.text, form.compact]);
  const sorted = [...forms].sort((one, other) => compare(one.text, other.text));
  const byWord = yield* groupedSteps(forms, (form) => form.words);
  const wordsSorted = [...byWord.keys()].sort(compare);
  const pairs = yield* sharedPairsSteps(forms.map((form) => form.compact));

  return {
    match(text) {
      const query = foldToWords(text).slice(0, 100);
      if (query === '') return [];
      const best = new Map<T, Match<T> & { readonly order: number }>();
      const take = ({ item, order, text: form, isName }: Form<T>, how: How, worth: number) => {
        // The name itself before what else it is called.
        const score = worth + (isName ? NAME_WORTH : 0);
        const standing = best.get(item);
        if (standing === undefined || standing.score < score)
          best.set(item, { item, form, how, score, order });
      };
      const compact = query.replaceAll(' ', '');
      for (const form of [...(whole.get(query) ?? []), ...(whole.get(compact) ?? [])]) take(form, 'exact', 1);
      for (const form of startingWith(sorted, query, (one) => one.text))
        take(form, 'prefix', 0.8 + 0.1 * (query.length / form.text.length));
      for (const form of withAllWords(query.split(' '), byWord, wordsSorted))
        take(form, 'words', 0.6 + 0.15 * (compact.length / Math.max(form.compact.length, compact.length)));
      for (const [form, closeness] of misspelt(query, compact, forms, pairs))
        take(form, 'misspelt', 0.55 * closeness);
      return [...best.values()].sort((one, other) => other.score - one.score || one.order - other.order);
    },
  };
}

const NAME_WORTH = 0.05;

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

function* groupedSteps<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
): Steps<Map<string, T[]>> {
  const groups = new Map<string, T[]>();
  yield* stepsThrough(items, (item) => {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  });
  return groups;
}

function startingWith<T>(sorted: readonly T[], prefix: string, keyOf: (item: T) => string): T[] {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = sorted[middle];
    if (item !== undefined && keyOf(item) < prefix) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let item = sorted[low]; item !== undefined && keyOf(item).startsWith(prefix); item = sorted[++low])
    found.push(item);
  return found;
}

function withAllWords<T>(
  words: readonly string[],
  byWord: ReadonlyMap<string, Form<T>[]>,
  wordsSorted: readonly string[],
): Form<T>[] {
  let remaining: Set<Form<T>> | undefined;
  for (const word of words.slice(0, 12)) {
    const known = startingWith(wordsSorted, word, (one) => one).flatMap((one) => byWord.get(one) ?? []);
    const before = remaining;
    remaining = new Set(before ? known.filter((form) => before.has(form)) : known);
    if (remaining.size === 0) return [];
  }
  return [...(remaining ?? [])];
}

// The inside of a name ("desh") is nearly as good as a slip-free one.
const INSIDE = 0.8;
// Too far away to be taken for it, near enough to be offered where nothing else is.
const FAR = 0.4;

/** Forms a few slips away, each with its closeness (0–1): as a whole, as far as it is typed, or one of its words. */
function misspelt<T>(
  query: string,
  compact: string,
  forms: readonly Form<T>[],
  pairs: SharedPairs,
): [Form<T>, number][] {
  const allowed = editsAllowed(compact.length);
  if (compact.length < 4) return [];
  const own = new Set(pairsOf(compact));
  // One edit spoils two pairs, a swap three; what is near, in whole or in part, shares the others, more than one swap
  // aside.
  const sharing = (edits: number) => {
    const found: Form<T>[] = [];
    pairs.sharing(own, Math.max(1, own.size - 2 * edits - 1), (position) => {
      const form = forms[position];
      if (form !== undefined) found.push(form);
    });
    return found;
  };
  const closenessOf = (form: Form<T>): number => {
    const weigh = (name: string, typed: string, limit: number, worth: number) => {
      const distance = editDistance(typed, name, limit);
      return distance <= limit ? worth * (1 - distance / typed.length) : 0;
    };
    const begun = form.compact.length > compact.length && compact.length >= 5;
    const words = query.includes(' ') ? [] : form.words.filter((word) => word.length >= 4);
    return Math.max(
      weigh(form.compact, compact, allowed, 1),
      begun ? weigh(form.compact.slice(0, compact.length), compact, allowed - 1, 0.9) : 0,
      form.compact.includes(compact) ? INSIDE : 0,
      ...words.map((word) => weigh(word, query, editsAllowed(Math.min(query.length, word.length)), 0.85)),
    );
  };
  const found = sharing(allowed)
    .map((form): [Form<T>, number] => [form, closenessOf(form)])
    .filter(([, closeness]) => closeness > 0);
  if (found.length > 0 || allowed === 0) return found;
  return sharing(allowed + 1)
    .filter((form) => editDistance(compact, form.compact, allowed + 1) <= allowed + 1)
    .map((form) => [form, FAR]);
}
