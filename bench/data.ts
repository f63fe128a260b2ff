import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSeq, parseDocument } from 'yaml';

const source = { document: 'working-group-page', section: 'Introduction', item: 'paragraph 1' };
const syllables = 'ba ko ri ten mu sa lor vin pe dra ghu nam tos el qui zar'.split(' ');
/** One of 65,536 words that one could say. */
const word = (number: number) => [0, 4, 8, 12].map((shift) => syllables[(number >> shift) & 15]).join('');

/** Each file's share of the records, and what the records are like. */
const kinds: Readonly<Record<string, { share: number; make: (n: number) => object }>> = {
  cities: { share: 0.05, make: (n) => ({ id: `city-${n}`, name: `${word(n * 7919)} ${n}` }) },
  meetings: {
    share: 0.7,
    make: (n) => ({
      id: `meeting-${n}`,
      name: `Meeting on ${word(n * 31)} and ${word(n * 17)}`,
      kinds: ['debrief'],
      city: `city-${1 + (n % 400)}`,
      date: `20${10 + (n % 20)}-0${1 + (n % 9)}-1${n % 10}`,
      about: `It dealt with ${word(n * 13)} and ${word(n * 3)}.`,
      source,
    }),
  },
  people: {
    share: 0.2,
    make: (n) => ({
      id: `person-${n}`,
      name: `${word(n * 101)} ${word(n * 57)}`,
      events: [{ period: 1 + (n % 3), statement: `Arrested over ${word(n * 5)}.`, source }],
    }),
  },
  cases: {
    share: 0.05,
    make: (n) => ({
      id: `case-${n}`,
      name: `The ${word(n * 11)} trial`,
      period: 1 + (n % 3),
      convicted: n,
      statements: [{ text: `Convicted of smuggling ${word(n)}.`, source }],
    }),
  },
};

/** Makes a data directory out of the bot's own and so many records more. */
export function writeManyRecords(directory: string, records: number): void {
  cpSync('data', directory, { recursive: true });
  for (const [file, { share, make }] of Object.entries(kinds)) {
    const path = join(directory, `${file}.yaml`);
    const document = parseDocument(readFileSync(path, 'utf8'));
    if (!isSeq(document.contents)) throw new Error(`${file} holds no list`);
    for (let n = 1; n <= records * share; n++)
      document.add(document.createNode(make(n), { aliasDuplicateObjects: false }));
    writeFileSync(path, document.toString());
  }
}
