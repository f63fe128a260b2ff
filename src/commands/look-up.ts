import { messageCommand } from './command.ts';
import { answerText } from './search.ts';

/** The message command: reads the question in the text of a message, and answers only whoever asked. */
export const lookUp = messageCommand('Look up in knowledge base', answerText);
