// The Big List of Naughty Strings, through every way by which text comes in, in every language. There is no form
// (Discord's "modal") among them: the bot has none.
import naughty from 'big-list-of-naughty-strings' with { type: 'json' };
import { ApplicationCommandOptionType, ApplicationCommandType, MessageFlags } from 'discord.js';
import { test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { LOCALES } from '../../src/knowledge/locale.ts';
import {
  ask,
  choose,
  click,
  onMessage,
  type Seen,
  SOMEBODY_ELSE,
  slash,
  typing,
} from '../interactions/asking.ts';
import { faultOf, pronounce, type Verdict } from './verdicts.ts';

type Asked = Parameters<typeof ask>[0];

const OPTIONS = commands.flatMap((command) =>
  command.type === ApplicationCommandType.ChatInput
    ? command.options
        .filter(({ type }) => type === ApplicationCommandOptionType.String)
        .map(({ name }) => [command.name, name] as const)
    : [],
);
const MESSAGE_COMMANDS = commands.flatMap(({ type, name }) =>
  type === ApplicationCommandType.Message ? [name] : [],
);

const ways: readonly (readonly [string, (text: string) => readonly Asked[]])[] = [
  ['every option, sent', (text) => OPTIONS.map(([name, option]) => slash(name, { [option]: text }))],
  ['every option, being typed', (text) => OPTIONS.map(([name, option]) => typing(name, option, text))],
  ['a message that is looked up', (text) => MESSAGE_COMMANDS.map((name) => onMessage(name, text))],
  [
    'the id of a button, or within it',
    (text) => [click(text), ...OPTIONS.map(([name, option]) => click(`2/${name}?${option}=${text}`))],
  ],
  [
    'the value of a menu, also of somebody else’s',
    (text) => [
      choose('2/jpa?period=*', text),
      choose('2/search?query=*', text, { by: SOMEBODY_ELSE, flags: MessageFlags.Ephemeral }),
    ],
  ],
];

// Asking makes sure that Discord's own specification has nothing against the reply, and that it pings nobody.
function check({ kind, text }: Seen): void {
  if (kind === 'failed') throw new Error('the handler failed');
  if (!text.isWellFormed()) throw new Error('the reply is no good Unicode');
}

test.each(LOCALES)('naughty strings, asked by somebody who reads %s', (locale) => {
  const verdicts: Verdict[] = ways.flatMap(([kind, interactions]) =>
    naughty.flatMap((text) =>
      interactions(text).map((asked) => ({
        kind,
        name: JSON.stringify(text),
        fault: faultOf(() => check(ask({ ...asked, locale } as Asked))),
      })),
    ),
  );
  pronounce(`naughty strings (${naughty.length}), ${locale}`, verdicts);
});
