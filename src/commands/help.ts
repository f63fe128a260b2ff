import { ApplicationCommandType, chatInputApplicationCommandMention } from 'discord.js';
import { type ChatInputCommand, type Context, PRIVATE_OPTION, slashCommand } from './command.ts';

/** `/help`, from the definitions of the commands themselves. */
export const help = slashCommand({
  definition: { name: 'help', options: [] },
  suggest: {},
  answer: (_options, context) => {
    const { command: said, commands } = context.messages;
    const slash = context.commands
      .filter((command) => command.type === ApplicationCommandType.ChatInput)
      .filter(({ name }) => name !== 'help');
    const onMessages = context.commands.filter((command) => command.type === ApplicationCommandType.Message);
    return {
      outcome: 'answered',
      content: said.help(PRIVATE_OPTION.name),
      views: [
        {
          id: 'commands',
          label: said.commandsLabel,
          card: () => ({
            lines: [
              ...slash.map((command) => `${mention(command, context)} ${commands[command.name].description}`),
              ...onMessages.map((command) => said.onAnyMessage(command.nameIn(context.messages))),
            ],
          }),
        },
      ],
    };
  },
});

function mention({ name }: ChatInputCommand, { commandIds }: Context): string {
  const id = commandIds.get(name);
  return id === undefined ? `\`/${name}\`` : chatInputApplicationCommandMention(name, id);
}
