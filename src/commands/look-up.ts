import { messageCommand } from './command.ts';
import { foundReply } from './found.ts';
import { writtenText } from './written-text.ts';

/** The message command: looks the text of a message up, and answers only whoever asked. */
export const lookUp = messageCommand('Look up in knowledge base', (text, context) =>
  foundReply(text, context.search.findInMessage(writtenText(text)), context),
);
