import { ComponentType } from 'discord.js';
import { type StandIn, startStandIn } from 'discord-stand-in';
import { describe, it, type onTestFinished } from 'vitest';
import { eventually } from '../eventually.ts';
import { environmentOf, isCallback, type Program, registered, run, shown } from './program.ts';

/** A test's own, as they run side by side. */
interface Surroundings {
  readonly expect: typeof import('vitest').expect;
  readonly onTestFinished: typeof onTestFinished;
}
async function begin({ onTestFinished: onFinished }: Surroundings): Promise<StandIn> {
  // The answers that go wrong are waited for no longer than it takes.
  const standIn = await startStandIn({ callbackWindowMs: 2_000 });
  onFinished(() => standIn.close());
  return standIn;
}

const typed = 'marker-of-what-was-typed';
const person = { id: '123123123123123123', username: 'marker-of-a-user', globalName: 'Marker of a Name' };
const channelId = '456456456456456456';

/** Everything that a person can do and everything that can go wrong with it, all of it with markers in it. */
async function useTheBot(standIn: StandIn, { expect }: Surroundings): Promise<void> {
  const as = person;
  const options = { query: `arrests in the 2nd period ${typed}` };
  const found = shown(await standIn.command({ name: 'search', options, as }));
  await standIn.command({ name: 'country', options: { name: typed }, as });
  await standIn.autocomplete({ name: 'jpa', options: { period: typed }, focused: 'period', as });
  await standIn.messageCommand({ name: 'Look up in knowledge base', text: `Captain Bram ${typed}`, as });
  for (const row of found.components)
    for (const control of row.type === ComponentType.ActionRow ? row.components : [])
      if (control.type === ComponentType.StringSelect)
        await standIn.select(found, control.custom_id, [control.options[0]?.value ?? ''], as);

  const fault = { code: 'BASE_TYPE_CHOICES', message: `Value "${typed}" must be one of ("a", "b").` };
  const refusal = {
    code: 50_035,
    message: 'Invalid Form Body',
    errors: { data: { content: { _errors: [fault] } } },
  };
  for (const script of [
    { status: 400, body: refusal },
    { status: 404, body: { code: 10_062, message: 'Unknown interaction' } },
    { status: 500, body: '<html></html>' },
    { outcome: 'reset' as const },
  ]) {
    const remove = standIn.faults.script({ ...script, when: isCallback, times: 2 });
    await standIn.command({ name: 'country', options: { name: typed }, as });
    remove();
  }

  const { interaction } = await standIn.command({ name: 'contact', as });
  const user = { id: person.id, username: person.username, global_name: person.globalName };
  const oddities = [
    { data: { type: 1, name: typed } },
    { data: { type: 1, name: 'jpa', options: { [typed]: typed } } },
    { type: 3, data: { component_type: 2, custom_id: `1/${typed}?${typed}=${typed}` } },
    { type: 5, data: { custom_id: typed, components: [{ value: typed }] } },
    { type: typed },
    { token: `../${typed}` },
    { id: typed },
  ];
  for (const [index, oddity] of oddities.entries()) {
    const id = String(BigInt(interaction.id) + BigInt(index + 1));
    standIn.faults.interaction({
      ...interaction,
      id,
      token: `odd${index}`,
      channel_id: channelId,
      user,
      ...oddity,
    });
  }
  standIn.faults.dispatch('MESSAGE_CREATE', { content: typed, author: user });
  standIn.faults.sendRaw(`{"op":0,"t":"${typed}"`);
  standIn.faults.dispatch(typed, typed);
  expect(shown(await standIn.command({ name: 'contact', as })).content).toContain('@');
}

async function logAt(
  level: string,
  standIn: StandIn,
  { expect, onTestFinished: onFinished }: Surroundings,
  use: () => Promise<void>,
): Promise<Program> {
  const program = run([], { ...environmentOf(standIn), LOG_LEVEL: level }, { onFinished });
  await registered(program);
  await use();
  await eventually(() => expect(program.log().length).toBeGreaterThan(10));
  program.kill('SIGTERM');
  await program.ended;
  return program;
}

describe('the log', () => {
  it.concurrent.for(['info', 'debug', 'trace'])('holds nothing of users at level %s', async (level, own) => {
    const { expect } = own;
    const standIn = await begin(own);
    const tokens: string[] = [];
    standIn.on('interaction', ({ token }) => tokens.push(token));
    const program = await logAt(level, standIn, own, () => useTheBot(standIn, own));
    const { stdout, stderr } = await program.ended;
    expect(stderr).toBe('');
    expect(program.log().filter(({ interaction }) => interaction).length).toBeGreaterThan(10);
    const said = [typed, person.id, person.username, person.globalName, channelId, standIn.guildId];
    expect(stdout).toContain('data.content[BASE_TYPE_CHOICES]: Value \\"…\\"');
    for (const marker of [...said, ...tokens, standIn.token]) expect(stdout).not.toContain(marker);
  });

  it.concurrent('tells of an interaction its id, its command, what came of it and how long it took, and no more', async (own) => {
    const { expect } = own;
    const standIn = await begin(own);
    const program = await logAt('info', standIn, own, async () => {
      for (let asked = 0; asked < 12; asked++)
        await standIn.command({ name: 'country', options: { name: typed }, as: person });
    });
    const lines = program.log().filter(({ interaction }) => interaction);
    for (const line of lines)
      expect(line).toEqual({
        level: 'info',
        time: expect.any(String),
        interaction: expect.stringMatching(/^\d+$/),
        command: 'country',
        outcome: 'nothing',
        ms: expect.any(Number),
        msg: 'interaction',
      });
    expect(lines).toHaveLength(12);
  });
});
