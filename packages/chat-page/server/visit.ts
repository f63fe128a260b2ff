import { ClientRefusal, type Exchange, type ShownMessage, type StandIn } from 'discord-stand-in';
import type { RawData, WebSocket } from 'ws';
import { type Deed, pageRequestSchema } from './deed.ts';
import type { Narrator } from './narrator.ts';
import type { News } from './wire.ts';

/** What became of a deed. */
type DeedResult = Omit<Extract<News, { tell: 'done' }>, 'tell' | 'id'>;

/** Carries out what pages ask for, and tells them what happens. */
export function createVisits(standIn: StandIn, narrator: Narrator): { begin(socket: WebSocket): void } {
  const find = (id: string): ShownMessage => {
    const found = standIn.messages().find((message) => message.id === id);
    if (!found) throw new ClientRefusal('the message is gone');
    return found;
  };

  const carryOut = async (deed: Deed): Promise<Exchange | undefined> => {
    switch (deed.do) {
      case 'command':
        return standIn.command(deed);
      case 'autocomplete':
        return standIn.autocomplete(deed);
      case 'messageCommand':
        return standIn.messageCommand({ ...deed, message: find(deed.message) });
      case 'press':
        return standIn.press(find(deed.message), deed.customId, deed.as, deed);
      case 'select':
        return standIn.select(find(deed.message), deed.customId, deed.values, deed.as, deed);
      case 'say':
        standIn.say(deed);
        return undefined;
      case 'dismiss':
        standIn.dismiss(find(deed.message));
        return undefined;
    }
  };

  const resultOf = async (deed: Deed): Promise<DeedResult> => {
    try {
      const exchange = await carryOut(deed);
      const { choices, problem } = exchange ?? {};
      return { ...(choices ? { choices } : {}), ...(problem === undefined ? {} : { problem }) };
    } catch (error) {
      if (error instanceof ClientRefusal) return { refusal: error.message };
      throw error;
    }
  };

  return {
    begin(socket) {
      const say = (news: News) => {
        if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(news));
      };
      say(narrator.hello());
      const stop = narrator.tell(say);
      socket.on('close', stop);
      // What a broken connection ends with is its close, too.
      socket.on('error', () => socket.terminate());
      socket.on('message', (data) => {
        const asked = pageRequestSchema.safeParse(parsed(data));
        if (!asked.success) return socket.close(1003, 'not understood');
        const { id, deed } = asked.data;
        void resultOf(deed).then((came) => say({ tell: 'done', id, ...came }));
      });
    },
  };
}

function parsed(data: RawData): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    // undefined is no deed either
    return undefined;
  }
}
