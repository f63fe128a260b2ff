// npm run mutate -- room share [seed]: what Stryker makes of a sample of a room of src/: of a share of its lines, in blocks
// of five, each mutant against the tests in process. Prints the score and what survived. In a copy of its own, for Stryker
// and what it brings aren't installed otherwise. Node 22 or later.
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const VERSION = '10.1.1';
const BLOCK = 5;
/** Which tests see the mutants of a room: those of the built program, and of the sources' own text, see none. */
const TESTS = {
  interactions: ['interactions', 'commands'],
  questions: ['questions', 'interactions'],
  language: ['language', 'evaluation', 'interactions', 'questions'],
  knowledge: ['knowledge', 'questions', 'interactions'],
  transports: ['transports'],
};

const [room, share, seed = '1'] = process.argv.slice(2);
if (TESTS[room] === undefined || !(Number(share) > 0 && Number(share) <= 1)) {
  process.stderr.write(
    `Usage: npm run mutate -- ${Object.keys(TESTS).join('|')} share [seed], the share up to 1\n`,
  );
  process.exit(2);
}

const copy = await mkdtemp(join(tmpdir(), 'mutate-'));
const run = (command, ...given) => execFileSync(command, given, { cwd: copy, stdio: 'inherit' });
try {
  const left = new Set(['.git', 'dist']);
  await cp('.', copy, { recursive: true, verbatimSymlinks: true, filter: (from) => !left.has(from) });
  run(
    'npm',
    'install',
    '--no-save',
    '--silent',
    ...['core', 'vitest-runner'].map((part) => `@stryker-mutator/${part}@${VERSION}`),
  );
  const mutate = await sampleOf(join(copy, 'src', room));
  await writeFile(
    join(copy, 'vitest.mutation.config.mjs'),
    `export default { test: { include: ${JSON.stringify(TESTS[room].map((of) => `test/${of}/**/*.test.ts`))}, isolate: false, testTimeout: 80_000 } };`,
  );
  await writeFile(
    join(copy, 'stryker.config.json'),
    JSON.stringify({
      testRunner: 'vitest',
      plugins: ['@stryker-mutator/vitest-runner'],
      vitest: { configFile: 'vitest.mutation.config.mjs', related: false },
      mutate,
      // This is a copy already.
      inPlace: true,
      coverageAnalysis: 'perTest',
      // Those would run each test there is.
      ignoreStatic: true,
      timeoutMS: 60_000,
      dryRunTimeoutMinutes: 20,
      // Stryker would rewrite it by means that TypeScript 7 hasn't got.
      tsconfigFile: 'none.json',
      testRunnerNodeArgs: ['--max-old-space-size=6000'],
      reporters: ['json', 'progress-append-only'],
      jsonReporter: { fileName: 'mutation.json' },
    }),
  );
  run('npx', 'stryker', 'run');
  print(JSON.parse(await readFile(join(copy, 'mutation.json'), 'utf8')));
} finally {
  await rm(copy, { recursive: true, force: true });
}

/** Ranges of lines, drawn so that the same seed draws the same. */
async function sampleOf(directory) {
  let state = Number(seed) >>> 0;
  const random = () => {
    // Numerical Recipes' linear congruential generator.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const ranges = [];
  for (const file of (await readdir(directory, { recursive: true })).sort()) {
    if (!file.endsWith('.ts')) continue;
    const lines = (await readFile(join(directory, file), 'utf8')).split('\n').length;
    for (let from = 1; from <= lines; from += BLOCK)
      if (random() < Number(share))
        ranges.push(`src/${room}/${file}:${from}-${Math.min(lines, from + BLOCK - 1)}`);
  }
  return ranges;
}

function print({ files }) {
  const mutants = Object.entries(files).flatMap(([file, { mutants: own, source }]) =>
    own.map((mutant) => ({ ...mutant, file, lines: source.split('\n') })),
  );
  const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const [killed, late, lived] = [count('Killed'), count('Timeout'), count('Survived', 'NoCoverage')];
  const all = killed + late + lived;
  process.stdout.write(
    `\n| room | mutants | killed | timed out | survived | score |\n|---|---:|---:|---:|---:|---:|\n| ${room} | ${all} | ${killed} | ${late} | ${lived} | ${((100 * (killed + late)) / all).toFixed(1)} % |\n\n`,
  );
  for (const { status, file, lines, location, replacement } of mutants) {
    if (status !== 'Survived' && status !== 'NoCoverage') continue;
    const { start, end } = location;
    const was = lines[start.line - 1]?.slice(
      start.column - 1,
      start.line === end.line ? end.column - 1 : undefined,
    );
    process.stdout.write(`${file}:${start.line} ${was} → ${replacement}\n`);
  }
}
