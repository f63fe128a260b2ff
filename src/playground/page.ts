// Our bot's page in the browser: what it says to somebody who comes, and what there is to try a message command on.
import { type ChatPage, type ChatPageOptions, startChatPage } from 'chat-page';

export type Page = ChatPage;

/** Serves the page (see `startChatPage`), with a little talk in the channels. */
export function startPage(options: Omit<ChatPageOptions, 'welcome'>): Promise<Page> {
  const { standIn } = options;
  for (const where of ['guild', 'private'] as const) {
    standIn.say({
      as: 'ben',
      where,
      text: 'How many people were arrested in the first Joint Period of Action?',
    });
    standIn.say({ as: 'ana', where, text: 'Let’s ask the bot.' });
  }
  return startChatPage({
    ...options,
    welcome: {
      text: 'Ask the bot about the Bali Process Working Group',
      tries: [
        { line: '/jpa period:2', about: 'A Joint Period of Action, with its figures' },
        { line: '/search query:how many arrests in the 1st period', about: 'A question in your own words' },
        { line: '/timeline', about: 'Periods and meetings over time, as a picture' },
      ],
    },
  });
}
