import type { Meeting } from '../knowledge/knowledge-base.ts';
import type { Resolution, Resolver, Suggestion } from '../language/resolver.ts';
import type { Messages } from '../messages/messages.ts';
import { anyOf, type Condition } from '../questions/query.ts';

export type MeetingOption = keyof Messages['command']['option'];

/** One option of /meetings, understood. */
export interface Filter {
  readonly option: MeetingOption;
  readonly typed: string;
  readonly understood: boolean;
  /** it was read, as something that isn't there */
  readonly isRead: boolean;
  readonly closest: boolean;
  /** the value as understood */
  readonly label: string;
  /** what it asks of meetings */
  readonly where: Condition;
  /** values near what was typed, or all of them where the value is known but has no meetings */
  readonly offers: readonly Pick<Suggestion<unknown>, 'label' | 'value'>[];
  /** the offers are only the values near what was typed */
  readonly near: boolean;
}

/** The meetings of which a condition holds, all of them for none. */
export type Find = (where: Condition | undefined) => readonly Meeting[];

/** The filter that an option makes; undefined where it isn't given. */
export function filterBy<T>(
  option: MeetingOption,
  typed: string | undefined,
  resolver: Resolver<T>,
  labelOf: (item: T) => string,
  conditionOf: (item: T) => Condition,
  found: Find,
  { command }: Messages,
): Filter | undefined {
  if (typed === undefined) return undefined;
  const resolution: Resolution<T> = resolver.resolve(typed);
  const held = (items: readonly T[]) => items.filter((item) => found(conditionOf(item)).length > 0);
  const offersOf = (items: readonly T[]) => resolver.suggest('').filter(({ item }) => items.includes(item));
  const every = offersOf(held(resolver.suggest('').map(({ item }) => item)));
  if (resolution.kind === 'none') {
    const nearest = offersOf(held(resolution.nearest));
    return {
      option,
      typed,
      understood: false,
      isRead: resolution.isRead,
      closest: false,
      label: typed,
      where: { any: [] },
      offers: nearest.length > 0 ? nearest : every,
      near: nearest.length > 0 && nearest.length < every.length,
    };
  }
  const items = [resolution.item, ...resolution.others];
  return {
    option,
    typed,
    understood: true,
    isRead: true,
    closest: resolution.kind === 'closest',
    label: command.or(items.map(labelOf)),
    where: anyOf(items.map(conditionOf)) ?? { any: [] },
    offers: every,
    near: false,
  };
}

/** `7 meetings in Bangkok, 2016` */
export function describe(count: number, filters: readonly Filter[], { command }: Messages): string {
  const labelOf = (wanted: MeetingOption) => filters.find(({ option }) => option === wanted)?.label;
  return command.meetings(count, {
    kind: labelOf('kind'),
    city: labelOf('city'),
    period: labelOf('period'),
    date: labelOf('date'),
  });
}
