// Twice the periods, five times the meetings and three times the countries: generated, always the same.
import { rm } from 'node:fs/promises';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { append, copyOfData } from '../knowledge/data-directory.ts';

const source = { document: 'working-group-page', section: 'Introduction', item: 'paragraph 1' };
const names = [
  'Việt Nam',
  'ประเทศลาว',
  'Papua New Guinea',
  'Fiji',
  'United Arab Emirates',
  'Türkiye',
  'Timor-Leste',
  'Cambodia',
  'Myanmar',
  'Pakistan',
  'Afghanistan',
  'Iran',
  'Iraq',
  'Jordan',
  'Nepal',
  'India',
  'Japan',
  'Korea',
  'Mongolia',
  'Palau',
];
const codes = names.map((_, index) => `Q${String.fromCharCode(65 + index)}`);
const cities = ['bangkok', 'ha-noi', 'krung-thep', 'denpasar', 'kuala-lumpur'];
const kinds = ['planning', 'debrief', 'workshop', 'roundtable'];
const two = (number: number) => String(number).padStart(2, '0');

/** 6 periods (one dated by years alone, two that overlap), 40 meetings in five cities, 30 countries. */
export async function biggerKnowledge(): Promise<KnowledgeBase> {
  const directory = await copyOfData();
  try {
    await append(directory, 'countries.yaml', ...names.map((name, index) => ({ code: codes[index], name })));
    await append(
      directory,
      'cities.yaml',
      { id: 'ha-noi', name: 'Hà Nội' },
      { id: 'krung-thep', name: 'กรุงเทพมหานคร' },
      { id: 'denpasar', name: 'Denpasar' },
    );
    const dates = [
      { from: '2018-03', to: '2018-09' },
      { from: '2018-08-15', to: '2019-02-02' },
      { from: '2020', to: '2020' },
    ];
    await append(
      directory,
      'periods.yaml',
      ...dates.map((date, index) => ({
        number: index + 4,
        date,
        source,
        participants: { countries: ['AU', 'NZ', ...codes.slice(0, 16 + 2 * index)], source },
        outcomes: [
          {
            measure: 'arrests',
            qualifier: index === 1 ? 'over' : 'exact',
            count: 1_600 + 400 * index,
            counts: 'arrests made',
            source,
          },
          {
            measure: 'training',
            qualifier: 'exact',
            count: index + 4,
            counts: `courses of ${index} days`,
            source,
          },
        ],
      })),
    );
    const random = seeded(7);
    await append(
      directory,
      'meetings.yaml',
      ...Array.from({ length: 32 }, (_, index) => {
        const month = `${2017 + random(4)}-${two(1 + random(12))}`;
        const day = 1 + random(26);
        const last = { from: `${month}-${two(day)}`, to: `${month}-${two(day + 2)}` };
        const date = index % 9 === 0 ? month : index % 7 === 0 ? last : `${month}-${two(day)}`;
        return {
          id: `meeting-${index}`,
          name: `Meeting ${index}`,
          kinds: [kinds[random(kinds.length)]],
          city: cities[random(cities.length)],
          date,
          source,
          ...(index % 3 === 0 ? { period: 4 + (index % 2) } : {}),
        };
      }),
    );
    return await loadKnowledge(directory);
  } finally {
    await rm(directory, { recursive: true });
  }
}

/** Whole numbers below a bound, the same ones each time ("minimal standard" generator of Park and Miller). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 16_807) % 2_147_483_647;
    return Math.floor((state / 2_147_483_647) * below);
  };
}
