import type { APIStringSelectComponent } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import type { Actions } from './actions.ts';
import { icon } from './icons.ts';
import { isWaiting, type State } from './state.ts';

/** A menu under a message: shows what is chosen, opens a list, and is used with keys as with the mouse. */
export function selectMenu(
  state: State,
  actions: Actions,
  message: string,
  {
    custom_id: customId,
    options,
    placeholder = 'Make a selection',
    disabled = false,
  }: APIStringSelectComponent,
): TemplateResult {
  const open =
    state.select?.message === message && state.select.customId === customId ? state.select : undefined;
  const chosen = options.find((option) => option.default);
  const id = `select-${message}-${customId.replace(/\W/g, '_')}`;
  const choose = (index: number) => {
    const option = options[index];
    if (option) actions.choose(message, customId, option.value);
  };
  const onKey = (event: KeyboardEvent) => {
    if (!open) {
      if (['ArrowDown', 'ArrowUp'].includes(event.key)) {
        event.preventDefault();
        actions.openSelect(event, message, customId, Math.max(0, chosen ? options.indexOf(chosen) : 0));
      }
      return;
    }
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(options.length - 1, open.highlighted + 1),
      ArrowUp: Math.max(0, open.highlighted - 1),
      Home: 0,
      End: options.length - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) actions.highlightOption(to);
    else if (event.key === 'Enter' || event.key === ' ') choose(open.highlighted);
    else if (event.key === 'Escape') actions.closeSelect();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return html`<div class=${isWaiting(state, message, customId) ? 'select waiting' : 'select'} data-id=${customId}>
    <button
      type="button"
      class="select-button"
      role="combobox"
      aria-haspopup="listbox"
      aria-expanded=${open !== undefined}
      aria-controls=${`${id}-list`}
      aria-label=${chosen ? `${placeholder}: ${chosen.label}` : placeholder}
      aria-activedescendant=${open ? `${id}-${open.highlighted}` : nothing}
      ?disabled=${disabled}
      @click=${(event: Event) => (open ? actions.closeSelect() : actions.openSelect(event, message, customId, Math.max(0, chosen ? options.indexOf(chosen) : 0)))}
      @keydown=${onKey}
      @blur=${() => open && actions.closeSelect()}
    >
      <span class=${chosen ? 'chosen' : 'placeholder'}>${chosen?.label ?? placeholder}</span>${icon('down')}
    </button>
    <div class=${`select-list ${open?.up ? 'up' : ''}`} id=${`${id}-list`} role="listbox" aria-label=${placeholder} ?hidden=${!open}>
      ${
        open
          ? options.map(
              (option, index) => html`<div
          role="option"
          id=${`${id}-${index}`}
          class=${index === open.highlighted ? 'option highlighted' : 'option'}
          aria-selected=${option === chosen}
          @pointerdown=${(event: Event) => event.preventDefault()}
          @pointermove=${() => index !== open.highlighted && actions.highlightOption(index)}
          @click=${() => choose(index)}
        >
          ${option.emoji?.name ? html`<span class="emoji" aria-hidden="true">${option.emoji.name}</span>` : nothing}
          <span class="option-words"><span>${option.label}</span>${option.description ? html`<small>${option.description}</small>` : nothing}</span>
          ${option === chosen ? icon('check') : nothing}
        </div>`,
            )
          : nothing
      }
    </div>
  </div>`;
}
