import { rolesOf } from '../knowledge/facts/country-facts.ts';
import { participationPicture } from '../pictures/participation.ts';
import { countriesCard, countryCard, countryMenu, participation } from '../replies/country.ts';
import { quoted } from '../replies/user-text.ts';
import { closestPrefix, markClosest } from './closest.ts';
import { slashCommand, suggested } from './command.ts';
import { choicesOf } from './suggestions.ts';

/** `/country [name]` */
export const country = slashCommand({
  definition: {
    name: 'country',
    description: 'Which Joint Periods of Action a country took part in, and its roles',
    options: [suggested('name', 'Which country: Thailand, NZ, …')],
  },
  suggest: { name: (text, { search }) => choicesOf(search.countries.suggest(text)) },
  answer: ({ name }, { knowledge, search }) => {
    const { countries } = knowledge;
    if (name === undefined) {
      const joined = countries.filter((one) => rolesOf(one, knowledge).periods.length > 0);
      return {
        outcome: 'answered',
        content: `**${joined.length} countries** took part in Joint Periods of Action.`,
        cards: [countriesCard(knowledge)],
        controls: [countryMenu(countries)],
        picture: participationPicture(knowledge),
      };
    }
    const resolution = search.countries.resolve(name);
    if (resolution.kind === 'none') {
      const near = resolution.nearest.length < countries.length ? resolution.nearest : [];
      return {
        outcome: 'nothing',
        content: `No country found for ${quoted(name)}: the source names no such country among those that took part.${near.length > 0 ? ` Did you mean ${near.map((one) => one.name).join(' or ')}?` : ''}`,
        cards: [
          {
            tone: 'nothing',
            title: 'Not in the source',
            lines: [
              `The source doesn't mention ${quoted(name)} among the countries that took part.`,
              ...(near.length > 0 ? [`Did you mean ${near.map((one) => one.name).join(' or ')}?`] : []),
            ],
          },
        ],
        controls: [countryMenu(near.length > 0 ? near : countries)],
      };
    }
    return {
      outcome: resolution.kind === 'exact' ? 'answered' : 'closest',
      content: closestPrefix(name, resolution) + participation(resolution.item, knowledge),
      cards: [markClosest(countryCard(resolution.item, knowledge), name, resolution, (one) => one.name)],
      controls: [countryMenu(countries, resolution.item)],
    };
  },
});
