import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Exchange, ShownMessage, StandIn } from 'discord-stand-in';
import { expect, onTestFinished } from 'vitest';
import { eventually } from '../eventually.ts';

/** Where the build puts the program. */
export const dist = join(import.meta.dirname, '../../dist');

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Program {
  readonly pid: number;
  readonly ended: Promise<Ended>;
  /** what reads its log stops reading, reads on, or goes away */
  readonly reader: { stall(): void; read(): void; leave(): void };
  /** the log lines so far, parsed */
  log(): readonly Readonly<Record<string, unknown>>[];
  /** what it said on standard error so far */
  stderr(): string;
  kill(signal: NodeJS.Signals): void;
}

export interface Surroundings {
  readonly input?: string;
  readonly onFinished?: typeof onTestFinished;
  /** where standard output goes, if not to this test: a file descriptor */
  readonly stdout?: number;
  /** the directory of the program, if not the one of the build */
  readonly from?: string;
}

/**
 * Many of them run side by side, and one user does what in life many do: the operators' port and the limit on users are
 * for those tests that are about them.
 */
const aside = { OPERATIONS_PORT: '0', INTERACTIONS_PER_MINUTE: '0' };

/**
 * Runs the built program as a user does, in an empty working directory and with nothing in its environment but
 * what is given; it is killed when the test ends (concurrent tests say when that is).
 */
export function run(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  { input = '', onFinished = onTestFinished, stdout: sink, from = dist }: Surroundings = {},
): Program {
  const cwd = mkdtempSync(join(tmpdir(), 'bot-'));
  const child = spawn(process.execPath, [join(from, 'main.js'), ...args], {
    cwd,
    env: { PATH: process.env.PATH, ...aside, ...env },
    stdio: ['pipe', sink ?? 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
  });
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  child.stdin?.end(input);
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  onFinished(async () => {
    child.kill('SIGKILL');
    await ended;
    rmSync(cwd, { recursive: true });
  });
  return {
    pid: child.pid ?? 0,
    ended,
    reader: {
      stall: () => void child.stdout?.pause(),
      read: () => void child.stdout?.resume(),
      leave: () => void child.stdout?.destroy(),
    },
    log: () =>
      stdout
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    stderr: () => stderr,
    kill: (signal) => child.kill(signal),
  };
}

/** What points the program to a stand-in. */
export function environmentOf({ apiUrl, token }: StandIn): Record<string, string> {
  return { DISCORD_API_URL: apiUrl, DISCORD_TOKEN: token };
}

/** Resolves once a program has said that its commands are registered: from there on it is at rest. */
export async function registered(program: Program): Promise<void> {
  await eventually(() => {
    expect(program.log().map(({ msg }) => msg)).toContainEqual(expect.stringMatching(/registered/));
  });
}

/** Resolves with where a program with TRANSPORT=webhook listens. */
export async function listening(program: Program): Promise<string> {
  return eventually(() => {
    const ready = program.log().find(({ msg }) => msg === 'Ready: listening for interactions');
    if (ready === undefined) throw new Error('It doesn’t listen yet');
    return String(ready.url);
  });
}

/** The message that came of a command. */
export function shown({ message, problem }: Exchange): ShownMessage {
  if (message === undefined) throw new Error(problem ?? 'No message came of it');
  return message;
}

export function isCallback({ method, path }: { method: string; path: string }): boolean {
  return method === 'POST' && path.endsWith('/callback');
}
