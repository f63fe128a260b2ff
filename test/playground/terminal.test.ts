import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createLogLines } from '../../src/playground/log-lines.ts';
import { runTerminal } from '../../src/playground/terminal.ts';
import { fakeSide } from './fake-side.ts';

function collector() {
  let text = '';
  const stream = new Writable({
    write(chunk, _, done) {
      text += chunk;
      done();
    },
  });
  return { stream, text: () => text };
}

async function piped(...lines: string[]) {
  const side = fakeSide();
  const [output, errors] = [collector(), collector()];
  const input = new PassThrough();
  input.end(lines.join('\n'));
  const { failedLines } = await runTerminal({
    standIn: side,
    input,
    output: output.stream,
    errors: errors.stream,
  });
  return { out: output.text(), err: errors.text(), failedLines, asked: side.asked };
}

const controls = '[1] Next   [2] Remove   [3] Sulk\nMake a selection\n[4] First period\n';

describe('without a terminal', () => {
  it('prints the reply and nothing else', async () => {
    expect(await piped('/jpa 2')).toEqual({
      out: `jpa 2\n\n${controls}`,
      err: '',
      failedLines: 0,
      asked: ['/jpa {"period":"2"} ana guild en-US'],
    });
  });

  it('carries out line by line, past those that fail', async () => {
    const { out, err, failedLines } = await piped('/jap 2', '', '/about', '/compare 1 2', '/search x', '7');
    expect(out).toBe(`(only you can see this)\n\nFound\n\n${controls}`);
    expect(err).toBe(
      [
        '/jap 2: /jap is not a command. Did you mean /jpa?',
        '/about: The application did not respond',
        '/compare 1 2: Not offered here',
        '7: There is no [7] here: [1] to [4]',
        '',
      ].join('\n'),
    );
    expect(failedLines).toBe(4);
  });

  it('presses, chooses, and sees edits and removals', async () => {
    const { out, asked, failedLines } = await piped('/jpa 2', '1', '[4]', '/jpa 3', '2', '1');
    expect(asked).toEqual([
      '/jpa {"period":"2"} ana guild en-US',
      'press Next ana',
      'select periods 1 ana',
      '/jpa {"period":"3"} ana guild en-US',
      'press Remove ana',
    ]);
    expect(out.split('\n\n').filter((part) => !part.startsWith('[1]'))).toEqual([
      'jpa 2',
      '(edited)',
      'jpa 2, next',
      '(edited)',
      'chosen 1',
      'jpa 3',
      '(the reply was removed)\n',
    ]);
    expect(failedLines).toBe(1);
  });

  it('lets one be somebody else, somewhere else', async () => {
    const { asked, err } = await piped(
      ':as ben',
      ':where DM',
      ':locale th',
      '> hello',
      ':as carol',
      ':locale xx',
      ':what',
    );
    expect(asked).toEqual(['Look up in knowledge base "hello" ben dm th']);
    expect(err).toBe(
      ':as carol: :as takes ana, ben, not "carol"\n:locale xx: :locale takes en-US, th, zh-CN, not "xx"\n:what: :what is not known. There are :as :where :locale; ? explains\n',
    );
  });

  it('shows all of a menu, and takes what is no command for a question', async () => {
    const { out, asked } = await piped('/jpa 2', ':more', 'who chairs it');
    expect(out).toContain('Make a selection\n[4] First period\n\n(only you can see this)');
    expect(asked.at(-1)).toBe('/search {"query":"who chairs it"} ana guild en-US');
  });

  it('explains itself', async () => {
    const { out } = await piped('?');
    for (const word of [
      '/search <query> [language] [private:true]',
      ':as ana|ben',
      '/quit',
      '/Look up in knowledge base',
    ])
      expect(out).toContain(word);
  });

  it('ends at /quit', async () => {
    expect((await piped('/quit', '/jpa 2')).asked).toEqual([]);
  });
});

describe('at a terminal', () => {
  /** Types keys at a prompt; `seen` is all that was written, without escape codes. */
  function sitDown() {
    const side = fakeSide();
    const screen = collector();
    const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
    const output = Object.assign(screen.stream, { isTTY: true, columns: 80 });
    const log = createLogLines(screen.stream);
    const ended = runTerminal({
      standIn: side,
      input,
      output,
      errors: collector().stream,
      log,
      example: '/jpa 2',
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken away
    const seen = () => screen.text().replace(/\u001b\[[\d;]*[A-Za-z]/g, '');
    const until = async (text: string) => {
      const before = Date.now();
      while (!seen().includes(text)) {
        if (Date.now() - before > 3_000) throw new Error(`never saw ${text} in:\n${seen()}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    };
    return { side, ended, log, seen, until, type: (keys: string) => input.write(keys) };
  }

  it('greets, prompts, answers, and leaves with Ctrl+D', async () => {
    const { ended, until, type, seen } = sitDown();
    await until('ana · server > ');
    expect(seen()).toContain('/jpa  /meetings');
    expect(seen()).toContain('Try /jpa 2 · Tab completes');
    type('/jpa 2\r');
    await until('ana used /jpa period:2 · 1 ms');
    await until('[4] First period');
    type('/jap\r');
    await until('Did you mean /jpa?');
    type(':as ben\r');
    await until('ben · server > ');
    type('\u0004');
    expect(await ended).toMatchObject({ failedLines: 0 });
  });

  it('completes from the suggestions of the bot, and goes through them', async () => {
    const { side, ended, until, type } = sitDown();
    type('/jp\t');
    await until('/jpa ');
    type('join\t');
    await until('2nd Joint Period of Action');
    type('\t');
    await until('> /jpa 1');
    type('\t');
    await until('> /jpa 2');
    type('\r');
    await until('ana used /jpa period:2');
    type('/jpa period:sec\u0008\u0008\u0008bram\t');
    await until('/jpa period:captain bram');
    type('\r');
    await until('ana used /jpa period:captain bram');
    expect(side.asked).toContain('complete /jpa period=bram');
    type('\u0003');
    await ended;
  });

  it('keeps what is typed when a log line or the bot comes in between', async () => {
    const { side, ended, until, type, log, seen } = sitDown();
    type('/jpa 2');
    await until('> /jpa 2');
    log.write('{"msg":"resumed"}\n');
    await until('{"msg":"resumed"}\nana · server > /jpa 2');
    side.news('a reminder');
    await until('a reminder');
    expect(seen().trimEnd().endsWith('ana · server > /jpa 2')).toBe(true);
    type('\r');
    await until('ana used /jpa period:2');
    type('/quit\r');
    await ended;
    log.write('after\n');
    await until('after');
  });

  it('forgets a line with Ctrl+C and leaves with the second', async () => {
    const { side, ended, type, until } = sitDown();
    type('/jpa 2');
    await until('/jpa 2');
    type('\u0003');
    type('\u0003');
    expect(await ended).toMatchObject({ failedLines: 0 });
    expect(side.asked).toEqual([]);
  });
});
