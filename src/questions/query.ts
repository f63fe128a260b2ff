/**
 * What can be asked, as plain data. `select` names what is asked about, `where` which of it, `ask` what is wanted of
 * that. It has one line of text as its canonical form: `count meetings where city(bangkok) and in(2016)`.
 */
export interface Query {
  readonly ask: Ask;
  /** only of `other`: the attribute that is asked for and that the page doesn't give, as in `cost` */
  readonly attribute?: string;
  /** `countries`, `meetings`, a measure (`arrests`), something told (`captain-bram`), … */
  readonly select: string;
  readonly where?: Condition;
}

export type Condition = Atom | All | Any | Not;

/** One property that something has or doesn't have: `participated(2)`, `city(bangkok)`, `in(2016)`. */
export interface Atom {
  readonly is: AtomName;
  readonly value: string;
}
export interface All {
  readonly all: readonly Condition[];
}
export interface Any {
  readonly any: readonly Condition[];
}
export interface Not {
  readonly not: Condition;
}

/** What is wanted. `list` is what goes without saying, and isn't printed. */
export const ASKS = [
  'list',
  'count',
  'exists',
  'first',
  'last',
  'most',
  'least',
  'longest',
  'shortest',
  'compare',
  'total',
  'duration',
  'when',
  'place',
  'who',
  'why',
  'where stated',
  'other',
] as const;
export type Ask = (typeof ASKS)[number];

/** The properties that a condition may name. */
export const ATOMS = [
  'period',
  'participated',
  'times',
  'country',
  'chairs',
  'chaired',
  'disrupted',
  'city',
  'kind',
  'event',
  'crime',
  'sector',
  'organisation',
  'about',
  'in',
  'before',
  'after',
  'amount',
  'gives',
] as const;
export type AtomName = (typeof ATOMS)[number];

/** The canonical line of a query; `parseQuery` reads it back to an equal one. */
export function printQuery({ ask, attribute, select, where }: Query): string {
  const head = ask === 'list' ? '' : ask === 'other' ? `other(${attribute ?? ''}) ` : `${ask} `;
  return `${head}${select}${where === undefined ? '' : ` where ${printCondition(where)}`}`;
}

/** Several questions in one text: their lines, joined by semicolons. */
export const printQueries = (queries: readonly Query[]): string => queries.map(printQuery).join('; ');

/** A condition as it stands in a query's line; nothing for none. */
export function printCondition(condition: Condition | undefined): string {
  if (condition === undefined) return '';
  if ('all' in condition) return condition.all.map(printPart).join(' and ');
  if ('any' in condition) return condition.any.map(printPart).join(' or ');
  if ('not' in condition) return `not ${printPart(condition.not)}`;
  return condition.value === '' ? condition.is : `${condition.is}(${condition.value})`;
}

const printPart = (condition: Condition) =>
  'all' in condition || 'any' in condition ? `(${printCondition(condition)})` : printCondition(condition);

/** `period(2)`; without a value, `chairs`. */
export const atom = (is: AtomName, value = ''): Atom => ({ is, value });

/** Conditions that all hold, flattened: undefined for none of them, the one itself where there is only one. */
export const allOf = (conditions: readonly Condition[]): Condition | undefined => {
  const [first, ...rest] = conditions.flatMap((one) => ('all' in one ? one.all : [one]));
  return first === undefined || rest.length === 0 ? first : { all: [first, ...rest] };
};

/** Conditions of which one holds, flattened likewise. */
export const anyOf = (conditions: readonly Condition[]): Condition | undefined => {
  const [first, ...rest] = conditions.flatMap((one) => ('any' in one ? one.any : [one]));
  return first === undefined || rest.length === 0 ? first : { any: [first, ...rest] };
};

/** The conditions that all have to hold: those of an `and`, or the one that there is. */
export const partsOf = (where: Condition | undefined): readonly Condition[] =>
  where === undefined ? [] : 'all' in where ? where.all : [where];

/** The atoms of a condition, in the order in which they are printed. */
export function atomsOf(condition: Condition | undefined): Atom[] {
  if (condition === undefined) return [];
  if ('all' in condition) return condition.all.flatMap(atomsOf);
  if ('any' in condition) return condition.any.flatMap(atomsOf);
  return 'not' in condition ? atomsOf(condition.not) : [condition];
}
