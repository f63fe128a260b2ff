// A handful of commands that no bot has, with every kind of option that can be typed.
import {
  type APIApplicationCommandOption,
  ApplicationCommandType,
  ApplicationCommandOptionType as Kind,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';

const text = (
  name: string,
  more: { required?: boolean; autocomplete?: true } = {},
): APIApplicationCommandOption => ({ type: Kind.String, name, description: `The ${name}`, ...more });
const hidden: APIApplicationCommandOption = {
  type: Kind.Boolean,
  name: 'private',
  description: 'Reply only to me',
};

export const someCommands: RESTPutAPIApplicationCommandsJSONBody = [
  { name: 'jpa', description: 'A period', options: [text('period', { autocomplete: true }), hidden] },
  {
    name: 'meetings',
    description: 'Meetings',
    options: [text('city', { autocomplete: true }), text('date'), text('kind'), text('period'), hidden],
  },
  { name: 'compare', description: 'Two periods', options: [text('a'), text('b')] },
  {
    name: 'search',
    description: 'Searches',
    description_localizations: { th: 'ค้นหา', 'zh-CN': '搜索' },
    options: [
      {
        type: Kind.String,
        name: 'query',
        description: 'The query',
        description_localizations: { th: 'คำถาม' },
        required: true,
        autocomplete: true,
      },
      {
        type: Kind.String,
        name: 'language',
        description: 'In which language',
        choices: [
          { name: 'Thai', value: 'th', name_localizations: { th: 'ไทย' } },
          { name: 'Chinese', value: 'zh-CN' },
        ],
      },
      hidden,
    ],
  },
  {
    name: 'roll',
    description: 'Dice',
    options: [
      {
        type: Kind.Integer,
        name: 'sides',
        description: 'How many',
        required: true,
        min_value: 2,
        max_value: 100,
      },
      { type: Kind.Number, name: 'weight', description: 'In grams' },
      {
        type: Kind.String,
        name: 'colour',
        description: 'Which colour',
        choices: [
          { name: 'Dark red', value: 'r' },
          { name: 'Blue', value: 'b' },
        ],
      },
      hidden,
    ],
  },
  { name: 'about', description: 'About this' },
  {
    name: 'Look up in knowledge base',
    name_localizations: { th: 'ค้นในฐานความรู้' },
    type: ApplicationCommandType.Message,
  },
];
