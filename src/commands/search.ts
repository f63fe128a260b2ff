import { slashCommand, suggested } from './command.ts';
import { foundReply } from './found.ts';
import { choicesOf } from './suggestions.ts';
import { writtenText } from './written-text.ts';

/** `/search query` */
export const search = slashCommand({
  definition: {
    name: 'search',
    description: 'Ask anything: how many arrests in the 1st period, debrief 2016, who chairs',
    options: [suggested('query', 'What you want to know', true)],
  },
  // The question that a menu was made for: its other hits stay in the menu when one of them is chosen.
  state: ['for'],
  suggest: {
    query: (text, context) => choicesOf(context.search.suggest(text)),
  },
  answer: ({ query, for: asked }, context) => {
    const found = context.search.find(writtenText(query));
    if (asked === undefined) return foundReply(query, found, context);
    const among = context.search.find(writtenText(asked)).hits;
    const [chosen] = found.hits;
    return foundReply(asked, { ...found, hits: [...(chosen ? [chosen] : []), ...among] }, context);
  },
});
