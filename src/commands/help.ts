import { ApplicationCommandType, chatInputApplicationCommandMention } from 'discord.js';
import type { Section } from '../replies/card.ts';
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
      content: `**What you can ask**: ${slash.map(({ name }) => `/${name}`).join(' ')}`,
      cards: [
        {
          title: 'What you can ask',
          lines: [
            'Half-typed and misspelt values are fine; nothing has to be picked from the suggestions.',
            `Add \`${PRIVATE_OPTION.name}: True\` to any command and only you see the reply.`,
          ],
          sections: [
            ...slash.map(
              (command): Section => ({
                name: command.definition.description,
                lines: [mention(command, context)],
              }),
            ),
            ...onMessages.map(
              (command): Section => ({
                name: 'Look a message up',
                lines: [`On any message: Apps › ${command.name}. Only you see the reply.`],
              }),
            ),
          ],
        },
      ],
    };
  },
});

function mention({ name, options }: ChatInputCommand, { commandIds }: Context): string {
  const id = commandIds.get(name);
  const itself = id === undefined ? `\`/${name}\`` : chatInputApplicationCommandMention(name, id);
  const own = options.filter((option) => option.name !== PRIVATE_OPTION.name);
  return [
    itself,
    ...own.map((option) => (option.required ? `\`${option.name}\`` : `\`[${option.name}]\``)),
  ].join(' ');
}
