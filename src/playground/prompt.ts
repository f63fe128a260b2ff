// The prompt on a real terminal: history, completion, and room for whatever is written while somebody types.
import { clearScreenDown, createInterface, cursorTo, moveCursor } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Replacement } from './completion.ts';
import { drawGlossary } from './draw.ts';
import { paint, withoutControls } from './styled-text.ts';

export interface Prompt {
  /** Writes above what is being typed. */
  show(text: string): void;
  /** Makes room, lets `write` write whole lines to the terminal, and puts back what is being typed. */
  around(write: () => void): void;
  /** Resolves when the person has left (Ctrl+D, Ctrl+C on an empty line) or `close` was called. */
  readonly closed: Promise<void>;
  close(): void;
}

export interface PromptOptions {
  readonly input: Readable;
  readonly output: Writable;
  readonly width: () => number;
  readonly colour: boolean;
  /** stands before what is typed */
  readonly label: () => string;
  /** Carries out a line; the next one waits for it. */
  readonly onLine: (line: string) => Promise<void>;
  readonly onTab: (head: string) => Promise<readonly Replacement[]>;
}

/** Opens a prompt. `closed` rejects when `onLine` does. */
export function openPrompt(options: PromptOptions): Prompt {
  const { input, output, onLine, onTab } = options;
  let busy = 0;
  let isClosed = false;
  let left = () => {};
  let failed: (error: unknown) => void = () => {};
  const closed = new Promise<void>((resolve, reject) => {
    left = resolve;
    failed = reject;
  });
  let queue = Promise.resolve();

  const readline = createInterface({
    input,
    output,
    terminal: true,
    historySize: 500,
    removeHistoryDuplicates: true,
    completer: (head: string, done: (error: null, found: [string[], string]) => void) => {
      // readline can only append what all hits have in common; here the text is replaced by the hit itself.
      tab(head).then(() => done(null, [[], head]), failed);
    },
  });
  const prompt = () => {
    readline.setPrompt(busy > 0 ? '' : options.label());
    readline.prompt(true);
  };

  const around = (write: () => void) => {
    if (isClosed) {
      write();
      return;
    }
    const { rows } = readline.getCursorPos();
    if (rows > 0) moveCursor(output, 0, -rows);
    cursorTo(output, 0);
    clearScreenDown(output);
    write();
    // readline takes the cursor to be as far below its first line as it was.
    output.write('\n'.repeat(rows));
    prompt();
  };
  const show = (text: string) => around(() => output.write(`${text}\n`));

  /** The suggestions for `base` that Tab goes through, as long as the line is as the last Tab left it: `head`. */
  let cycle:
    | { readonly base: string; readonly found: readonly Replacement[]; next: number; head: string }
    | undefined;

  const replaceHead = (text: string) => {
    readline.write(null, { ctrl: true, name: 'u' });
    readline.write(text);
  };

  const tab = async (head: string) => {
    if (cycle?.head !== head) {
      const found = (await onTab(head))
        // A line break or an escape in a suggestion would be a key pressed.
        .map((one) => ({ ...one, insert: withoutControls(one.insert).replace(/\n/g, ' ') }))
        .filter((one) => head.slice(one.from) !== one.insert);
      cycle = { base: head, found, next: 0, head };
      if (found.length === 0) output.write('\u0007');
      if (found.length > 1) {
        const entries = found.map(({ insert, description }) => ({
          word: insert.trim(),
          meaning: description,
        }));
        show(paint(drawGlossary(entries, options.width()), options.colour));
        const begun = inCommon(found, head);
        if (begun !== undefined) {
          cycle.head = begun;
          replaceHead(begun);
        }
        return;
      }
    }
    const one = cycle.found[cycle.next % Math.max(1, cycle.found.length)];
    if (!one) return;
    cycle.next += 1;
    cycle.head = cycle.base.slice(0, one.from) + one.insert;
    replaceHead(cycle.head);
  };

  readline.on('line', (line) => {
    busy += 1;
    readline.setPrompt('');
    queue = queue
      .then(() => (isClosed ? undefined : onLine(line)))
      .then(() => {
        busy -= 1;
        if (busy === 0 && !isClosed) prompt();
      });
    queue.catch((error: unknown) => {
      failed(error);
      readline.close();
    });
  });
  readline.on('SIGINT', () => {
    if (readline.line === '') {
      readline.close();
      return;
    }
    readline.write(null, { ctrl: true, name: 'e' });
    replaceHead('');
  });
  readline.on('close', () => {
    isClosed = true;
    output.write('\n');
    left();
  });
  prompt();
  return { show, around, closed, close: () => readline.close() };
}

/** What all suggestions begin with, where that takes the line further than it is; undefined otherwise. */
function inCommon(found: readonly Replacement[], head: string): string | undefined {
  const [first] = found;
  if (!first || found.some(({ from }) => from !== first.from)) return undefined;
  const typed = head.slice(first.from);
  let shared = first.insert;
  for (const { insert } of found) {
    while (!insert.toLowerCase().startsWith(shared.toLowerCase())) shared = shared.slice(0, -1);
  }
  const further = shared.length > typed.length && shared.toLowerCase().startsWith(typed.toLowerCase());
  return further ? head.slice(0, first.from) + shared : undefined;
}
