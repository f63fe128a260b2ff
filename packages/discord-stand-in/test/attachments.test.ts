// Files that a bot attaches to its answers, as Discord takes, keeps and gives them ("Uploading Files").
import type { APIAttachment, APIInteraction } from 'discord-api-types/v10';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { type ShownMessage, type StandIn, startStandIn } from '../src/index.ts';
import { answeringBot, type Connection, callbackPath, request } from './raw-bot.ts';

/** A PNG's first bytes, by which its size is known: 640 × 320. */
const png = Buffer.from('89504e470d0a1a0a0000000d49484452000002800000014008060000', 'hex');
const buttons = [{ type: 1, components: [{ type: 2, style: 2, label: 'Next', custom_id: 'next' }] }];
const listed = [{ id: '0', filename: 'chart.png', description: 'Three bars' }];

let standIn: StandIn;
let bot: Connection;
let arrived: (interaction: APIInteraction) => void = () => {};

beforeAll(async () => {
  standIn = await startStandIn();
  bot = await answeringBot(standIn, (interaction) => arrived(interaction));
  const commands = [{ name: 'chart', description: 'd' }];
  await request(standIn, 'PUT', `/applications/${standIn.applicationId}/commands`, commands);
});
afterAll(async () => {
  await standIn.close();
  await bot.closed;
});

interface Answer {
  readonly type?: number;
  readonly data: object;
  readonly files?: readonly [name: string, content: Buffer, filename: string, type?: string][];
}

/** Answers what `how` asks; gives what Discord said and the message as it stands then. */
async function answered(
  { type = 4, data, files = [] }: Answer,
  how: () => Promise<unknown> = () => standIn.command({ name: 'chart' }),
) {
  const interaction = new Promise<APIInteraction>((resolve) => {
    arrived = resolve;
  });
  void how();
  const form = new FormData();
  form.set('payload_json', JSON.stringify({ type, data }));
  for (const [name, content, filename, contentType = 'image/png'] of files)
    form.append(name, new Blob([new Uint8Array(content)], { type: contentType }), filename);
  const url = `${standIn.apiUrl}/v10${callbackPath(await interaction)}`;
  const response = await fetch(url, { method: 'POST', body: form });
  const text = await response.text();
  const [message] = standIn.messages().slice(-1);
  if (message === undefined) throw new Error('There is no message');
  return { status: response.status, text, message, attachments: message.api.attachments };
}

const shownWithFile = async () =>
  (
    await answered({
      data: { attachments: listed, components: buttons },
      files: [['files[0]', png, 'x.png']],
    })
  ).message;
const pressing = (message: ShownMessage) => () => standIn.press(message, 'next');

test('a file becomes an attachment with the name and description that it is listed with, and its size', async () => {
  const { status, attachments } = await answered({
    data: { attachments: listed },
    files: [['files[0]', png, 'x.png']],
  });
  expect(status).toBe(204);
  expect(attachments).toEqual([
    {
      id: expect.stringMatching(/^\d+$/),
      filename: 'chart.png',
      description: 'Three bars',
      content_type: 'image/png',
      size: png.length,
      width: 640,
      height: 320,
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/attachments\/[0-9a-f]{32}\/chart\.png$/),
      proxy_url: expect.any(String),
    },
  ]);
});

test('its URL gives the very bytes, with their type', async () => {
  const [{ url } = { url: '' }] = (await shownWithFile()).api.attachments;
  const response = await fetch(url);
  expect(response.headers.get('content-type')).toBe('image/png');
  expect(Buffer.from(await response.arrayBuffer()).equals(png)).toBe(true);
  expect(standIn.attachment(url)?.bytes.equals(png)).toBe(true);

  const [head, post] = [await fetch(url, { method: 'HEAD' }), await fetch(url, { method: 'POST' })];
  expect([head.status, head.headers.get('content-length'), post.status]).toEqual([200, `${png.length}`, 404]);
});

it.each([
  ['no such file', '/attachments/00000000000000000000000000000000/chart.png'],
  ['a way out', '/attachments/../stand-in.ts'],
])('there is nothing at the URL of %s', async (_, path) => {
  const url = new URL(path, standIn.apiUrl);
  const response = await fetch(url);
  expect([response.status, standIn.attachment(url.href)]).toEqual([404, undefined]);
});

test('a file that no list names is attached under its own name', async () => {
  const { attachments } = await answered({ data: {}, files: [['files[0]', png, 'über chart.png']] });
  expect(attachments.map(({ filename, description }) => [filename, description])).toEqual([
    ['_ber_chart.png', undefined],
  ]);
});

it.each<[string, object, Answer['files'], (before: APIAttachment) => unknown[]]>([
  [
    'replaces the file by a new one',
    { attachments: [{ id: '0', filename: 'new.png' }] },
    [['files[0]', png, 'n.png']],
    () => ['new.png'],
  ],
  ['removes it with an empty list', { content: 'x', attachments: [] }, [], () => []],
  ['keeps it where the update says nothing of files', { content: 'x' }, [], ({ filename }) => [filename]],
])('an update of a message %s', async (_, data, files, expected) => {
  const before = await shownWithFile();
  const [had] = before.api.attachments;
  if (had === undefined) throw new Error('Nothing is attached');
  const { status, attachments } = await answered(
    { type: 7, data, ...(files ? { files } : {}) },
    pressing(before),
  );
  expect(status).toBe(204);
  expect(attachments.map(({ filename }) => filename)).toEqual(expected(had));
});

test('an update keeps a file that it lists by its id', async () => {
  const before = await shownWithFile();
  const [had] = before.api.attachments;
  const { attachments } = await answered(
    { type: 7, data: { attachments: [{ id: had?.id }] } },
    pressing(before),
  );
  expect(attachments).toEqual([had]);
});

it.each<[string, Answer, string]>([
  [
    'lists a file that isn’t there',
    { data: { content: 'x', attachments: [{ id: '1', filename: 'x.png' }] } },
    'ATTACHMENT_NOT_FOUND',
  ],
  [
    'lists a file by another number',
    { data: { attachments: [{ id: '1', filename: 'x.png' }] }, files: [['files[0]', png, 'x.png']] },
    'ATTACHMENT_NOT_FOUND',
  ],
  [
    'lists a file twice',
    { data: { attachments: [listed[0], listed[0]] }, files: [['files[0]', png, 'x.png']] },
    'SET_TYPE_ALREADY_CONTAINS_VALUE',
  ],
  [
    'describes it in 1,025 characters',
    {
      data: { attachments: [{ id: '0', filename: 'x.png', description: 'a'.repeat(1025) }] },
      files: [['files[0]', png, 'x.png']],
    },
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'brings eleven files',
    {
      data: { content: 'x' },
      files: Array.from({ length: 11 }, (_, index) => [`files[${index}]`, png, 'x.png'] as const),
    },
    'BASE_TYPE_MAX_LENGTH',
  ],
  ['says and attaches nothing', { data: {} }, '50006'],
])('Discord refuses an answer that %s', async (_, answer, said) => {
  await shownWithFile();
  const { status, text } = await answered(answer);
  expect(status).toBe(400);
  expect(text).toContain(said);
});

test('a form that is none is refused as the bot’s fault', async () => {
  const interaction = new Promise<APIInteraction>((resolve) => {
    arrived = resolve;
  });
  void standIn.command({ name: 'chart' });
  const response = await fetch(`${standIn.apiUrl}/v10${callbackPath(await interaction)}`, {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body: 'no form',
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ code: 50035 });
});
