import {
  type APIInteraction,
  type APIInteractionResponse,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import type { InteractionHandler } from 'discord-stand-in';
import { describe, expect, it } from 'vitest';
import { someCommands } from '../../packages/discord-client-text/test/some-commands.ts';
import { ask } from '../../src/playground/ask.ts';

const reply = (content: string): APIInteractionResponse => ({
  type: 4,
  data: {
    content,
    components: [
      {
        type: ComponentType.ActionRow,
        components: ['Next', 'Remove'].map((label) => ({
          type: ComponentType.Button,
          style: ButtonStyle.Secondary,
          custom_id: label,
          label,
        })),
      },
    ],
  },
});

/** Says what it was asked. */
const handler: InteractionHandler = (interaction) => {
  const { data, locale, type } = interaction as APIInteraction & { data: Record<string, unknown> };
  if (type === 3) {
    return data.custom_id === 'Remove'
      ? { response: { type: 6 }, removeOriginal: true }
      : { response: { type: 7, data: { content: `pressed ${String(data.custom_id)}` } } };
  }
  if (data.name === 'about') return { response: undefined };
  if (data.name === 'compare') return { response: { type: 4, data: { content: 'x'.repeat(2001) } } };
  const { name, options, resolved } = data as {
    name: string;
    options?: unknown;
    resolved?: { messages: object };
  };
  const texts = Object.values(resolved?.messages ?? {}).map(
    (message: { content: string }) => message.content,
  );
  return { response: reply(`${name} ${JSON.stringify(options ?? texts)} ${locale}`) };
};

const asked = (...lines: string[]) => ask(handler, someCommands, lines);

describe('one line', () => {
  it('is answered as a person would see it', async () => {
    expect(await asked('/jpa 2')).toEqual({
      text: 'jpa [{"name":"period","type":3,"value":"2"}] en-US\n\n[1] Next   [2] Remove',
      faults: [],
      unsent: 0,
    });
    expect((await asked('> how many?')).text).toContain('Look up in knowledge base ["how many?"]');
  });

  it('is answered raw with json', async () => {
    const { text, faults } = await ask(handler, someCommands, ['/jpa'], { json: true });
    expect(JSON.parse(text)).toEqual(reply('jpa [] en-US'));
    expect(faults).toEqual([]);
  });

  it('is a question where it is no command', async () => {
    expect((await asked('who chairs it')).text).toContain(
      'search [{"name":"query","type":3,"value":"who chairs it"}]',
    );
  });

  it.each([
    ['/jap', '/jap: /jap is not a command. Did you mean /jpa?', 1],
    [':more', ':more: There is no menu. Ask for something first; ? shows what.', 1],
    ['/about', '/about: The application did not respond', 0],
  ])('fails: %s', async (line, fault, unsent) => {
    expect(await asked(line)).toEqual({ text: '', faults: [fault], unsent });
  });

  it('fails when Discord would refuse the answer, and says what it would refuse', async () => {
    const { text, faults } = await asked('/compare 1 2');
    expect(text).toBe('');
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('data.content');
  });
});

it('is asked in the language that is read', async () => {
  const { text } = await ask(handler, someCommands, ['/jpa 2', '?'], { locale: 'th' });
  expect(text).toContain('"2"}] th');
  expect(text).toMatch(/\/search <query> \[language\] \[private:true\]\s+ค้นหา\n/);
  expect(text).toContain('/ค้นในฐานความรู้ <text of a message>');
  expect(text).toMatch(/:locale en-US\|th\|zh-CN\s+the language of your Discord \(now th\)/);
});

it('carries several lines out in one session', async () => {
  const { text, faults } = await asked(':locale th', '/jpa 3', '1', '/jpa 4', '2', '1');
  expect(text.split('\n\n')).toEqual([
    'the language of your Discord: th',
    'jpa [{"name":"period","type":3,"value":"3"}] th',
    '[1] Next   [2] Remove',
    '(edited)',
    'pressed Next',
    '[1] Next   [2] Remove',
    'jpa [{"name":"period","type":3,"value":"4"}] th',
    '[1] Next   [2] Remove',
    '(the reply was removed)',
  ]);
  expect(faults).toEqual(['1: There is nothing to press. Ask for something first; ? shows what.']);
});
