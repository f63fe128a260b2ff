import { InteractionResponseType, InteractionType } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { createRespond, fallbackAnswer } from '../../src/interactions/respond.ts';
import { knowledgeOf2017 } from '../knowledge-of-2017.ts';
import { ask, askThrough, onMessage, slash, typing } from './asking.ts';

const respond = createRespond(knowledgeOf2017);
const addressed = { id: '300000000000000000', token: 'token', version: 1 };

test('a PING is answered by a PONG', () => {
  const { answer } = ask({ ...addressed, type: InteractionType.Ping } as { type: InteractionType });
  expect(answer.response).toEqual({ type: InteractionResponseType.Pong });
  expect(answer.outcome).toEqual({ kind: 'pong', command: 'ping' });
});

describe('where it is asked', () => {
  const { member, guild_id: _, ...bare } = slash('jpa', { period: '2' });
  test.each([
    ['in a direct message with the bot', { ...bare, context: 1, user: member.user }],
    [
      'in a group, as an app that the user has installed',
      { ...bare, context: 2, user: member.user, authorizing_integration_owners: { 1: '1' } },
    ],
    ['with member null', { ...bare, member: null, user: member.user }],
    ['in a language that nobody has heard of', { ...slash('jpa', { period: '2' }), locale: 'xx-XX' }],
    ['in no language', { ...slash('jpa', { period: '2' }), locale: undefined }],
    ['by a future version of Discord', { ...slash('jpa', { period: '2' }), version: 2, novelty: { a: [1] } }],
  ])('%s, the answer is the same', (_, interaction) => {
    const { content, embeds } = ask(slash('jpa', { period: '2' }));
    expect(ask(interaction)).toMatchObject({ content, embeds });
  });
});

test('a command that takes options and is given none comes without a list of them', () => {
  const asked = slash('jpa');
  const { options: _, ...data } = asked.data as { readonly options: unknown };
  expect(ask({ ...asked, data } as typeof asked).content).toBe(ask(asked).content);
});

describe('what a client would never send', () => {
  test.each([
    [
      'an unknown command',
      slash('weather', { city: 'Bangkok' }),
      'This command no longer exists. /help lists the ones that do.',
    ],
    [
      'a message command by the name of a slash command',
      onMessage('jpa', '2'),
      'This command no longer exists. /help lists the ones that do.',
    ],
    ['no query', slash('search'), '/search needs the option “query”.'],
    ['a blank query', slash('search', { query: ' \n ' }), '/search needs the option “query”.'],
    [
      'private that is no boolean',
      slash('jpa', { private: 'maybe' }),
      'The option “private” of /jpa is either True or False.',
    ],
  ])('%s is told privately', (_, interaction, content) => {
    const reply = ask(interaction);
    expect(reply.kind).toBe('rejected');
    expect(reply.content).toBe(content);
    expect(reply.onlyForMe).toBe(true);
  });

  test.each([
    ['a number for a text', slash('jpa', { period: 2 }), /^\*\*2nd Joint Period of Action\*\*:/],
    ['a blank period', slash('jpa', { period: '  ' }), /^\*\*3 Joint Periods of Action\*\*:/],
    [
      'an option that there is not',
      slash('jpa', { period: '2', colour: 'red' }),
      /^\*\*2nd Joint Period of Action\*\*:/,
    ],
  ])('%s is understood', (_, interaction, content) => {
    const reply = ask(interaction);
    expect(reply.kind).toBe('answered');
    expect(reply.content).toMatch(content);
  });

  test('autocomplete with nothing focused suggests nothing', () => {
    const { data, ...rest } = typing('jpa', 'period', '2');
    const unfocused = data as { options: { focused?: boolean }[] };
    for (const option of unfocused.options) delete option.focused;
    expect(ask({ ...rest, data: unfocused } as typeof rest)).toMatchObject({
      kind: 'suggested',
      choices: [],
    });
  });

  test('autocomplete without options, or with its value missing, suggests no wrong thing', () => {
    const { data: _, ...rest } = typing('jpa', 'period', '');
    const without = { ...rest, data: { type: 1, name: 'jpa' } };
    const valueless = {
      ...rest,
      data: { type: 1, name: 'jpa', options: [{ name: 'period', focused: true }] },
    };
    expect(ask(without).choices).toEqual([]);
    expect(ask(valueless).choices).toHaveLength(3);
  });
});

describe('malformed interactions', () => {
  const KINDS = [
    InteractionType.ApplicationCommand,
    InteractionType.MessageComponent,
    InteractionType.ModalSubmit,
  ];
  test.each(
    KINDS.flatMap((type) =>
      [undefined, null, 7, 'x', [], {}, { type: 1 }, { type: 9, name: 'jpa' }].map((data) => ({
        type,
        data,
      })),
    ),
  )('%j can be called back, and is told so', ({ type, data }) => {
    const reply = ask({ ...addressed, type, data } as { type: InteractionType });
    expect(reply.kind).toBe('rejected');
    expect(reply.onlyForMe).toBe(true);
  });

  test('malformed autocomplete suggests nothing', () => {
    const broken = { ...addressed, type: InteractionType.ApplicationCommandAutocomplete, data: { type: 1 } };
    expect(ask(broken)).toMatchObject({ kind: 'rejected', choices: [] });
  });

  test.each([
    undefined,
    null,
    0,
    '',
    'text',
    [],
    {},
    { id: 1, token: 't', type: 2 },
    { id: '1', type: 2 },
    { id: '1', token: 't' },
    { id: '1', token: 't', type: 99 },
    { id: '1', token: 't', type: 'ping' },
  ])('%j is none at all, and is ignored', (received) => {
    expect(respond(received)).toEqual({
      response: undefined,
      outcome: { kind: 'ignored', command: 'unknown' },
    });
  });
});

describe('what the bot says when Discord refused its answer', () => {
  test('is plain, private and carries a reference', () => {
    const interaction = slash('jpa', { period: '2' });
    const reply = askThrough(fallbackAnswer)(interaction);
    expect(reply.kind).toBe('failed');
    expect(reply.onlyForMe).toBe(true);
    expect(reply.embeds).toEqual([]);
    expect(reply.content).toContain(reply.answer.outcome.reference);
  });

  test('is the same reference for the same interaction, another for another', () => {
    const [one, other] = [slash('about'), slash('about')];
    const reference = (interaction: object) => fallbackAnswer(interaction).outcome.reference;
    expect(reference(one)).toBe(reference(one));
    expect(reference(one)).not.toBe(reference(other));
    expect(reference(one)).toMatch(/^[0-9A-F]{8}$/);
  });
});
