import { partialDate, spanOf } from '../../src/knowledge/date-span.ts';
import type { City, KnowledgeBase, Meeting } from '../../src/knowledge/knowledge-base.ts';

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const STARTS = 'b br d dr f g gr h j k kl l m n p pr r s st t tr v w z'.split(' ');
const VOWELS = 'a e i o u ai ou ei'.split(' ');
const ENDS = ['', '', 'n', 'r', 's', 'l', 'm', 'nd', 'rt'];

/** A name that one could say: "Trouvand Keis". */
function nameOf(random: () => number, syllables: number): string {
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  const name = Array.from({ length: syllables }, () => pick(STARTS) + pick(VOWELS)).join('') + pick(ENDS);
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** A knowledge base with so many meetings more, in a hundredth as many cities, on whatever they are about. */
export function generateKnowledge(base: KnowledgeBase, meetings: number, seed = 7): KnowledgeBase {
  const random = seeded(seed);
  const among = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const cities = Array.from(
    { length: Math.ceil(meetings / 100) },
    (_, at): City => ({
      id: `city-${at}`,
      name: `${nameOf(random, 2)} ${nameOf(random, 2)}`,
      aliases: [],
      country: among(base.countries),
    }),
  );
  const generated = Array.from({ length: meetings }, (_, at): Meeting => {
    const date = partialDate(
      1950 + Math.floor(random() * 140),
      1 + Math.floor(random() * 12),
      1 + Math.floor(random() * 28),
    );
    if (date === undefined) throw new Error('no such date');
    const kind = among(base.kinds);
    return {
      id: `generated-${at}`,
      name: `${nameOf(random, 3)} ${kind.name} on ${nameOf(random, 3)}`,
      kinds: [kind],
      city: among(cities),
      date: spanOf(date),
      period: undefined,
      about: undefined,
      source: among(base.meetings).source,
      notes: [],
    };
  });
  return { ...base, cities: [...base.cities, ...cities], meetings: [...base.meetings, ...generated] };
}
