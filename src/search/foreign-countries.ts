import type { Country } from '../knowledge/knowledge-base.ts';
import { foldToWords } from './fold.ts';

const LANGUAGES = ['en', 'id', 'th', 'vi'];

/**
 * The folded names of the countries of the world that the knowledge base doesn't have, so that "Vietnam" is known to
 * be another country and never taken for a misspelling of one of ours.
 */
export function foreignCountries(known: readonly Country[]): ReadonlySet<string> {
  const own = new Set(
    known.flatMap(({ name, aliases, adjectives }) => [name, ...aliases, ...adjectives].map(foldToWords)),
  );
  const codes = regionCodes();
  const names = LANGUAGES.flatMap((language) => {
    const namesIn = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    // "Myanmar (Burma)" is called by either name.
    return codes.flatMap((code) => {
      const name = namesIn.of(code) ?? '';
      return [name, ...name.split(/[()]/)];
    });
  });
  // "Myanmar (Burma)" goes by either name.
  const single = names.flatMap((name) => [name, ...name.split(/[()]/)]);
  return new Set(single.map(foldToWords).filter((name) => name !== '' && !own.has(name)));
}

function regionCodes(): string[] {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const inEnglish = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => inEnglish.of(code) !== undefined);
}
