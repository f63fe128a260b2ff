import { ApplicationCommandType, chatInputApplicationCommandMention } from 'discord.js';
import { type ChatInputCommand, type Context, PRIVATE_OPTION, slashCommand } from './command.ts';

/** `/help`, from the definitions of the commands themselves. */
export const help = slashCommand({
  definition: { name: 'help', description: 'What you can ask, and how', options: [] },
  suggest: {},
  answer: (_options, context) => {
    const slash = context.commands.filter((command) => command.type === ApplicationCommandType.ChatInput);
    const onMessages = context.commands.filter((command) => command.type === ApplicationCommandType.Message);
    return {
      outcome: 'answered',
      content: `**What you can ask.** Half-typed and misspelt values are fine; with \`${PRIVATE_OPTION.name}: True\` only you see the reply.`,
      views: [
        {
          id: 'commands',
          label: 'Commands',
          card: () => ({
            lines: [
              ...slash.map((command) => `${mention(command, context)} ${command.definition.description}`),
              ...onMessages.map((command) => `On any message: Apps › ${command.name}`),
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
