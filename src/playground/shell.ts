// One person at the stand-in: who and where they are, what they see, and what a line of theirs does.
import { type APIInteractionResponse, InteractionResponseType } from 'discord-api-types/v10';
import { localesOf, understand, usage, written } from 'discord-client-text';
import {
  ClientRefusal,
  type Exchange,
  type ShownMessage,
  type StandIn,
  type UserSide,
} from 'discord-stand-in';
import { complete, type Replacement } from './completion.ts';
import { usableComponents } from './component-rows.ts';
import { drawChoices, drawGlossary, drawMessage, type Surface, usable } from './draw.ts';
import { paint, type Style, styled, wrap } from './styled-text.ts';
import { createSurroundings } from './surroundings.ts';

/** The part of the stand-in that a person at a terminal needs. */
export type PersonSide = Omit<UserSide, 'say' | 'sees' | 'setLocale'> & Pick<StandIn, 'on'>;

/** What a line came to. */
interface LineResult {
  /** what was done, as others would see it: "ana used /jpa period:2" */
  readonly deed: string | undefined;
  readonly text: string;
  /** the callback behind it, as the application sent it */
  readonly response?: APIInteractionResponse | undefined;
  /** what went wrong, for a person to act on; without a deed, nothing was sent */
  readonly fault: string | undefined;
  readonly quit?: true;
}

export interface Shell {
  /** Carries out one line. One at a time: the next only after this one has ended. */
  run(line: string): Promise<LineResult>;
  /** What could replace the end of an unfinished line, the application's own suggestions among it. */
  complete(head: string): Promise<readonly Replacement[]>;
  /** who and where: "ana · server" */
  hint(): string;
  /** the first words to somebody who has never been here; `example` is a line worth trying */
  greeting(example?: string): string;
  close(): void;
}

// After "thinking" or a silent acknowledgement the message itself follows in a request of its own.
const followingMs = 3_000;

export interface ShellOptions {
  readonly standIn: PersonSide;
  /** in which language the person begins (default 'en-US') */
  readonly locale?: string | undefined;
  /** of the terminal at the moment, in columns */
  readonly width: () => number;
  /** escape codes for styles */
  readonly colour: boolean;
  /** gets what the bot does on its own accord between two lines */
  readonly news: (text: string) => void;
}

/** Opens a shell for one person. */
export function createShell({ standIn, locale = 'en-US', width, colour, news }: ShellOptions): Shell {
  const surroundings = createSurroundings(locale, () => localesOf(standIn.commands()));
  /** the message whose buttons the numbers press */
  let last: ShownMessage | undefined;
  /** messages that changed while a line is being carried out, as they stand; undefined between two lines */
  let changed: Map<string, ShownMessage> | undefined;

  const asking = surroundings.asking;
  const columns = () => usable(width());
  const here = (): Surface => ({
    width: width(),
    colour,
    clock: { locale: asking().locale, now: Date.now() },
  });
  const say = (words: string, ...styles: Style[]) => paint(wrap(styled(words, ...styles), columns()), colour);

  const show = (message: ShownMessage): string => {
    if (message.deleted) {
      if (last?.id === message.id) last = undefined;
      return say('(the reply was removed)', 'dim');
    }
    last = message;
    if (message.thinking) return say('(the application is thinking …)', 'dim');
    return drawMessage(
      { ...message, attachments: message.api.attachments },
      here(),
      message.edited ? 'edited' : undefined,
    );
  };
  const noticed = (message: ShownMessage) => {
    if (!message.byBot) return;
    if (changed) changed.set(message.id, message);
    else news(show(message));
  };
  const listening = [
    standIn.on('message', noticed),
    standIn.on('edit', noticed),
    standIn.on('delete', noticed),
  ];

  const fault = (text: string): LineResult => ({ deed: undefined, text: '', fault: text });

  /** Resolves when one of the messages changes again, or when that takes too long. */
  const somethingFollows = () =>
    new Promise<void>((resolve) => {
      const stop = () => {
        clearTimeout(timer);
        for (const off of waiting) off();
        resolve();
      };
      const byBot = (message: ShownMessage) => {
        if (message.byBot) stop();
      };
      const timer = setTimeout(stop, followingMs);
      const waiting = [standIn.on('edit', byBot), standIn.on('delete', byBot)];
    });

  const exchanged = async (deed: string, begin: () => Promise<Exchange>): Promise<LineResult> => {
    const seen = new Map<string, ShownMessage>();
    changed = seen;
    const exchange = await begin().catch(refused);
    if ('refusal' in exchange) {
      changed = undefined;
      return fault(exchange.refusal);
    }
    if (isSilent(exchange, seen.size > 0)) await somethingFollows();
    changed = undefined;
    const { message, response, problem, modal } = exchange;
    if (message && !seen.has(message.id)) seen.set(message.id, message);
    const parts = [...seen.values()].map(show);
    if (modal) parts.push(say(`(opens the form "${modal.title}", which only Discord shows)`, 'dim'));
    if (parts.length === 0 && problem === undefined) parts.push(say('(nothing to show)', 'dim'));
    return {
      deed: `${deed} · ${Math.round(exchange.milliseconds)} ms`,
      text: parts.join('\n\n'),
      response,
      fault: problem,
    };
  };

  const press = (number: number): LineResult | Promise<LineResult> => {
    const message = last;
    const components = usableComponents(message?.components ?? []);
    const most = components.length;
    if (!message || most === 0)
      return fault('There is nothing to press. Ask for something first; ? shows what.');
    const component = components[number - 1];
    if (!component)
      return fault(`There is no [${number}] here: ${most === 1 ? 'only [1]' : `[1] to [${most}]`}`);
    const { as, locale } = asking();
    const deed = `${as} ${component.kind === 'button' ? 'pressed' : 'chose'} ${component.label}`;
    return exchanged(deed, () =>
      component.kind === 'button'
        ? standIn.press(message, component.customId, as, { locale })
        : standIn.select(message, component.customId, [component.value], as, { locale }),
    );
  };

  const more = (): LineResult => {
    const choices = last && drawChoices(last, here());
    return choices === undefined
      ? fault('There is no menu. Ask for something first; ? shows what.')
      : { deed: undefined, text: choices, fault: undefined };
  };

  const command = (line: string): LineResult | Promise<LineResult> => {
    const { as } = asking();
    // What is no command is a question.
    const asked = /^[/>]/.test(line) ? line : `/search ${line}`;
    const understood = understand(asked, standIn.offered(asking()));
    switch (understood.kind) {
      case 'fault':
        return fault(understood.text);
      case 'command': {
        const { name, options } = understood;
        return exchanged(`${as} used ${written(name, options)}`, () =>
          standIn.command({ name, options, ...asking() }),
        );
      }
      case 'message-command': {
        const { name, text } = understood;
        return exchanged(`${as} used ${name}`, () => standIn.messageCommand({ name, text, ...asking() }));
      }
    }
  };

  const manual = (): string => {
    const commands = standIn.offered(asking()).map((definition) => ({
      word: usage(definition),
      meaning: definition.description || 'looks at the text of a message; also > text',
    }));
    const lines = [
      styled('Commands of the bot', 'bold'),
      ...drawGlossary(commands, columns()),
      '',
      styled('At this prompt', 'bold'),
      ...drawGlossary(
        [
          { word: '1', meaning: 'presses the button, or chooses the entry, with that number' },
          { word: 'words', meaning: 'are a question: as /search words' },
          { word: ':more', meaning: 'all choices of the menus under the last reply' },
          { word: 'Tab', meaning: 'completes commands, options, values; again: the next suggestion' },
          ...surroundings.glossary(),
          { word: '?', meaning: 'this list' },
          { word: '/quit', meaning: 'leaves (Ctrl+D too)' },
        ],
        columns(),
      ),
    ];
    return paint(lines, colour);
  };

  return {
    async run(line) {
      const typed = line.trim();
      if (typed === '?' || typed === '/?') return { deed: undefined, text: manual(), fault: undefined };
      if (/^[/:](?:quit|exit)$/i.test(typed))
        return { deed: undefined, text: '', fault: undefined, quit: true };
      if (/^\[?\d{1,4}\]?$/.test(typed)) return press(Number(typed.replace(/[[\]]/g, '')));
      if (typed === ':more') return more();
      if (typed.startsWith(':')) {
        const turned = surroundings.turn(typed);
        return 'fault' in turned
          ? fault(turned.fault)
          : { deed: undefined, text: say(turned.said, 'dim'), fault: undefined };
      }
      return command(typed);
    },
    async complete(head) {
      if (head.startsWith(':')) return surroundings.complete(head);
      const { words, question } = complete(head, standIn.offered(asking()));
      if (!question) return words;
      const { command: name, focused, options } = question;
      const answer = await standIn.autocomplete({ name, focused, options, ...asking() }).catch(refused);
      const problem = 'refusal' in answer ? answer.refusal : answer.problem;
      if (problem !== undefined) news(say(problem, 'red'));
      const choices = 'refusal' in answer ? [] : (answer.choices ?? []);
      return [...choices.map(({ name, value }) => question.replacement(name, value)), ...words];
    },
    hint: surroundings.hint,
    greeting(example) {
      const keys = 'Tab completes · ? explains · /quit leaves';
      const names = standIn.offered(asking()).map(({ name }) => (/\s/.test(name) ? '> text' : `/${name}`));
      return paint(
        [
          ...wrap(styled(names.join('  '), 'cyan'), columns()),
          ...wrap(
            example === undefined
              ? styled(keys, 'dim')
              : `${styled(`Try ${example}`)} ${styled(`· ${keys}`, 'dim')}`,
            columns(),
          ),
        ],
        colour,
      );
    },
    close() {
      for (const off of listening) off();
    },
  };
}

function refused(error: unknown): { readonly refusal: string } {
  if (error instanceof ClientRefusal) return { refusal: error.message };
  throw error;
}

/** Whether the callback showed nothing yet, so that something has to follow. */
function isSilent({ response, message }: Exchange, somethingCame: boolean): boolean {
  switch (response?.type) {
    case InteractionResponseType.DeferredChannelMessageWithSource:
      return message?.thinking === true;
    case InteractionResponseType.DeferredMessageUpdate:
      return !somethingCame;
    default:
      return false;
  }
}
