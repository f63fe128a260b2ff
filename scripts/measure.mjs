// npm run measure [-- word …]: runs what measures, one after the other, and writes what it printed to docs/measurements.md; with
// words, only what has one of them in its command, and the rest stays as it was.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const measures = [
  [
    'Beside a bare discord.js bot',
    'bench -- bot',
    'Each on a local Discord of its own, in turns; the bare bot sends one constant reply, from one file or as it is installed.',
  ],
  [
    'As an interactions endpoint',
    'bench -- webhook',
    'Beside a bare Fastify endpoint that checks the signature and sends a constant, in turns.',
  ],
  [
    'Replicas behind nginx',
    'bench -- replicas',
    'Each held to a fifth of a core, so that two cores have room for three of them, for nginx and for the load.',
  ],
  ['While it runs', 'bench -- operations', 'Taking changed data, counting, limiting.'],
  ['A question', 'bench -- questions', 'Read and answered in process, without a network.'],
  [
    'How high replies are',
    'test:browser -- test/browser/heights.browser.ts',
    'The first view of each command on a phone, 360 CSS pixels wide, with how many cautions it shows; the test fails beyond 700, and beyond 590 for those that are asked most.',
  ],
  ['Shards and servers', 'bench -- shards', 'Beside a bare discord.js bot without intents.'],
  [
    'What others judge by',
    'judge',
    'The Big List of Naughty Strings through every way by which text comes in, each reply held against Discord’s own specification; JSONTestSuite, Ed25519 as RFC 8032 has it, and malformed HTTP, through the endpoint. A case that goes wrong fails the run.',
  ],
  [
    'How well questions are answered',
    'eval',
    'Sets that it is tuned with: they show that nothing was lost. [`questions.md`](questions.md) has what was measured blind.',
  ],
];

const gibibytes = Math.round(totalmem() / 2 ** 30);
const file = join(root, 'docs/measurements.md');
const words = process.argv.slice(2);
const before = new Map(
  readFileSync(file, 'utf8')
    .split(/^(?=## )/m)
    .slice(1)
    .map((section) => [section.slice(3, section.indexOf('\n')), section.trimEnd()]),
);
const isAsked = (script) => words.length === 0 || words.some((word) => script.includes(word));
const page = [
  '# Measurements',
  'Written by `npm run measure`, each with its day. Times on such machines are noisy; ratios are of two that ran in turns.',
];
for (const [title, script, about] of measures) {
  const known = before.get(title);
  if (!isAsked(script) && known !== undefined) {
    page.push(known);
    continue;
  }
  const command = `npm run ${script}`;
  process.stdout.write(`${command}\n`);
  const { status, stdout } = spawnSync('npm', ['run', '--silent', ...script.split(' ')], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${command} ended with ${status}`);
  // A test's own words would bury the table that it prints.
  const table = stdout.split('\n').filter((line) => line.startsWith('|'));
  const shown = table.length > 0 ? table.join('\n') : stdout.trimEnd();
  const machine = `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), ${gibibytes} GiB.`;
  page.push(`## ${title}`, `${about} ${machine}`, `\`\`\`console\n$ ${command}\n${shown}\n\`\`\``);
}
writeFileSync(file, `${page.join('\n\n')}\n`);
