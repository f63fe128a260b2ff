import type { Meeting } from '../knowledge/knowledge-base.ts';
import type { Resolution, Resolver } from '../search/resolver.ts';

/** One option of /meetings, understood. */
export interface Filter {
  readonly option: string;
  readonly typed: string;
  readonly understood: boolean;
  readonly closest: boolean;
  /** the value as understood */
  readonly label: string;
  readonly keeps: (meeting: Meeting) => boolean;
  /** values near what was typed, or all of them where the value is known but has no meetings */
  readonly offers: readonly string[];
  /** the offers are only the values near what was typed */
  readonly near: boolean;
}

/** The filter that an option makes; undefined where it isn't given. */
export function filterBy<T>(
  option: string,
  typed: string | undefined,
  resolver: Resolver<T>,
  labelOf: (item: T) => string,
  keeps: (meeting: Meeting, item: T) => boolean,
  all: readonly Meeting[],
): Filter | undefined {
  if (typed === undefined) return undefined;
  const resolution: Resolution<T> = resolver.resolve(typed);
  const held = (items: readonly T[]) =>
    items.filter((item) => all.some((meeting) => keeps(meeting, item))).map(labelOf);
  const everything = () => held(resolver.suggest('').map(({ item }) => item));
  if (resolution.kind === 'none') {
    const nearest = held(resolution.nearest);
    const every = everything();
    return {
      option,
      typed,
      understood: false,
      closest: false,
      label: typed,
      keeps: () => false,
      offers: nearest.length > 0 ? nearest : every,
      near: nearest.length > 0 && nearest.length < every.length,
    };
  }
  const items = [resolution.item, ...resolution.others];
  return {
    option,
    typed,
    understood: true,
    closest: resolution.kind === 'closest',
    label: items.map(labelOf).join(' or '),
    keeps: (meeting) => items.some((item) => keeps(meeting, item)),
    offers: everything(),
    near: false,
  };
}

/** `7 meetings in Bangkok, 2016` */
export function describe(count: number, filters: readonly Filter[]): string {
  const labels = new Map(filters.map(({ option, label }) => [option, label]));
  const [city, date, kind, period] = ['city', 'date', 'kind', 'period'].map((option) => labels.get(option));
  return [
    count === 0 ? 'no meeting' : `${count} meeting${count === 1 ? '' : 's'}`,
    kind && `of kind “${kind}”`,
    city && `in ${city}`,
    period && `for the ${period}`,
    date && (/^\d{1,2} /.test(date) ? `on ${date}` : `in ${date}`),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
}
