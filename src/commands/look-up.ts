import { messageCommand } from './command.ts';
import { answerText } from './search.ts';

/** The message command: reads the question in the text of a message, and answers only whoever asked. */
export const lookUp = messageCommand(({ commands }) => commands.lookUp, answerText);
