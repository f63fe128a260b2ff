import { InteractionResponseType } from 'discord.js';
import { expect, test } from 'vitest';
import { callbackForm } from '../../../src/transports/webhook/callback-form.ts';

const response = {
  type: InteractionResponseType.ChannelMessageWithSource as const,
  data: {
    content: 'Thaïlande 🇹🇭',
    attachments: [{ id: '0', filename: 'a.png', description: 'ä "quoted"\r\n--' }],
  },
};

test('an answer with a file is a form of the answer and the file', async () => {
  const bytes = Buffer.from([0, 1, 2, 13, 10, 45, 45, 255, 254]);
  const form = callbackForm(response, { name: 'a.png', contentType: 'image/png', bytes });
  expect([...form.keys()]).toEqual(['payload_json', 'files[0]']);
  expect(JSON.parse(String(form.get('payload_json')))).toEqual(response);
  const file = form.get('files[0]');
  if (!(file instanceof File)) throw new Error('There is no file');
  expect([file.name, file.type]).toEqual(['a.png', 'image/png']);
  expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true);
});
