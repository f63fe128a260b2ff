import type { Problem } from './data-fault.ts';
import type { ReadData } from './read-data.ts';
import { type DataFiles, type FileName, isTerms } from './schema.ts';

// Which file the value of a key leads to. The schemas are strict, so that a key means the same wherever it stands.
const REFERENCES: Readonly<Record<string, { readonly to: keyof Registers; readonly file: FileName }>> = {
  city: { to: 'cities', file: 'cities' },
  country: { to: 'countries', file: 'countries' },
  countries: { to: 'countries', file: 'countries' },
  kinds: { to: 'kinds', file: 'kinds' },
  meeting: { to: 'meetings', file: 'meetings' },
  measure: { to: 'measures', file: 'measures' },
  beside: { to: 'measures', file: 'measures' },
  contrary: { to: 'attributes', file: 'terms/en' },
  period: { to: 'periods', file: 'periods' },
  firstIncludedIn: { to: 'periods', file: 'periods' },
  why: { to: 'facts', file: 'group' },
  organisation: { to: 'organisations', file: 'organisations' },
  organisations: { to: 'organisations', file: 'organisations' },
  crime: { to: 'crimes', file: 'topics' },
  concerns: { to: 'crimes', file: 'topics' },
  names: { to: 'sectors', file: 'topics' },
  near: { to: 'sectors', file: 'topics' },
  document: { to: 'documents', file: 'documents' },
};

type Registers = ReturnType<typeof registersOf>;
const registersOf = (files: DataFiles) => ({
  cities: files.cities.map((one) => one.id),
  countries: files.countries.map((one) => one.code),
  kinds: files.kinds.map((one) => one.id),
  meetings: files.meetings.map((one) => one.id),
  measures: files.measures.map((one) => one.id),
  periods: files.periods.map((one) => one.number),
  organisations: files.organisations.map((one) => one.id),
  crimes: files.topics.crimes.map((one) => one.id),
  sectors: files.topics.sectors.map((one) => one.id),
  documents: files.documents.map((one) => one.id),
  people: files.people.map((one) => one.id),
  cases: files.cases.map((one) => one.id),
  activities: files.activities.map((one) => one.period),
  facts: files.group.facts.map((one) => one.id),
  attributes: Object.keys(files['terms/en'].attributes),
});

/** Every reference that leads nowhere, every id that is given twice, every section that its document doesn't have. */
export function checkReferences({ files, problemAt }: ReadData): Problem[] {
  const registers = registersOf(files);
  const known = new Map(Object.entries(registers).map(([name, ids]) => [name, new Set<unknown>(ids)]));
  const places = new Map(
    files.documents.map((document) => [
      document.id,
      new Map(
        document.sections.map(({ name, places }) => [name, new Set(places.map((place) => place.name))]),
      ),
    ]),
  );
  const problems: Problem[] = [];

  const visit = (file: FileName, path: readonly PropertyKey[], value: unknown): void => {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(file, [...path, index], item);
      return;
    }
    if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) visit(file, [...path, key], item);
      if ('document' in value && 'section' in value && 'item' in value) {
        const sections = places.get(String(value.document));
        const items = sections?.get(String(value.section));
        if (sections !== undefined && items === undefined)
          problems.push(
            problemAt(
              file,
              [...path, 'section'],
              `"${value.section}" is no section of that document in data/documents.yaml (${[...sections.keys()].join(', ')})`,
            ),
          );
        if (items !== undefined && !items.has(String(value.item)))
          problems.push(
            problemAt(
              file,
              [...path, 'item'],
              `"${value.item}" is no place in that section in data/documents.yaml (${[...items].join(', ')})`,
            ),
          );
      }
      return;
    }
    const key = path.findLast((part) => typeof part === 'string');
    const reference = key === undefined ? undefined : REFERENCES[key];
    if (reference === undefined || value === undefined || known.get(reference.to)?.has(value)) return;
    problems.push(
      problemAt(
        file,
        path,
        `"${String(value)}" isn't in ${reference.file}.yaml: add it there or correct it here`,
      ),
    );
  };
  for (const name of Object.keys(files) as FileName[]) {
    // Terms refer to what queries are made of too; one for what there isn't finds nothing. Translations refer to texts,
    // which a check of their own sees to.
    if (!isTerms(name) && !name.startsWith('translations/')) visit(name, [], files[name]);
  }

  const twice = (
    file: FileName,
    paths: (index: number) => readonly PropertyKey[],
    ids: readonly (string | number)[],
  ) => {
    for (const [index, id] of ids.entries())
      if (ids.indexOf(id) !== index)
        problems.push(problemAt(file, paths(index), `"${id}" is given twice: each may be given once`));
  };
  twice('cities', (i) => [i, 'id'], registers.cities);
  twice('countries', (i) => [i, 'code'], registers.countries);
  twice('kinds', (i) => [i, 'id'], registers.kinds);
  twice('meetings', (i) => [i, 'id'], registers.meetings);
  twice('measures', (i) => [i, 'id'], registers.measures);
  twice('periods', (i) => [i, 'number'], registers.periods);
  twice('organisations', (i) => [i, 'id'], registers.organisations);
  twice('topics', (i) => ['crimes', i, 'id'], registers.crimes);
  twice('topics', (i) => ['sectors', i, 'id'], registers.sectors);
  twice('documents', (i) => [i, 'id'], registers.documents);
  twice('people', (i) => [i, 'id'], registers.people);
  twice('cases', (i) => [i, 'id'], registers.cases);
  twice('activities', (i) => [i, 'period'], registers.activities);
  twice('group', (i) => ['facts', i, 'id'], registers.facts);
  for (const [at, period] of files.periods.entries())
    twice(
      'periods',
      (i) => [at, 'outcomes', i, 'measure'],
      period.outcomes?.map((outcome) => outcome.measure) ?? [],
    );
  return problems;
}
