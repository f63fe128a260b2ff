import { execFile } from 'node:child_process';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type StandIn, startStandIn } from 'discord-stand-in';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exitCodes } from '../../src/operations/exit-codes.ts';
import { REMOVE_ID } from '../../src/replies/reply.ts';
import { eventually } from '../eventually.ts';
import { click, SOMEBODY_ELSE, slash } from '../interactions/asking.ts';
import { passingCopyOfData, rewrite } from '../knowledge/data-directory.ts';
import { startScriptedRest } from '../transports/scripted-rest.ts';
import { application, post } from '../transports/webhook/discord.ts';
import { environmentOf, type Program, registered, run } from './program.ts';

/** A port that was free just now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

async function ask(port: number, path: string): Promise<{ status: number; text: string } | undefined> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return { status: response.status, text: await response.text() };
  } catch {
    // Nobody listens.
    return undefined;
  }
}

/** dist/healthcheck.js, as the container runs it. */
function healthcheck(port: number): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const program = join(import.meta.dirname, '../../dist/healthcheck.js');
    const child = execFile(
      process.execPath,
      [program],
      { env: { PATH: process.env.PATH, OPERATIONS_PORT: String(port), OPERATIONS_HOST: '0.0.0.0' } },
      (_error, said) => resolve({ code: child.exitCode ?? -1, said }),
    );
  });
}

async function listening(program: Program): Promise<string> {
  return eventually(() => {
    const ready = program.log().find(({ msg }) => msg === 'Ready: listening for interactions');
    if (ready === undefined) throw new Error('It doesn’t listen yet');
    return String(ready.url);
  });
}

/** The figures, once they hold this line: an answer is counted after it has arrived. */
const figures = (port: number, line: string) =>
  eventually(async () => {
    const { text } = (await ask(port, '/metrics')) ?? { text: '' };
    expect(text).toContain(line);
    return text;
  });

describe('the operators’ port of a bot on the gateway', () => {
  let standIn: StandIn;
  beforeEach(async () => {
    standIn = await startStandIn();
  });
  afterEach(() => standIn.close());

  it('is ready once Discord is there, not while it is away, and lives all along', async () => {
    const port = await freePort();
    standIn.faults.withholdHello(true);
    const program = run([], { ...environmentOf(standIn), OPERATIONS_PORT: String(port) });
    await eventually(async () => expect((await ask(port, '/livez'))?.status).toBe(200));
    expect(await ask(port, '/readyz')).toEqual({ status: 503, text: 'the gateway is connecting\n' });
    standIn.faults.heal();
    standIn.faults.destroy();
    await registered(program);
    expect(await ask(port, '/readyz')).toEqual({ status: 200, text: 'the gateway is ready\n' });
    expect(await healthcheck(port)).toEqual({ code: 0, said: 'the event loop turns\n' });

    await standIn.command({ name: 'jpa', options: { period: '2' } });
    const text = await figures(
      port,
      'bot_interactions_total{command="jpa",outcome="answered",delivery="accepted"} 1\n',
    );
    expect(text).toContain('bot_gateway_phase{shard="0",phase="ready"} 1\n');
    expect(text).toContain('bot_gateway_identifies_total{shard="0"} 1\n');

    standIn.faults.withholdHello(true);
    standIn.faults.destroy();
    await eventually(async () => expect((await ask(port, '/readyz'))?.status).toBe(503));
    expect((await ask(port, '/livez'))?.status).toBe(200);
    program.kill('SIGTERM');
    expect((await program.ended).code).toBe(0);
    expect(await healthcheck(port)).toMatchObject({ code: 1 });
  });

  it('in use, says what to do, before Discord hears of the bot', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const port = String((taken.address() as { port: number }).port);
    const ended = await run([], { ...environmentOf(standIn), OPERATIONS_PORT: port }).ended;
    taken.close();
    expect(ended.code).toBe(exitCodes.configuration);
    expect(ended.stderr).toBe(
      `OPERATIONS_PORT: ${port} is in use on 127.0.0.1: stop what listens there or set another (0: do without)\n`,
    );
    expect(standIn.requests).toEqual([]);
  });
});

describe('the operators’ port of an endpoint', () => {
  const environment = { TRANSPORT: 'webhook', PORT: '0', DISCORD_PUBLIC_KEY: application.publicKey };

  it('is another one than that which Discord talks to, and has its figures', async () => {
    const port = await freePort();
    const url = await listening(run([], { ...environment, OPERATIONS_PORT: String(port) }));
    await post(url, slash('jpa', { period: '2' }));
    await post(url, slash('no-such-command'));
    const text = await figures(
      port,
      'bot_interactions_total{command="unknown",outcome="rejected",delivery="accepted"} 1\n',
    );
    expect(text).toContain(
      'bot_interactions_total{command="jpa",outcome="answered",delivery="accepted"} 1\n',
    );
    expect(text).not.toContain('no-such-command');
    expect((await fetch(new URL('/metrics', url))).status).toBe(404);
  });

  it('isn’t ready any more while what has arrived is finished', async () => {
    // Whoever is to remove the reply waits for Discord.
    const rest = await startScriptedRest(() => undefined);
    const port = await freePort();
    const program = run([], {
      ...environment,
      DISCORD_API_URL: rest.api,
      OPERATIONS_PORT: String(port),
    });
    const url = await listening(program);
    expect(await ask(port, '/readyz')).toEqual({ status: 200, text: 'the endpoint is listening\n' });
    await post(url, click(REMOVE_ID));
    await eventually(() => expect(rest.received).toHaveLength(1));
    program.kill('SIGTERM');
    await eventually(async () => expect((await ask(port, '/readyz'))?.status).toBe(503));
    expect((await ask(port, '/livez'))?.status).toBe(200);
    program.kill('SIGTERM');
    expect((await program.ended).code).toBe(143);
    await rest.close();
  });
});

describe('a user who asks for too much', () => {
  it('is told so, and counted, while others are answered', async () => {
    const port = await freePort();
    const url = await listening(
      run([], {
        TRANSPORT: 'webhook',
        PORT: '0',
        DISCORD_PUBLIC_KEY: application.publicKey,
        OPERATIONS_PORT: String(port),
        INTERACTIONS_PER_MINUTE: '3',
      }),
    );
    const contentOf = async (interaction: unknown) =>
      ((await post(url, interaction)).body as { data: { content: string } }).data.content;
    expect(await contentOf(slash('contact'))).toContain('@');
    expect(await contentOf(slash('contact'))).toBe('That was a lot at once. Please try again in 20 seconds.');
    expect(await contentOf(click('2/jpa?period=2', { by: SOMEBODY_ELSE }))).toContain('2016');
    await figures(
      port,
      'bot_interactions_total{command="unknown",outcome="limited",delivery="accepted"} 1\n',
    );
  });
});

describe('data that changes while the bot runs', () => {
  it('is taken when it is good, refused with its lines when it is bad, on SIGHUP at once', async () => {
    const directory = await passingCopyOfData();
    const port = await freePort();
    const program = run([], {
      TRANSPORT: 'webhook',
      PORT: '0',
      DISCORD_PUBLIC_KEY: application.publicKey,
      OPERATIONS_PORT: String(port),
      DATA_DIR: directory,
    });
    const url = await listening(program);
    const figures = async () => (await ask(port, '/metrics'))?.text ?? '';
    const meetings = async () => JSON.stringify((await post(url, slash('meetings'))).body);

    await rewrite(directory, 'cities.yaml', (text) => text.replace('name: Bangkok', 'name: Krung Thep'));
    await eventually(async () => expect(await meetings()).toContain('Krung Thep'));
    expect(await figures()).toContain('bot_data_reloads_total{outcome="loaded"} 1\n');

    await rewrite(directory, 'meetings.yaml', (text) => `${text}- id: [\n`);
    await eventually(async () => expect(await figures()).toContain('bot_data_refused 1\n'));
    expect(program.log().filter(({ level }) => level === 'error')).toMatchObject([
      { problems: expect.arrayContaining([expect.stringMatching(/meetings\.yaml:\d+:\d+ isn't good YAML/)]) },
    ]);
    expect(await meetings()).toContain('Krung Thep');

    await rewrite(directory, 'meetings.yaml', (text) => text.replace('- id: [\n', ''));
    program.kill('SIGHUP');
    await eventually(async () => expect(await figures()).toContain('bot_data_refused 0\n'));
    program.kill('SIGTERM');
    expect((await program.ended).code).toBe(0);
  });
});

describe('a data directory that somebody works in without mercy', () => {
  it('never gives a wrong answer: each is of the data before or of the data after', {
    timeout: 60_000,
  }, async () => {
    const directory = await passingCopyOfData();
    const program = run([], {
      TRANSPORT: 'webhook',
      PORT: '0',
      DISCORD_PUBLIC_KEY: application.publicKey,
      DATA_DIR: directory,
    });
    const url = await listening(program);
    const answers = new Map<string, number>();
    const question = async () => {
      const body = JSON.stringify((await post(url, slash('meetings', { private: true }))).body);
      answers.set(body, (answers.get(body) ?? 0) + 1);
      return body;
    };
    const before = await question();
    let isOver = false;
    const asking = (async () => {
      while (!isOver) await question();
    })();

    const path = join(directory, 'cities.yaml');
    const text = await readFile(path, 'utf8');
    const after = text.replace('name: Bangkok', 'name: Krung Thep');
    // Fifty saves in place within a second or so: empty, half, whole, and each a little different.
    for (let save = 0; save < 50; save++) {
      await writeFile(path, '');
      await writeFile(path, after.slice(0, (after.length * (save + 1)) / 60));
      await writeFile(path, `${after}# ${save}\n`);
      await sleep(15);
    }
    await eventually(() => expect(answers.size).toBe(2));
    expect([...answers.keys()][1]).toContain('Krung Thep');

    // Gone, and back.
    await rename(directory, `${directory}-gone`);
    const refusals = () => program.log().filter(({ level }) => level === 'error');
    await eventually(() => expect(refusals().length).toBeGreaterThan(0));
    await rename(`${directory}-gone`, directory);
    await writeFile(path, text);
    await eventually(async () => expect(await question()).toBe(before));
    isOver = true;
    await asking;
    expect(answers.size).toBe(2);
    program.kill('SIGTERM');
    expect((await program.ended).code).toBe(0);
  });
});

describe('a fault that nobody expected', () => {
  const crash = (how: string) => ({
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(`process.once('SIGUSR2', () => { ${how} })`)}`,
  });

  it.each([
    ['thrown', 'throw new Error("boom")'],
    ['rejected', 'Promise.reject(new Error("boom"))'],
  ])('%s: the program says so in its log and ends with 70, at once', async (_name, how) => {
    const port = await freePort();
    const program = run([], {
      TRANSPORT: 'webhook',
      PORT: '0',
      DISCORD_PUBLIC_KEY: application.publicKey,
      OPERATIONS_PORT: String(port),
      ...crash(how),
    });
    await eventually(async () => expect((await ask(port, '/livez'))?.status).toBe(200));
    program.kill('SIGUSR2');
    expect(await program.ended).toMatchObject({ code: exitCodes.unexpected, stderr: '' });
    expect(program.log().at(-1)).toMatchObject({ level: 'fatal', err: { message: 'boom' } });
    expect(await ask(port, '/livez')).toBeUndefined();
  });
});
