import { periodReply, periodsReply } from '../replies/period.ts';
import { answered, slashCommand, suggested } from './command.ts';
import { periodIn } from './period-option.ts';
import { choicesOf } from './suggestions.ts';

/** `/jpa [period]` */
export const jpa = slashCommand({
  definition: {
    name: 'jpa',
    description: 'A Joint Period of Action: dates, countries, targets, outcomes',
    options: [suggested('period', 'Which one: 2, second, 2016, latest, …')],
  },
  suggest: { period: (text, { language }) => choicesOf(language.options.periods.suggest(text)) },
  answer: ({ period }, context) => {
    const { knowledge } = context;
    if (period === undefined) return answered(periodsReply(knowledge.periods));
    const found = periodIn(period, context);
    return 'refusal' in found ? found.refusal : answered(periodReply(found.item, knowledge), found.hint);
  },
});
