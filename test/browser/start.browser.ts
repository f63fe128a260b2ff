// What `npm start` does at a terminal, without a token.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';

it('the program opens a prompt and the page beside it, and ends both', async () => {
  // util-linux's own way to give a program a terminal
  const command = `${process.execPath} ${join(process.cwd(), 'dist/main.js')}`;
  const program = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    env: { PATH: process.env.PATH, PLAYGROUND_PORT: '0', TERM: 'xterm' },
  });
  onTestFinished(() => void program.kill('SIGKILL'));
  let shown = '';
  program.stdout.on('data', (chunk: Buffer) => {
    shown += stripVTControlCharacters(String(chunk));
  });
  const ended = once(program, 'exit');
  await expect.poll(() => shown, { timeout: 15_000 }).toMatch(/ana · server >/);
  const [, url = ''] = /In your browser: (\S+)/.exec(shown) ?? [];
  expect(await (await fetch(url)).text()).toContain('src="/page.js"');
  program.stdin.write('/quit\r');
  expect(await ended).toEqual([0, null]);
  await expect(fetch(url)).rejects.toThrow('fetch failed');
});
