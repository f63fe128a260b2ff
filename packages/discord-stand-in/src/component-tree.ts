import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10';

/** A component of any kind, with the keys that only some kinds have. */
export interface LooseComponent {
  readonly type: ComponentType;
  readonly id?: number;
  readonly custom_id?: string;
  readonly disabled?: boolean;
  readonly style?: number;
  readonly label?: string;
  readonly url?: string;
  readonly sku_id?: string;
  readonly emoji?: unknown;
  readonly content?: string;
  readonly options?: readonly {
    readonly label: string;
    readonly value: string;
    readonly default?: boolean;
  }[];
  readonly min_values?: number;
  readonly max_values?: number;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly required?: boolean;
  readonly value?: string;
  readonly components?: readonly LooseComponent[];
  readonly component?: LooseComponent;
  readonly accessory?: LooseComponent;
}

export interface Visit {
  readonly component: LooseComponent;
  readonly path: readonly PropertyKey[];
}

/** Every component of a message or a form, outer before inner, with its place in the body. */
export function* everyComponent(
  components: readonly unknown[],
  path: readonly PropertyKey[] = ['components'],
): Generator<Visit> {
  for (const [index, component] of (components as readonly LooseComponent[]).entries())
    yield* within(component, [...path, index]);
}

function* within(component: LooseComponent, path: readonly PropertyKey[]): Generator<Visit> {
  yield { component, path };
  if (component.components) yield* everyComponent(component.components, [...path, 'components']);
  if (component.component) yield* within(component.component, [...path, 'component']);
  if (component.accessory) yield* within(component.accessory, [...path, 'accessory']);
}

/** The component with this custom_id, or undefined. */
export function findComponent(components: readonly unknown[], customId: string): LooseComponent | undefined {
  for (const { component } of everyComponent(components))
    if (component.custom_id === customId) return component;
  return undefined;
}

/** A copy in which every component has a numeric id, as Discord gives to those sent without ("Component Reference"). */
export function withIds(components: readonly unknown[]): APIMessageTopLevelComponent[] {
  const copy = structuredClone(components) as { id?: number }[];
  const all = [...everyComponent(copy)].map(({ component }) => component as { id?: number });
  const taken = new Set(all.flatMap(({ id }) => (id ? [id] : [])));
  let next = 1;
  for (const component of all) {
    if (component.id) continue;
    while (taken.has(next)) next += 1;
    component.id = next;
    next += 1;
  }
  return copy as APIMessageTopLevelComponent[];
}

const selects = new Set<ComponentType>([
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
]);

/** Whether a component is one of the five kinds of select menu. */
export function isSelect({ type }: Pick<LooseComponent, 'type'>): boolean {
  return selects.has(type);
}
