import { formatSpan } from '../knowledge/date-span.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { capitalise } from '../knowledge/wording.ts';
import type { Reading } from '../language/read.ts';
import { subjectInWords } from '../messages/en/phrases.ts';
import type { Said } from '../messages/en/said.ts';
import type { Item } from '../questions/items.ts';
import { printQuery, type Query } from '../questions/query.ts';
import type { Result } from '../questions/result.ts';
import type { Card } from './card.ts';
import type { Control, Reply } from './reply.ts';

/** What a reader sees first, on a phone: more lines stand behind buttons. */
const MOST_LINES = 6;
const MOST_NOTES = 2;

/** The reply to a question: its answer in one sentence, what it rests on, and the ways on from it. */
export function answerReply(
  { headline, lines }: Said,
  results: readonly Result[],
  reading: Pick<Reading, 'manner' | 'part'> | undefined,
  suggested: readonly string[],
  knowledge: KnowledgeBase,
): Reply {
  const isUnread = reading?.manner === 'unread';
  const shown = isUnread ? [] : results;
  const items = shown.flatMap((result) => [...result.items, ...result.instead]);
  const readAs = shown.map(({ query }) => subjectInWords(query.select, query.where, knowledge));
  const isGuessed =
    reading !== undefined &&
    (reading.manner !== 'sure' || reading.part.marks.some(({ slip }) => slip !== undefined));
  const more = lines.length - MOST_LINES;
  const card: Card = {
    tone:
      isUnread || shown.every(({ status }) => status === 'not stated')
        ? 'nothing'
        : reading?.manner === 'between'
          ? 'closest'
          : 'fact',
    title: isUnread ? 'Not understood' : capitalise(readAs[0] ?? ''),
    lines: [
      ...lines.slice(0, MOST_LINES),
      ...(more > 0 ? [`…and ${more} more`] : []),
      ...(isGuessed && !isUnread ? [`-# Read as: ${readAs.join('; ')}.`] : []),
      ...asOf(items, knowledge),
    ],
    notes: isUnread ? [] : notesOf(shown).slice(0, MOST_NOTES),
    sources: shown.flatMap(({ evidence }) => evidence),
  };
  return {
    content: headline,
    cards: isUnread || shown.length === 0 ? [] : [card],
    controls: [...suggested.map(questionButton), ...(isUnread ? [] : waysOn(shown, items, knowledge))],
  };
}

/** What the page says in the present tense is as old as the page, which bears no date. */
function asOf(items: readonly Item[], { documents }: KnowledgeBase): string[] {
  const isPresent = items.some((item) => item.kind === 'statement' && item.statement.present);
  const [document] = documents;
  return isPresent && document !== undefined
    ? [
        `-# As of when the page was written; its latest dated event is of ${formatSpan(document.lastDatedEvent)}.`,
      ]
    : [];
}

function notesOf(results: readonly Result[]): string[] {
  const noted = results.flatMap(({ items, instead }) => [...items, ...instead]);
  // Of many, each note would stand for too little of what is said.
  if (noted.length > MOST_NOTED) return [];
  return [
    ...new Set(
      noted.flatMap((item): readonly string[] => {
        switch (item.kind) {
          case 'figure':
            return item.outcome.notes;
          case 'period':
            return item.period.notes;
          case 'meeting':
            return item.meeting.notes;
          case 'support':
            return item.support.notes;
          case 'statement':
            return item.of.notes;
          default:
            return [];
        }
      }),
    ),
  ];
}
const MOST_NOTED = 3;

const questionButton = (question: string): Control => ({
  kind: 'button',
  label: question,
  runs: { command: 'search', options: { query: question } },
});

/** The records that an answer is from; and the same without what restricts it to a period. */
function waysOn(results: readonly Result[], items: readonly Item[], { group }: KnowledgeBase): Control[] {
  const periods = [
    ...new Set(
      items.flatMap((item) =>
        'period' in item
          ? [item.period]
          : item.kind === 'statement' && item.statement.period
            ? [item.statement.period]
            : [],
      ),
    ),
  ];
  const wider = results.flatMap(({ query }): Query[] =>
    items.some(({ kind }) => kind === 'figure') && query.where !== undefined
      ? [{ ask: 'list', select: query.select }]
      : [],
  );
  return [
    ...wider.map(
      (query): Control => ({
        kind: 'button',
        label: 'All periods',
        emoji: '📊',
        runs: { command: 'search', options: { query: printQuery(query) } },
      }),
    ),
    ...periods.slice(0, 3).map(
      (period): Control => ({
        kind: 'button',
        label: period.name,
        emoji: '📄',
        runs: { command: 'jpa', options: { period: String(period.number) } },
      }),
    ),
    ...(items.some(({ kind }) => kind === 'meeting')
      ? [
          {
            kind: 'button' as const,
            label: 'All meetings',
            emoji: '📅',
            runs: { command: 'meetings', options: {} },
          },
        ]
      : []),
    ...(items.some((item) => item.kind === 'country')
      ? [
          {
            kind: 'button' as const,
            label: 'All countries',
            emoji: '📄',
            runs: { command: 'country', options: {} },
          },
        ]
      : []),
    ...(items.some((item) => item.kind === 'statement' && group.facts.includes(item.of))
      ? [
          {
            kind: 'button' as const,
            label: 'About the Working Group',
            emoji: '📄',
            runs: { command: 'about', options: {} },
          },
        ]
      : []),
  ];
}
