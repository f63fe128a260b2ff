// What is told in statements, for holding it against the page.
import { expect } from 'vitest';
import type { KnowledgeBase, Said, Statement, Told } from '../../src/knowledge/knowledge-base.ts';
import { en } from '../../src/messages/en.ts';
import { pageAt } from './the-page.ts';

export const names = (items: readonly { readonly name: string }[]): string[] => items.map(({ name }) => name);

/** The statement of an id on the thing of another; fails where there is none. */
export function statementOf(all: readonly Told[], told: string, id: string): Statement {
  const { statements } = all.find((one) => one.id === told) ?? expect.fail(`nothing is told of ${told}`);
  return statements.find((one) => one.id === id) ?? expect.fail(`${told} has no statement ${id}`);
}

/** Makes sure that some wording is that of a statement and that of the page, at the one place that the statement names. */
export function saysAsThePage(said: Said, wording: readonly string[]): void {
  const [ours, thePage] = [plain(said.text), plain(pageAt(said))];
  for (const words of wording.map(plain)) {
    expect(ours).toContain(words);
    expect(thePage).toContain(words);
  }
}

/** Without what the page and we write differently: capitals, hyphens, commas, the form of apostrophes. */
const plain = (text: string) =>
  text.toLowerCase().replaceAll('’', "'").replaceAll('-', ' ').replaceAll(',', '');

/** What a statement refers to besides its text; what it doesn't have is left out. */
export function wherever(statement: Statement): object {
  const { present, date, city, meeting, period, measure, beside, countries, role, organisations } = statement;
  const all = {
    present: present || undefined,
    date: date && en.formats.span(date),
    city: city?.name,
    meeting: meeting?.id,
    period: period?.number,
    measure: measure?.id,
    beside: beside?.id,
    countries: countries.length > 0 ? names(countries) : undefined,
    role,
    organisations: organisations.length > 0 ? names(organisations) : undefined,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** All that the data notes, each once. */
export function notesOf({
  periods,
  meetings,
  activities,
  group,
  people,
  cases,
  contact,
}: KnowledgeBase): string[] {
  const noted = [
    ...periods.flatMap((period) => [
      period,
      period.participants,
      ...period.support,
      ...period.targets,
      ...period.outcomes,
    ]),
    ...meetings,
    ...activities,
    ...[...group.facts, ...people, ...cases].flatMap((told) => [told, ...told.statements]),
    contact,
  ];
  return [...new Set(noted.flatMap(({ notes }) => notes.map(({ text }) => text)))];
}

/** What a line of a reply says to beware of: a footnote, or a line of all its notes. */
export const noteIn = (line: string): string | undefined => /^(?:-# [¹²] ⚠️|⚠️|•) (.*)$/u.exec(line)?.[1];
