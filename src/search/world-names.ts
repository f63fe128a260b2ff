import type { Country } from '../knowledge/knowledge-base.ts';
import { foldToWords } from './fold.ts';

/** What the world calls countries, folded: those of the knowledge base, and all the others. */
export interface WorldNames {
  /** names of our countries in many languages, also by the words of a phrase → code */
  readonly own: ReadonlyMap<string, string>;
  /** names of all other countries, so that "Vietnam" is never taken for a misspelling of one of ours */
  readonly foreign: ReadonlySet<string>;
}

// Our countries are asked for in whatever language; other countries mostly in those of the region.
const FOR_OWN =
  'en id ms th vi fil my km lo zh zh-Hant ja ko hi bn si ta te ur ne fr es pt ru uk ar fa he de it nl sv da fi pl tr jv su';
const FOR_FOREIGN = 'en id th vi';

/** Names from the Unicode CLDR, which the runtime brings. Takes some milliseconds: made when first needed. */
export function worldNames(countries: readonly Country[]): WorldNames {
  const own = new Map<string, string>();
  for (const names of namersOf(FOR_OWN))
    for (const { code } of countries) for (const name of namesOf(names, code)) own.set(name, code);
  const ours = new Set(
    countries.flatMap(({ name, aliases, adjectives }) => [name, ...aliases, ...adjectives].map(foldToWords)),
  );
  const codes = regionCodes();
  const foreign = namersOf(FOR_FOREIGN)
    .flatMap((names) => codes.flatMap((code) => namesOf(names, code)))
    .filter((name) => !own.has(name) && !ours.has(name));
  return { own, foreign: new Set(foreign) };
}

const namersOf = (languages: string) =>
  languages
    .split(' ')
    .map((language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }));

/** "Myanmar (Burma)" goes by either name. */
const namesOf = (names: Intl.DisplayNames, code: string): string[] => {
  const name = names.of(code) ?? '';
  return [name, ...name.split(/[()]/)].map(foldToWords).filter((one) => one !== '');
};

function regionCodes(): string[] {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const inEnglish = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => inEnglish.of(code) !== undefined);
}
