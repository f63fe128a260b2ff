import { participationOf } from '../answers/countries.ts';
import { namesOf } from '../answers/phrases.ts';
import type { Country, Period } from '../knowledge/knowledge-base.ts';
import { contradictionsIn } from '../knowledge/noted.ts';
import { capitalise } from '../knowledge/wording.ts';
import type { Edition } from '../messages/edition.ts';
import { asMarkdown } from './as-markdown.ts';
import { asOf } from './as-of.ts';
import { atAGlance } from './at-a-glance.ts';
import { meetingLine } from './meeting.ts';
import { glance, outcomeInBrief } from './period.ts';
import type { Point } from './point.ts';
import type { Control, Reply } from './reply.ts';
import { toldLine } from './told-line.ts';

/** As many as a phone shows at once, and as are read. */
const MOST_ROWS = 27;
const MOST_POINTS = 11;

interface Brief {
  readonly title: string;
  readonly points: readonly Point[];
  readonly controls: readonly Control[];
}

/** The whole page for a meeting that begins in five minutes; of a period or a country alone, what the page says of it. */
export function briefReply(edition: Edition, of: Period | Country | undefined): Reply {
  const { reply } = edition.messages;
  const { title, points, controls } =
    of === undefined ? ofThePage(edition) : 'number' in of ? ofPeriod(of, edition) : ofCountry(of, edition);
  const notes = points.flatMap((point) => point.notes ?? []);
  const lines = points.slice(0, MOST_POINTS).map(({ line }) => line);
  const content = reply.brief(title);
  const shown = atAGlance(content, lines, MOST_ROWS);
  return {
    content,
    // As text each of its points is cited by itself.
    cited: 'nothing',
    views: [
      {
        id: 'brief',
        label: reply.briefLabel,
        // Where each of them stands is in the text: here it would take the room of what is said.
        card: () => ({
          lines: [
            ...lines.slice(0, shown),
            ...(points.length > shown ? [`-# ${reply.moreInText(points.length - shown)}`] : []),
          ],
        }),
      },
      {
        id: 'text',
        label: reply.asText,
        file: () => ({ name: 'brief.md', text: asMarkdown(title, points, edition) }),
      },
    ],
    notes,
    controls,
    again: {
      command: 'brief',
      options: of === undefined ? {} : 'number' in of ? { period: String(of.number) } : { country: of.code },
    },
  };
}

function ofThePage(edition: Edition): Brief {
  const { group, periods, meetings, contact } = edition.knowledge;
  const { reply } = edition.messages;
  const isNow = group.facts.filter(({ statements }) => statements.some(({ role }) => role !== undefined));
  const last = meetings.at(-1);
  const contradictions = contradictionsIn(edition.knowledge);
  return {
    title: group.shortName,
    points: [
      ...isNow
        .flatMap(({ statements }) => statements)
        .map(({ text, source }) => ({ line: text, sources: [source] })),
      ...periods.map((period) => ({
        // Its second dates stand among the contradictions.
        line: glance(period, edition)(() => ''),
        sources: [period.source],
        notes: period.notes,
      })),
      ...(last === undefined
        ? []
        : [{ line: reply.lastMeeting(meetingLine(last, edition)), sources: [last.source] }]),
      { line: reply.contactLine(contact.email), sources: [contact.source] },
      ...(contradictions.length === 0
        ? []
        : [
            {
              line: reply.contradictsOn(contradictions.map(({ on }) => on)),
              sources: contradictions.flatMap(({ sources }) => sources),
            },
          ]),
      ...asOf(
        isNow.flatMap(({ statements }) => statements),
        edition,
      ).map((line) => ({ line, sources: [] })),
    ],
    controls: [{ kind: 'button', label: reply.whatItLacks, runs: { command: 'gaps', options: {} } }],
  };
}

function ofPeriod(period: Period, edition: Edition): Brief {
  const { name, date, notes, source, participants, outcomes, meetings } = period;
  const { reply, formats } = edition.messages;
  return {
    title: name,
    points: [
      { line: (mark) => `${capitalise(formats.span(date))}${mark(notes)}`, sources: [source], notes },
      { line: reply.countriesList(namesOf(participants.countries)), sources: [participants.source] },
      ...outcomes.map(
        (outcome): Point => ({
          line: (mark) => `${capitalise(outcomeInBrief(outcome, edition))}${mark(outcome.notes)}`,
          sources: [outcome.source],
          notes: outcome.notes,
        }),
      ),
      ...meetings.map((meeting) => ({ line: meetingLine(meeting, edition), sources: [meeting.source] })),
    ],
    controls: [
      { kind: 'button', label: name, runs: { command: 'jpa', options: { period: String(period.number) } } },
    ],
  };
}

function ofCountry(country: Country, edition: Edition): Brief {
  const { periods, group, people, cases, meetings } = edition.knowledge;
  const { reply } = edition.messages;
  const told = [...group.facts, ...people, ...cases].flatMap(({ statements, notes }) =>
    statements
      .filter(({ countries }) => countries.includes(country))
      .map((statement) => ({ statement, notes })),
  );
  const held = meetings.filter(({ city }) => city.country === country);
  const last = held.at(-1);
  return {
    title: country.name,
    points: [
      {
        line: participationOf(country.code, edition),
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
        edition,
      ).map((line) => ({ line, sources: [] })),
      ...periods.flatMap(({ number, outcomes }) =>
        outcomes
          .filter(({ countries }) => countries.includes(country))
          .map(({ measure, source, notes }) => ({
            line: reply.namedFor(measure.name, number),
            sources: [source],
            notes,
          })),
      ),
      ...(last === undefined
        ? []
        : [
            {
              line: reply.meetingsHeldThere(held.length, meetings.length, meetingLine(last, edition)),
              sources: held.map(({ source }) => source),
            },
          ]),
    ],
    controls: [
      { kind: 'button', label: country.name, runs: { command: 'country', options: { name: country.code } } },
    ],
  };
}
