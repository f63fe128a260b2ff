// Writes the JSON Schemas of the data files to data/schema/, where the first line of each data file points to.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const directory = 'data/schema';

// Bundled first, because the oldest Node that the bot runs on can't read TypeScript.
const temporary = await mkdtemp(join(tmpdir(), 'schemas-'));
try {
  const file = join(temporary, 'json-schema.mjs');
  const bundle = await rolldown({ input: 'src/knowledge/json-schema.ts', platform: 'node' });
  await bundle.write({ file, format: 'esm' });
  await bundle.close();
  const { jsonSchemas, schemaFileOf } = await import(pathToFileURL(file).href);

  const schemas = jsonSchemas();
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  for (const [name, schema] of Object.entries(schemas))
    await writeFile(join(directory, schemaFileOf(name)), `${JSON.stringify(schema, undefined, 2)}\n`);
} finally {
  await rm(temporary, { recursive: true, force: true });
}
