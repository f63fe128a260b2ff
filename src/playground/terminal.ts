// The local Discord in a terminal: a prompt where there is a person, a command a line where there is none.
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { usable } from './draw.ts';
import type { LogLines } from './log-lines.ts';
import { openPrompt } from './prompt.ts';
import { createShell, type PersonSide } from './shell.ts';
import { paint, styled, wrap } from './styled-text.ts';

export interface TerminalOptions {
  /** with a bot that is ready */
  readonly standIn: PersonSide;
  /** in which language the person begins (default 'en-US') */
  readonly locale?: string | undefined;
  /** process.stdin, or anything that gives lines */
  readonly input: Readable & { readonly isTTY?: boolean };
  /** process.stdout; a prompt is opened when both this and `input` are a terminal */
  readonly output: Writable & Partial<Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'hasColors'>>;
  /** where faults are told when there is no prompt: process.stderr */
  readonly errors: Writable;
  /** log lines that must not tear the prompt */
  readonly log?: LogLines;
  /** a line worth trying, for the greeting: '/jpa 2' */
  readonly example?: string;
  /** ends the terminal from outside */
  readonly signal?: AbortSignal;
}

/**
 * Lets a person, or a script, use the bot through the stand-in, until they leave, the input ends or `signal` aborts.
 * Gives how many lines a script had, and how many of them failed: not understood, or not answered by the application.
 */
export async function runTerminal(
  options: TerminalOptions,
): Promise<{ readonly lines: number; readonly failedLines: number }> {
  if (options.signal?.aborted) return { lines: 0, failedLines: 0 };
  return options.input.isTTY === true && options.output.isTTY === true
    ? converse(options)
    : carryOut(options);
}

const standardWidth = 80;

async function converse({ standIn, locale, input, output, log, example, signal }: TerminalOptions) {
  // hasColors heeds NO_COLOR, FORCE_COLOR and TERM
  const colour = output.hasColors?.() ?? false;
  // The last column stays free: some terminals wrap as soon as it is written.
  const width = () => usable((output.columns ?? standardWidth) - 1);
  const shell = createShell({ standIn, locale, width, colour, news: (text) => prompt.show(`\n${text}\n`) });
  const prompt = openPrompt({
    input,
    output,
    colour,
    width,
    label: () => `${paint([`${styled(shell.hint(), 'dim')} ${styled('>', 'bold')}`], colour)} `,
    onTab: (head) => shell.complete(head),
    async onLine(line) {
      if (line.trim() === '') return;
      const { deed, text, fault, quit } = await shell.run(line);
      if (quit) {
        prompt.close();
        return;
      }
      const parts = [
        deed === undefined ? '' : paint(wrap(styled(deed, 'dim'), width()), colour),
        text,
      ].filter(Boolean);
      if (fault !== undefined) {
        parts.push(paint(wrap(styled(fault, 'red'), width()), colour));
      }
      prompt.show(`\n${parts.join('\n')}\n`);
    },
  });
  const leave = () => prompt.close();
  signal?.addEventListener('abort', leave);
  if (log) log.around = prompt.around;
  try {
    prompt.show(`${shell.greeting(example)}\n`);
    await prompt.closed;
  } finally {
    if (log) log.around = undefined;
    signal?.removeEventListener('abort', leave);
    shell.close();
  }
  // Whoever sat here has seen what failed.
  return { lines: 0, failedLines: 0 };
}

async function carryOut({ standIn, locale, input, output, errors, signal }: TerminalOptions) {
  let written = 0;
  const print = (text: string) => {
    if (text === '') return;
    output.write(`${written > 0 ? '\n' : ''}${text}\n`);
    written += 1;
  };
  const width = () => output.columns ?? standardWidth;
  const shell = createShell({ standIn, locale, width, colour: false, news: print });
  const reading = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  const stop = () => reading.close();
  signal?.addEventListener('abort', stop);
  let lines = 0;
  let failedLines = 0;
  try {
    for await (const line of reading) {
      if (line.trim() === '') continue;
      lines += 1;
      const { text, fault, quit } = await shell.run(line);
      if (quit) break;
      print(text);
      if (fault !== undefined) {
        failedLines += 1;
        errors.write(`${line.trim()}: ${fault}\n`);
      }
    }
  } finally {
    reading.close();
    signal?.removeEventListener('abort', stop);
    shell.close();
  }
  return { lines, failedLines };
}
