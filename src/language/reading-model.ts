import { readFileSync } from 'node:fs';
import type { Model } from './classifier.ts';
import type { Question } from './questions.ts';

/** What was learnt from the examples of a language. */
export interface ReadingModel {
  /** what a text is about */
  readonly subject: Model;
  /** what is wanted of it */
  readonly ask: Model;
  /** how many examples each word stands in */
  readonly words: ReadonlyMap<string, number>;
  /** the questions that are suggested */
  readonly questions: readonly Question[];
}

interface Header {
  readonly subject: Omit<Model, 'weights'>;
  readonly ask: Omit<Model, 'weights'>;
  readonly words: readonly (readonly [string, number])[];
  readonly questions: readonly Question[];
}

/** As one file: the length of a header, the header as JSON, and the weights of both models. */
export function encodeModel({ subject, ask, words, questions }: ReadingModel): Buffer {
  const without = ({ classes, slots, scale }: Model) => ({ classes, slots, scale });
  const header: Header = { subject: without(subject), ask: without(ask), words: [...words], questions };
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  return Buffer.concat([length, json, Buffer.from(subject.weights.buffer), Buffer.from(ask.weights.buffer)]);
}

/** The model in such a file. */
function decodeModel(bytes: Buffer): ReadingModel {
  const start = 4 + bytes.readUInt32LE(0);
  const header: Header = JSON.parse(bytes.toString('utf8', 4, start));
  const weightsAt = (at: number, { classes, slots }: Omit<Model, 'weights'>) =>
    new Int8Array(bytes.buffer, bytes.byteOffset + at, classes.length * slots);
  const middle = start + header.subject.classes.length * header.subject.slots;
  return {
    subject: { ...header.subject, weights: weightsAt(start, header.subject) },
    ask: { ...header.ask, weights: weightsAt(middle, header.ask) },
    words: new Map(header.words),
    questions: header.questions,
  };
}

/** The model that the program comes with, trained by `npm run train`. */
export const readModel = (): ReadingModel =>
  decodeModel(readFileSync(new URL('reading-model.bin', import.meta.url)));
