// What can be pressed or chosen under a message, numbered from 1 in reading order.
import { type APIMessageTopLevelComponent, ButtonStyle, ComponentType } from 'discord-api-types/v10';

interface Button {
  readonly kind: 'button';
  readonly number: number;
  readonly customId: string;
  readonly label: string;
  /** the one that matters most, of style Primary */
  readonly primary: boolean;
}
export interface Choice {
  readonly kind: 'choice';
  readonly number: number;
  readonly customId: string;
  readonly value: string;
  readonly label: string;
  readonly description: string | undefined;
  /** chosen already */
  readonly current: boolean;
}
export type UsableComponent = Button | Choice;

/** One row of components as it is shown: what can be used carries a number. */
export type ComponentRow =
  | { readonly kind: 'buttons'; readonly buttons: readonly ShownButton[] }
  | {
      readonly kind: 'select';
      readonly placeholder: string;
      readonly disabled: boolean;
      readonly choices: readonly Choice[];
    }
  | { readonly kind: 'other'; readonly type: ComponentType };

/** A button that can be pressed, or one that can't: a link, a disabled one. */
export type ShownButton =
  | Button
  | { readonly kind: 'link'; readonly label: string; readonly url: string }
  | { readonly kind: 'disabled'; readonly label: string };

/**
 * The rows of buttons and string selects of a message.
 * https://discord.com/developers/docs/components/reference
 */
export function componentRows(components: readonly APIMessageTopLevelComponent[]): ComponentRow[] {
  let number = 0;
  const rows: ComponentRow[] = [];
  for (const row of components) {
    if (row.type !== ComponentType.ActionRow) {
      rows.push({ kind: 'other', type: row.type });
      continue;
    }
    const buttons: ShownButton[] = [];
    for (const component of row.components) {
      if (component.type === ComponentType.Button) {
        const label =
          component.style === ButtonStyle.Premium ? '' : labelOf(component.label, component.emoji?.name);
        if (component.style === ButtonStyle.Link) buttons.push({ kind: 'link', label, url: component.url });
        else if (component.disabled || component.style === ButtonStyle.Premium)
          buttons.push({ kind: 'disabled', label });
        else {
          number += 1;
          const primary = component.style === ButtonStyle.Primary;
          buttons.push({ kind: 'button', number, customId: component.custom_id, label, primary });
        }
      } else if (component.type === ComponentType.StringSelect) {
        const customId = component.custom_id;
        const disabled = component.disabled === true;
        rows.push({
          kind: 'select',
          placeholder: component.placeholder ?? 'Make a selection',
          disabled,
          choices: component.options.map((option) => {
            if (!disabled) number += 1;
            return {
              kind: 'choice',
              number,
              customId,
              value: option.value,
              label: labelOf(option.label, option.emoji?.name),
              description: option.description,
              current: option.default === true,
            };
          }),
        });
      } else rows.push({ kind: 'other', type: component.type });
    }
    if (buttons.length > 0) rows.push({ kind: 'buttons', buttons });
  }
  return rows;
}

/** All that can be used under a message, in the order of its numbers. */
export function usableComponents(components: readonly APIMessageTopLevelComponent[]): UsableComponent[] {
  return componentRows(components).flatMap((row): UsableComponent[] => {
    if (row.kind === 'select') return row.disabled ? [] : [...row.choices];
    return row.kind === 'buttons' ? row.buttons.filter((button) => button.kind === 'button') : [];
  });
}

function labelOf(label: string | undefined, emoji: string | null | undefined): string {
  return [emoji, label].filter((part) => part !== undefined && part !== null && part !== '').join(' ');
}
