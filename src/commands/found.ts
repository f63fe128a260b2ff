import type { Fact } from '../knowledge/facts/fact.ts';
import { capitalise, enumerate } from '../knowledge/wording.ts';
import type { Card } from '../replies/card.ts';
import { recordOf } from '../replies/record.ts';
import type { Menu } from '../replies/reply.ts';
import { quoted } from '../replies/user-text.ts';
import type { Found } from '../search/find.ts';
import { foldToWords } from '../search/fold.ts';
import type { Answered, Context } from './command.ts';

/** The reply to a free query: the fact itself, the record that it is from, the other hits in a menu. */
export function foundReply(
  query: string,
  { confidence, hits, how }: Found,
  { knowledge }: Context,
): Answered {
  const [best, ...others] = hits;
  if (confidence === 'none' || best === undefined) return noAnswer(query, hits);
  if (confidence === 'near') return didYouMean(query, best, others, how);
  const record = recordOf(best.subject, knowledge);
  const closest = confidence === 'closest';
  const unmentioned = closest ? unmentionedIn(query, how) : '';
  const hint = closest ? [`-# Closest match to ${quoted(query)}.${unmentioned}`] : [];
  return {
    outcome: closest ? 'closest' : 'answered',
    content: `${closest ? `Closest match to ${quoted(query)}: ` : ''}${inBrief(best)}${unmentioned}`,
    cards: cardsOf(best, record.card, hint),
    controls: [
      ...(others.length > 0 ? [hitMenu('Other hits', others, query)] : []),
      ...record.controls.filter(({ kind }) => kind === 'button'),
    ],
  };
}

/** What of the query isn't followed, and what nothing in the source answers to. */
function unmentionedIn(query: string, { requirements }: Found['how']): string {
  const typed = query.split(/\s+/);
  const asTyped = (word: string) => typed.find((one) => foldToWords(one) === word) ?? word;
  const named = (words: readonly string[]) =>
    enumerate(words.slice(0, 5).map((word) => quoted(asTyped(word), 30)));
  const { unmet = [], turns = [] } = requirements ?? {};
  return [
    turns.length > 0 ? ` The search can't follow ${named(turns)}.` : '',
    unmet.length > 0 ? ` The source doesn't mention ${named(unmet)}.` : '',
  ].join('');
}

/** The title says the answer already where it is made of figures. */
const inBrief = ({ title, answer, subject }: Fact) =>
  subject.kind === 'measure' ? `**${title}**` : `**${title}**: ${answer}`;

/** The fact and then its record; one card where the fact is the record as a whole. */
function cardsOf(fact: Fact, record: Card | undefined, hint: readonly string[]): Card[] {
  const tone = hint.length > 0 ? 'closest' : fact.given ? 'fact' : 'nothing';
  if (record !== undefined && isWhole(fact))
    return [
      {
        ...record,
        tone,
        title: fact.subject.kind === 'meetings' ? fact.title : record.title,
        lines: [...hint, ...record.lines],
      },
    ];
  const card: Card = {
    tone,
    title: fact.title,
    lines: [...hint, answerLine(fact), ...(fact.statement === fact.answer ? [] : [fact.statement])],
    notes: fact.notes,
    sources: fact.sources,
  };
  return record === undefined ? [card] : [card, record];
}

const isWhole = ({ about, subject }: Fact) => about.length === 1 || subject.kind === 'meetings';

// Bold is for what is taken in at a glance.
const LONGEST_BOLD = 120;
const answerLine = ({ answer }: Fact) =>
  answer.length <= LONGEST_BOLD ? `**${capitalise(answer)}**` : capitalise(answer);

/** What of the query the source doesn't mention, and what it has on the rest: visibly another question's answer. */
function didYouMean(query: string, near: Fact, others: readonly Fact[], how: Found['how']): Answered {
  const unmentioned = unmentionedIn(query, how).trim();
  return {
    outcome: 'nothing',
    content: `${unmentioned} Did you mean **${near.title}**: ${near.answer}?`,
    cards: [
      {
        tone: 'nothing',
        title: `Did you mean: ${near.title}`,
        lines: [`${unmentioned} What it has that is near:`, answerLine(near)],
        notes: near.notes,
        sources: near.sources,
      },
    ],
    controls: [hitMenu('Did you mean …', [near, ...others], query)],
  };
}

function noAnswer(query: string, near: readonly Fact[]): Answered {
  const offered = near.slice(0, 3).map(({ title }) => title);
  return {
    outcome: 'nothing',
    content: `No answer found for ${quoted(query)}: the source doesn't say.`,
    cards: [
      {
        tone: 'nothing',
        title: 'No answer in the source',
        lines: [
          `The source doesn't answer ${quoted(query)}.`,
          ...(offered.length > 0
            ? [
                'Did you mean one of these? They are near, not an answer:',
                ...offered.map((title) => `• ${title}`),
              ]
            : []),
        ],
      },
    ],
    controls: near.length > 0 ? [hitMenu('Did you mean …', near, query)] : [],
  };
}

const hitMenu = (placeholder: string, hits: readonly Fact[], query: string): Menu => ({
  kind: 'menu',
  placeholder,
  runs: { command: 'search', options: { for: query }, slot: 'query' },
  options: hits.map((hit) => ({ label: hit.title, value: hit.id, description: hit.answer })),
});
