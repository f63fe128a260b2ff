import { ApplicationCommandType } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import {
  fetchApplicationId,
  fetchCommands,
  idsOf,
  inviteLinks,
  namesOf,
  RegistrationError,
  registerCommands,
} from '../../src/transports/registration.ts';
import { createBotRest } from '../../src/transports/rest.ts';
import { type Script, startScriptedRest } from './scripted-rest.ts';

const definitions = [{ name: 'help', description: 'Help', contexts: [0], integration_types: [0] }];
const none: Script = { status: 200, body: [] };

let close: () => Promise<void> = async () => undefined;
afterEach(() => close());

async function against(...scripts: Script[]) {
  const server = await startScriptedRest(...scripts);
  close = server.close;
  const rest = createBotRest({ api: server.api, token: 'the.bot.token' });
  return {
    rest,
    received: server.received,
    about: { rest, applicationId: '11', guildId: undefined, definitions },
  };
}

describe('registration', () => {
  it('writes all in one request, and gives what Discord has then', async () => {
    const registered = [{ ...definitions[0], type: 1, id: '5' }];
    const { about, received } = await against({ status: 200, body: registered });
    expect(await registerCommands(about)).toEqual(registered);
    expect(received).toMatchObject([{ method: 'PUT', path: '/applications/11/commands', body: definitions }]);
    expect(received[0]?.headers.authorization).toBe('Bot the.bot.token');
  });

  it('reads without writing', async () => {
    const { about, received } = await against({ status: 200, body: definitions });
    expect(await fetchCommands(about)).toEqual(definitions);
    expect(received).toMatchObject([{ method: 'GET', path: '/applications/11/commands' }]);
  });

  it('registers in one server, without what only global commands can say', async () => {
    const { about, received } = await against(none);
    await registerCommands({ ...about, guildId: '22' });
    expect(received).toMatchObject([{ method: 'PUT', path: '/applications/11/guilds/22/commands' }]);
    expect(received[0]?.body).toEqual([{ name: 'help', description: 'Help' }]);
  });

  it.each<[string, Script, RegExp]>([
    [
      'the day’s creates used up',
      { status: 400, body: { code: 30_034, message: 'x' } },
      /200 new commands a day.*tomorrow/,
    ],
    [
      'too many commands',
      { status: 400, body: { code: 30_032, message: 'x' } },
      /no more commands of this kind/,
    ],
    [
      'no access',
      { status: 403, body: { code: 50_001, message: 'Missing Access' } },
      /no access to the server \(DISCORD_GUILD_ID\)/,
    ],
    ['another refusal', { status: 403, body: { code: 0, message: 'x' } }, /was refused \(403, code 0: x\)/],
    [
      'a fault in a definition',
      { status: 400, body: { code: 50_035, message: 'Invalid' } },
      /50035: Invalid/,
    ],
    ['HTML', { status: 403, headers: { 'content-type': 'text/html' }, body: '<html>' }, /was refused \(403/],
    [
      'a long rate limit',
      { status: 429, headers: { 'retry-after': '600' } },
      /rate limited \(429\) for 601 s/,
    ],
  ])('says what is the matter: %s', async (_name, script, message) => {
    const { about, received } = await against(script);
    const failed = registerCommands({ ...about, guildId: '22' });
    await expect(failed).rejects.toThrow(message);
    await expect(failed).rejects.toThrow('The commands that are registered stay as they are.');
    expect(received).toHaveLength(1);
  });

  it('stops at a 401', async () => {
    const { about, received } = await against({
      status: 401,
      body: { code: 0, message: '401: Unauthorized' },
    });
    const error = await registerCommands(about).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(RegistrationError);
    expect(error).toMatchObject({ unauthorized: true });
    expect(received).toHaveLength(1);
  });

  it('repeats what fails for a passing reason', async () => {
    const limited: Script = { status: 429, headers: { 'retry-after': '0.2' } };
    const { about, received } = await against({ status: 503 }, limited, none);
    expect(await registerCommands(about)).toEqual([]);
    expect(received.map(({ method }) => method)).toEqual(['PUT', 'PUT', 'PUT']);
  });

  it('gives up on a rate limit without a wait', async () => {
    const { about, received } = await against({ status: 429, body: { message: 'slow' } });
    await expect(registerCommands(about)).rejects.toThrow('was rate limited (429)');
    expect(received).toHaveLength(1);
  });
});

it('names commands as people see them, and knows the ids of slash commands', () => {
  const command = { version: '1', application_id: '11', default_member_permissions: null, description: '' };
  const registered = [
    { ...command, name: 'help', type: ApplicationCommandType.ChatInput, id: '5' },
    { ...command, name: 'Look up', type: ApplicationCommandType.Message, id: '6' },
  ];
  expect(namesOf(registered)).toBe('/help, Look up');
  expect(namesOf(definitions)).toBe('/help');
  expect([...idsOf(registered)]).toEqual([['help', '5']]);
});

it('knows the application by its token', async () => {
  const { rest } = await against({ status: 200, body: { id: '11' } });
  expect(await fetchApplicationId(rest)).toBe('11');
});

it('links to adding the bot to a server, without permissions, and to an account', () => {
  const { server, user } = inviteLinks('11');
  expect(server).toBe(
    'https://discord.com/oauth2/authorize?client_id=11&integration_type=0&permissions=0&scope=bot+applications.commands',
  );
  expect(user).toBe(
    'https://discord.com/oauth2/authorize?client_id=11&integration_type=1&scope=applications.commands',
  );
});
