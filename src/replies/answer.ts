import { subjectInWords } from '../answers/phrases.ts';
import type { Said } from '../answers/said.ts';
import type { Note } from '../knowledge/knowledge-base.ts';
import type { Reading } from '../language/read.ts';
import type { Edition } from '../messages/edition.ts';
import type { Item } from '../questions/items.ts';
import { printQueries, printQuery, type Query } from '../questions/query.ts';
import type { Result } from '../questions/result.ts';
import { asOf } from './as-of.ts';
import type { Line } from './line.ts';
import { allMeetings } from './meeting.ts';
import type { Control, Reply, View } from './reply.ts';
import { toldLine } from './told-line.ts';

/** What a reader sees first, on a phone: lines up to these, and to so many characters with the sentence; more stand behind a button. */
const MOST_LINES = 6;
const MOST_CHARACTERS = 600;

/** The reply to a question: its answer in one sentence, what it rests on, and the ways on from it. */
export function answerReply(
  { headline, lines }: Said,
  results: readonly Result[],
  reading: Pick<Reading, 'manner' | 'part'> | undefined,
  suggested: readonly string[],
  edition: Edition,
): Reply {
  const { reply } = edition.messages;
  const buttons = suggested.map(questionButton);
  if (reading?.manner === 'unread' || results.length === 0)
    return { content: headline, controls: buttons, privately: true };
  const items = results.flatMap((result) => [...result.items, ...result.instead]);
  const readAs = results
    .filter(({ query }) => query.select !== 'nothing')
    .map(({ query }) => subjectInWords(query.select, query.where, edition));
  const isGuessed =
    reading !== undefined &&
    (reading.manner !== 'sure' || reading.part.marks.some(({ slip }) => slip !== undefined));
  const notes = notesOf(items);
  const shown = lines.filter((line) => !headline.includes(line));
  const at = shown.slice(0, MOST_LINES).findIndex((_, index) => {
    const said = [headline, ...shown.slice(0, index + 1)];
    return said.reduce((sum, { length }) => sum + length, 0) > MOST_CHARACTERS;
  });
  const first = shown.slice(0, at === -1 ? MOST_LINES : at);
  const more = shown.slice(first.length);
  const said: Line[] = [
    ...(isGuessed ? [`-# ${reply.readAs([...new Set(readAs)])}`] : []),
    ...asOf(
      items.flatMap((item) => (item.kind === 'statement' ? [item.statement] : [])),
      edition,
    ),
  ];
  const sources = results.flatMap(({ evidence }) => evidence);
  return {
    content: (mark) => `${headline}${mark(notes)}`,
    cited: 'content',
    views: [
      {
        id: 'answer',
        label: reply.answer,
        card: () => ({ lines: [...first, ...said], sources }),
      },
      ...(more.length > 0
        ? [{ id: 'rest', label: reply.more(more.length), card: () => ({ lines: more, sources }) }]
        : []),
      ...toldWhole(items, edition),
    ],
    notes,
    controls: [...buttons, ...waysOn(results, items, edition)],
    again: { command: 'search', options: { query: printQueries(results.map(({ query }) => query)) } },
  };
}

/** All that is told of a person or a case of which the answer says only some. */
function toldWhole(items: readonly Item[], { messages }: Edition): View[] {
  const said = items.flatMap((item) => (item.kind === 'statement' ? [item] : []));
  const all = [...new Set(said.map(({ of }) => of))].filter(
    ({ statements }) =>
      statements.length > 1 && !statements.every((one) => said.some(({ statement }) => statement === one)),
  );
  return all.slice(0, 1).map(({ statements }) => ({
    id: 'told',
    label: messages.reply.allOnThis,
    card: () => ({
      lines: statements.map((statement) => toldLine(statement, '• ')),
      sources: statements.map(({ source }) => source),
    }),
  }));
}

/** What there is to beware of with what an answer is about; of many things, only what one would be wrong without. */
function notesOf(items: readonly Item[]): Note[] {
  const isNeeded = ({ kind, caution }: Note) => caution || kind === 'contradiction';
  const all = items.flatMap((item): readonly Note[] => {
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
        return [...item.statement.notes, ...item.of.notes];
      default:
        return [];
    }
  });
  return items.length > MOST_NOTED ? all.filter(isNeeded) : all;
}
const MOST_NOTED = 3;

const questionButton = (question: string): Control => ({
  kind: 'button',
  label: question,
  runs: { command: 'search', options: { query: question } },
});

/** The latest ones: those before stand in the menu of each. */
const MOST_PERIODS = 3;

/** The records that an answer is from; and the same without what restricts it to a period. */
function waysOn(results: readonly Result[], items: readonly Item[], edition: Edition): Control[] {
  const { group } = edition.knowledge;
  const { reply } = edition.messages;
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
  const wider = results.flatMap(({ query, ...result }): Query[] =>
    [...result.items, ...result.instead].some(({ kind }) => kind === 'figure') && query.where !== undefined
      ? [{ ask: 'list', select: query.select }]
      : [],
  );
  return [
    ...wider.map(
      (query): Control => ({
        kind: 'button',
        label: reply.allPeriods,
        runs: { command: 'search', options: { query: printQuery(query) } },
      }),
    ),
    ...periods.slice(-MOST_PERIODS).map(
      (period): Control => ({
        kind: 'button',
        label: reply.periodButton(period.number),
        runs: { command: 'jpa', options: { period: String(period.number) } },
      }),
    ),
    ...(items.some(({ kind }) => kind === 'meeting') ? [allMeetings(edition.messages)] : []),
    ...(items.some((item) => item.kind === 'country')
      ? [
          {
            kind: 'button' as const,
            label: reply.allCountries,
            runs: { command: 'country', options: {} },
          },
        ]
      : []),
    ...(items.some((item) => item.kind === 'statement' && group.facts.includes(item.of))
      ? [
          {
            kind: 'button' as const,
            label: reply.aboutTheGroup,
            runs: { command: 'about', options: {} },
          },
        ]
      : []),
  ];
}
