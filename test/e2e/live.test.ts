import {
  type APIComponentInMessageActionRow,
  type APIStringSelectComponent,
  ComponentType,
  InteractionResponseType,
} from 'discord.js';
import { type ShownMessage, type StandIn, startStandIn } from 'discord-stand-in';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { environmentOf, type Program, registered, run, shown } from './program.ts';

let standIn: StandIn;
beforeEach(async () => {
  standIn = await startStandIn();
});
afterEach(() => standIn.close());

/** A bot that is connected and whose commands are registered. */
async function start(env: Record<string, string> = {}): Promise<Program> {
  const program = run([], { ...environmentOf(standIn), ...env });
  await registered(program);
  return program;
}

const writes = () =>
  standIn.requests.filter(({ method, path }) => method === 'PUT' && path.includes('/commands'));

/** What can be clicked in a message, in the order it is shown. */
function controls({ components }: ShownMessage): APIComponentInMessageActionRow[] {
  return components.flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []));
}

function buttonsOf(message: ShownMessage): string[] {
  return controls(message).flatMap((control) =>
    control.type === ComponentType.Button && 'custom_id' in control ? [control.custom_id] : [],
  );
}

/** The button that leads from the 2nd period to the 1st. */
const neighbourOf = (second: ShownMessage) => buttonsOf(second).find((id) => id.endsWith('?period=1'));

function menuOf(message: ShownMessage): APIStringSelectComponent {
  const menu = controls(message).find((control) => control.type === ComponentType.StringSelect);
  if (menu === undefined) throw new Error('There is no menu');
  return menu;
}

const ask = async (period: string) => shown(await standIn.command({ name: 'jpa', options: { period } }));

describe('the bot on Discord', () => {
  it('registers its commands, which stay as they are when it starts again', async () => {
    const first = await start();
    expect(writes()).toHaveLength(1);
    expect(standIn.commands().map(({ name }) => name)).toEqual(
      expect.arrayContaining(['jpa', 'Look up in knowledge base']),
    );
    const before = standIn.commands();
    first.kill('SIGTERM');
    expect((await first.ended).code).toBe(0);

    await start();
    expect(standIn.commands()).toEqual(before);
  });

  it('registers in one server when it is told to', async () => {
    await start({ DISCORD_GUILD_ID: standIn.guildId });
    expect(writes().map(({ path }) => path)).toEqual([
      `/applications/${standIn.applicationId}/guilds/${standIn.guildId}/commands`,
    ]);
  });

  it('answers commands, suggests, and follows clicks and choices, in servers, direct messages and elsewhere', async () => {
    await start();
    for (const where of ['guild', 'dm', 'private'] as const) {
      const { message, problem } = await standIn.command({
        name: 'jpa',
        options: { period: '2' },
        where,
        locale: 'ar',
      });
      expect(problem).toBeUndefined();
      expect(message?.content).toContain('2nd Joint Period of Action');
    }
    const { choices } = await standIn.autocomplete({
      name: 'jpa',
      options: { period: '2n' },
      focused: 'period',
    });
    expect(choices?.map(({ name }) => name).join()).toContain('2nd');

    const second = await ask('2');
    const clicked = await standIn.press(second, neighbourOf(second) ?? '');
    expect(clicked.response?.type).toBe(InteractionResponseType.UpdateMessage);
    expect(clicked.message?.content).toContain('1st Joint Period of Action');

    const overview = shown(await standIn.command({ name: 'jpa' }));
    const menu = menuOf(overview);
    const chosen = await standIn.select(overview, menu.custom_id, [menu.options[2]?.value ?? '']);
    expect(chosen.message?.content).toContain('3rd Joint Period of Action');

    const lookedUp = await standIn.messageCommand({
      name: 'Look up in knowledge base',
      text: 'Who is Captain Bram?',
    });
    expect(lookedUp.problem).toBeUndefined();
    expect(lookedUp.message?.ephemeral).toBe(true);
  });

  it('removes a public reply for whoever asked, and says so in the log without a word of theirs', async () => {
    const program = await start();
    const message = await ask('latest');
    await standIn.press(message, buttonsOf(message).at(-1) ?? '');
    await eventually(() => expect(standIn.messages().filter(({ byBot }) => byBot)).toEqual([]));
    await eventually(() => {
      expect(program.log().filter(({ interaction }) => interaction)).toMatchObject([
        { command: 'jpa', outcome: 'answered', ms: expect.any(Number) },
        { outcome: 'removed' },
      ]);
    });
    expect(JSON.stringify(program.log())).not.toContain('latest');
  });

  it('goes on answering when its commands can’t be registered', async () => {
    standIn.faults.script({
      when: ({ method, path }) => method === 'PUT' && path.endsWith('/commands'),
      times: Number.POSITIVE_INFINITY,
      status: 400,
      body: {
        code: 30_034,
        message: 'Max number of daily application command creates has been reached (200)',
      },
    });
    const program = run([], environmentOf(standIn));
    await eventually(() => expect(JSON.stringify(program.log())).toContain('try again tomorrow'));
    standIn.faults.interaction({ id: '1', token: 'x', application_id: standIn.applicationId, type: 1 });
    await eventually(() => expect(standIn.requests.at(-1)?.path).toBe('/interactions/1/x/callback'));
  });

  it('takes no harm from garbage, and answers each interaction once', async () => {
    const program = await start();
    for (const raw of ['', '{', 'null', '[]', '5', '{"op":99}']) standIn.faults.sendRaw(raw);
    standIn.faults.sendRaw(Buffer.from([0, 1, 2, 3]));
    const { interaction } = await standIn.command({ name: 'contact' });
    standIn.clear();
    const without = (field: string) => {
      const id = String(BigInt(interaction.id) + 1n);
      return Object.fromEntries(Object.entries({ ...interaction, id }).filter(([name]) => name !== field));
    };
    for (const garbage of [
      null,
      5,
      'x',
      [],
      {},
      { id: interaction.id },
      { token: 't' },
      { id: '2', token: 't', type: 99 },
    ]) {
      standIn.faults.interaction(garbage);
    }
    for (const field of [
      'data',
      'member',
      'entitlements',
      'authorizing_integration_owners',
      'type',
      'channel',
    ]) {
      standIn.faults.interaction(without(field));
    }
    standIn.faults.interaction(interaction);
    standIn.faults.interaction(interaction);
    expect((await ask('2')).content).toContain('2nd');
    expect(standIn.requests.filter(({ path }) => path.includes(interaction.id))).toEqual([]);
    expect(standIn.counts.connections).toBe(1);
    expect(program.log().filter(({ outcome }) => outcome === 'repeated').length).toBeGreaterThanOrEqual(2);
  });

  it('answers a burst of 500', async () => {
    await start();
    const exchanges = await Promise.all(
      Array.from({ length: 500 }, () => standIn.command({ name: 'contact' })),
    );
    expect(exchanges.filter(({ problem }) => problem !== undefined)).toEqual([]);
  });
});
