import fc from 'fast-check';
import { ASKS, type Atom, allOf, anyOf, type Condition, type Query } from '../../src/questions/query.ts';

const atom = (is: Atom['is'], ...values: readonly string[]): fc.Arbitrary<Atom> =>
  fc.constantFrom(...values).map((value) => ({ is, value }));

const dates = ['2015', '2016', '2017', '2015-05', '2016-05-19', '2015-09..2016-01', '2018'];

/** Atoms that countries, meetings and periods may have. */
export const atomsOfSubject = {
  countries: fc.oneof(
    atom('participated', '1', '2', '3'),
    atom('times', '=2', '>1', '<3'),
    atom('country', 'TH', 'US', 'BD', 'NZ'),
    atom('disrupted', '2', ''),
    atom('chairs', ''),
    atom('chaired', ''),
  ),
  meetings: fc.oneof(
    atom('city', 'bangkok', 'kuala-lumpur', 'paris'),
    atom('kind', 'planning', 'debrief', 'workshop', 'roundtable'),
    atom('period', '1', '2', '3'),
    atom('in', ...dates),
    atom('before', ...dates),
    atom('after', ...dates),
  ),
  periods: fc.oneof(
    atom('period', '1', '2', '3'),
    atom('participated', 'BD', 'TH', 'US'),
    atom('sector', 'fishing', 'construction'),
    atom('organisation', 'interpol'),
    atom('gives', 'arrests', 'warrants', 'training'),
    atom('in', ...dates),
  ),
} as const satisfies Record<string, fc.Arbitrary<Atom>>;

export type Subject = keyof typeof atomsOfSubject;
export const SUBJECTS = Object.keys(atomsOfSubject) as Subject[];

/** Conditions of any shape over some atoms, in the one form that prints and reads back alike. */
export const conditionOver = (atoms: fc.Arbitrary<Atom>): fc.Arbitrary<Condition> =>
  fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      atoms,
      tie('condition').map((not): Condition => ({ not })),
      fc.array(tie('condition'), { minLength: 2, maxLength: 3 }).map((all) => allOf(all) ?? { all }),
      fc.array(tie('condition'), { minLength: 2, maxLength: 3 }).map((any) => anyOf(any) ?? { any }),
    ),
  })).condition;

/** Queries of every kind of answer. */
export const anyQuery: fc.Arbitrary<Query> = fc.constantFrom(...SUBJECTS).chain((select) =>
  fc
    .record(
      {
        ask: fc.constantFrom(...ASKS.filter((ask) => ask !== 'other')),
        where: conditionOver(atomsOfSubject[select]),
      },
      { requiredKeys: ['ask'] },
    )
    .map((made): Query => ({ ...made, select })),
);
