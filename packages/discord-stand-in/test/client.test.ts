// The real discord.js Client on the stand-in.
import { setTimeout as sleep } from 'node:timers/promises';
import {
  ActionRowBuilder,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonBuilder,
  ButtonStyle,
  Client,
  Events,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../src/index.ts';

const definitions = [
  {
    name: 'period',
    description: 'A period',
    contexts: [0, 1, 2],
    integration_types: [0, 1],
    options: [
      {
        type: ApplicationCommandOptionType.String as const,
        name: 'period',
        description: 'Which one',
        autocomplete: true,
      },
      { type: ApplicationCommandOptionType.Boolean as const, name: 'private', description: 'Only to me' },
    ],
  },
  { name: 'slow', description: 'Defers' },
  { name: 'form', description: 'Opens a form' },
  { name: 'Look up', type: ApplicationCommandType.Message as const },
];

async function answer(interaction: Interaction): Promise<unknown> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    return interaction.respond([{ name: `${typed}nd period`, value: typed }]);
  }
  if (interaction.isMessageContextMenuCommand())
    return interaction.reply(`looked up ${interaction.targetMessage.content}`);
  if (interaction.isModalSubmit())
    return interaction.reply(`form says ${interaction.fields.getTextInputValue('text')}`);
  if (interaction.isStringSelectMenu()) {
    await interaction.deferUpdate();
    return interaction.editReply(`selected ${interaction.values.join(' and ')}`);
  }
  if (interaction.isButton()) {
    if (interaction.customId === 'remove') {
      await interaction.deferUpdate();
      return interaction.deleteReply();
    }
    return interaction.update({ content: 'pressed', embeds: [] });
  }
  if (!interaction.isChatInputCommand()) throw new Error('unexpected');
  if (interaction.commandName === 'slow') {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply('done at last');
    return interaction.followUp('one more thing');
  }
  if (interaction.commandName === 'form') {
    const input = new TextInputBuilder().setCustomId('text').setLabel('Text').setStyle(TextInputStyle.Short);
    return interaction.showModal(
      new ModalBuilder()
        .setCustomId('form')
        .setTitle('Form')
        .addComponents(new ActionRowBuilder<TextInputBuilder>().addComponents(input)),
    );
  }
  const isPrivate = interaction.options.getBoolean('private') ?? false;
  return interaction.reply({
    content: `period ${interaction.options.getString('period')}`,
    embeds: [{ title: 'Period', fields: [{ name: 'Dates', value: 'August 2016' }] }],
    components: [
      new ActionRowBuilder<ButtonBuilder>().addComponents(
        new ButtonBuilder().setCustomId('next').setLabel('Next').setStyle(ButtonStyle.Primary),
        new ButtonBuilder()
          .setCustomId('off')
          .setLabel('Off')
          .setStyle(ButtonStyle.Primary)
          .setDisabled(true),
        new ButtonBuilder().setCustomId('remove').setEmoji('🗑️').setStyle(ButtonStyle.Secondary),
        new ButtonBuilder().setURL('https://example.org').setLabel('Page').setStyle(ButtonStyle.Link),
      ),
      new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
        new StringSelectMenuBuilder()
          .setCustomId('pick')
          .setMaxValues(2)
          .addOptions({ label: 'One', value: '1' }, { label: 'Two', value: '2' }),
      ),
    ],
    ...(isPrivate ? { flags: MessageFlags.Ephemeral } : {}),
  });
}

describe('discord.js Client', () => {
  let standIn: StandIn;
  let client: Client<true>;

  beforeAll(async () => {
    standIn = await startStandIn({ heartbeatIntervalMs: 5_000 });
    client = await startClient(standIn, standIn.token);
    await client.application.commands.set(definitions);
  });
  afterAll(async () => {
    await client.destroy();
    await standIn.close();
  });

  it('registers commands and finds them unchanged', async () => {
    expect(standIn.commands().map(({ name }) => name)).toEqual(['form', 'Look up', 'period', 'slow']);
    const before = standIn.commands().map(({ id, version }) => [id, version]);
    await client.application.commands.set(definitions);
    expect(standIn.commands().map(({ id, version }) => [id, version])).toEqual(before);
    const fetched = await client.application.commands.fetch();
    expect(fetched.find(({ name }) => name === 'period')?.equals(definitions[0] as never)).toBe(true);
  });

  it('registers, edits and deletes commands of one server', async () => {
    const created = await client.application.commands.create(
      { name: 'local', description: 'Here' },
      standIn.guildId,
    );
    expect(created.guildId).toBe(standIn.guildId);
    const edited = await client.application.commands.edit(created, { description: 'There' }, standIn.guildId);
    expect(edited.id).toBe(created.id);
    expect(standIn.commands().find(({ name }) => name === 'local')?.description).toBe('There');
    expect(standIn.offered({ where: 'dm' }).map(({ name }) => name)).not.toContain('local');
    await client.application.commands.delete(created, standIn.guildId);
    expect(standIn.commands().map(({ name }) => name)).not.toContain('local');
  });

  it('answers with embed and components, edited in place by press and select', async () => {
    const { message, problem, response } = await standIn.command({
      name: 'period',
      options: { period: '2' },
    });
    expect(problem).toBeUndefined();
    expect(response?.type).toBe(4);
    if (!message) throw new Error('no message');
    expect(message).toMatchObject({ content: 'period 2', visibleTo: 'everyone', edited: false, byBot: true });
    expect(message.embeds[0]?.fields?.[0]?.value).toBe('August 2016');

    const pressed = await standIn.press(message, 'next', 'ben');
    expect(pressed.message).toMatchObject({ id: message.id, content: 'pressed', embeds: [], edited: true });
    expect(pressed.message?.components).toHaveLength(2);

    const [edit] = await Promise.all([
      standIn.next('edit', ({ content }) => content.startsWith('selected')),
      standIn.select(message, 'pick', ['1', '2']),
    ]);
    expect(edit[0]).toMatchObject({ id: message.id, content: 'selected 1 and 2' });

    await expect(standIn.press(message, 'off')).rejects.toThrow('disabled');
    await expect(standIn.press(message, 'gone')).rejects.toThrow('no component "gone"');
    await expect(standIn.select(message, 'pick', ['3'])).rejects.toThrow('no option "3"');
    await expect(standIn.select(message, 'pick', [])).rejects.toThrow('takes 1 to 2 values');

    const [deletion] = await Promise.all([standIn.next('delete'), standIn.press(message, 'remove')]);
    expect(deletion[0].id).toBe(message.id);
    expect(standIn.messages().some(({ id }) => id === message.id)).toBe(false);
    await expect(standIn.press(message, 'next')).rejects.toThrow('gone');
  });

  it('suggests while one types', async () => {
    const exchange = await standIn.autocomplete({
      name: 'period',
      focused: 'period',
      options: { period: '2' },
    });
    expect(exchange.choices).toEqual([{ name: '2nd period', value: '2' }]);
    expect(exchange.interaction.data).toMatchObject({
      options: [{ name: 'period', type: 3, value: '2', focused: true }],
    });
    expect(exchange.message).toBeUndefined();
  });

  it('shows a deferred reply as thinking, then edited, then followed up', async () => {
    const followup = standIn.next('message', ({ content }) => content === 'one more thing');
    const edit = standIn.next('edit', ({ content }) => content === 'done at last');
    const { response, message } = await standIn.command({ name: 'slow', as: 'ben' });
    expect(response?.type).toBe(5);
    const [after, before] = await edit;
    expect(before).toMatchObject({ thinking: true, ephemeral: true, content: '' });
    expect(after).toMatchObject({ thinking: false, ephemeral: true, edited: false, id: message?.id });
    expect((await followup)[0]).toMatchObject({ ephemeral: false, visibleTo: 'everyone' });
    expect(standIn.messages('ana').map(({ id }) => id)).not.toContain(message?.id);
    expect(standIn.messages('ben').map(({ id }) => id)).toContain(message?.id);
    await expect(standIn.press(after, 'any', 'ana')).rejects.toThrow('does not see');
  });

  it('opens a form and takes what is filled in', async () => {
    const opened = await standIn.command({ name: 'form' });
    expect(opened.modal).toMatchObject({ custom_id: 'form', title: 'Form' });
    await expect(standIn.submit(opened, {})).rejects.toThrow('takes 1 to 4000 characters');
    await expect(standIn.submit(opened, { other: 'x' })).rejects.toThrow('no field "other"');
    const submitted = await standIn.submit(opened, { text: 'hello' });
    expect(submitted.message?.content).toBe('form says hello');
  });

  it('runs a message command on a message', async () => {
    const exchange = await standIn.messageCommand({ name: 'Look up', text: 'some words', where: 'guild' });
    expect(exchange.message?.content).toBe('looked up some words');
    const target = standIn.messages().find(({ content }) => content === 'some words');
    expect(target).toMatchObject({ byBot: false });
    if (!target) throw new Error('no target');
    const again = await standIn.messageCommand({ name: 'Look up', message: target });
    expect(again.interaction.data).toMatchObject({ target_id: target.id });
  });

  it.each(['guild', 'dm', 'private'] as const)('works in a place: %s', async (where) => {
    const { message, interaction } = await standIn.command({
      name: 'period',
      options: { private: 'true' },
      where,
      locale: 'ar',
    });
    expect(message).toMatchObject({ where, ephemeral: true, content: 'period null' });
    expect(interaction).toMatchObject({ locale: 'ar', context: { guild: 0, dm: 1, private: 2 }[where] });
    expect(interaction.guild_id !== undefined).toBe(where === 'guild');
  });

  it('resumes after a drop and gets what it missed', async () => {
    const resumed = standIn.next('resumed');
    standIn.faults.destroy();
    const exchange = standIn.command({ name: 'period', options: { period: '1' } });
    await resumed;
    expect((await exchange).message?.content).toBe('period 1');
    expect(standIn.counts).toMatchObject({ resumed: 1, identifies: 1 });
  });

  it('is told when its token is wrong', async () => {
    const stranger = new Client({ intents: [], rest: { api: standIn.apiUrl } });
    await expect(stranger.login('wrong')).rejects.toThrow('invalid token');
    expect(standIn.requests.at(-1)).toMatchObject({ path: '/gateway/bot', status: 401 });
  });

  it('gets servers with the intent Guilds', async () => {
    const other = new Client({ intents: ['Guilds'], rest: { api: standIn.apiUrl } });
    const ready = new Promise((resolve) => other.once(Events.ClientReady, resolve));
    await other.login(standIn.token);
    await ready;
    expect(other.guilds.cache.get(standIn.guildId)?.name).toBe('Stand-in');
    await other.destroy();
  });

  it('hears nothing from a bot that is gone', async () => {
    const lonely = await startStandIn({ callbackWindowMs: 60 });
    const bot = await startClient(lonely, lonely.token);
    await bot.application.commands.set(definitions);
    await bot.destroy();
    await sleep(20);
    const { problem, response } = await lonely.command({ name: 'slow' });
    expect(problem).toBe('The application did not respond');
    expect(response).toBeUndefined();
    await lonely.close();
  });
});

async function startClient(standIn: StandIn, token: string): Promise<Client<true>> {
  const client = new Client({ intents: [], rest: { api: standIn.apiUrl } });
  client.on(Events.InteractionCreate, answer);
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  await standIn.botReady();
  return ready;
}
