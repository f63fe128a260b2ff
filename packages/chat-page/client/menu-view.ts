import { shownName } from 'discord-client-text';
import { html, nothing, type TemplateResult } from 'lit';
import type { Actions } from './actions.ts';
import { avatarOf } from './avatars.ts';
import { messageCommands, type State } from './state.ts';

/** What can be done with a message; opened by a right click, a long press, or the button on it. */
export function menuView(
  state: State,
  actions: Actions,
  { message: id, x, y }: NonNullable<State['menu']>,
): TemplateResult | typeof nothing {
  const message = state.messages.get(id);
  if (!message) return nothing;
  const { used, api } = message;
  const items: { readonly label: string; readonly run: () => void }[] = [
    { label: 'Copy text', run: () => actions.copy(api.content, 'The text') },
    ...(used?.written.startsWith('/')
      ? [{ label: 'Copy a link to this query', run: () => actions.copy(linkTo(used.written), 'The link') }]
      : []),
    ...(state.exchanges.has(id)
      ? [{ label: 'Look behind the scenes', run: () => actions.showExchange(id) }]
      : []),
  ];
  const onKey = (event: KeyboardEvent) => {
    const entries = [...(event.currentTarget as HTMLElement).querySelectorAll('button')];
    const at = entries.indexOf(document.activeElement as HTMLButtonElement);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % entries.length,
      ArrowUp: (at - 1 + entries.length) % entries.length,
      Home: 0,
      End: entries.length - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) entries[to]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') actions.closeMenu();
    else return;
    event.preventDefault();
  };
  const entry = ({ label, run }: (typeof items)[number], app = false) => html`<button
    type="button"
    role="menuitem"
    @click=${() => {
      actions.closeMenu();
      run();
    }}
  >
    ${app ? html`<img src=${avatarOf('app')} alt="" width="18" height="18" />` : nothing}${label}
  </button>`;
  const commands = messageCommands(state);
  return html`<div class="backdrop" @pointerdown=${actions.closeMenu} @contextmenu=${(event: Event) => {
    event.preventDefault();
    actions.closeMenu();
  }}></div>
    <div class="menu" id="menu" role="menu" aria-label="Message" data-x=${x} data-y=${y} @keydown=${onKey}>
      ${
        commands.length > 0
          ? html`<div role="group" aria-label="Apps">
              <div class="menu-heading" role="presentation">Apps</div>
              ${commands.map((command) =>
                entry(
                  { label: shownName(command), run: () => actions.useMessageCommand(command.name, id) },
                  true,
                ),
              )}
            </div>
            <div role="separator"></div>`
          : nothing
      }
      ${items.map((item) => entry(item))}
    </div>`;
}

function linkTo(written: string): string {
  return `${location.origin}/#${encodeURI(written)}`;
}
