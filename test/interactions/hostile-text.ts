import fc from 'fast-check';

const NASTY = [
  '@everyone',
  '@here',
  '<@200000000000000001>',
  '<@&200000000000000001>',
  '<#200000000000000001>',
  '</jpa:500000000000000000>',
  '<t:0:R>',
  '<:emoji:500000000000000000>',
  'https://example.com/?a=b#c',
  '[text](https://example.com "title")',
  '**bold',
  '```js\n',
  '||spoiler||',
  '> quote',
  '-# small',
  '# big',
  '~~__*_`',
  '\u202e\u2066\u200b\u200d\ufeff\u00ad',
  '\ud83d',
  '\udc4d',
  '👨‍👩‍👧‍👦🇳🇿',
  `Z${'\u0335\u0321\u0489'.repeat(60)}`,
  'ﷺ'.repeat(40),
  '\0\u0007\u001b[31m',
  '\r\n\t\v\u2028\u2029',
  '(?:a+)+$',
  '.*',
  '\\',
  '$&$1',
  '%00%25&=*?/',
  '__proto__',
  'constructor',
  "'; DROP TABLE periods; --",
  '{{7*7}}',
  '<%= 7*7 %>',
  '../../etc/passwd',
  '2/jpa?period=2',
  'ก็็็็็็็็็็็็็็็็็็็็',
  '99999999999999999999',
  '31/02/2016',
  '0000-00-00',
  'NaN',
  'arrests where (',
  'countries where not participated(2',
  'count meetings where period(__proto__)',
  '; ;',
];
const WORDS = [
  'jpa',
  '2',
  'second',
  'captain bram',
  'bangkok',
  'may 2015',
  'arrests',
  'how many',
  'the',
  'thailand',
  'who was',
  'when',
];
/** What may part two questions. */
const JOINTS = [' ', ', ', ' and ', ' or ', '; ', '? ', ' but not ', ' (', ') ', '\n'];

/** Text as nobody sends it by accident: anything up to Discord's 6,000 units, lone surrogates included. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.constantFrom(...NASTY, ...WORDS), { minLength: 1, maxLength: 12 })
      .map((parts) => parts.join(' ')),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...JOINTS)), { maxLength: 400 })
      .map((parts) => parts.flat().join('')),
  },
  { weight: 2, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 120 })
      .map((units) => String.fromCharCode(...units)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...NASTY, ...WORDS, 'a'), fc.integer({ min: 1, max: 6000 }))
      .map(([part, length]) => part.repeat(Math.ceil(length / part.length)).slice(0, length)),
  },
);
