import { countriesReply, countryReply } from '../replies/country.ts';
import { answered, slashCommand, suggested } from './command.ts';
import { countryIn } from './country-option.ts';
import { choicesOf } from './suggestions.ts';

/** `/country [name]` */
export const country = slashCommand({
  definition: {
    name: 'country',
    description: 'Which Joint Periods of Action a country took part in, and its roles',
    options: [suggested('name', 'Which country: Thailand, NZ, …')],
  },
  suggest: { name: (text, { language }) => choicesOf(language.options.countries.suggest(text)) },
  answer: ({ name }, context) => {
    const { knowledge } = context;
    if (name === undefined) return answered(countriesReply(knowledge));
    const found = countryIn(name, context);
    return 'refusal' in found ? found.refusal : answered(countryReply(found.item, knowledge), found.hint);
  },
});
