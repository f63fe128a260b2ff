import { foundIn } from '../answers/found.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { LOCALES, languageOf } from '../knowledge/locale.ts';
import type { Reading } from '../language/read.ts';
import { messagesIn } from '../messages/edition.ts';
import { itemsBySubject } from '../questions/items.ts';
import { parseQueries, QuerySyntaxError } from '../questions/parse-query.ts';
import { placeOfAll } from '../questions/place-of-all.ts';
import { printQueries, type Query } from '../questions/query.ts';
import type { Result } from '../questions/result.ts';
import { answerReply } from '../replies/answer.ts';
import { isWhole } from '../replies/invocation.ts';
import type { Reply } from '../replies/reply.ts';
import { wholeRecord } from '../replies/whole-record.ts';
import { type Answered, type Context, LANGUAGE_OPTION, slashCommand, suggested } from './command.ts';
import { questionChoices } from './suggestions.ts';
import { writtenText } from './written-text.ts';

/** `/search query` */
export const search = slashCommand({
  definition: {
    name: 'search',
    options: [suggested('query', true), LANGUAGE_OPTION],
  },
  suggest: {
    query: (text, { language, knowledge }) =>
      questionChoices(language.questions.suggest(text, languageOf(knowledge.locale))),
  },
  answer: ({ query }, context) => answerText(query, context),
});

/** The reply to what somebody wrote, or to the line of a query, as buttons carry it. */
export function answerText(text: string, context: Context): Answered {
  const { knowledge, language, evaluate, answer } = context;
  const queries = queriesIn(text, knowledge);
  if (queries !== undefined) {
    const whole = wholeRecord(queries, context);
    if (whole !== undefined) return { outcome: 'answered', ...whole };
    const results = queries.map(evaluate);
    return {
      outcome: results.some((result) => isAnswered(result, knowledge)) ? 'answered' : 'nothing',
      ...answerReply(answer.results(results), results, undefined, [], context),
    };
  }
  const read = language.read(writtenText(text), languageOf(knowledge.locale));
  const whole = isReadWhole(read) ? wholeRecord(read.queries, context) : undefined;
  if (whole !== undefined) return { outcome: 'answered', ...inTheirs(whole, read, context) };
  const { reading, results } = foundIn(read, read.queries.map(evaluate));
  const said = answer.reading(reading, results);
  const isNothing = reading.queries.every(({ select }) => select === 'nothing');
  const near = reading.subjects.slice(0, SUGGESTED).map(({ name }) => name);
  // What wasn't read says nothing of a language: then that of whoever asks is as good.
  const spoken =
    reading.unreadable === undefined && reading.language !== 'en'
      ? reading.language
      : languageOf(knowledge.locale);
  const offered =
    reading.manner === 'unread' || isNothing ? language.questions.about(near, text, spoken) : [];
  return {
    outcome:
      reading.manner === 'unread' || isNothing || !results.some((result) => isAnswered(result, knowledge))
        ? 'nothing'
        : reading.manner === 'sure'
          ? 'answered'
          : 'closest',
    ...inTheirs(answerReply(said, isNothing ? [] : results, reading, offered, context), reading, context),
  };
}

/** Whether the page says it: also, of its lists of countries, that somebody is in none of them, and that no meeting was elsewhere. */
const isAnswered = (result: Result, knowledge: KnowledgeBase): boolean =>
  result.status !== 'not stated' ||
  (result.lacking?.kind === 'nothing' && result.query.select === 'countries') ||
  placeOfAll(result, knowledge) !== undefined;

/** A reply to a question in another language than the asker's, with a button that answers in that one. */
function inTheirs(reply: Reply, { language, queries, manner }: Reading, { knowledge }: Context): Reply {
  const locale = LOCALES.find((one) => languageOf(one) === language);
  if (locale === undefined || locale === knowledge.locale || manner === 'unread') return reply;
  const { reply: said, formats } = messagesIn(locale);
  const runs = { command: 'search', options: { query: printQueries(queries), language: locale } };
  return isWhole(runs)
    ? {
        ...reply,
        controls: [
          { kind: 'button', label: said.answerIn(formats.language(locale)), runs },
          ...(reply.controls ?? []),
        ],
      }
    : reply;
}

/** Whether nothing has to be said of how a question was read. */
const isReadWhole = ({ manner, unread, beyond, part }: Reading): boolean =>
  manner === 'sure' &&
  unread.length + beyond.length === 0 &&
  part.marks.every(({ slip }) => slip === undefined);

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
