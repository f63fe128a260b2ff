// Pictures in the replies of the built program, over real sockets: drawn by its own process, and never waited for.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type APIComponentInMessageActionRow, ComponentType } from 'discord.js';
import { type ShownMessage, type StandIn, startStandIn } from 'discord-stand-in';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import { eventually } from '../eventually.ts';
import { dist, environmentOf, type Program, registered, run, shown } from './program.ts';

let standIn: StandIn;
beforeEach(async () => {
  standIn = await startStandIn();
});
afterEach(() => standIn.close());

/** Starts the bot; resolves once it has drawn these. */
async function start(...pictures: string[]): Promise<Program> {
  const program = run([], { ...environmentOf(standIn), LOG_LEVEL: 'debug' });
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

const withPicture = [
  ['timeline', {}, 'timeline.png', /^Timeline, 2015 to 2017\. 1st period: 28 September to 28 October 2015;/],
  [
    'compare',
    {},
    'comparison-1-2-3.png',
    /Arrests made: 1st 32, 3rd 10\. Arrests that parallel efforts led to: 2nd over 30\./,
  ],
  [
    'compare',
    { a: '1', b: '3' },
    'comparison-1-3.png',
    /Convictions that the period contributed to: 1st not given, 3rd 72\..* Officers trained: 1st 485\. Officers given targeted training: 3rd over 50\./,
  ],
  ['country', {}, 'countries.png', /^Countries by period: 1st .* 8 countries/],
] as const;

it('commands come with a picture, and what it shows in words', async () => {
  await start(...withPicture.map(([, , filename]) => filename.replace('.png', '')));
  for (const [name, options, filename, alt] of withPicture) {
    const message = shown(await standIn.command({ name, options }));
    expect(attachedTo(message)).toEqual([
      expect.objectContaining({
        filename,
        description: expect.stringMatching(alt),
        content_type: 'image/png',
      }),
    ]);
    const [{ url, size, width = 0 } = { url: '', size: 0 }] = attachedTo(message);
    expect(width).toBeGreaterThanOrEqual(1_000);
    expect(size).toBeLessThanOrEqual(300_000);
    expect(standIn.attachment(url)?.bytes.toString('latin1', 1, 4)).toBe('PNG');
  }
});

it('a click replaces the picture, or takes it away where the new reply has none', async () => {
  await start('timeline', 'comparison-1-2-3', 'comparison-1-2');
  const timeline = shown(await standIn.command({ name: 'timeline' }));
  const compared = shown(await standIn.press(timeline, button(timeline, 'Compare')));
  expect(attachedTo(compared).map(({ filename }) => filename)).toEqual(['comparison-1-2-3.png']);
  const pair = shown(await standIn.press(compared, button(compared, '1st and 2nd')));
  expect(attachedTo(pair).map(({ filename }) => filename)).toEqual(['comparison-1-2.png']);

  const again = shown(await standIn.command({ name: 'timeline' }));
  const meetings = shown(await standIn.press(again, button(again, 'All meetings')));
  expect(attachedTo(meetings)).toEqual([]);
});

it('a private reply and somebody else’s click get it too', async () => {
  await start('timeline', 'comparison-1-2-3');
  const secret = shown(await standIn.command({ name: 'timeline', options: { private: true } }));
  expect([secret.ephemeral, attachedTo(secret).length]).toEqual([true, 1]);
  const timeline = shown(await standIn.command({ name: 'timeline' }));
  const copy = shown(await standIn.press(timeline, button(timeline, 'Compare'), 'ben'));
  expect([copy.ephemeral, attachedTo(copy).length]).toEqual([true, 1]);
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
  const program = run([], { ...environmentOf(standIn), DATA_DIR: join(dist, '../data') }, { from: broken });
  await registered(program);
  const warnings = () => program.log().filter(({ level }) => level === 'warn');
  await eventually(() => expect(warnings()).toHaveLength(1));
  for (const [name, options] of [
    ['timeline', {}],
    ['compare', {}],
    ['country', {}],
    ['compare', { a: '1', b: '2' }],
  ] as const) {
    const message = shown(await standIn.command({ name, options }));
    expect(message.embeds.length).toBeGreaterThan(0);
    expect(attachedTo(message)).toEqual([]);
  }
  expect(warnings()).toEqual([expect.objectContaining({ msg: expect.stringContaining('can’t be drawn') })]);
});
