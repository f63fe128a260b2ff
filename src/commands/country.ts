import { countriesReply, countryReply } from '../replies/country.ts';
import { answered, slashCommand, suggested } from './command.ts';
import { countryIn } from './country-option.ts';
import { choicesOf } from './suggestions.ts';

/** `/country [name]` */
export const country = slashCommand({
  definition: { name: 'country', options: [suggested('name')] },
  suggest: { name: (text, { options }) => choicesOf(options.countries.suggest(text)) },
  answer: ({ name }, context) => {
    if (name === undefined) return answered(countriesReply(context));
    const found = countryIn(name, context);
    return 'refusal' in found ? found.refusal : answered(countryReply(found.item, context), found.hint);
  },
});
