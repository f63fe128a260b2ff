// Pictures in the replies of the built program, over real sockets: drawn by its own process, and never waited for. And the
// other file that replies have.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type APIComponentInMessageActionRow, ComponentType } from 'discord.js';
import { type ShownMessage, type StandIn, startStandIn } from 'discord-stand-in';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import { eventually } from '../eventually.ts';
import { FACTS_OF_2017 } from '../knowledge-of-2017.ts';
import { dist, environmentOf, type Program, registered, run, shown } from './program.ts';

let standIn: StandIn;
beforeEach(async () => {
  standIn = await startStandIn();
});
afterEach(() => standIn.close());

/** Starts the bot; resolves once it has drawn these. */
async function start(...pictures: string[]): Promise<Program> {
  const program = run([], { ...environmentOf(standIn), DATA_DIR: FACTS_OF_2017, LOG_LEVEL: 'debug' });
  await registered(program);
  await eventually(() => {
    const lines = program.log().filter(({ msg }) => msg === 'A picture is drawn');
    expect(lines.map(({ picture }) => picture)).toEqual(expect.arrayContaining(pictures));
  });
  return program;
}

const attachedTo = ({ api }: ShownMessage) => api.attachments;

/** The custom_id of the button with this label. */
function button({ components }: ShownMessage, label: string): string {
  const controls = components.flatMap((row): APIComponentInMessageActionRow[] =>
    row.type === ComponentType.ActionRow ? row.components : [],
  );
  for (const control of controls)
    if ('label' in control && control.label === label && 'custom_id' in control) return control.custom_id;
  throw new Error(`There is no button ${label}`);
}

/** Commands, and the button that opens the part with the picture where it isn't the first. */
const withPicture = [
  [
    'timeline',
    {},
    undefined,
    'timeline.png',
    /^Timeline of 2015 to 2017: .* 1st period: 28 September to 28 October 2015;/,
  ],
  [
    'compare',
    {},
    'Chart',
    'comparison-1-2-3.png',
    /Arrests made: 1st 32, 2nd over 30, worded differently, 3rd 10\./,
  ],
  [
    'compare',
    { first: '1', second: '3' },
    'Chart',
    'comparison-1-3.png',
    /Arrests made: 1st 32, 3rd 10\. Search warrants executed: 1st 7, 3rd 5\./,
  ],
  [
    'country',
    {},
    undefined,
    'countries.png',
    /^Countries by period: 10 countries .* 1st \([^)]*\) 8 countries/,
  ],
] as const;

it('replies have a picture, and what it shows in words', async () => {
  await start(...withPicture.map(([, , , filename]) => filename.replace('.png', '')));
  for (const [name, options, part, filename, alt] of withPicture) {
    const first = shown(await standIn.command({ name, options }));
    const message = part === undefined ? first : shown(await standIn.press(first, button(first, part)));
    expect(attachedTo(message)).toEqual([
      expect.objectContaining({
        filename,
        description: expect.stringMatching(alt),
        content_type: 'image/png',
      }),
    ]);
    const [{ url, size, width = 0 } = { url: '', size: 0 }] = attachedTo(message);
    expect(width).toBe(816);
    expect(size).toBeLessThanOrEqual(200_000);
    expect(standIn.attachment(url)?.bytes.toString('latin1', 1, 4)).toBe('PNG');
  }
});

it('a click replaces the picture, or takes it away where the new part has none', async () => {
  await start('timeline', 'comparison-1-2-3');
  const timeline = shown(await standIn.command({ name: 'timeline' }));
  const inWords = shown(await standIn.press(timeline, button(timeline, 'In words')));
  expect(attachedTo(inWords)).toEqual([]);
  const again = shown(await standIn.press(inWords, button(inWords, 'Picture')));
  expect(attachedTo(again).map(({ filename }) => filename)).toEqual(['timeline.png']);

  const compared = shown(await standIn.command({ name: 'compare' }));
  expect(attachedTo(compared)).toEqual([]);
  const chart = shown(await standIn.press(compared, button(compared, 'Chart')));
  expect(attachedTo(chart).map(({ filename }) => filename)).toEqual(['comparison-1-2-3.png']);
  const pair = shown(await standIn.press(chart, button(chart, '1st/3rd')));
  expect(attachedTo(pair)).toEqual([]);
});

it('a private reply and somebody else’s click get it too', async () => {
  await start('timeline', 'comparison-1-2-3');
  const secret = shown(await standIn.command({ name: 'timeline', options: { private: true } }));
  expect([secret.ephemeral, attachedTo(secret).length]).toEqual([true, 1]);
  const compared = shown(await standIn.command({ name: 'compare' }));
  const copy = shown(await standIn.press(compared, button(compared, 'Chart'), 'ben'));
  expect([copy.ephemeral, attachedTo(copy).length]).toEqual([true, 1]);
});

it('a brief as text is a file, for whoever asked for it', async () => {
  await start();
  const brief = shown(await standIn.command({ name: 'brief' }));
  const reply = shown(await standIn.press(brief, button(brief, 'As text')));
  expect(reply.ephemeral).toBe(true);
  const [{ url, filename } = { url: '', filename: '' }] = attachedTo(reply);
  expect(filename).toBe('brief.md');
  expect(standIn.attachment(url)?.bytes.toString()).toMatch(/^# Bali Process Working Group\n\n- New Zealand/);
  // What is opened from there has it no longer.
  const notes = shown(await standIn.press(reply, button(reply, 'Brief')));
  expect(attachedTo(notes)).toEqual([]);
});

it('where Discord doesn’t take the file, the words go out without it', async () => {
  const program = await start('timeline');
  standIn.faults.script({
    when: ({ path, body }) => path.endsWith('/callback') && JSON.stringify(body).includes('timeline.png'),
    status: 413,
    body: { code: 40005, message: 'Request entity too large' },
  });
  const message = shown(await standIn.command({ name: 'timeline' }));
  expect(message.content).toContain('8 meetings');
  expect(message.embeds[0]?.description).toContain('28 September to 28 October 2015');
  expect(attachedTo(message)).toEqual([]);
  await eventually(() =>
    expect(program.log().filter(({ level }) => level === 'warn')).toEqual([
      expect.objectContaining({ command: 'timeline', msg: expect.stringContaining('goes out without') }),
    ]),
  );
});

it('where nothing can be drawn there is one warning, and every reply is complete in words', async () => {
  const broken = mkdtempSync(join(tmpdir(), 'dist-'));
  onTestFinished(() => rmSync(broken, { recursive: true }));
  cpSync(dist, broken, { recursive: true });
  writeFileSync(join(broken, 'package.json'), '{"type":"module"}');
  rmSync(join(broken, 'resvg'), { recursive: true });
  const program = run([], { ...environmentOf(standIn), DATA_DIR: FACTS_OF_2017 }, { from: broken });
  await registered(program);
  const warnings = () => program.log().filter(({ level }) => level === 'warn');
  await eventually(() => expect(warnings()).toHaveLength(1));
  for (const [name, words] of [
    ['timeline', /28 September to 28 October 2015/],
    ['country', /Bangladesh: 2nd and 3rd/],
    ['compare', /\*\*32\*\* arrests made/],
  ] as const) {
    const message = shown(await standIn.command({ name }));
    expect(attachedTo(message)).toEqual([]);
    expect(message.embeds[0]?.description).toMatch(words);
  }
  expect(warnings()).toEqual([expect.objectContaining({ msg: expect.stringContaining('can’t be drawn') })]);
});
