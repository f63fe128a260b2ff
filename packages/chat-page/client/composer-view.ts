// The composer: a line of text, or a command with its options, and above it what could be chosen.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Actions } from './actions.ts';
import { avatarOf } from './avatars.ts';
import { type CommandDraft, openOptions } from './composer.ts';
import { icon } from './icons.ts';
import type { State, Suggestions } from './state.ts';

export function composerView(
  state: State,
  actions: Actions,
  suggestions: Suggestions | undefined,
  placeName: string,
): TemplateResult {
  const { draft } = state;
  return html`<form
    class="composer"
    aria-label="Write a command"
    @submit=${(event: Event) => {
      event.preventDefault();
      actions.submit();
    }}
  >
    ${state.notice === undefined ? nothing : html`<p class="notice">${icon('alert')} ${state.notice}</p>`}
    ${suggestions ? suggestionList(state, suggestions) : nothing}
    <div class="bar" @click=${actions.focusComposer}>
      ${draft.kind === 'text' ? textField(state, actions, draft.text, suggestions, placeName) : commandLine(state, actions, draft, suggestions)}
      <button type="submit" class="send" aria-label="Send" ?disabled=${draft.kind === 'text' && draft.text.trim() === ''}>${icon('send')}</button>
    </div>
  </form>`;
}

const comboboxOf = (state: State, suggestions: Suggestions | undefined) => ({
  expanded: suggestions !== undefined && suggestions.items.length > 0,
  active: suggestions?.items[state.highlighted]?.id,
});

function textField(
  state: State,
  actions: Actions,
  text: string,
  suggestions: Suggestions | undefined,
  placeName: string,
) {
  const { expanded, active } = comboboxOf(state, suggestions);
  return html`<input
    id="composer"
    class="text"
    type="text"
    role="combobox"
    autocomplete="off"
    autocapitalize="off"
    spellcheck="false"
    aria-label=${`Message ${placeName}, or a command`}
    aria-autocomplete="list"
    aria-controls="suggestions"
    aria-expanded=${expanded}
    aria-activedescendant=${active ?? nothing}
    placeholder=${innerWidth < 480 ? 'Type / for commands' : `Message ${placeName}, or type / for commands`}
    maxlength="2000"
    .value=${live(text)}
    @input=${(event: InputEvent) => actions.typeText((event.target as HTMLInputElement).value)}
    @keydown=${actions.key}
  />`;
}

function commandLine(
  state: State,
  actions: Actions,
  draft: CommandDraft,
  suggestions: Suggestions | undefined,
) {
  const { expanded, active } = comboboxOf(state, suggestions);
  const open = openOptions(draft);
  const field = (
    id: string,
    label: string,
    text: string,
    current: boolean,
    type: (text: string) => void,
    fault?: string,
  ) => html`<input
    id=${id}
    type="text"
    role="combobox"
    autocomplete="off"
    autocapitalize="off"
    spellcheck="false"
    aria-label=${label}
    aria-autocomplete="list"
    aria-controls="suggestions"
    aria-expanded=${current && expanded}
    aria-activedescendant=${current && active !== undefined ? active : nothing}
    aria-invalid=${fault === undefined ? nothing : 'true'}
    aria-describedby=${fault === undefined ? nothing : 'fault'}
    size=${Math.max(1, Math.min(60, text.length))}
    .value=${live(text)}
    @input=${(event: InputEvent) => type((event.target as HTMLInputElement).value)}
    @keydown=${actions.key}
  />`;
  const fault = draft.chips.find((chip) => chip.fault !== undefined);
  return html`<div class="command" role="group" aria-label=${`/${draft.command.name}`}>
      <img src=${avatarOf('app')} alt="" width="24" height="24" />
      <span class="command-name">/${draft.command.name}</span>
      ${draft.chips.map(({ option, text, fault: wrong }, index) => {
        const current = draft.at === index;
        return html`<label
          class=${`chip ${current ? 'current' : ''} ${wrong === undefined ? '' : 'faulty'}`}
          @focusin=${() => actions.enterChip(index)}
          ><span class="chip-name">${option.name}</span>${field(
            `option-${option.name}`,
            `${option.name}${option.required ? ', required' : ''}: ${option.description}`,
            text,
            current,
            actions.typeChip,
            wrong,
          )}</label
        >`;
      })}
      <span class="tail" @focusin=${() => actions.enterChip('tail')}
        >${field('tail', 'Another option', draft.tail, draft.at === 'tail', actions.typeTail)}</span
      >
      ${
        open.length > 0 && draft.tail === ''
          ? html`<button type="button" class="more-options" @click=${() => actions.enterChip('tail')}>
              +${open.length}<span class="wide"> optional</span>
            </button>`
          : nothing
      }
    </div>
    ${fault ? html`<p class="fault" id="fault" role="alert">${fault.option.name}: ${fault.fault}</p>` : nothing}`;
}

function suggestionList(state: State, { title, about, items, none, loading }: Suggestions): TemplateResult {
  return html`<div class="suggestions">
    <div class="suggestions-title">
      <span>${title}</span>${about ? html` <small lang=${state.locale}>${about}</small>` : nothing}
    </div>
    <div class=${loading ? 'loading' : ''} id="suggestions" role="listbox" aria-label=${title}>
      ${items.map(
        ({ id, label, description, group, pick }, index) => html`${
          group === undefined
            ? nothing
            : html`<div class="group" role="presentation"><img src=${avatarOf('app')} alt="" width="16" height="16" />${group}</div>`
        }<div
          role="option"
          id=${id}
          class=${index === state.highlighted ? 'suggestion highlighted' : 'suggestion'}
          aria-selected=${index === state.highlighted}
          @pointerdown=${(event: Event) => event.preventDefault()}
          @click=${pick}
        >
          <span class="label" lang=${state.locale}>${label}</span>${description ? html`<small lang=${state.locale}>${description}</small>` : nothing}
        </div>`,
      )}
    </div>
    ${items.length === 0 && none ? html`<p class="none">${none}</p>` : nothing}
  </div>`;
}
