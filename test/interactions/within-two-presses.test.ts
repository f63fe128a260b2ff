// Nothing that the data holds is further away than two presses of buttons, or choices in menus, from some command.
import { expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { en } from '../../src/messages/en.ts';
import { noteIn, notesOf } from '../knowledge/statements.ts';
import { asking, type Options } from './asking.ts';
import { crawl } from './crawl.ts';

const ownKnowledge = await loadKnowledge('data');
const ask = asking(ownKnowledge);
const { periods, countries, meetings, activities, group, people, cases, contact } = ownKnowledge;

const COMMANDS = commands
  .map(({ name }) => name)
  .filter((name) => /^[a-z]+$/.test(name) && name !== 'search');
const STARTS: readonly (readonly [string, Options])[] = [
  ...COMMANDS.map((name) => [name, {}] as const),
  ...periods.map(({ number }) => ['jpa', { period: String(number) }] as const),
  ...countries.map(({ code }) => ['country', { name: code }] as const),
];

/** What a reader reads: without what makes words bold, the marks of footnotes, and capitals. */
const plain = (text: string) => text.replace(/\*\*|[¹²]/g, '').toLowerCase();

const visited = crawl(ask, STARTS, undefined, 2);
/** The replies read apart, so that a fact doesn't come together from two of them. */
const replies = visited.map(({ reply }) => plain(reply.text));
const lines = new Set(visited.flatMap(({ reply }) => reply.text.split('\n')));
/** Those of `facts` that no single reply says in all their words. */
const lacking = (facts: readonly (readonly (string | undefined)[])[]) =>
  facts
    .map((words) => words.filter((one) => one !== undefined))
    .filter((words) => !replies.some((reply) => words.every((one) => reply.includes(plain(one)))))
    .map((words) => words.join(' … '));

test('the walk takes two presses at the most, and comes to everything that a command begins with', () => {
  expect(Math.max(...visited.map(({ presses }) => presses))).toBe(2);
  expect(visited.filter(({ presses }) => presses === 0)).toHaveLength(STARTS.length);
});

test('each outcome, with its figure in the page’s wording', () => {
  const facts = periods.flatMap(({ name, outcomes }) =>
    outcomes.map((outcome) => [
      name,
      outcome.count === undefined
        ? outcome.counts
        : `${en.figure(outcome.qualifier, outcome.count)} ${outcome.counts}`,
      ...outcome.countries.map((country) => country.nameInText),
    ]),
  );
  expect(facts.length).toBeGreaterThan(10);
  expect(lacking(facts)).toEqual([]);
});

test('its detail, and what it was for', () => {
  const facts = periods.flatMap(({ name, outcomes }) =>
    outcomes.flatMap(({ counts, detail, purpose }) =>
      [detail, purpose].flatMap((said) => (said === undefined ? [] : [[name, counts, said]])),
    ),
  );
  expect(facts.length).toBeGreaterThan(10);
  expect(lacking(facts)).toEqual([]);
});

test('each period with its dates, and each country that took part', () => {
  expect(lacking(periods.map(({ name, date }) => [`${name}: ${en.formats.span(date)}`]))).toEqual([]);
  expect(
    lacking(
      periods.flatMap(({ name, participants }) =>
        participants.countries.map((country) => [
          name,
          participants.who,
          `\n${flagOf(country.code)} ${country.name}`,
        ]),
      ),
    ),
  ).toEqual([]);
});
const flagOf = (code: string) =>
  String.fromCodePoint(...[...code].map((letter) => 0x1f1e6 + letter.charCodeAt(0) - 65));

test('each crime, with its sectors, and who gave support', () => {
  const crimes = periods.flatMap(({ name, targets }) =>
    targets.map(({ crime, sectors }) => [name, crime.name, ...sectors.map((sector) => sector.name)]),
  );
  expect(crimes.length).toBeGreaterThan(5);
  expect(lacking(crimes)).toEqual([]);
  expect(
    lacking(periods.flatMap(({ name, support }) => support.map(({ statement }) => [name, statement]))),
  ).toEqual([]);
});

test('each statement on the group, on people and on court cases', () => {
  const facts = [...group.facts, ...people, ...cases].flatMap(({ statements }) =>
    statements.map(({ text }) => [text]),
  );
  expect(facts.length).toBeGreaterThan(10);
  expect(lacking(facts)).toEqual([]);
});

test('each meeting with its date and city, what it was about and who came', () => {
  const facts = meetings.flatMap((meeting) => {
    const itself = [meeting.title, en.formats.span(meeting.date), meeting.city.name];
    return [
      itself,
      [...itself, meeting.onPage, ...meeting.kinds.map(({ name }) => name)],
      ...[meeting.about, meeting.held].flatMap((said) =>
        said === undefined ? [] : [[...itself, said.text]],
      ),
    ];
  });
  expect(facts.length).toBeGreaterThan(10);
  expect(lacking(facts)).toEqual([]);
});

test('each entry in the list of activities, as it is printed', () => {
  expect(
    lacking(
      activities.map(({ period, date, garbled }) => [`${period.name}: ${en.formats.span(date)}`, garbled]),
    ),
  ).toEqual([]);
});

test('the group’s names, what it is part of, and the address', () => {
  expect(
    lacking([
      [group.name],
      [group.shortName],
      [group.partOf.name],
      ...group.otherNames.map(({ name, usage }) => [`${name} (${usage})`]),
      [contact.purpose, contact.email],
    ]),
  ).toEqual([]);
});

test('each note, whole', () => {
  const noted = new Set([...lines].map(noteIn));
  const notes = notesOf(ownKnowledge);
  expect(notes.length).toBeGreaterThan(10);
  expect(notes.filter((note) => !noted.has(note))).toEqual([]);
});

test('what isn’t said and what is contradicted, from /gaps alone', () => {
  const fromGaps = crawl(ask, [['gaps', {}]], undefined, 1).flatMap(({ reply }) => reply.text.split('\n'));
  const all = periods.flatMap((period) => period.notes).concat(meetings.flatMap(({ notes }) => notes));
  const gaps = all.filter(({ kind }) => kind === 'gap').map(({ text }) => `☐ ${text}`);
  expect(gaps.length).toBeGreaterThan(1);
  expect(gaps.filter((line) => !fromGaps.includes(line))).toEqual([]);
});
