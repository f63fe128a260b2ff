import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { commands, definitions } from '../../src/commands/index.ts';
import { createRespond } from '../../src/interactions/respond.ts';
import { ask, askThrough, slash } from '../interactions/asking.ts';
import { faultsOfCommands } from '../interactions/discord-rules.ts';
import { knowledgeOf2017 } from '../knowledge-of-2017.ts';

const slashCommands = commands.filter((command) => command.type === ApplicationCommandType.ChatInput);

describe('what is registered', () => {
  test('is taken by Discord', () => {
    expect(faultsOfCommands(definitions())).toEqual([]);
  });

  test('is the same every time, so that a restart changes nothing at Discord', () => {
    expect(definitions()).toEqual(JSON.parse(JSON.stringify(definitions())));
  });

  test('can be used in servers, in direct messages and as a user-installed app', () => {
    for (const command of definitions())
      expect(command).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
  });

  test('has private on every slash command, as its last option', () => {
    for (const { options } of slashCommands)
      expect(options.at(-1)).toMatchObject({ name: 'private', type: ApplicationCommandOptionType.Boolean });
  });

  test('asks only /search for something', () => {
    const required = slashCommands.flatMap(({ name, options }) =>
      options.filter((option) => option.required).map((option) => `${name} ${option.name}`),
    );
    expect(required).toEqual(['search query']);
  });
});

describe('/help comes from the definitions', () => {
  test('every other command with its description', () => {
    const { text } = ask(slash('help'));
    expect(text).not.toContain('`/help`');
    for (const { name, definition } of slashCommands.filter((one) => one.name !== 'help')) {
      expect(text).toContain(`\`/${name}\``);
      expect(text).toContain(definition.description);
    }
    expect(text).toContain('Apps › Look up in knowledge base');
  });

  test('with mentions that can be clicked, once the commands are registered', () => {
    const ids = new Map<string, string>();
    const askHelp = () => askThrough(respond)(slash('help')).text;
    const respond = createRespond(knowledgeOf2017, ids);
    expect(askHelp()).not.toContain('</jpa:');
    ids.set('jpa', '500000000000000000');
    expect(askHelp()).toContain('</jpa:500000000000000000> A Joint Period of Action');
  });
});
