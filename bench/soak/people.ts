import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import naughty from 'big-list-of-naughty-strings' with { type: 'json' };
import { ComponentType } from 'discord.js';
import type { Exchange, Person, ShownMessage, StandIn } from 'discord-stand-in';
import { LOCALES } from '../../src/knowledge/locale.ts';
import type { Random } from './random.ts';

/** What begins a word that nobody else types: all that is typed has one, but for what is unmistakable. */
export const mark = 'xqtyped';
/** Naughty strings that stand nowhere but where somebody typed them. */
export const unmistakable: readonly string[] = naughty.filter(({ length }) => length >= 12);

/** The languages that the bot answers in, by Discord's names. */
const locales = LOCALES.map((locale) => (locale === 'en' ? 'en-US' : locale));

/** Somebody, and the language that their Discord is in. */
export interface Asker {
  readonly as: Person;
  readonly locale: string;
}

export interface People {
  /** one of the languages that the bot answers in, by Discord's name */
  locale(): string;
  /** Asks one thing, of whatever kind. */
  ask(asker: Asker): Promise<Exchange>;
  /** Presses any one of the buttons of a message; undefined where there is none. */
  press(message: ShownMessage, asker: Asker): Promise<Exchange> | undefined;
}

/** What people do with the bot: in every language that it answers in or reads, politely and not. */
export function createPeople(standIn: StandIn, random: Random): People {
  const questions = questionsOf(join(process.cwd(), 'data/examples'));
  let words = 0;
  const typed = (text: string) => `${text} ${mark}${words++}`;
  const question = () => typed(random.pick(questions));
  const period = () => random.pick(['1', '2', '3', 'latest']);
  const rude = () => {
    const text = random.pick(naughty);
    return unmistakable.includes(text) ? text : typed(text);
  };

  const uses: readonly ((asker: Asker) => Promise<Exchange>)[] = [
    (asker) => standIn.command({ ...asker, name: 'jpa', options: { period: period() } }),
    (asker) => standIn.command({ ...asker, name: 'meetings', options: { private: true }, where: 'dm' }),
    (asker) => standIn.command({ ...asker, name: 'country', options: { name: 'Maldives' } }),
    (asker) => standIn.command({ ...asker, name: 'country', options: { name: typed('tailand') } }),
    (asker) =>
      standIn.command({ ...asker, name: 'search', options: { query: question() }, where: 'private' }),
    (asker) =>
      standIn.autocomplete({ ...asker, name: 'search', options: { query: question() }, focused: 'query' }),
    (asker) =>
      standIn.autocomplete({
        ...asker,
        name: 'meetings',
        options: { city: typed('bang') },
        focused: 'city',
      }),
    (asker) => standIn.messageCommand({ ...asker, name: 'Look up in knowledge base', text: question() }),
    // What has pictures.
    (asker) => standIn.command({ ...asker, name: 'timeline' }),
    (asker) => standIn.command({ ...asker, name: 'compare', options: { first: period(), second: period() } }),
    // What nobody would type but to see what comes of it, and Discord's client wouldn't all let through.
    (asker) => {
      const [name, option] = random.pick([
        ['jpa', 'period'],
        ['meetings', 'city'],
        ['meetings', 'date'],
        ['country', 'name'],
        ['search', 'query'],
      ]);
      const input = { ...asker, name, options: { [option]: rude() }, skipValidation: true };
      return random.next() < 0.5
        ? standIn.command(input)
        : standIn.autocomplete({ ...input, focused: option });
    },
    (asker) => standIn.messageCommand({ ...asker, name: 'Look up in knowledge base', text: rude() }),
  ];

  return {
    locale: () => random.pick(locales),
    ask: (asker) => random.pick(uses)(asker),
    press(message, { as, locale }) {
      const ids = buttonsOf(message);
      return ids.length === 0 ? undefined : standIn.press(message, random.pick(ids), as, { locale });
    },
  };
}

/** Those that the bot is taught with, in every language that it reads. */
function questionsOf(directory: string): string[] {
  return readdirSync(directory).flatMap((file) =>
    readFileSync(join(directory, file), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !/^[=#]/.test(line)),
  );
}

function buttonsOf({ components }: ShownMessage): string[] {
  return components
    .flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []))
    .flatMap((control) =>
      control.type === ComponentType.Button && 'custom_id' in control ? [control.custom_id] : [],
    );
}
