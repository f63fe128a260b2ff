import type { Fact } from '../knowledge/facts/fact.ts';
import { capitalise } from '../knowledge/wording.ts';
import type { Card } from '../replies/card.ts';
import { recordOf } from '../replies/record.ts';
import type { Menu } from '../replies/reply.ts';
import { quoted } from '../replies/user-text.ts';
import type { Found } from '../search/find.ts';
import type { Answered, Context } from './command.ts';

/** The reply to a free query: the fact itself, the record that it is from, the other hits in a menu. */
export function foundReply(query: string, { confidence, hits }: Found, { knowledge }: Context): Answered {
  const [best] = hits;
  if (confidence === 'none' || best === undefined) return noAnswer(query, hits);
  const record = recordOf(best.subject, knowledge);
  const others = hits.filter((hit) => hit !== best);
  const closest = confidence === 'closest';
  return {
    outcome: closest ? 'closest' : 'answered',
    content: `${closest ? `Closest match to ${quoted(query)}: ` : ''}**${best.title}**: ${best.answer}`,
    cards: [
      factCard(best, closest ? [`-# Closest match to ${quoted(query)}.`] : []),
      ...(record.card ? [record.card] : []),
    ],
    controls: [
      ...(others.length > 0 ? [hitMenu('Other hits', others, query)] : []),
      ...record.controls.filter(({ kind }) => kind === 'button'),
    ],
  };
}

function factCard(fact: Fact, hint: readonly string[]): Card {
  const statement = fact.statement === fact.answer ? [] : [fact.statement];
  return {
    tone: hint.length > 0 ? 'closest' : fact.given ? 'fact' : 'nothing',
    title: fact.title,
    lines: [...hint, `**${capitalise(fact.answer)}**`, ...statement],
    notes: fact.notes,
    sources: fact.sources,
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
