import type { Country } from '../knowledge/knowledge-base.ts';
import { countryMenu } from '../replies/country.ts';
import { quoted } from '../replies/user-text.ts';
import { closestHint } from './closest.ts';
import type { Answered, Context } from './command.ts';

/** The country that an option names, or what to answer where it names none. */
export function countryIn(
  typed: string,
  { knowledge: { countries }, messages, options }: Context,
): { readonly item: Country; readonly hint: string | undefined } | { readonly refusal: Answered } {
  const resolution = options.countries.resolve(typed);
  if (resolution.kind !== 'none')
    return { item: resolution.item, hint: closestHint(typed, resolution, ({ name }) => name, messages) };
  const near = resolution.nearest.length < countries.length ? resolution.nearest : [];
  const { command } = messages;
  return {
    refusal: {
      outcome: 'nothing',
      content: resolution.isRead
        ? command.countryNotNamed(quoted(typed))
        : command.countryUnread(
            quoted(typed),
            near.map(({ name }) => name),
          ),
      controls: [countryMenu(near.length > 0 ? near : countries, messages)],
      privately: true,
    },
  };
}
