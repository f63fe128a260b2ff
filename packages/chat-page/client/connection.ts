import type { Deed, News, PageRequest } from '../server/wire.ts';

export type Done = Extract<News, { tell: 'done' }>;

export interface Connection {
  /** What became of a deed; never resolves when the connection breaks meanwhile. */
  ask(deed: Deed): Promise<Done>;
}

const againAfterMs = 1_000;

/** Speaks with the page's server, and begins anew whenever the connection breaks. */
export function connect(hear: (news: News) => void, onChange: (connected: boolean) => void): Connection {
  let socket: WebSocket | undefined;
  let last = 0;
  const waiting = new Map<number, (done: Done) => void>();

  const open = () => {
    socket = new WebSocket(`ws://${location.host}/socket`);
    socket.addEventListener('message', ({ data }) => {
      const news = JSON.parse(String(data)) as News;
      if (news.tell === 'done') {
        waiting.get(news.id)?.(news);
        waiting.delete(news.id);
        return;
      }
      if (news.tell === 'hello') onChange(true);
      hear(news);
    });
    socket.addEventListener('close', () => {
      waiting.clear();
      onChange(false);
      setTimeout(open, againAfterMs);
    });
  };
  open();

  return {
    ask: (deed) =>
      new Promise((resolve) => {
        if (socket?.readyState !== WebSocket.OPEN) return;
        last += 1;
        waiting.set(last, resolve);
        const asked: PageRequest = { id: last, deed };
        socket.send(JSON.stringify(asked));
      }),
  };
}
