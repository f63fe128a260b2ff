import {
  type APIApplicationCommand,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { compareCommands, isUnchanged } from '../../src/transports/command-difference.ts';

const defined: RESTPutAPIApplicationCommandsJSONBody = [
  {
    name: 'jpa',
    description: 'A period',
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'period',
        description: 'Which',
        autocomplete: true,
        max_length: 100,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        description: 'Only to me',
        required: false,
      },
    ],
  },
  { type: ApplicationCommandType.Message, name: 'Look up' },
];

/** As Discord gives them back: with its own book-keeping, defaults filled in, and in an order of its own. */
const registered = (): APIApplicationCommand[] =>
  [
    {
      id: '2',
      application_id: '1',
      version: '9',
      default_member_permissions: null,
      type: 3,
      name: 'Look up',
      name_localizations: null,
      description: '',
      description_localizations: null,
      dm_permission: true,
      contexts: [0, 1, 2],
      integration_types: [0],
      nsfw: false,
    },
    {
      id: '1',
      application_id: '1',
      version: '9',
      default_member_permissions: null,
      type: 1,
      name: 'jpa',
      name_localizations: null,
      description: 'A period',
      description_localizations: {},
      dm_permission: true,
      contexts: [2, 0, 1],
      integration_types: [1, 0],
      nsfw: false,
      options: [
        {
          name: 'period',
          name_localizations: null,
          description: 'Which',
          description_localizations: null,
          type: 3,
          max_length: 100,
          autocomplete: true,
          required: false,
          choices: [],
        },
        { type: 5, name: 'private', description: 'Only to me' },
      ],
    },
  ] as APIApplicationCommand[];

function changed(change: (jpa: Record<string, unknown>, options: Record<string, unknown>[]) => void) {
  const commands = registered();
  const jpa = commands.find(({ name }) => name === 'jpa') as unknown as Record<string, unknown>;
  change(jpa, jpa.options as Record<string, unknown>[]);
  return compareCommands(defined, commands, 'global');
}

describe('the difference between defined and registered commands', () => {
  it('is none for what Discord filled in, left out or ordered otherwise', () => {
    const difference = compareCommands(defined, registered(), 'global');
    expect(difference).toEqual({ added: [], removed: [], changed: [], unchanged: ['/jpa', 'Look up'] });
    expect(isUnchanged(difference)).toBe(true);
  });

  it('names what is new and what is gone, telling types of one name apart', () => {
    const [, lookUp] = defined;
    const userCommand = { ...registered()[0], type: ApplicationCommandType.User } as APIApplicationCommand;
    expect(compareCommands(defined, [userCommand], 'global')).toMatchObject({
      added: ['/jpa', 'Look up'],
      removed: ['Look up'],
    });
    expect(compareCommands(lookUp ? [lookUp] : [], registered(), 'global')).toEqual({
      added: [],
      removed: ['/jpa'],
      changed: [],
      unchanged: ['Look up'],
    });
  });

  it.each<[string, Parameters<typeof changed>[0], string[]]>([
    ['a description', (jpa) => Object.assign(jpa, { description: 'Else' }), ['description']],
    [
      'a translation',
      (jpa) => Object.assign(jpa, { name_localizations: { fr: 'pac' } }),
      ['name_localizations'],
    ],
    [
      'permissions',
      (jpa) => Object.assign(jpa, { default_member_permissions: '0' }),
      ['default_member_permissions'],
    ],
    ['an age limit', (jpa) => Object.assign(jpa, { nsfw: true }), ['nsfw']],
    ['contexts', (jpa) => Object.assign(jpa, { contexts: [0] }), ['contexts']],
    ['integration types', (jpa) => Object.assign(jpa, { integration_types: [0] }), ['integration_types']],
    ['no options', (jpa) => Object.assign(jpa, { options: [] }), ['options.period', 'options.private']],
    ['an option', (_, [period]) => Object.assign(period ?? {}, { max_length: 50 }), ['options.period']],
    ['required', (_, [, last]) => Object.assign(last ?? {}, { required: true }), ['options.private']],
    [
      'choices',
      (_, [period]) => Object.assign(period ?? {}, { choices: [{ name: 'a', value: 'b' }] }),
      ['options.period'],
    ],
    [
      'one option more',
      (_, options) => options.push({ name: 'more', type: 3, description: 'x' }),
      ['options.more'],
    ],
    ['options in another order', (_, options) => options.reverse(), ['options (their order)']],
  ])('sees %s', (_name, change, fields) => {
    expect(changed(change)).toEqual({
      added: [],
      removed: [],
      changed: [{ name: '/jpa', fields }],
      unchanged: ['Look up'],
    });
  });

  it('leaves where a command shows up to global commands', () => {
    const commands = registered().map(({ contexts: _c, integration_types: _i, ...command }) => command);
    expect(isUnchanged(compareCommands(defined, commands, 'guild'))).toBe(true);
    expect(isUnchanged(compareCommands(defined, commands, 'global'))).toBe(false);
  });
});
