import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, vi } from 'vitest';
import type { Exchange, ShownMessage, StandIn } from '../../src/playground/stand-in/stand-in.ts';

/** Where the build puts the program. */
export const dist = join(import.meta.dirname, '../../dist');

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Program {
  readonly ended: Promise<Ended>;
  /** the log lines so far, parsed */
  log(): readonly Readonly<Record<string, unknown>>[];
  kill(signal: NodeJS.Signals): void;
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
  {
    input = '',
    onFinished = onTestFinished,
    from = dist,
  }: { input?: string; onFinished?: typeof onTestFinished; from?: string } = {},
): Program {
  const cwd = mkdtempSync(join(tmpdir(), 'bot-'));
  const fixed = { PATH: process.env.PATH, ...aside };
  const child = spawn(process.execPath, [join(from, 'main.js'), ...args], { cwd, env: { ...fixed, ...env } });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  child.stdin.end(input);
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  onFinished(async () => {
    child.kill('SIGKILL');
    await ended;
    rmSync(cwd, { recursive: true });
  });
  return {
    ended,
    log: () =>
      stdout
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    kill: (signal) => child.kill(signal),
  };
}

/** What points the program to a stand-in. */
export function environmentOf({ apiUrl, token }: StandIn): Record<string, string> {
  return { DISCORD_API_URL: apiUrl, DISCORD_TOKEN: token };
}

/** Resolves once a program has said that its commands are registered: from there on it is at rest. */
export async function registered(program: Program): Promise<void> {
  await vi.waitFor(() => {
    expect(program.log().map(({ msg }) => msg)).toContainEqual(expect.stringMatching(/registered/));
  }, 15_000);
}

/** The message that came of a command. */
export function shown({ message, problem }: Exchange): ShownMessage {
  if (message === undefined) throw new Error(problem ?? 'No message came of it');
  return message;
}

export function isCallback({ method, path }: { method: string; path: string }): boolean {
  return method === 'POST' && path.endsWith('/callback');
}
