import type { StandIn } from '../stand-in/contract.ts';

/** Puts something into the channels that a message command can be tried on. */
export function beginSmallTalk(standIn: StandIn): void {
  for (const where of ['guild', 'private'] as const) {
    standIn.say({
      as: 'ben',
      where,
      text: 'How many people were arrested in the first Joint Period of Action?',
    });
    standIn.say({ as: 'ana', where, text: 'Let’s ask the bot.' });
  }
}
