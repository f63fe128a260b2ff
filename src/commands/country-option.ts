import type { Country } from '../knowledge/knowledge-base.ts';
import { countryMenu } from '../replies/country.ts';
import { quoted } from '../replies/user-text.ts';
import { closestHint } from './closest.ts';
import type { Answered, Context } from './command.ts';

/** The country that an option names, or what to answer where it names none. */
export function countryIn(
  typed: string,
  { knowledge: { countries }, language }: Context,
): { readonly item: Country; readonly hint: string | undefined } | { readonly refusal: Answered } {
  const resolution = language.options.countries.resolve(typed);
  if (resolution.kind !== 'none')
    return { item: resolution.item, hint: closestHint(typed, resolution, ({ name }) => name) };
  const near = resolution.nearest.length < countries.length ? resolution.nearest : [];
  const guess = near.length > 0 ? ` Did you mean ${near.map(({ name }) => name).join(' or ')}?` : '';
  return {
    refusal: {
      outcome: 'nothing',
      content: resolution.isRead
        ? `The page doesn't name ${quoted(typed)} among the countries listed for the Joint Periods of Action.`
        : `I couldn't read ${quoted(typed)} as a country.${guess}`,
      controls: [countryMenu(near.length > 0 ? near : countries)],
      privately: true,
    },
  };
}
