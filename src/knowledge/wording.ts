import type { Country, Qualifier } from './knowledge-base.ts';

/** `a`, `a and b`, `a, b and c`. */
export function enumerate(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** The names of countries in running text, articles included. */
export const enumerateCountries = (countries: readonly Country[]): string =>
  enumerate(countries.map((country) => country.nameInText));

/** A figure with its qualifier: `32`, `over 30`, `numerous (no figure given)`, `done (no figure given)`. */
export function figure({
  qualifier,
  count,
}: {
  readonly qualifier: Qualifier;
  readonly count: number | undefined;
}): string {
  switch (qualifier) {
    case 'exact':
      return count === undefined ? 'not given' : count.toLocaleString('en');
    case 'over':
      return count === undefined ? 'not given' : `over ${count.toLocaleString('en')}`;
    case 'numerous':
      return 'numerous (no figure given)';
    case 'uncounted':
      return 'done (no figure given)';
  }
}

/** First letter upper-case. */
export const capitalise = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** First letter lower-case, unless it begins a name: an abbreviation (INTERPOL), or several capitals (Ad Hoc Group). */
export const decapitalise = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) && !/^\S+ \p{Lu}/u.test(text)
    ? text.slice(0, 1).toLowerCase() + text.slice(1)
    : text;
