import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { rolldown } from 'rolldown';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse, parseDocument } from 'yaml';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly permissions?: Readonly<Record<string, string>>;
        readonly 'timeout-minutes'?: number;
        readonly steps: readonly Step[];
      }
    >
  >;
}

const directory = '.github/workflows';
const workflows = readdirSync(join(root, directory)).map((file) => {
  const text = read(`${directory}/${file}`);
  return { file, text, workflow: parse(text) as Workflow };
});

describe.each(workflows)('the workflow $file', ({ text, workflow }) => {
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  it('is faultless YAML', () => {
    const { errors, warnings } = parseDocument(text);
    expect([...errors, ...warnings]).toEqual([]);
  });

  it('names each action by its commit, with the release that it is', () => {
    const used = [...text.matchAll(/\buses: *(.*)/g)].map(([, action = '']) => action);
    expect(used).toHaveLength(steps.filter(({ uses }) => uses).length);
    expect(used).not.toEqual([]);
    for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('may do no more than read, but for the jobs that publish', () => {
    expect([{}, { contents: 'read' }]).toContainEqual(workflow.permissions);
    const writing = Object.entries(workflow.jobs).filter(([, { permissions = {} }]) =>
      Object.values(permissions).includes('write'),
    );
    expect(['', 'image,release']).toContain(writing.map(([name]) => name).join());
    // What publishes runs none of the packages' code outside the image's build.
    for (const [, job] of writing) expect(job.steps.flatMap(({ run = '' }) => run).join()).not.toMatch(/npm/);
  });

  it('ends, keeps no credentials, and puts nothing from outside into a shell', () => {
    for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(30);
    for (const { uses, with: given } of steps)
      if (uses?.startsWith('actions/checkout@'))
        expect(given).toMatchObject({ 'persist-credentials': false });
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });
});

it('Dependabot’s configuration is faultless YAML', () => {
  expect(parseDocument(read('.github/dependabot.yml')).errors).toEqual([]);
});

interface Package {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
  readonly link?: boolean;
}

describe('the packages', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Package> };
  // What isn't in node_modules, or is only linked there, is the program itself.
  const installed = Object.entries(packages).filter(
    ([path, { link }]) => path.includes('node_modules/') && !link,
  );

  it('are each known by a checksum, and come from no registry in particular', () => {
    const loose = installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
    expect(loose.map(([path]) => path)).toEqual([]);
    expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('run nothing when they are installed', () => {
    for (const file of ['Dockerfile', '.ci/run', '.github/workflows/release.yml'])
      for (const [command] of read(file).matchAll(/npm (?:ci|install)\b.*/g))
        if (!command.includes('node@')) expect(`${file}: ${command}`).toContain('npm ci --ignore-scripts');
  });

  it('are depended on in exact versions', () => {
    const workspaces = readdirSync(join(root, 'packages')).map((name) => `packages/${name}/package.json`);
    for (const file of ['package.json', ...workspaces]) {
      const { dependencies, devDependencies } = JSON.parse(read(file)) as Record<
        string,
        Record<string, string>
      >;
      for (const version of Object.values({ ...dependencies, ...devDependencies }))
        expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });

  const check = async (added: Record<string, Partial<Package>>) => {
    const temporary = mkdtempSync(join(tmpdir(), 'licences-'));
    onTestFinished(() => rmSync(temporary, { recursive: true }));
    const lockfile = join(temporary, 'package-lock.json');
    writeFileSync(lockfile, JSON.stringify({ packages: { ...packages, ...added } }));
    const script = join(root, 'scripts/check-licences.mjs');
    return promisify(execFile)(process.execPath, [script, lockfile]).then(
      ({ stdout }) => stdout,
      ({ stderr }: { stderr: string }) => stderr,
    );
  };

  it.each([
    [{}, 'The licences of all'],
    [{ 'node_modules/a': { license: '(MIT OR GPL-3.0-only)' } }, 'The licences of all'],
    [{ 'node_modules/a': { license: 'MPL-2.0', dev: true } }, 'The licences of all'],
    [
      { 'node_modules/a': { license: 'MPL-2.0' } },
      "a 1.0.0 has the licence MPL-2.0, which isn't allowed in what",
    ],
    [{ 'node_modules/@resvg/resvg-js-linux-x64-gnu': { license: 'MPL-2.0' } }, 'The licences of all'],
    [
      { 'node_modules/@resvg/resvg-js': { license: 'GPL-3.0-only' } },
      "@resvg/resvg-js 1.0.0 has the licence GPL-3.0-only, which isn't allowed in what",
    ],
    [
      { 'node_modules/b/node_modules/@a/c': { license: 'GPL-3.0-only', dev: true } },
      "@a/c 1.0.0 has the licence GPL-3.0-only, which isn't allowed even in development",
    ],
    [{ 'node_modules/a': { license: 'MIT AND SSPL-1.0' } }, 'a 1.0.0 has the licence MIT AND SSPL-1.0'],
    [{ 'node_modules/a': { license: 'SEE LICENSE IN x' } }, 'a 1.0.0 has the licence SEE LICENSE IN x'],
    [{ 'node_modules/a': {} }, 'a 1.0.0 names no licence'],
  ] as [Record<string, Partial<Package>>, string][])('with %j: %s', async (added, said) => {
    const versioned = Object.entries(added).map(([path, one]) => [path, { version: '1.0.0', ...one }]);
    expect(await check(Object.fromEntries(versioned))).toContain(said);
  });

  it('that are in the program all have their licence in licences.txt', async () => {
    const licences = read('dist/licences.txt');
    const program = await rolldown({
      input: join(root, 'src/main.ts'),
      platform: 'node',
      external: ['zlib-sync', 'bufferutil', 'utf-8-validate'],
      checks: { eval: false },
    });
    const { output } = await program.generate();
    await program.close();
    const sources = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
    const bundled = new Set(
      sources.flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []),
    );
    expect(bundled).toContain('pino');
    for (const name of bundled) expect(licences).toMatch(new RegExp(`^${name} \\d.*\\(`, 'm'));
  });
});
