// npm run prove-replicas: real nginx (deploy/nginx/nginx.conf) in front of three real replicas, 10,000 signed
// interactions through it, and replicas that are stopped, killed and started again meanwhile. Says what came of them,
// and fails if one was lost or answered twice. --next-upstream=error tries another policy than the file's.
import { spawn, spawnSync } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';

const { values: flags } = parseArgs({
  options: {
    interactions: { type: 'string', default: '10000' },
    'at-once': { type: 'string', default: '24' },
    'next-upstream': { type: 'string' },
  },
});
const total = Number(flags.interactions);
const atOnce = Number(flags['at-once']);
const replicaCount = 3;

const nginxVersion = spawnSync('nginx', ['-v'], { encoding: 'utf8' });
if (nginxVersion.error) {
  process.stderr.write('nginx is missing, and this proves nothing without it: apt-get install nginx-light\n');
  process.exit(1);
}

const directory = await mkdtemp(join(tmpdir(), 'replicas-'));
const root = join(import.meta.dirname, '..');
const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const publicKeyHex = Buffer.from(publicKey.export({ format: 'jwk' }).x, 'base64url').toString('hex');

// ── replicas ──

const ports = await freePorts(replicaCount + 1);
const replicas = ports.slice(1).map((port) => ({ port, process: undefined, log: '', generations: 0 }));

async function start(replica) {
  const child = spawn(process.execPath, [join(root, 'dist/main.js')], {
    cwd: directory,
    env: {
      PATH: process.env.PATH,
      TRANSPORT: 'webhook',
      PORT: String(replica.port),
      DISCORD_PUBLIC_KEY: publicKeyHex,
      // Nothing listens there: an answer needs nothing of Discord's.
      DISCORD_API_URL: 'http://127.0.0.1:9/api',
      LOG_FORMAT: 'json',
      OPERATIONS_PORT: '0',
      INTERACTIONS_PER_MINUTE: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  replica.process = child;
  replica.generations += 1;
  await new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      replica.log += chunk;
      if (chunk.includes('Ready')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`a replica ended with ${code} before it was ready`)));
  });
}

/** Ends a replica; how it ended. */
async function end(replica, signal) {
  const ended = once(replica.process, 'close');
  replica.process.kill(signal);
  const [code] = await ended;
  return code;
}

// ── nginx ──

async function startNginx() {
  const here = `127.0.0.1:${ports[0]}`;
  const shipped = (name) => readFile(join(root, 'deploy/nginx', name), 'utf8');
  let configuration = (await shipped('nginx.conf')).replaceAll('/tmp/', `${directory}/`);
  if (flags['next-upstream'])
    configuration = configuration.replace(
      /proxy_next_upstream .*;/,
      `proxy_next_upstream ${flags['next-upstream']};`,
    );
  const servers = replicas.map(({ port }) => `server 127.0.0.1:${port}$1;`).join(' ');
  const upstreams = (await shipped('upstreams.conf'))
    .replace(/^resolver .*;/m, '')
    .replace(/server webhook:3000 resolve(.*);/, servers);
  await mkdir(join(directory, 'nginx'));
  await writeFile(join(directory, 'nginx/nginx.conf'), configuration);
  await writeFile(join(directory, 'nginx/upstreams.conf'), upstreams);
  await writeFile(join(directory, 'nginx/listen.conf'), `listen ${here};`);
  const nginx = spawn(
    'nginx',
    ['-p', directory, '-c', join(directory, 'nginx/nginx.conf'), '-g', 'daemon off;'],
    {
      stdio: ['ignore', 'inherit', 'pipe'],
    },
  );
  let errors = '';
  nginx.stderr.setEncoding('utf8').on('data', (chunk) => {
    errors += chunk;
  });
  for (let tries = 0; !(await accepts(ports[0])); tries++) {
    if (nginx.exitCode !== null || tries > 100) throw new Error(`nginx doesn't start:\n${errors}`);
    await sleep(50);
  }
  return { nginx, errors: () => errors };
}

// ── Discord ──

const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
const uses = [
  { type: 2, data: { type: 1, name: 'jpa', options: [{ name: 'period', type: 3, value: '2' }] } },
  { type: 2, data: { type: 1, name: 'meetings', options: [] } },
  {
    type: 2,
    data: { type: 1, name: 'search', options: [{ name: 'query', type: 3, value: 'arrests in the 1st' }] },
  },
  {
    type: 4,
    data: {
      type: 1,
      name: 'country',
      options: [{ name: 'name', type: 3, value: 'mal', focused: true }],
    },
  },
  { type: 3, data: { component_type: 2, custom_id: '2/jpa?period=3' }, message: { flags: 0 } },
];

function post(id) {
  const body = JSON.stringify({
    id,
    token: 'token',
    application_id: '1',
    version: 1,
    ...uses[id % uses.length],
  });
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString('hex');
  return new Promise((resolve) => {
    const sent = request({
      host: '127.0.0.1',
      port: ports[0],
      method: 'POST',
      path: '/interactions',
      agent,
      headers: {
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
        'X-Signature-Ed25519': signature,
        'X-Signature-Timestamp': timestamp,
      },
    });
    sent.on('error', (error) => resolve({ status: error.code, isAnswer: false }));
    sent.on('response', async (response) => {
      const content = await text(response).catch(() => '');
      resolve({ status: response.statusCode, isAnswer: isAnswer(content) });
    });
    sent.end(body);
  });
}

function isAnswer(content) {
  try {
    const { type } = JSON.parse(content);
    return [4, 7, 8].includes(type);
  } catch {
    return false;
  }
}

// ── the run ──

let nginx;
try {
  await Promise.all(replicas.map(start));
  nginx = await startNginx();
  process.stdout.write(
    `${nginxVersion.stderr.trim()}, ${replicaCount} replicas, ${total} signed interactions (more while replicas still come and go), ${atOnce} at once\n`,
  );

  const answers = new Map();
  let next = 0;
  let isOver = false;
  const firstId = 1_000_000_000_000_000_000n;
  const sendSome = async () => {
    while (next < total || !isOver) {
      const id = String(firstId + BigInt(next++));
      const began = performance.now();
      const { status, isAnswer } = await post(id);
      answers.set(id, { status, isAnswer, ms: performance.now() - began });
    }
  };
  const reached = async (share) => {
    while (answers.size < share * total) await sleep(5);
  };
  const lostSoFar = () => [...answers.values()].filter(({ isAnswer }) => !isAnswer).length;
  const report = (what, before) => process.stdout.write(`  ${what}: ${lostSoFar() - before} lost\n`);
  const codes = [];

  async function disturb() {
    const [first, second, third] = replicas;
    await reached(0.1);
    for (const replica of replicas) {
      // As a deployment does it: each in turn is stopped and started again.
      const before = lostSoFar();
      codes.push(await end(replica, 'SIGTERM'));
      await start(replica);
      await sleep(300);
      report(`SIGTERM to a replica at ${answers.size}, and a new one`, before);
    }
    await reached(0.45);
    let before = lostSoFar();
    await end(first, 'SIGKILL');
    await sleep(300);
    report(`SIGKILL to a replica at ${answers.size}, down from here on`, before);
    await reached(0.6);
    before = lostSoFar();
    codes.push(await end(second, 'SIGTERM'));
    await start(second);
    await sleep(300);
    report(`SIGTERM to another, and a new one, at ${answers.size}`, before);
    await reached(0.7);
    before = lostSoFar();
    await start(first);
    await sleep(300);
    report(`the killed one is back at ${answers.size}`, before);
    await reached(0.85);
    before = lostSoFar();
    await end(third, 'SIGKILL');
    await start(third);
    await sleep(300);
    report(`SIGKILL to a third, and a new one, at ${answers.size}`, before);
    isOver = true;
  }

  const began = performance.now();
  await Promise.all([disturb(), ...Array.from({ length: atOnce }, sendSome)]);
  const seconds = (performance.now() - began) / 1000;
  codes.push(...(await Promise.all(replicas.map((replica) => end(replica, 'SIGTERM')))));

  const worked = new Map();
  for (const { log } of replicas)
    for (const line of log.split('\n')) {
      const [, id] = /"interaction":"(\d+)"/.exec(line) ?? [];
      if (id !== undefined) worked.set(id, (worked.get(id) ?? 0) + 1);
    }
  const statuses = new Map();
  for (const { status } of answers.values()) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  const lost = lostSoFar();
  const twice = [...worked.values()].filter((times) => times > 1).length;
  const unlogged = [...answers].filter(([id, { isAnswer }]) => isAnswer && !worked.has(id)).length;
  const times = [...answers.values()].map(({ ms }) => ms).sort((one, other) => one - other);
  const each = replicas.map(({ log }) => log.match(/"interaction":/g)?.length ?? 0);
  process.stdout.write(
    [
      `answered, by status: ${[...statuses].map(([status, count]) => `${status} × ${count}`).join(', ')}`,
      `lost: ${lost} of ${answers.size}`,
      `answered by two replicas: ${twice}`,
      `answered by a replica that was killed before it could log it: ${unlogged}`,
      `by replica: ${each.join(', ')} (started ${replicas.map(({ generations }) => generations).join(', ')} times)`,
      `exit codes after SIGTERM: ${codes.join(', ')}`,
      `${Math.round(answers.size / seconds)} a second; slowest ${Math.round(times.at(-1))} ms, p99 ${times[Math.floor(times.length * 0.99)].toFixed(1)} ms, p50 ${times[Math.floor(times.length * 0.5)].toFixed(1)} ms`,
      '',
    ].join('\n'),
  );
  const wrong = [
    ...(answers.size === next ? [] : [`${answers.size} of ${next} have come back`]),
    ...(lost === 0 ? [] : [`${lost} interactions were lost`]),
    ...(twice === 0 ? [] : [`${twice} interactions were answered twice`]),
    ...(codes.every((code) => code === 0) ? [] : [`a replica ended with ${codes} on SIGTERM`]),
  ];
  if (wrong.length > 0) {
    process.stdout.write(`${nginx.errors().split('\n').slice(0, 5).join('\n')}\n`);
    throw new Error(wrong.join('; '));
  }
  process.stdout.write('None lost, none answered twice.\n');
} catch (error) {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
} finally {
  agent.destroy();
  for (const { process: child } of replicas) child?.kill('SIGKILL');
  if (nginx !== undefined) {
    const ended = once(nginx.nginx, 'close');
    nginx.nginx.kill('SIGTERM');
    await ended;
  }
  await rm(directory, { recursive: true, force: true });
}

/** Ports that are free now. */
async function freePorts(count) {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const free = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return free;
}

function accepts(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
