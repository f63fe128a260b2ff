import { participationOf } from '../messages/en/countries.ts';
import { participationPicture } from '../pictures/participation.ts';
import { anyOf } from '../questions/query.ts';
import { countriesCard, countryCard, countryMenu } from '../replies/country.ts';
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
  suggest: { name: (text, { language }) => choicesOf(language.options.countries.suggest(text)) },
  answer: ({ name }, { knowledge, language, evaluate }) => {
    const { countries } = knowledge;
    if (name === undefined) {
      const where = anyOf(
        knowledge.periods.map(({ number }) => ({ is: 'participated' as const, value: String(number) })),
      );
      const joined = evaluate({
        ask: 'list',
        select: 'countries',
        ...(where === undefined ? {} : { where }),
      }).items;
      return {
        outcome: 'answered',
        content: `**${joined.length} countries** are listed for the Joint Periods of Action.`,
        cards: [countriesCard(knowledge)],
        controls: [countryMenu(countries)],
        picture: participationPicture(knowledge),
      };
    }
    const resolution = language.options.countries.resolve(name);
    if (resolution.kind === 'none') {
      const near = resolution.nearest.length < countries.length ? resolution.nearest : [];
      const guess = near.length > 0 ? ` Did you mean ${near.map((one) => one.name).join(' or ')}?` : '';
      return {
        outcome: 'nothing',
        content: resolution.isRead
          ? `The page doesn't name ${quoted(name)} among the countries listed for the Joint Periods of Action.`
          : `I couldn't read ${quoted(name)} as a country.${guess}`,
        cards: [],
        controls: [countryMenu(near.length > 0 ? near : countries)],
      };
    }
    return {
      outcome: resolution.kind === 'exact' ? 'answered' : 'closest',
      content: closestPrefix(name, resolution) + participationOf(resolution.item.code, knowledge),
      cards: [markClosest(countryCard(resolution.item, knowledge), name, resolution, (one) => one.name)],
      controls: [countryMenu(countries, resolution.item)],
    };
  },
});
