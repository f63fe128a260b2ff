import { readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { isMap, isNode, isSeq, LineCounter, type Pair, type ParsedNode, parseDocument } from 'yaml';
import { DataFault, type Problem } from './data-fault.ts';
import { dataFilesIn } from './data-files.ts';
import { type DataFiles, type FileName, fileSchemas, isTerms, schemaOf } from './schema.ts';

type Path = readonly PropertyKey[];

/** The files of a data directory, and a way to point at any place in them. */
export interface ReadData {
  readonly files: DataFiles;
  /** A problem at the place that a path leads to in a file. */
  readonly problemAt: (file: FileName, path: Path, message: string) => Problem;
}

// A slip of the editor, not a limit on what may be known: the whole of today's data is a hundredth of it.
const LARGEST_FILE = 8 * 1024 * 1024;
// One bracket too many can be found fault with at every character after it.
const MOST_YAML_FAULTS = 20;

/**
 * Reads and validates every file of a data directory.
 * @throws DataFault that names every problem of every file
 */
export async function readData(directory: string): Promise<ReadData> {
  const always = Object.keys(fileSchemas) as FileName[];
  const found = filesIn(directory);
  const terms = found.map((file) => file.replace(/\.yaml$/, '')).filter(isTerms);
  const names = [...new Set([...always, ...terms])];
  const strays = strayFiles(found, directory, names);
  const read: ReadFile[] = [];
  for (const name of names) {
    // A large file takes long to parse, and a running bot has interactions to answer between two of them.
    await setImmediate();
    read.push(await readFileAs(name, directory));
  }
  const problems = [...strays, ...read.flatMap((one) => one.problems)];
  if (problems.length > 0) throw new DataFault(problems);
  const places = new Map(read.map((one) => [one.name, one.place]));
  return {
    // Each entry was parsed by the schema of its own name, which is what DataFiles says.
    files: Object.fromEntries(read.map((one) => [one.name, one.content])) as DataFiles,
    problemAt: (file, path, message) => {
      const place = places.get(file);
      if (place === undefined) throw new Error(`no such data file: ${file}`);
      return place(path, message);
    },
  };
}

function filesIn(directory: string): string[] {
  try {
    return dataFilesIn(directory);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new DataFault([
      { file: display(directory), path: '', message: `can't be read (${reason}): is DATA_DIR right?` },
    ]);
  }
}

function strayFiles(entries: readonly string[], directory: string, names: readonly FileName[]): Problem[] {
  const known = new Set(names.map((name) => `${name}.yaml`));
  return entries
    .filter((entry) => !known.has(entry))
    .map((entry) => ({
      file: display(join(directory, entry)),
      path: '',
      message: `is no data file that the bot knows: rename or remove it (known: ${[...known].join(', ')})`,
    }));
}

const display = (path: string) => {
  const short = relative('', path);
  return short === '' || short.startsWith('..') ? path : short;
};

interface ReadFile {
  readonly name: FileName;
  readonly content: unknown;
  readonly problems: readonly Problem[];
  readonly place: (path: Path, message: string) => Problem;
}

async function readFileAs(name: FileName, directory: string): Promise<ReadFile> {
  const path = join(directory, `${name}.yaml`);
  const file = display(path);
  const fail = (message: string): ReadFile => {
    const problem = { file, path: '', message };
    return { name, content: undefined, problems: [problem], place: () => problem };
  };

  let text: string;
  try {
    const found = await stat(path);
    // A pipe or a device may have no end, or never begin. What is a directory, reading it says.
    if (!found.isFile() && !found.isDirectory()) return fail('is no ordinary file');
    const { size } = found;
    if (size > LARGEST_FILE)
      return fail(`has ${size} bytes; ${LARGEST_FILE} are the most that a data file may have`);
    text = await readFile(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // What isn't translated is shown in English.
    if (code === 'ENOENT' && name.startsWith('translations/')) text = '[]';
    else return fail(code === 'ENOENT' ? 'is missing' : `can't be read (${String(code ?? error)})`);
  }

  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (at: Path, message: string): Problem => {
    const position = lines.linePos(offsetOf(document.contents, at));
    return { file, line: position.line, column: position.col, path: shortPath(at), message };
  };
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    const problems: Problem[] = faults.slice(0, MOST_YAML_FAULTS).map((fault) => {
      const position = lines.linePos(fault.pos[0]);
      return {
        file,
        line: position.line,
        column: position.col,
        path: '',
        message: `isn't good YAML: ${fault.message}`,
      };
    });
    const more = faults.length - problems.length;
    if (more > 0) problems.push({ file, path: '', message: `has ${more} more such faults` });
    return { name, content: undefined, problems, place };
  }

  let value: unknown;
  try {
    value = document.toJS();
  } catch (error) {
    // Too many aliases: the only way in which a faultless document can't be turned into values.
    return fail(`can't be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = schemaOf(name).safeParse(value);
  if (parsed.success) return { name, content: parsed.data, problems: [], place };
  const problems = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) =>
          place([...issue.path, key], 'is no key that the bot knows here: check its spelling'),
        )
      : [place(issue.path, explain(issue, value))],
  );
  return { name, content: undefined, problems, place };
}

const WANTED: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
  string: 'a text: put it into quotation marks',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

function explain(
  { path, ...issue }: { readonly path: Path; readonly message: string; readonly expected?: string },
  root: unknown,
): string {
  const found = path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    root,
  );
  if (found === undefined) return 'is missing';
  if (found === null) return 'is empty';
  // Where the schema has no words of its own: a value of another type.
  const wanted = issue.message.startsWith('Invalid input') ? WANTED[issue.expected ?? ''] : undefined;
  return wanted === undefined ? issue.message : `must be ${wanted}`;
}

/** Where in the text the node at a path begins; of a missing one, where the nearest node around it does. */
function offsetOf(root: ParsedNode | null, path: Path): number {
  let node: ParsedNode | null | undefined = root;
  let offset = root?.range[0] ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair: Pair<ParsedNode, ParsedNode | null> | undefined = node.items.find(
        (item) => String(item.key) === String(key),
      );
      if (pair === undefined) return offset;
      offset = pair.key.range[0];
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      // The items of a `!!pairs` are no nodes.
      if (isNode(node)) offset = node.range[0];
    } else {
      return offset;
    }
  }
  return offset;
}

/** `3.date.from` → `date.from`: the line says already which entry it is. */
const shortPath = (path: Path) => (typeof path[0] === 'number' ? path.slice(1) : path).map(String).join('.');
