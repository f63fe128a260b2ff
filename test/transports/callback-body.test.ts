import { InteractionResponseType } from 'discord.js';
import { expect, test } from 'vitest';
import { callbackBody } from '../../src/transports/callback-body.ts';

const response = {
  type: InteractionResponseType.ChannelMessageWithSource as const,
  data: {
    content: 'Thaïlande 🇹🇭',
    attachments: [{ id: '0', filename: 'a.png', description: 'ä "quoted"\r\n--' }],
  },
};

test('an answer in words is JSON', () => {
  const { contentType, content } = callbackBody(response);
  expect(contentType).toMatch(/^application\/json/);
  expect(JSON.parse(content.toString())).toEqual(response);
});

test('with a file it is a form, as another program reads it', async () => {
  const bytes = Buffer.from([0, 1, 2, 13, 10, 45, 45, 255, 254]);
  const { contentType, content } = callbackBody(response, { name: 'a.png', contentType: 'image/png', bytes });
  const form = await new Response(new Uint8Array(Buffer.from(content)), {
    headers: { 'content-type': contentType },
  }).formData();
  expect([...form.keys()]).toEqual(['payload_json', 'files[0]']);
  const json = form.get('payload_json');
  expect(JSON.parse(json instanceof File ? await json.text() : String(json))).toEqual(response);
  const file = form.get('files[0]');
  if (!(file instanceof File)) throw new Error('There is no file');
  expect([file.name, file.type]).toEqual(['a.png', 'image/png']);
  expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true);
});
