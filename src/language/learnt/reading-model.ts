import { existsSync, readFileSync } from 'node:fs';
import type { Model } from './classifier.ts';
import type { WordUse } from './word-use.ts';

/** What was learnt from the examples of a language. */
export interface ReadingModel {
  /** of few examples: then what is wanted was learnt from the terms too */
  readonly isOfFew: boolean;
  /** what a text is about */
  readonly subject: Model;
  /** what is wanted of it */
  readonly ask: Model;
  /** how many examples each word stands in */
  readonly words: ReadonlyMap<string, number>;
  readonly use: WordUse;
}

interface Header {
  readonly isOfFew: boolean;
  readonly subject: Omit<Model, 'weights'>;
  readonly ask: Omit<Model, 'weights'>;
  readonly words: readonly (readonly [string, number])[];
  /** the stems that are used for the same subjects */
  readonly use: readonly (readonly [readonly string[], readonly string[]])[];
}

/** As one file: the length of a header, the header as JSON, and the weights of both models. */
export function encodeModel({ isOfFew, subject, ask, words, use }: ReadingModel): Buffer {
  const without = ({ classes, slots, scale }: Model) => ({ classes, slots, scale });
  const bySubjects = new Map<string, { readonly subjects: string[]; readonly stems: string[] }>();
  for (const [stem, used] of use) {
    const subjects = [...used].sort();
    const group = bySubjects.get(subjects.join()) ?? { subjects, stems: [] };
    bySubjects.set(subjects.join(), group);
    group.stems.push(stem);
  }
  const header: Header = {
    isOfFew,
    subject: without(subject),
    ask: without(ask),
    words: [...words],
    use: [...bySubjects.values()].map(({ subjects, stems }) => [subjects, stems]),
  };
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
    isOfFew: header.isOfFew,
    subject: { ...header.subject, weights: weightsAt(start, header.subject) },
    ask: { ...header.ask, weights: weightsAt(middle, header.ask) },
    words: new Map(header.words),
    use: new Map(
      header.use.flatMap(([subjects, stems]) => {
        const used = new Set(subjects);
        return stems.map((stem) => [stem, used] as const);
      }),
    ),
  };
}

/** Gives the model of a language, where there is one. */
export type Models = (language: string) => ReadingModel | undefined;

/** The models that the program comes with, trained by `npm run train`; each is read when it is first asked for. */
export const readModel: Models = (language) => {
  const file = new URL(`models/${language}.bin`, import.meta.url);
  return existsSync(file) ? decodeModel(readFileSync(file)) : undefined;
};
