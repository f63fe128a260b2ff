import { bold } from 'discord.js';
import { formatSpan } from '../knowledge/date-span.ts';
import type { Country, KnowledgeBase, Period } from '../knowledge/knowledge-base.ts';
import { contradictionsIn } from '../knowledge/noted.ts';
import { capitalise, enumerate, enumerateCountries } from '../knowledge/wording.ts';
import { participationOf } from '../messages/en/countries.ts';
import { asMarkdown } from './as-markdown.ts';
import { asOf } from './as-of.ts';
import { meetingLine } from './meeting.ts';
import { glance, outcomeInBrief } from './period.ts';
import type { Point } from './point.ts';
import type { Control, Reply } from './reply.ts';
import { toldLine } from './told-line.ts';

/** As many as a phone shows at once. */
const MOST_POINTS = 11;

interface Brief {
  readonly title: string;
  readonly points: readonly Point[];
  readonly controls: readonly Control[];
}

/** The whole page for a meeting that begins in five minutes; of a period or a country alone, what the page says of it. */
export function briefReply(knowledge: KnowledgeBase, of: Period | Country | undefined): Reply {
  const { title, points, controls } =
    of === undefined ? ofThePage(knowledge) : 'number' in of ? ofPeriod(of) : ofCountry(of, knowledge);
  const notes = points.flatMap((point) => point.notes ?? []);
  return {
    content: `${bold(title)}, in brief:`,
    // As text each of its points is cited by itself.
    cited: 'nothing',
    views: [
      {
        id: 'brief',
        label: 'Brief',
        // Where each of them stands is in the text: here it would take the room of what is said.
        card: () => ({
          lines: [
            ...points.slice(0, MOST_POINTS).map(({ line }) => line),
            ...(points.length > MOST_POINTS
              ? [`-# And ${points.length - MOST_POINTS} more, under “As text”.`]
              : []),
          ],
        }),
      },
      { id: 'text', label: 'As text', file: () => ({ name: 'brief.md', text: asMarkdown(title, points) }) },
    ],
    notes,
    controls,
    again: {
      command: 'brief',
      options: of === undefined ? {} : 'number' in of ? { period: String(of.number) } : { country: of.code },
    },
  };
}

function ofThePage(knowledge: KnowledgeBase): Brief {
  const { group, periods, meetings, contact } = knowledge;
  const isNow = group.facts.filter(({ statements }) => statements.some(({ role }) => role !== undefined));
  const last = meetings.at(-1);
  const contradictions = contradictionsIn(knowledge);
  return {
    title: group.shortName,
    points: [
      ...isNow
        .flatMap(({ statements }) => statements)
        .map(({ text, source }) => ({ line: text, sources: [source] })),
      ...periods.map((period) => ({
        // Its second dates stand among the contradictions.
        line: glance(period)(() => ''),
        sources: [period.source],
        notes: period.notes,
      })),
      ...(last === undefined ? [] : [{ line: `Last meeting: ${meetingLine(last)}`, sources: [last.source] }]),
      { line: `Contact: ${contact.email}`, sources: [contact.source] },
      ...(contradictions.length === 0
        ? []
        : [
            {
              line: `The page contradicts itself on ${enumerate(contradictions.map(({ on }) => on))}.`,
              sources: contradictions.flatMap(({ sources }) => sources),
            },
          ]),
      ...asOf(
        isNow.flatMap(({ statements }) => statements),
        knowledge,
      ).map((line) => ({ line, sources: [] })),
    ],
    controls: [{ kind: 'button', label: 'What it lacks', runs: { command: 'gaps', options: {} } }],
  };
}

function ofPeriod(period: Period): Brief {
  const { name, date, notes, source, participants, outcomes, meetings } = period;
  return {
    title: name,
    points: [
      { line: (mark) => `${formatSpan(date)}${mark(notes)}`, sources: [source], notes },
      {
        line: `${participants.countries.length} countries: ${enumerateCountries(participants.countries)}`,
        sources: [participants.source],
      },
      ...outcomes.map(
        (outcome): Point => ({
          line: (mark) => `${capitalise(outcomeInBrief(outcome))}${mark(outcome.notes)}`,
          sources: [outcome.source],
          notes: outcome.notes,
        }),
      ),
      ...meetings.map((meeting) => ({ line: meetingLine(meeting), sources: [meeting.source] })),
    ],
    controls: [
      { kind: 'button', label: name, runs: { command: 'jpa', options: { period: String(period.number) } } },
    ],
  };
}

function ofCountry(country: Country, knowledge: KnowledgeBase): Brief {
  const { periods, group, people, cases, meetings } = knowledge;
  const told = [...group.facts, ...people, ...cases].flatMap(({ statements, notes }) =>
    statements
      .filter(({ countries }) => countries.includes(country))
      .map((statement) => ({ statement, notes })),
  );
  const held = meetings.filter(({ city }) => city.country === country);
  return {
    title: country.name,
    points: [
      {
        line: participationOf(country.code, knowledge),
        sources: periods.map(({ participants }) => participants.source),
      },
      ...told.map(
        ({ statement, notes }): Point => ({
          line: toldLine(statement),
          sources: [statement.source],
          notes: [...statement.notes, ...notes],
        }),
      ),
      ...asOf(
        told.map(({ statement }) => statement),
        knowledge,
      ).map((line) => ({ line, sources: [] })),
      ...periods.flatMap(({ ordinal, outcomes }) =>
        outcomes
          .filter(({ countries }) => countries.includes(country))
          .map(({ measure, source, notes }) => ({
            line: `${measure.name} there (${ordinal} period)`,
            sources: [source],
            notes,
          })),
      ),
      ...(held.length === 0
        ? []
        : [
            {
              line: `${held.length} of the ${meetings.length} meetings were held there, the last on ${held.slice(-1).map(meetingLine).join()}`,
              sources: held.map(({ source }) => source),
            },
          ]),
    ],
    controls: [
      { kind: 'button', label: country.name, runs: { command: 'country', options: { name: country.code } } },
    ],
  };
}
