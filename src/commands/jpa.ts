import { periodReply, periodsReply } from '../replies/period.ts';
import { answered, slashCommand, suggested } from './command.ts';
import { periodIn } from './period-option.ts';
import { choicesOf } from './suggestions.ts';

/** `/jpa [period]` */
export const jpa = slashCommand({
  definition: { name: 'jpa', options: [suggested('period')] },
  suggest: { period: (text, { options }) => choicesOf(options.periods.suggest(text)) },
  answer: ({ period }, context) => {
    if (period === undefined) return answered(periodsReply(context));
    const found = periodIn(period, context);
    return 'refusal' in found ? found.refusal : answered(periodReply(found.item, context), found.hint);
  },
});
