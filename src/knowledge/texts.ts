import type { DataFiles, FileName } from './schema.ts';

/** A text of the data that readers get in their own language, and where it stands. */
export interface PlacedText {
  readonly file: FileName;
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

/** Keys that hold words, wherever they stand. */
const WORDS = new Set<unknown>([
  'text',
  'label',
  'usage',
  'purpose',
  'on',
  'counts',
  'detail',
  'actor',
  'who',
  'statement',
  'description',
  'shortName',
  'knownAs',
  'item',
  'say',
]);
/** Files in which a name is one that we give, and no quotation: persons, countries and headings have their own. */
const NAMED = new Set<FileName>([
  'organisations',
  'cities',
  'kinds',
  'meetings',
  'measures',
  'topics',
  'cases',
]);

function isText(file: FileName, path: readonly PropertyKey[]): boolean {
  const key = path.at(-1);
  if (WORDS.has(key)) return true;
  if (key !== 'name') return false;
  if (file === 'group') return path.length === 1 || path[0] === 'partOf';
  return NAMED.has(file) || (file === 'documents' && path.includes('places'));
}

/** The files with another text for each that is said in words; ids, names of persons and quotations stay. */
export function mapTexts(files: DataFiles, to: (placed: PlacedText) => string): DataFiles {
  const map = (file: FileName, path: readonly PropertyKey[], value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((one, at) => map(file, [...path, at], one));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([key, one]) => [key, map(file, [...path, key], one)]),
      );
    return typeof value === 'string' && isText(file, path) ? to({ file, path, text: value }) : value;
  };
  // Of terms only English's have words that are said; the others' are read.
  const isSaid = (file: string) => file === 'terms/en' || !/^(?:translations|terms)\//.test(file);
  // The same files with the same keys: only texts were put in the place of texts.
  return Object.fromEntries(
    Object.entries(files).map(([file, content]) => [
      file,
      isSaid(file) ? map(file as FileName, [], content) : content,
    ]),
  ) as DataFiles;
}

/** Every text to translate; a role, and what one of several statements is about, is named by what identifies it. */
export function textsIn(files: DataFiles): PlacedText[] {
  const texts: PlacedText[] = [];
  mapTexts(files, (placed) => {
    texts.push(placed);
    return placed.text;
  });
  const told = [
    ...files.group.facts.map((one, at) => ({ file: 'group' as const, path: ['facts', at], one })),
    ...files.people.map((one, at) => ({ file: 'people' as const, path: [at], one })),
    ...files.cases.map((one, at) => ({ file: 'cases' as const, path: [at], one })),
  ];
  for (const { file, path, one } of told)
    for (const [at, { id, role }] of one.statements.entries()) {
      const statement = [...path, 'statements', at];
      if (one.statements.length > 1) texts.push({ file, path: [...statement, 'id'], text: id });
      if (role !== undefined) texts.push({ file, path: [...statement, 'role'], text: role });
    }
  return texts;
}
