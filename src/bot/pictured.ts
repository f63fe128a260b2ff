import type { Logger } from 'pino';
import { illustrate } from '../interactions/illustrate.ts';
import type { Handler } from '../interactions/respond.ts';
import { editionOf } from '../messages/edition.ts';
import { drawInProcess, pictureProgram } from '../pictures/draw-in-process.ts';
import { createPictures } from '../pictures/pictures.ts';
import { standardPictures } from '../pictures/standard-pictures.ts';
import type { Serving } from '../serving/serving.ts';

/**
 * The handler in service, whose answers have their pictures attached as far as these are drawn; `prepare` has those drawn
 * that most people ask for, then and whenever other data is put into service.
 */
export function pictured(
  serving: Serving,
  log: Logger,
): { readonly handler: Handler; readonly prepare: () => void } {
  const pngOf = createPictures({ draw: drawInProcess(pictureProgram), log });
  const { respond, fallbackAnswer } = serving.handler;
  function prepare(): void {
    for (const picture of standardPictures(editionOf(serving.knowledge(), 'en'))) pngOf(picture);
  }
  serving.onReplaced(prepare);
  return {
    handler: {
      respond: (interaction) => illustrate(interaction, respond(interaction), pngOf),
      fallbackAnswer,
    },
    prepare,
  };
}
