import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { everyComponent, isSelect, type LooseComponent } from '../component-tree.ts';
import type { BodyFault } from './api-error.ts';

type Path = readonly PropertyKey[];

/** What Discord refuses in a message's components beyond their shape ("Component Reference"). */
export function componentFaults(components: readonly unknown[], layout: boolean): BodyFault[] {
  const all = [...everyComponent(components)];
  return [
    ...(layout ? layoutFaults(all.length) : rowFaults(components as readonly LooseComponent[])),
    ...repeatedIds(all),
    ...all.flatMap(({ component, path }) => [
      ...(component.type === ComponentType.ActionRow ? widthFaults(component, path) : []),
      ...(component.type === ComponentType.Button ? buttonFaults(component, path) : []),
      ...(isSelect(component) ? selectFaults(component, path) : []),
    ]),
  ];
}

/** What Discord refuses in a form ("Modal" of Receiving and Responding). */
export function modalFaults(data: { readonly components: readonly unknown[] }): BodyFault[] {
  const all = [...everyComponent(data.components)];
  const faults = repeatedIds(all);
  if (data.components.length > 5)
    faults.push(fault(['components'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.'));
  for (const { component, path } of all) {
    if (component.type !== ComponentType.TextInput) continue;
    if ((component.min_length ?? 0) > (component.max_length ?? 4_000))
      faults.push(
        fault([...path, 'min_length'], 'BASE_TYPE_INVALID', 'min_length must not exceed max_length'),
      );
    if ((component.value ?? '').length > (component.max_length ?? 4_000))
      faults.push(fault([...path, 'value'], 'BASE_TYPE_MAX_LENGTH', 'The value is longer than max_length'));
  }
  return faults;
}

function layoutFaults(count: number): BodyFault[] {
  return count > 40 ? [fault(['components'], 'BASE_TYPE_MAX_LENGTH', 'Must be 40 or fewer in all.')] : [];
}

function rowFaults(rows: readonly LooseComponent[]): BodyFault[] {
  const faults = rows.flatMap(({ type }, index) =>
    type === ComponentType.ActionRow
      ? []
      : [
          fault(
            ['components', index],
            'UNION_TYPE_CHOICES',
            'Value of field "type" must be one of (1,) without the flag IS_COMPONENTS_V2.',
          ),
        ],
  );
  if (rows.length > 5)
    faults.push(fault(['components'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.'));
  return faults;
}

function repeatedIds(all: readonly { component: LooseComponent; path: Path }[]): BodyFault[] {
  const seen = new Set<string>();
  return all.flatMap(({ component: { custom_id }, path }) => {
    if (custom_id === undefined) return [];
    if (!seen.has(custom_id)) {
      seen.add(custom_id);
      return [];
    }
    return [
      fault(
        [...path, 'custom_id'],
        'COMPONENT_CUSTOM_ID_DUPLICATED',
        'Component custom id cannot be duplicated',
      ),
    ];
  });
}

function widthFaults({ components = [] }: LooseComponent, path: Path): BodyFault[] {
  // A select takes the whole width of a row, a button a fifth of it.
  const width = components.reduce((sum, component) => sum + (isSelect(component) ? 5 : 1), 0);
  if (width <= 5) return [];
  return [
    fault(
      [...path, 'components'],
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      'The specified component exceeds the maximum width',
    ),
  ];
}

function buttonFaults(
  { style, label, emoji, url, custom_id, sku_id }: LooseComponent,
  path: Path,
): BodyFault[] {
  const faults: BodyFault[] = [];
  if (style === ButtonStyle.Premium) {
    if (!sku_id) faults.push(fault([...path, 'sku_id'], 'BASE_TYPE_REQUIRED', 'This field is required'));
    return faults;
  }
  if (style === ButtonStyle.Link) {
    if (!url) faults.push(fault([...path, 'url'], 'BASE_TYPE_REQUIRED', 'A url is required'));
    if (custom_id)
      faults.push(
        fault(
          path,
          'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
          'A custom id and url cannot both be specified',
        ),
      );
  } else {
    if (!custom_id)
      faults.push(fault([...path, 'custom_id'], 'BASE_TYPE_REQUIRED', 'A custom id is required'));
    if (url)
      faults.push(
        fault([...path, 'url'], 'BUTTON_COMPONENT_INVALID_URL', 'Only a link button may have a url'),
      );
  }
  if (!label?.trim() && !emoji)
    faults.push(fault([...path, 'label'], 'BASE_TYPE_REQUIRED', 'A button needs a label or an emoji'));
  return faults;
}

function selectFaults(select: LooseComponent, path: Path): BodyFault[] {
  const { options, min_values = 1, max_values = 1 } = select;
  const faults: BodyFault[] = [];
  if (min_values > max_values)
    faults.push(fault([...path, 'min_values'], 'BASE_TYPE_INVALID', 'min_values must not exceed max_values'));
  if (!options) return faults;
  const seen = new Set<string>();
  options.forEach(({ value }, index) => {
    if (seen.has(value))
      faults.push(
        fault(
          [...path, 'options', index, 'value'],
          'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
          'The specified option value is already used',
        ),
      );
    seen.add(value);
  });
  if (max_values > options.length)
    faults.push(
      fault([...path, 'max_values'], 'SELECT_COMPONENT_MAX_VALUES_INVALID', 'More than there are options'),
    );
  if (options.filter((option) => option.default).length > max_values)
    faults.push(
      fault(
        [...path, 'options'],
        'SELECT_COMPONENT_TOO_MANY_DEFAULTS',
        'More default options than max_values',
      ),
    );
  return faults;
}

function fault(path: Path, code: string, message: string): BodyFault {
  return { path, code, message };
}
