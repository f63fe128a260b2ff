// What Discord refuses, each rule by a request that breaks it alone, in Discord's shape of an error.
import type { APIInteraction } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Exchange, type StandIn, startStandIn } from '../src/index.ts';
import { answeringBot, type Connection, callbackPath, type Result, request } from './raw-bot.ts';

const a = (length: number) => 'a'.repeat(length);
const list = <Item>(length: number, make: (index: number) => Item) =>
  Array.from({ length }, (_, i) => make(i));

let standIn: StandIn;
let bot: Connection;
let latest: APIInteraction;
let arrived: () => void = () => {};
let commandsPath: string;

beforeAll(async () => {
  standIn = await startStandIn({ callbackWindowMs: 2_000, remember: 100 });
  commandsPath = `/applications/${standIn.applicationId}/commands`;
  bot = await answeringBot(standIn, (interaction) => {
    latest = interaction;
    arrived();
  });
  const option = (type: number, name: string) => ({ type, name, description: 'd', autocomplete: true });
  const { status } = await request(standIn, 'PUT', commandsPath, [
    { name: 'ask', description: 'd', options: [option(3, 'text'), option(4, 'number')] },
  ]);
  expect(status).toBe(200);
});
afterAll(async () => {
  await standIn.close();
  await bot.closed;
});

/** The errors of a 50035 as 'path CODE', in no particular order. */
function errorsOf({ status, body }: Result): string[] {
  expect(status).toBe(400);
  expect(body).toMatchObject({ code: 50035, message: 'Invalid Form Body' });
  const found: string[] = [];
  const walk = (at: object, path: string[]) => {
    for (const [key, value] of Object.entries(at) as [string, object][])
      if (key === '_errors') {
        for (const { code, message } of value as { code: string; message: string }[]) {
          expect(message).not.toBe('');
          found.push(`${path.join('.')} ${code}`);
        }
      } else walk(value, [...path, key]);
  };
  walk((body as { errors: object }).errors, []);
  return found;
}

async function asked(how: () => Promise<unknown>): Promise<APIInteraction> {
  const interaction = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  void how();
  await interaction;
  return latest;
}
const command = () => asked(() => standIn.command({ name: 'ask' }));

describe('commands', () => {
  const base = { name: 'ok', description: 'd' };
  const [first, second] = [
    { ...base, name: 'first' },
    { ...base, name: 'second' },
  ];
  const text = { type: 3, name: 'text', description: 'd' };
  const options = (...all: object[]) => ({ ...base, options: all });

  it.each<[string, object, string]>([
    ['upper-case name', { ...base, name: 'Ask' }, 'name APPLICATION_COMMAND_INVALID_NAME'],
    ['name with a space', { ...base, name: 'a b' }, 'name APPLICATION_COMMAND_INVALID_NAME'],
    ['name of 33', { ...base, name: a(33) }, 'name BASE_TYPE_MAX_LENGTH'],
    ['no name', { description: 'd' }, 'name BASE_TYPE_REQUIRED'],
    ['empty description', { ...base, description: '' }, 'description BASE_TYPE_REQUIRED'],
    ['no description', { name: 'ok' }, 'description BASE_TYPE_REQUIRED'],
    ['description of 101', { ...base, description: a(101) }, 'description BASE_TYPE_MAX_LENGTH'],
    ['unknown key', { ...base, descripton: 'd' }, 'descripton UNKNOWN_KEY'],
    ['unknown type', { ...base, type: 9 }, 'type BASE_TYPE_CHOICES'],
    ['unknown context', { ...base, contexts: [7] }, 'contexts.0 BASE_TYPE_CHOICES'],
    [
      'unknown locale',
      { ...base, name_localizations: { xx: 'ok' } },
      'name_localizations.xx BASE_TYPE_CHOICES',
    ],
    [
      'upper-case translation',
      { ...base, name_localizations: { de: 'Ok' } },
      'name_localizations.de APPLICATION_COMMAND_INVALID_NAME',
    ],
    [
      'option without description',
      options({ type: 3, name: 'x' }),
      'options.0.description BASE_TYPE_REQUIRED',
    ],
    ['upper-case option', options({ ...text, name: 'X' }), 'options.0.name APPLICATION_COMMAND_INVALID_NAME'],
    [
      'two options of a name',
      options(text, text),
      'options.1.name APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE',
    ],
    [
      'required after optional',
      options(text, { ...text, name: 'other', required: true }),
      'options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      'autocomplete with choices',
      options({ ...text, autocomplete: true, choices: [{ name: 'x', value: 'x' }] }),
      'options.0.autocomplete APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID',
    ],
    ['26 options', options(...list(26, (i) => ({ ...text, name: `o${i}` }))), 'options BASE_TYPE_MAX_LENGTH'],
    [
      '26 choices',
      options({ ...text, choices: list(26, (i) => ({ name: `${i}`, value: `${i}` })) }),
      'options.0.choices BASE_TYPE_MAX_LENGTH',
    ],
    [
      'choice value of 101',
      options({ ...text, choices: [{ name: 'x', value: a(101) }] }),
      'options.0.choices.0.value BASE_TYPE_BAD_LENGTH',
    ],
    [
      'two choices of a name',
      options({
        ...text,
        choices: [
          { name: 'x', value: '1' },
          { name: 'x', value: '2' },
        ],
      }),
      'options.0.choices.1.name APPLICATION_COMMAND_OPTIONS_CHOICES_DUPLICATE',
    ],
    [
      'minimum over maximum',
      options({ ...text, min_length: 5, max_length: 2 }),
      'options.0 APPLICATION_COMMAND_OPTIONS_RANGE_INVALID',
    ],
    [
      'subcommand beside an option',
      options({ type: 1, name: 'sub', description: 'd' }, text),
      'options APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    ],
    [
      'subcommand in a subcommand',
      options({
        type: 1,
        name: 'sub',
        description: 'd',
        options: [{ type: 1, name: 'x', description: 'd' }],
      }),
      'options.0.options.0 UNION_TYPE_CHOICES',
    ],
    [
      'over 8,000 characters',
      options(
        ...list(4, (i) => ({
          ...text,
          name: `o${i}`,
          choices: list(25, (j) => ({ name: `${j}`.padEnd(50, 'x'), value: a(50) })),
        })),
      ),
      ' APPLICATION_COMMAND_TOO_LARGE',
    ],
    [
      'menu with description',
      { name: 'Menu', type: 3, description: 'd' },
      'description APPLICATION_COMMAND_INVALID_DESCRIPTION',
    ],
    [
      'menu with options',
      { name: 'Menu', type: 3, options: [text] },
      'options APPLICATION_COMMAND_INVALID_OPTIONS',
    ],
  ])('refuses %s', async (_, body, error) => {
    expect(errorsOf(await request(standIn, 'POST', commandsPath, body))).toEqual([error]);
    const bulk = await request(standIn, 'PUT', commandsPath, [first, second, body]);
    expect(errorsOf(bulk)).toEqual([`2.${error}`.replace('. ', ' ')]);
    expect(standIn.commands().map(({ name }) => name)).toEqual(['ask']);
  });

  it('refuses a bulk with a name twice, more than there may be, or no list', async () => {
    expect(errorsOf(await request(standIn, 'PUT', commandsPath, [base, base]))).toEqual([
      '1.name APPLICATION_COMMANDS_DUPLICATE_NAME',
    ]);
    const many = list(101, (i) => ({ ...base, name: `c${i}` }));
    expect(await request(standIn, 'PUT', commandsPath, many)).toMatchObject({
      status: 400,
      body: { code: 30032 },
    });
    expect(errorsOf(await request(standIn, 'PUT', commandsPath, base))).toEqual([' BASE_TYPE_INVALID']);
  });

  it('takes what only looks wrong', async () => {
    const odd = [
      {
        name: "l'été_2-भारत",
        description: 'd',
        default_member_permissions: '8',
        nsfw: false,
        dm_permission: true,
      },
      { name: 'Look up in knowledge base', type: 3, contexts: [0, 1, 2], integration_types: [0, 1] },
      { ...base, name_localizations: { ar: 'ok', 'pt-BR': 'ok' }, description_localizations: null },
    ];
    const local = `/applications/${standIn.applicationId}/guilds/${standIn.guildId}/commands`;
    expect((await request(standIn, 'PUT', local, odd)).status).toBe(200);
    const listed = (await request(standIn, 'GET', local)).body as object[];
    expect(listed.every((command) => !('name_localizations' in command))).toBe(true);
    const full = (await request(standIn, 'GET', `${local}?with_localizations=true`)).body as object[];
    expect(full[2]).toMatchObject({ name_localizations: { ar: 'ok' } });
    const inArabic = { 'x-discord-locale': 'ar' };
    const arabic = (await request(standIn, 'GET', local, undefined, standIn.token, inArabic)).body;
    expect(arabic).toMatchObject([{ name: "l'été_2-भारत" }, {}, { ...base, name_localized: 'ok' }]);
    expect(JSON.stringify(arabic)).not.toContain('localizations');
    expect(await request(standIn, 'PUT', local, [])).toEqual({ status: 200, body: [] });
  });

  it('creates with 201, overwrites with 200, and knows no other ids', async () => {
    const created = await request(standIn, 'POST', commandsPath, base);
    const again = await request(standIn, 'POST', commandsPath, { ...base, description: 'e' });
    expect([created.status, again.status]).toEqual([201, 200]);
    const { id } = created.body as { id: string };
    expect(again.body).toMatchObject({ id, description: 'e' });
    expect((await request(standIn, 'GET', `${commandsPath}/${id}`)).body).toMatchObject({ id });
    expect(errorsOf(await request(standIn, 'PATCH', `${commandsPath}/${id}`, { name: 'Up' }))).toHaveLength(
      1,
    );
    expect((await request(standIn, 'PATCH', `${commandsPath}/${id}`, { name: 'down' })).body).toMatchObject({
      id,
      name: 'down',
    });
    expect((await request(standIn, 'DELETE', `${commandsPath}/${id}`)).status).toBe(204);
    for (const method of ['GET', 'PATCH', 'DELETE'])
      expect(
        await request(standIn, method, `${commandsPath}/${id}`, method === 'PATCH' ? {} : undefined),
      ).toMatchObject({
        status: 404,
        body: { code: 10063 },
      });
  });

  it('refuses more than 200 creates a day', async () => {
    const other = await startStandIn();
    const path = `/applications/${other.applicationId}/commands`;
    const batch = (from: number) => list(99, (i) => ({ ...base, name: `c${from + i}` }));
    expect((await request(other, 'PUT', path, batch(0))).status).toBe(200);
    expect((await request(other, 'PUT', path, batch(0))).status).toBe(200);
    expect((await request(other, 'PUT', path, batch(100))).status).toBe(200);
    expect(await request(other, 'PUT', path, batch(200))).toMatchObject({
      status: 400,
      body: { code: 30034 },
    });
    expect(other.commands()[0]?.name).toBe('c100');
    await other.close();
  });
});

describe('messages', () => {
  const button = (custom_id: string) => ({ type: 2, style: 1, label: 'B', custom_id });
  const row = (...components: object[]) => ({ type: 1, components });
  const select = (rest: object) => ({
    type: 3,
    custom_id: 's',
    options: [{ label: 'x', value: 'x' }],
    ...rest,
  });
  const rows = (...components: object[]) => ({ content: 'x', components });
  const embed = (rest: object) => ({ embeds: [rest] });

  it.each<[string, object, string]>([
    ['content of 2,001', { content: a(2_001) }, 'content BASE_TYPE_MAX_LENGTH'],
    ['an unknown key', { content: 'x', embed: {} }, 'embed UNKNOWN_KEY'],
    ['11 embeds', { embeds: list(11, () => ({ title: 'x' })) }, 'embeds BASE_TYPE_MAX_LENGTH'],
    ['title of 257', embed({ title: a(257) }), 'embeds.0.title BASE_TYPE_MAX_LENGTH'],
    ['description of 4,097', embed({ description: a(4_097) }), 'embeds.0.description BASE_TYPE_MAX_LENGTH'],
    ['empty embed', { content: 'x', ...embed({ color: 1 }) }, 'embeds.0.description BASE_TYPE_REQUIRED'],
    ['color out of range', embed({ title: 'x', color: 0x1000000 }), 'embeds.0.color NUMBER_TYPE_MAX'],
    ['url that is none', embed({ title: 'x', url: 'nowhere' }), 'embeds.0.url URL_TYPE_INVALID_URL'],
    [
      '26 fields',
      embed({ fields: list(26, () => ({ name: 'x', value: 'x' })) }),
      'embeds.0.fields BASE_TYPE_MAX_LENGTH',
    ],
    [
      'field name of 257',
      embed({ fields: [{ name: a(257), value: 'x' }] }),
      'embeds.0.fields.0.name BASE_TYPE_MAX_LENGTH',
    ],
    [
      'field value of 1,025',
      embed({ fields: [{ name: 'x', value: a(1_025) }] }),
      'embeds.0.fields.0.value BASE_TYPE_MAX_LENGTH',
    ],
    [
      'empty field value',
      embed({ fields: [{ name: 'x', value: ' ' }] }),
      'embeds.0.fields.0.value BASE_TYPE_REQUIRED',
    ],
    [
      'empty field name',
      embed({ fields: [{ name: '', value: 'x' }] }),
      'embeds.0.fields.0.name BASE_TYPE_REQUIRED',
    ],
    ['footer of 2,049', embed({ footer: { text: a(2_049) } }), 'embeds.0.footer.text BASE_TYPE_MAX_LENGTH'],
    ['author of 257', embed({ author: { name: a(257) } }), 'embeds.0.author.name BASE_TYPE_MAX_LENGTH'],
    [
      'over 6,000 in all',
      { embeds: [{ description: a(3_001) }, { description: a(3_000) }] },
      'embeds MAX_EMBED_SIZE_EXCEEDED',
    ],
    ['6 rows', rows(...list(6, (i) => row(button(`${i}`)))), 'components BASE_TYPE_BAD_LENGTH'],
    [
      '6 buttons in a row',
      rows(row(...list(6, (i) => button(`${i}`)))),
      'components.0.components BASE_TYPE_MAX_LENGTH',
    ],
    ['an empty row', rows(row()), 'components.0.components BASE_TYPE_MIN_LENGTH'],
    [
      'a button beside a select',
      rows(row(select({}), button('b'))),
      'components.0.components COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    ],
    [
      'a custom_id twice',
      rows(row(button('b')), row(button('b'))),
      'components.1.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'custom_id of 101',
      rows(row(button(a(101)))),
      'components.0.components.0.custom_id BASE_TYPE_MAX_LENGTH',
    ],
    [
      'label of 81',
      rows(row({ ...button('b'), label: a(81) })),
      'components.0.components.0.label BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a button without label',
      rows(row({ type: 2, style: 1, custom_id: 'b' })),
      'components.0.components.0.label BASE_TYPE_REQUIRED',
    ],
    [
      'a button without custom_id',
      rows(row({ type: 2, style: 1, label: 'B' })),
      'components.0.components.0.custom_id BASE_TYPE_REQUIRED',
    ],
    [
      'a link without url',
      rows(row({ type: 2, style: 5, label: 'B' })),
      'components.0.components.0.url BASE_TYPE_REQUIRED',
    ],
    [
      'a link with custom_id',
      rows(row({ ...button('b'), style: 5, url: 'https://example.org' })),
      'components.0.components.0 BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
    ],
    ['a button outside a row', rows(button('b')), 'components.0 UNION_TYPE_CHOICES'],
    ['a component of no type', rows(row({ type: 99 })), 'components.0.components.0 UNION_TYPE_CHOICES'],
    [
      'a menu without options',
      rows(row(select({ options: [] }))),
      'components.0.components.0.options BASE_TYPE_MIN_LENGTH',
    ],
    [
      '26 options',
      rows(row(select({ options: list(26, (i) => ({ label: 'x', value: `${i}` })) }))),
      'components.0.components.0.options BASE_TYPE_MAX_LENGTH',
    ],
    [
      'placeholder of 151',
      rows(row(select({ placeholder: a(151) }))),
      'components.0.components.0.placeholder BASE_TYPE_MAX_LENGTH',
    ],
    [
      'option value twice',
      rows(row(select({ options: list(2, () => ({ label: 'x', value: 'x' })) }))),
      'components.0.components.0.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    ],
    [
      'option description of 101',
      rows(row(select({ options: [{ label: 'x', value: 'x', description: a(101) }] }))),
      'components.0.components.0.options.0.description BASE_TYPE_MAX_LENGTH',
    ],
    [
      'more than all values',
      rows(row(select({ max_values: 2 }))),
      'components.0.components.0.max_values SELECT_COMPONENT_MAX_VALUES_INVALID',
    ],
    [
      'content beside a layout',
      { content: 'x', flags: 32_768, components: [{ type: 10, content: 'x' }] },
      'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      'a layout without its flag',
      { content: 'x', components: [{ type: 10, content: 'x' }] },
      'components.0 UNION_TYPE_CHOICES',
    ],
    [
      'mentions both ways',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    ],
  ])('refuses %s', async (_, data, error) => {
    const interaction = await command();
    const path = callbackPath(interaction);
    expect(errorsOf(await request(standIn, 'POST', path, { type: 4, data }))).toEqual([`data.${error}`]);
    // A refusal leaves the window open: the bot can answer with less.
    const webhook = `/webhooks/${standIn.applicationId}/${interaction.token}`;
    expect((await request(standIn, 'POST', path, { type: 4, data: { content: 'x' } })).status).toBe(204);
    expect(errorsOf(await request(standIn, 'PATCH', `${webhook}/messages/@original`, data))).toEqual([error]);
    expect(errorsOf(await request(standIn, 'POST', webhook, data))).toEqual([error]);
  });

  it.each<[string, object]>([
    ['nothing', {}],
    ['blank content', { content: ' \n ' }],
    ['buttons alone', { components: [row(button('b'))] }],
    ['a layout of nothing', { flags: 32_768 }],
  ])('refuses an empty message: %s', async (_, data) => {
    const interaction = await command();
    const refusal = { status: 400, body: { code: 50006 } };
    expect(await request(standIn, 'POST', callbackPath(interaction), { type: 4, data })).toMatchObject(
      refusal,
    );
    await request(standIn, 'POST', callbackPath(interaction), { type: 4, data: { content: 'x' } });
    const webhook = `/webhooks/${standIn.applicationId}/${interaction.token}`;
    expect(await request(standIn, 'POST', webhook, data)).toMatchObject(refusal);
    const emptied = await request(standIn, 'PATCH', `${webhook}/messages/@original`, { content: null });
    expect(emptied).toMatchObject(refusal);
  });

  it('takes the most that is allowed', async () => {
    const interaction = await command();
    const data = {
      content: a(2_000),
      embeds: [{ title: a(256), description: a(4_096), footer: { text: a(1_648) } }],
      components: [
        ...list(4, (r) =>
          row(...list(5, (i) => ({ ...button(`${r} ${i}`.padEnd(100, '.')), label: a(80) }))),
        ),
        row(
          select({
            placeholder: a(150),
            options: list(25, (i) => ({ label: a(100), value: `${i}`, description: a(100) })),
            max_values: 25,
            min_values: 0,
          }),
        ),
      ],
      allowed_mentions: { parse: [] },
      nonce: undefined,
      enforce_nonce: false,
      flags: 64,
    };
    const answered = await request(standIn, 'POST', callbackPath(interaction, '?with_response=true'), {
      type: 4,
      data,
    });
    expect(answered.status).toBe(200);
    const { body } = answered as { body: { resource: { message: { id: string; flags: number } } } };
    expect(body).toMatchObject({
      interaction: { id: interaction.id, response_message_ephemeral: true, response_message_loading: false },
      resource: { type: 4, message: { flags: 64, content: data.content } },
    });
  });

  it('counts whom a message pings', async () => {
    const ben = '<@100000000000000002> @everyone <@&5>';
    const pings = async (data: object) => {
      const interaction = await command();
      const path = callbackPath(interaction, '?with_response=true');
      const { body } = await request(standIn, 'POST', path, { type: 4, data: { content: ben, ...data } });
      const { message } = (body as { resource: { message: Record<string, unknown[]> } }).resource;
      return [message.mentions?.length, message.mention_roles?.length, message.mention_everyone];
    };
    expect(await pings({})).toEqual([1, 0, false]);
    expect(await pings({ allowed_mentions: { parse: [] } })).toEqual([0, 0, false]);
    expect(await pings({ allowed_mentions: { parse: ['everyone', 'roles'] } })).toEqual([0, 1, true]);
    expect(await pings({ allowed_mentions: { users: ['100000000000000002'] } })).toEqual([1, 0, false]);
  });
});

describe('autocomplete', () => {
  const suggest = async (focused: 'text' | 'number', data: unknown) => {
    const interaction = await asked(() => standIn.autocomplete({ name: 'ask', focused }));
    return request(standIn, 'POST', callbackPath(interaction), { type: 8, data });
  };
  const choices = (...all: object[]) => ({ choices: all });

  it.each<[string, 'text' | 'number', unknown, string]>([
    [
      '26 choices',
      'text',
      choices(...list(26, (i) => ({ name: `${i}`, value: `${i}` }))),
      'choices BASE_TYPE_MAX_LENGTH',
    ],
    ['an empty name', 'text', choices({ name: '', value: 'x' }), 'choices.0.name BASE_TYPE_MIN_LENGTH'],
    ['name of 101', 'text', choices({ name: a(101), value: 'x' }), 'choices.0.name BASE_TYPE_MAX_LENGTH'],
    ['value of 101', 'text', choices({ name: 'x', value: a(101) }), 'choices.0.value BASE_TYPE_BAD_LENGTH'],
    ['a number for text', 'text', choices({ name: 'x', value: 1 }), 'choices.0.value STRING_TYPE_CONVERT'],
    ['text for a number', 'number', choices({ name: 'x', value: 'x' }), 'choices.0.value NUMBER_TYPE_COERCE'],
    [
      'a fraction for an integer',
      'number',
      choices({ name: 'x', value: 1.5 }),
      'choices.0.value NUMBER_TYPE_COERCE',
    ],
    ['no choices', 'text', {}, 'choices BASE_TYPE_REQUIRED'],
  ])('refuses %s', async (_, focused, data, error) => {
    expect(errorsOf(await suggest(focused, data))).toEqual([`data.${error}`]);
  });

  it('takes 25, or none', async () => {
    const most = choices(...list(25, (i) => ({ name: a(100), value: `${i}`.padEnd(100, 'x') })));
    expect((await suggest('text', most)).status).toBe(204);
    expect((await suggest('number', choices())).status).toBe(204);
  });
});

describe('callbacks', () => {
  const webhookOf = ({ token }: APIInteraction) => `/webhooks/${standIn.applicationId}/${token}`;
  const modal = {
    custom_id: 'm',
    title: 'M',
    components: [{ type: 1, components: [{ type: 4, custom_id: 't', label: 'T', style: 1 }] }],
  };

  it.each([1, 6, 7, 8, 10, 99, '4', undefined])('refuses type %s for a command', async (type) => {
    const interaction = await command();
    expect(errorsOf(await request(standIn, 'POST', callbackPath(interaction), { type, data: {} }))).toEqual([
      'type BASE_TYPE_CHOICES',
    ]);
  });

  it.each([1, 4, 5, 6, 7, 9])('refuses type %s for autocomplete', async (type) => {
    const interaction = await asked(() => standIn.autocomplete({ name: 'ask', focused: 'text' }));
    expect(errorsOf(await request(standIn, 'POST', callbackPath(interaction), { type, data: {} }))).toEqual([
      'type BASE_TYPE_CHOICES',
    ]);
  });

  it('refuses a form in answer to a form, and updates of a form that no message opened', async () => {
    const opener = await command();
    const opened = standIn.next('exchange', ({ interaction }) => interaction.id === opener.id);
    expect((await request(standIn, 'POST', callbackPath(opener), { type: 9, data: modal })).status).toBe(204);
    const [exchange] = await opened;
    const submitted = await asked(() => standIn.submit(exchange, { t: 'x' }));
    for (const type of [9, 6, 7])
      expect(
        errorsOf(await request(standIn, 'POST', callbackPath(submitted), { type, data: modal })),
      ).toEqual(['type BASE_TYPE_CHOICES']);
  });

  it.each([
    ['title of 46', { ...modal, title: a(46) }, 'data.title BASE_TYPE_MAX_LENGTH'],
    [
      '6 rows',
      {
        ...modal,
        components: list(6, (i) => ({
          type: 1,
          components: [{ type: 4, custom_id: `${i}`, label: 'T', style: 1 }],
        })),
      },
      'data.components BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a custom_id twice',
      { ...modal, components: [...modal.components, ...modal.components] },
      'data.components.1.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
  ])('refuses a form with %s', async (_, data, error) => {
    const interaction = await command();
    expect(errorsOf(await request(standIn, 'POST', callbackPath(interaction), { type: 9, data }))).toEqual([
      error,
    ]);
  });

  it('takes only the flag EPHEMERAL on a deferral', async () => {
    const interaction = await command();
    const path = callbackPath(interaction);
    expect(errorsOf(await request(standIn, 'POST', path, { type: 5, data: { flags: 68 } }))).toEqual([
      'data.flags MESSAGE_FLAGS_INVALID',
    ]);
    expect((await request(standIn, 'POST', path, { type: 5, data: { flags: 64 } })).status).toBe(204);
    const original = `${webhookOf(interaction)}/messages/@original`;
    expect((await request(standIn, 'GET', original)).body).toMatchObject({ flags: 64 | 128, content: '' });
    const edited = await request(standIn, 'PATCH', original, { content: 'x', flags: 0 });
    expect(edited.body).toMatchObject({ content: 'x', flags: 64, edited_timestamp: null });
  });

  it('lets a followup take the place of "is thinking"', async () => {
    const interaction = await command();
    await request(standIn, 'POST', callbackPath(interaction), { type: 5 });
    const original = await request(standIn, 'GET', `${webhookOf(interaction)}/messages/@original`);
    const followup = await request(standIn, 'POST', webhookOf(interaction), { content: 'x', flags: 64 });
    expect(followup.body).toMatchObject({ id: (original.body as { id: string }).id, flags: 0, content: 'x' });
    const second = await request(standIn, 'POST', webhookOf(interaction), { content: 'y', flags: 64 });
    expect(second.body).toMatchObject({ flags: 64, content: 'y' });
  });

  it('takes one callback alone, also of two at once', async () => {
    const interaction = await command();
    const body = { type: 4, data: { content: 'x' } };
    const both = await Promise.all(
      [1, 2].map(() => request(standIn, 'POST', callbackPath(interaction), body)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([204, 400]);
    expect(both.find(({ status }) => status === 400)?.body).toEqual({
      code: 40060,
      message: 'Interaction has already been acknowledged.',
    });
  });

  it('tells the person why, and keeps the window open', async () => {
    let exchange: Promise<Exchange> | undefined;
    const { id, token } = await asked(() => {
      exchange = standIn.command({ name: 'ask' });
      return exchange;
    });
    await request(standIn, 'POST', callbackPath({ id, token }), { type: 4, data: { content: a(2_001) } });
    await request(standIn, 'POST', callbackPath({ id, token }), { type: 4, data: { content: 'sorry' } });
    if (!exchange) throw new Error('not asked');
    const { message, problem, response } = await exchange;
    expect(message?.content).toBe('sorry');
    expect(response?.type).toBe(4);
    expect(problem).toBe('Invalid Form Body (50035) · data.content: Must be 2000 or fewer in length.');
  });

  it('refuses what comes too early, or to a message that is gone', async () => {
    const interaction = await command();
    const original = `${webhookOf(interaction)}/messages/@original`;
    expect(await request(standIn, 'GET', original)).toMatchObject({ status: 404, body: { code: 10015 } });
    expect(await request(standIn, 'POST', webhookOf(interaction), { content: 'x' })).toMatchObject({
      status: 404,
      body: { code: 10015 },
    });
    await request(standIn, 'POST', callbackPath(interaction), { type: 4, data: { content: 'x' } });
    expect((await request(standIn, 'DELETE', original)).status).toBe(204);
    for (const method of ['GET', 'PATCH', 'DELETE'])
      expect(
        await request(standIn, method, original, method === 'PATCH' ? { content: 'y' } : undefined),
      ).toMatchObject({
        status: 404,
        body: { code: 10008 },
      });
    // Further messages are still possible.
    expect((await request(standIn, 'POST', webhookOf(interaction), { content: 'z' })).status).toBe(200);
  });

  it('refuses a sixth followup where only a person has installed the bot', async () => {
    await request(standIn, 'POST', commandsPath, {
      name: 'mine',
      description: 'd',
      contexts: [2],
      integration_types: [1],
    });
    const interaction = await asked(() => standIn.command({ name: 'mine', where: 'private' }));
    await request(standIn, 'POST', callbackPath(interaction), { type: 4, data: { content: 'x' } });
    for (const followup of list(5, (i) => ({ content: `${i}` })))
      expect((await request(standIn, 'POST', webhookOf(interaction), followup)).status).toBe(200);
    expect(await request(standIn, 'POST', webhookOf(interaction), { content: '6' })).toMatchObject({
      status: 400,
      body: { code: 40094 },
    });
  });

  it('knows no interaction that never was', async () => {
    const unknown = { status: 404, body: { code: 10062, message: 'Unknown interaction' } };
    const { id, token } = await command();
    const body = { type: 4, data: { content: 'x' } };
    expect(await request(standIn, 'POST', callbackPath({ id, token: 'other' }), body)).toEqual(unknown);
    expect(await request(standIn, 'POST', callbackPath({ id: '1', token }), body)).toEqual(unknown);
  });
});

describe('time', () => {
  it('kills a token after the window, and after its life', async () => {
    const quick = await startStandIn({ callbackWindowMs: 40, tokenLifeMs: 120 });
    const seen: APIInteraction[] = [];
    await answeringBot(quick, (interaction) => seen.push(interaction));
    const path = `/applications/${quick.applicationId}/commands`;
    await request(quick, 'POST', path, { name: 'ask', description: 'd' });
    const body = { type: 4, data: { content: 'x' } };

    const late = await quick.command({ name: 'ask' });
    expect(late).toMatchObject({ problem: 'The application did not respond', response: undefined });
    expect(late.milliseconds).toBeGreaterThanOrEqual(38);
    expect(await request(quick, 'POST', callbackPath(late.interaction), body)).toMatchObject({
      status: 404,
      body: { code: 10062 },
    });

    const next = quick.next('interaction').then(([it]) => request(quick, 'POST', callbackPath(it), body));
    const [exchange] = await Promise.all([quick.command({ name: 'ask' }), next]);
    expect(exchange.message?.content).toBe('x');
    await new Promise((resolve) => setTimeout(resolve, 130));
    const original = `/webhooks/${quick.applicationId}/${exchange.interaction.token}/messages/@original`;
    expect(await request(quick, 'PATCH', original, { content: 'y' })).toMatchObject({
      status: 401,
      body: { code: 50027 },
    });
    expect(seen).toHaveLength(2);
    await quick.close();
  });
});

it('ends what waits when it is cleared, and tells nobody of it later', async () => {
  const patient = await startStandIn({ callbackWindowMs: 60_000 });
  await answeringBot(patient, () => undefined);
  await request(patient, 'POST', `/applications/${patient.applicationId}/commands`, {
    name: 'ask',
    description: 'd',
  });
  const arrived = patient.next('interaction');
  const waiting = patient.command({ name: 'ask' });
  const [interaction] = await arrived;
  patient.clear();
  expect(await waiting).toMatchObject({ problem: 'The application did not respond', response: undefined });
  const late = await request(patient, 'POST', callbackPath(interaction), { type: 4, data: { content: 'x' } });
  expect(late).toMatchObject({ status: 404, body: { code: 10062 } });
  await patient.close();
});

describe('REST', () => {
  it.each<[string, string, string, unknown, number, number]>([
    ['an unknown path', 'GET', '/nowhere', undefined, 404, 0],
    ['a path that is no encoding', 'GET', '/guilds/%FF', undefined, 404, 0],
    ['an unknown method', 'DELETE', '/gateway/bot', undefined, 405, 0],
    ['another application', 'GET', '/applications/1/commands', undefined, 403, 20012],
    ['a foreign server', 'GET', '/guilds/1', undefined, 403, 50001],
    ['no JSON', 'POST', '/interactions/1/x/callback', '{', 400, 50109],
  ])('refuses %s', async (_, method, path, body, status, code) => {
    expect(await request(standIn, method, path, body)).toMatchObject({ status, body: { code } });
  });

  it('refuses a foreign version and a wrong token', async () => {
    const old = await fetch(`${standIn.apiUrl}/v6/gateway`);
    expect([old.status, ((await old.json()) as { code: number }).code]).toEqual([400, 50041]);
    const wrong = await request(standIn, 'GET', '/users/@me', undefined, 'wrong');
    expect(wrong).toEqual({ status: 401, body: { code: 0, message: '401: Unauthorized' } });
    const none = await fetch(`${standIn.apiUrl}/v10/users/@me`);
    expect(none.status).toBe(401);
    await none.body?.cancel();
  });

  it('answers what a bot asks about itself', async () => {
    const { body: gateway } = await request(standIn, 'GET', '/gateway/bot');
    expect(gateway).toEqual({
      url: standIn.gatewayUrl,
      shards: 1,
      session_start_limit: { total: 1_000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 },
    });
    for (const path of ['/applications/@me', '/oauth2/applications/@me', '/users/@me'])
      expect((await request(standIn, 'GET', path)).body).toMatchObject({ id: standIn.applicationId });
    expect((await request(standIn, 'GET', '/users/@me/guilds')).body).toMatchObject([
      { id: standIn.guildId },
    ]);
  });

  it.each([
    ['described', { attachments: [{ id: '0', filename: 'a.png', description: 'a file' }] }],
    ['only attached', {}],
  ])('takes files as a form: %s', async (_, data) => {
    const interaction = await command();
    const form = new FormData();
    form.set('payload_json', JSON.stringify({ type: 4, data }));
    form.set('files[0]', new Blob(['x']), 'a.png');
    const url = `${standIn.apiUrl}/v10${callbackPath(interaction)}`;
    const response = await fetch(url, { method: 'POST', body: form });
    expect(response.status).toBe(204);
    expect(standIn.messages().at(-1)?.api.attachments[0]?.filename).toBe('a.png');
  });
});
