import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { itemsBySubject } from '../questions/items.ts';
import { parseQueries, QuerySyntaxError } from '../questions/parse-query.ts';
import type { Query } from '../questions/query.ts';
import { answerReply } from '../replies/answer.ts';
import { type Answered, type Context, slashCommand, suggested } from './command.ts';
import { questionChoices } from './suggestions.ts';
import { writtenText } from './written-text.ts';

/** `/search query` */
export const search = slashCommand({
  definition: {
    name: 'search',
    description: 'Ask anything: how many arrests in the 1st period, debrief 2016, who chairs',
    options: [suggested('query', 'What you want to know', true)],
  },
  suggest: {
    query: (text, { language }) => questionChoices(language.questions.suggest(text)),
  },
  answer: ({ query }, context) => answerText(query, context),
});

/** The reply to what somebody wrote, or to the line of a query, as buttons carry it. */
export function answerText(text: string, { knowledge, language, evaluate, answer }: Context): Answered {
  const queries = queriesIn(text, knowledge);
  if (queries !== undefined) {
    const results = queries.map(evaluate);
    const isStated = results.some(({ status }) => status !== 'not stated');
    return {
      outcome: isStated ? 'answered' : 'nothing',
      ...answerReply(answer.results(results), results, undefined, [], knowledge),
    };
  }
  const reading = language.read(writtenText(text));
  const results = reading.queries.map(evaluate);
  const said = answer.reading(reading, results);
  const isNothing = reading.queries.every(({ select }) => select === 'nothing');
  const near = reading.subjects.slice(0, SUGGESTED).map(({ name }) => name);
  const offered =
    reading.manner === 'unread' || isNothing ? language.questions.about(near, text, reading.language) : [];
  const isStated = results.some(({ status }) => status !== 'not stated');
  return {
    outcome:
      reading.manner === 'unread' || isNothing || !isStated
        ? 'nothing'
        : reading.manner === 'sure'
          ? 'answered'
          : 'closest',
    ...answerReply(said, isNothing ? [] : results, reading, offered, knowledge),
  };
}

const SUGGESTED = 3;

/** The queries whose canonical line a text is, as buttons carry it. Words alone are read like any others. */
function queriesIn(text: string, knowledge: KnowledgeBase): Query[] | undefined {
  if (!/^[a-z][a-zA-Z0-9(); .<>=-]*$/.test(text) || !text.includes('(')) return undefined;
  try {
    const queries = parseQueries(text);
    const subjects = itemsBySubject(knowledge);
    return queries.every(({ select }) => subjects.has(select)) ? queries : undefined;
  } catch (error) {
    if (error instanceof QuerySyntaxError) return undefined;
    throw error;
  }
}
