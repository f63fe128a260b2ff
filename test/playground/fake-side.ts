// A person's side without a server behind it: a bot of a few lines, for what the terminal does with its answers.
import { EventEmitter } from 'node:events';
import {
  type APIActionRowComponent,
  type APIApplicationCommand,
  type APIButtonComponentWithCustomId,
  type APIInteraction,
  type APIInteractionResponse,
  type APIMessage,
  ApplicationCommandType,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import { localised } from 'discord-client-text';
import { type Asking, ClientRefusal, type Exchange, type ShownMessage } from 'discord-stand-in';
import { someCommands } from '../../packages/discord-client-text/test/some-commands.ts';
import type { PersonSide } from '../../src/playground/shell.ts';

const buttons = (...labels: string[]): APIActionRowComponent<APIButtonComponentWithCustomId> => ({
  type: ComponentType.ActionRow,
  components: labels.map((label) => ({
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    custom_id: label,
    label,
  })),
});
const choice = (label: string, value: string): APIMessageComponents[number] => ({
  type: ComponentType.ActionRow,
  components: [{ type: ComponentType.StringSelect, custom_id: 'periods', options: [{ label, value }] }],
});
type APIMessageComponents = NonNullable<APIMessage['components']>;

/** Everything that was asked of it, in words, stands in `asked`. */
export function fakeSide(): PersonSide & { readonly asked: string[]; readonly news: (text: string) => void } {
  const events = new EventEmitter();
  const asked: string[] = [];
  let count = 0;

  const shown = (content: string, more: Partial<ShownMessage> = {}): ShownMessage => {
    count += 1;
    const id = String(count);
    const components: APIMessageComponents = [buttons('Next', 'Remove', 'Sulk'), choice('First period', '1')];
    const api = { id, content, attachments: [] } as unknown as APIMessage;
    return {
      id,
      channelId: '1',
      where: 'guild',
      content,
      embeds: [],
      components,
      flags: 0,
      ephemeral: false,
      visibleTo: 'everyone',
      thinking: false,
      edited: false,
      deleted: false,
      byBot: true,
      api,
      ...more,
    };
  };
  const exchange = (more: Partial<Exchange>): Exchange => ({
    interaction: {} as APIInteraction,
    response: undefined,
    message: undefined,
    choices: undefined,
    modal: undefined,
    problem: undefined,
    milliseconds: 1.4,
    ...more,
  });
  const said = (message: ShownMessage): Exchange => {
    events.emit('message', message);
    return exchange({ message, response: { type: 4, data: { content: message.content } } });
  };
  const commands = someCommands.map(
    (command, index) =>
      ({
        ...command,
        id: String(index),
        type: command.type ?? ApplicationCommandType.ChatInput,
      }) as APIApplicationCommand,
  );
  const by = ({ as, where, locale }: Asking) => `${as} ${where} ${locale}`;
  const unused = () => {
    throw new Error('not used by the terminal');
  };

  return {
    asked,
    news: (text) => events.emit('message', shown(text)),
    commands: () => commands,
    offered: ({ locale = 'en-US' } = {}) => commands.map((command) => localised(command, locale)),
    async command({ name, options, ...asking }) {
      asked.push(`/${name} ${JSON.stringify(options)} ${by(asking)}`);
      if (name === 'about')
        return exchange({ problem: 'The application did not respond', milliseconds: 3000 });
      if (name === 'compare') throw new ClientRefusal('Not offered here');
      if (name === 'search') return said(shown('Found', { ephemeral: true, flags: MessageFlags.Ephemeral }));
      return said(shown(`${name} ${Object.values(options ?? {}).join(', ')}`));
    },
    async messageCommand({ name, text, ...asking }) {
      asked.push(`${name} "${text}" ${by(asking)}`);
      return said(shown(`About ${text}`));
    },
    async autocomplete({ name, options, focused }) {
      asked.push(`complete /${name} ${focused}=${options?.[focused] ?? ''}`);
      const all = [
        { name: '1st Joint Period of Action', value: '1' },
        { name: '2nd Joint Period of Action', value: '2' },
        { name: 'Captain\u001b[31m Bram', value: 'captain\nbram' },
      ];
      const typed = String(options?.[focused] ?? '').toLowerCase();
      const choices = all.filter((one) => `${one.name} ${one.value}`.toLowerCase().includes(typed));
      return exchange({ choices, response: { type: 8, data: { choices } } });
    },
    async press(message, customId, as) {
      asked.push(`press ${customId} ${as}`);
      if (customId === 'Sulk') return exchange({ problem: 'The application did not respond' });
      if (customId === 'Next') {
        const edited = { ...message, content: `${message.content}, next`, edited: true };
        events.emit('edit', edited, message);
        return exchange({ message: edited, response: { type: 7, data: { content: edited.content } } });
      }
      const response: APIInteractionResponse = { type: 6 };
      setTimeout(() => events.emit('delete', { ...message, deleted: true }), 20);
      return exchange({ message, response });
    },
    async select(message, customId, values, as) {
      asked.push(`select ${customId} ${values} ${as}`);
      const edited = { ...message, content: `chosen ${values}`, edited: true, components: [] };
      events.emit('edit', edited, message);
      return exchange({ message: edited, response: { type: 7, data: { content: edited.content } } });
    },
    submit: unused,
    dismiss: unused,
    messages: unused,
    on(name, listener) {
      events.on(name, listener);
      return () => events.off(name, listener);
    },
  };
}
