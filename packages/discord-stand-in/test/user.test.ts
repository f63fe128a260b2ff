// What people can and can't do, and what they see, whatever the bot is made of.
import type { APIInteraction } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ClientRefusal,
  type CommandInput,
  type Exchange,
  type PersonProfile,
  type ShownMessage,
  type StandIn,
  startStandIn,
} from '../src/index.ts';
import { answeringBot, callbackPath, request } from './raw-bot.ts';

const cleo: PersonProfile = { id: '300000000000000003', username: 'cleo', globalName: 'Cléo', nick: 'C' };
const described = (type: number, name: string, rest: object = {}) => ({
  type,
  name,
  description: 'd',
  ...rest,
});
const button = (custom_id: string, rest: object = {}) => ({
  type: 2,
  style: 1,
  label: 'B',
  custom_id,
  ...rest,
});
const menu = (type: number, custom_id: string, rest: object = {}) => ({
  type: 1,
  components: [{ type, custom_id, ...rest }],
});

/** What the bot says to each command; 'echo' by default. */
const replies: Record<string, object> = {
  board: {
    content: 'board',
    components: [
      {
        type: 1,
        components: [
          button('one'),
          button('link', { style: 5, custom_id: undefined, url: 'https://example.org' }),
        ],
      },
      menu(3, 'pick', {
        min_values: 0,
        max_values: 2,
        options: ['a', 'b', 'c'].map((value) => ({ label: value, value })),
      }),
      menu(5, 'who'),
      menu(8, 'where'),
      menu(6, 'role'),
    ],
  },
  layout: {
    flags: 32_768,
    components: [
      {
        type: 17,
        components: [{ type: 9, components: [{ type: 10, content: 'text' }], accessory: button('inside') }],
      },
    ],
  },
  secret: { content: 'secret', flags: 64, components: [{ type: 1, components: [button('mine')] }] },
};

let standIn: StandIn;
const seen: APIInteraction[] = [];

beforeAll(async () => {
  standIn = await startStandIn();
  await answeringBot(standIn, (interaction) => {
    seen.push(interaction);
    const name = interaction.type === 2 ? interaction.data.name : '';
    const data = interaction.type === 4 ? { choices: [] } : (replies[name] ?? { content: 'echo' });
    void request(standIn, 'POST', callbackPath(interaction), { type: interaction.type === 4 ? 8 : 4, data });
  });
  const commands = [
    ...Object.keys(replies).map((name) => ({
      name,
      description: 'd',
      contexts: [0, 1, 2],
      integration_types: [0, 1],
    })),
    {
      name: 'typed',
      description: 'd',
      options: [
        described(3, 'text', { required: true, min_length: 2, max_length: 4 }),
        described(4, 'whole', { min_value: 1, max_value: 9 }),
        described(10, 'number'),
        described(5, 'flag'),
        described(3, 'choice', { choices: [{ name: 'Red', value: 'r' }] }),
        described(6, 'user'),
        described(7, 'channel'),
        described(8, 'role'),
        described(4, 'suggested', { autocomplete: true }),
      ],
    },
    {
      name: 'poll',
      description: 'd',
      options: [
        described(2, 'admin', { options: [described(1, 'end', { options: [described(3, 'id')] })] }),
        described(1, 'new'),
      ],
    },
    { name: 'server', description: 'd', contexts: [0] },
    { name: 'user', description: 'd', contexts: [0, 2], integration_types: [1] },
  ];
  expect(
    (await request(standIn, 'PUT', `/applications/${standIn.applicationId}/commands`, commands)).status,
  ).toBe(200);
});
afterAll(() => standIn.close());

const optionsOf = ({ interaction }: Exchange) => (interaction.data as { options?: object[] }).options;

async function shown(name: string, as?: PersonProfile): Promise<ShownMessage> {
  const { message } = await standIn.command({ name, ...(as ? { as } : {}) });
  if (!message) throw new Error('nothing shown');
  return message;
}

describe('commands', () => {
  it('turns what is typed into the types of the options', async () => {
    const options = {
      text: 22,
      whole: '3',
      number: '1.5',
      flag: 'yes',
      choice: 'r',
      user: 'ben',
      channel: '9',
      role: '8',
    };
    const exchange = await standIn.command({ name: 'typed', options });
    expect(optionsOf(exchange)).toEqual([
      { name: 'text', type: 3, value: '22' },
      { name: 'whole', type: 4, value: 3 },
      { name: 'number', type: 10, value: 1.5 },
      { name: 'flag', type: 5, value: true },
      { name: 'choice', type: 3, value: 'r' },
      { name: 'user', type: 6, value: '100000000000000002' },
      { name: 'channel', type: 7, value: '9' },
      { name: 'role', type: 8, value: '8' },
    ]);
    expect(exchange.interaction.data).toMatchObject({
      resolved: {
        users: { '100000000000000002': { username: 'ben' } },
        members: { '100000000000000002': { roles: [] } },
        channels: { 9: { type: 0 } },
        roles: { 8: { id: '8' } },
      },
    });
  });

  it('have a token of their own, which begins as every one does', async () => {
    const exchanges = [await standIn.command({ name: 'board' }), await standIn.command({ name: 'board' })];
    const [one, other] = exchanges.map(({ interaction: { id, token } }) => ({ id, token }));
    expect(one?.token).not.toBe(other?.token);
    for (const given of [one, other])
      expect(Buffer.from(given?.token ?? '', 'base64url').toString()).toMatch(
        new RegExp(`^interaction:${given?.id}:[\\w-]{64}$`),
      );
  });

  it.each<[string, Partial<CommandInput>, string]>([
    ['an unknown command', { name: 'nothing' }, 'no command "nothing"'],
    ['an unknown option', { options: { text: 'ok', other: 'x' } }, 'no option "other"'],
    ['a required option left out', {}, 'requires the option "text"'],
    ['too short a text', { options: { text: 'a' } }, '2 to 4 characters'],
    ['too long a text', { options: { text: 'abcde' } }, '2 to 4 characters'],
    ['a fraction', { options: { text: 'ok', whole: 1.5 } }, 'a whole number'],
    ['a number out of range', { options: { text: 'ok', whole: 10 } }, 'from 1 to 9'],
    ['text for a number', { options: { text: 'ok', number: 'x' } }, 'a number'],
    ['text for a flag', { options: { text: 'ok', flag: 'maybe' } }, 'true or false'],
    ['what is no choice', { options: { text: 'ok', choice: 'blue' } }, 'one of r'],
    ['a subcommand left out', { name: 'poll' }, 'needs a subcommand: admin, new'],
    ['an unknown subcommand', { name: 'poll old' }, 'no subcommand "old"'],
    ['a command of servers in a DM', { name: 'server', where: 'dm' }, 'in this place (dm)'],
  ])('are not sent with %s', async (_, input, reason) => {
    const attempt = standIn.command({ name: 'typed', ...input });
    await expect(attempt).rejects.toThrow(ClientRefusal);
    await expect(attempt).rejects.toThrow(reason);
  });

  it('are sent all the same when asked to', async () => {
    const exchange = await standIn.command({
      name: 'typed',
      options: { whole: 'three', other: true, number: 7 },
      skipValidation: true,
    });
    expect(optionsOf(exchange)).toEqual([
      { name: 'whole', type: 4, value: 'three' },
      { name: 'other', type: 5, value: true },
      { name: 'number', type: 10, value: 7 },
    ]);
  });

  it('nest subcommands', async () => {
    const exchange = await standIn.command({ name: 'poll admin end', options: { id: '7' } });
    expect(optionsOf(exchange)).toEqual([
      {
        name: 'admin',
        type: 2,
        options: [{ name: 'end', type: 1, options: [{ name: 'id', type: 3, value: '7' }] }],
      },
    ]);
    expect(optionsOf(await standIn.command({ name: 'poll new' }))).toEqual([
      { name: 'new', type: 1, options: [] },
    ]);
  });

  it('send what is being typed as it is', async () => {
    const exchange = await standIn.autocomplete({
      name: 'typed',
      focused: 'suggested',
      options: { suggested: '1x', whole: '99' },
    });
    expect(optionsOf(exchange)).toEqual([
      { name: 'suggested', type: 4, value: '1x', focused: true },
      { name: 'whole', type: 4, value: 99 },
    ]);
    expect(exchange.choices).toEqual([]);
    expect(optionsOf(await standIn.autocomplete({ name: 'typed', focused: 'suggested' }))).toMatchObject([
      { value: '' },
    ]);
    await expect(standIn.autocomplete({ name: 'typed', focused: 'text' })).rejects.toThrow('no autocomplete');
  });

  it('are offered where they can be used', () => {
    const offered = (where: 'guild' | 'dm' | 'private') => standIn.offered({ where }).map(({ name }) => name);
    expect(offered('guild')).toEqual(['board', 'layout', 'poll', 'secret', 'server', 'typed']);
    expect(offered('dm')).toEqual(['board', 'layout', 'poll', 'secret', 'typed']);
    expect(offered('private')).toEqual(['board', 'layout', 'secret', 'user']);
    expect(standIn.commands()).toHaveLength(7);
  });

  it('come from a server without the bot by the installation of the person', async () => {
    const outside = await startStandIn({ guilds: 0 });
    const bot = await answeringBot(
      outside,
      (it) => void request(outside, 'POST', callbackPath(it), { type: 4, data: { content: 'x' } }),
    );
    const path = `/applications/${outside.applicationId}/commands`;
    await request(outside, 'PUT', path, [
      { name: 'user', description: 'd', contexts: [0], integration_types: [1] },
      { name: 'server', description: 'd' },
    ]);
    expect(outside.offered().map(({ name }) => name)).toEqual(['user']);
    const { interaction, problem } = await outside.command({ name: 'user' });
    expect(problem).toBeUndefined();
    expect(interaction.authorizing_integration_owners).toEqual({ 1: '100000000000000001' });
    await outside.close();
    await bot.closed;
  });

  it('say which language is read, which can change', async () => {
    standIn.setLocale('ben', 'th');
    const board = await standIn.command({ name: 'board', as: 'ben' });
    const message = board.message as ShownMessage;
    const sent = [
      board,
      await standIn.press(message, 'one', 'ben'),
      await standIn.press(message, 'one'),
      await standIn.press(message, 'one', 'ben', { locale: 'vi' }),
    ];
    standIn.setLocale('ben', 'id');
    sent.push(await standIn.press(message, 'one', 'ben'));
    expect(sent.map(({ interaction }) => interaction)).toMatchObject(
      ['th', 'th', 'en-US', 'vi', 'id'].map((locale) => ({ locale, guild_locale: 'en-US' })),
    );
  });

  it('carry everything that Discord sends', async () => {
    const { interaction } = await standIn.command({ name: 'secret', as: cleo, locale: 'fr' });
    expect(seen.at(-1)).toEqual(interaction);
    expect(interaction).toMatchObject({
      application_id: standIn.applicationId,
      type: 2,
      version: 1,
      guild_id: standIn.guildId,
      guild: { id: standIn.guildId },
      channel: { type: 0 },
      member: { nick: 'C', user: { id: cleo.id, username: 'cleo', global_name: 'Cléo' } },
      locale: 'fr',
      guild_locale: 'en-US',
      entitlements: [],
      authorizing_integration_owners: { 0: standIn.guildId },
      context: 0,
      attachment_size_limit: 10_485_760,
      data: { name: 'secret', type: 1, id: standIn.commands().find(({ name }) => name === 'secret')?.id },
    });
    expect(interaction.id).toMatch(/^\d{17,20}$/);
    expect(Math.abs(Number(BigInt(interaction.id) >> 22n) + 1_420_070_400_000 - Date.now())).toBeLessThan(
      5_000,
    );
  });
});

describe('components', () => {
  it('are found in rows and layouts alike', async () => {
    const pressed = await standIn.press(await shown('layout'), 'inside');
    expect(pressed.interaction.data).toMatchObject({ custom_id: 'inside', component_type: 2, id: 4 });
  });

  it('carry their message and what is selected', async () => {
    const board = await shown('board');
    const { interaction } = await standIn.select(board, 'pick', ['c', 'a'], 'ben', { locale: 'de' });
    expect(interaction).toMatchObject({
      type: 3,
      locale: 'de',
      member: { user: { username: 'ben' } },
      message: {
        id: board.id,
        author: { id: standIn.applicationId, bot: true },
        type: 20,
        interaction_metadata: { type: 2, user: { username: 'ana' } },
      },
      data: { component_type: 3, values: ['c', 'a'] },
    });
    expect((await standIn.select(board, 'pick', [])).interaction.data).toMatchObject({ values: [] });
    const who = await standIn.select(board, 'who', ['ben']);
    expect(who.interaction.data).toMatchObject({
      component_type: 5,
      values: ['100000000000000002'],
      resolved: { users: { '100000000000000002': { username: 'ben' } } },
    });
    const where = await standIn.select(board, 'where', ['5']);
    expect(where.interaction.data).toMatchObject({
      values: ['5'],
      resolved: { channels: { 5: { type: 0 } } },
    });
    const role = await standIn.select(board, 'role', ['6']);
    expect(role.interaction.data).toMatchObject({ values: ['6'], resolved: { roles: { 6: { id: '6' } } } });
  });

  it('refuse what cannot be done, unless asked to send it', async () => {
    const board = await shown('board');
    await expect(standIn.press(board, 'pick')).rejects.toThrow('not a button');
    await expect(standIn.select(board, 'one', ['x'])).rejects.toThrow('not a menu');
    await expect(standIn.select(board, 'pick', ['a', 'b', 'c'])).rejects.toThrow('0 to 2 values');
    await expect(standIn.press(board, 'foreign')).rejects.toThrow(ClientRefusal);
    const skip = { skipValidation: true };
    const foreign = await standIn.press(board, 'foreign', 'ana', skip);
    expect(foreign.interaction.data).toMatchObject({ custom_id: 'foreign', component_type: 2 });
    const never = await standIn.select(board, 'pick', ['never'], 'ana', skip);
    expect(never.interaction.data).toMatchObject({ values: ['never'] });
  });
});

describe('messages', () => {
  it('that are ephemeral are seen and pressed by one person', async () => {
    const secret = await shown('secret', cleo);
    expect(secret).toMatchObject({ ephemeral: true, visibleTo: cleo.id });
    expect(standIn.messages(cleo)).toContainEqual(secret);
    expect(standIn.messages('ana')).not.toContainEqual(secret);
    await expect(standIn.press(secret, 'mine', 'ben')).rejects.toThrow('does not see');
    const { interaction } = await standIn.press(secret, 'mine');
    expect(interaction).toMatchObject({ member: { user: { username: 'cleo' } }, message: { flags: 64 } });
  });

  it('in a DM are seen by its person', async () => {
    const { message } = await standIn.command({ name: 'board', where: 'dm', as: 'ben' });
    if (!message) throw new Error('nothing shown');
    expect(standIn.messages('ben')).toContainEqual(message);
    expect(standIn.messages('ana')).not.toContainEqual(message);
    const pressed = await standIn.press(message, 'one');
    expect(pressed.interaction).toMatchObject({ context: 1, user: { username: 'ben' } });
  });

  it('tell what they answer', async () => {
    const board = await shown('board');
    const { message, interaction } = await standIn.press(board, 'one', 'ben');
    expect(message?.api).toMatchObject({
      type: 19,
      application_id: standIn.applicationId,
      interaction_metadata: {
        id: interaction.id,
        type: 3,
        interacted_message_id: board.id,
        user: { username: 'ben' },
      },
    });
  });

  it('can be dismissed', async () => {
    const secret = await shown('secret');
    standIn.dismiss(secret);
    expect(standIn.messages()).not.toContainEqual(secret);
    await expect(standIn.press(secret, 'mine')).rejects.toThrow('gone');
  });

  it('are told of as they come', async () => {
    const told: string[] = [];
    const off = standIn.on('message', ({ content }) => told.push(content));
    await shown('board');
    off();
    await shown('secret');
    expect(told).toEqual(['board']);
    await expect(standIn.next('delete', undefined, 10)).rejects.toThrow('no "delete"');
  });
});

it('ends at once where no bot is', async () => {
  const empty = await startStandIn();
  await request(empty, 'POST', `/applications/${empty.applicationId}/commands`, {
    name: 'ask',
    description: 'd',
  });
  const start = Date.now();
  expect(await empty.command({ name: 'ask' })).toMatchObject({ problem: 'The application did not respond' });
  expect(Date.now() - start).toBeLessThan(500);
  await empty.close();
});
