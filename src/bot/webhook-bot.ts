import type { Logger } from 'pino';
import type { Serving } from '../serving/serving.ts';
import type { OnHandled } from '../transports/interaction-log.ts';
import type { Webhook } from '../transports/webhook.ts';
import { pictured } from './pictured.ts';

export interface WebhookBotOptions {
  readonly apiUrl: string;
  readonly serving: Serving;
  readonly onHandled?: OnHandled | undefined;
  readonly log: Logger;
  readonly host: string;
  readonly port: number;
  readonly publicKey: string;
}

/**
 * The whole bot as an interactions endpoint: serving → transport. It needs no token; its commands are
 * registered beforehand (`npm run register`).
 * @throws what listening does (EADDRINUSE …)
 */
export async function startWebhookBot({ apiUrl, serving, ...options }: WebhookBotOptions): Promise<Webhook> {
  // Here alone: a bot on the gateway doesn't load an HTTP server.
  const { startWebhook } = await import('../transports/webhook.ts');
  // Built before anything can be asked.
  serving.prepare();
  const pictures = pictured(serving, options.log);
  const webhook = await startWebhook({ ...options, api: apiUrl, handler: pictures.handler });
  pictures.prepare();
  return webhook;
}
