// The whole page: places and people at the side, the channel, the composer, and what goes on behind.
import { languageName, localesOf } from 'discord-client-text';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { WireMessage } from '../server/wire.ts';
import type { Actions } from './actions.ts';
import { avatarOf } from './avatars.ts';
import { composerView } from './composer-view.ts';
import { drawerView } from './drawer-view.ts';
import { type IconName, icon } from './icons.ts';
import { menuView } from './menu-view.ts';
import { failureView, messageView, sendingView } from './message-view.ts';
import { type Failure, people, places, type State, type Suggestions, timeline } from './state.ts';

const placeIcons: Readonly<Record<string, IconName>> = { guild: 'hash', dm: 'at', private: 'people' };

export function pageView(
  state: State,
  actions: Actions,
  suggestions: Suggestions | undefined,
): TemplateResult {
  const here = places.find(({ place }) => place === state.where);
  const name = here?.name ?? '';
  const placeName =
    state.where === 'guild' ? `#${name}` : state.where === 'dm' ? state.application.name : name;
  return html`
    ${sidebar(state, actions)}
    <main class="channel" aria-label=${placeName}>
      <header class="channel-header">
        ${icon(placeIcons[state.where] ?? 'hash')}
        <h1>${state.where === 'guild' ? name : placeName}</h1>
        <p>${here?.about}</p>
        ${state.connected ? nothing : html`<span class="offline" role="status">Connecting…</span>`}
        <button type="button" class="tool" aria-label="Behind the scenes" aria-pressed=${state.drawer} @click=${actions.toggleDrawer}>
          ${icon('code')}<span>Behind the scenes</span>
        </button>
      </header>
      <div class="middle">
        <div class="scroller" id="scroller" tabindex="0" role="region" aria-label="Messages">
          ${welcome(state, actions, here?.welcome ?? placeName)} ${messages(state, actions)}
        </div>
        ${
          state.older
            ? html`<button type="button" class="present" @click=${actions.showPresent}>
                <span class="wide">You’re viewing older messages</span><span>Jump to present ${icon('down')}</span>
              </button>`
            : nothing
        }
        ${state.drawer ? drawerView(state, actions) : nothing}
      </div>
      ${composerView(state, actions, suggestions, placeName)}
      ${state.menu ? menuView(state, actions, state.menu) : nothing}
    </main>
    <div class="visually-hidden" role="status" aria-live="polite">${state.announced}</div>
  `;
}

function sidebar(state: State, actions: Actions): TemplateResult {
  // The one that was read before is there also until the commands are known.
  const locales = new Set([...localesOf(Object.values(state.offered).flat()), state.locale]);
  return html`<aside class="sidebar" aria-label="Where and who you are">
    <div class="brand"><img src=${avatarOf('app')} alt="" width="32" height="32" /><strong>${state.application.name}</strong><small>playground</small></div>
    <nav aria-label="Places">
      ${places.map(
        ({ place, name, about }) => html`<button
          type="button"
          class="place"
          aria-current=${state.where === place ? 'page' : 'false'}
          title=${about}
          @click=${() => actions.go(place)}
        >
          ${icon(placeIcons[place] ?? 'hash')}<span class="place-name">${name}</span>
          ${state.unread.has(place) ? html`<span class="unread"><span class="visually-hidden">, unread</span></span>` : nothing}
        </button>`,
      )}
    </nav>
    <p class="made-up">A made-up Discord on your own machine, with the real bot in it. Nothing leaves it.</p>
    <div class="user-panel">
      <div role="group" aria-label="Who you are" class="persons">
        ${(['ana', 'ben'] as const).map(
          (person) => html`<button
            type="button"
            class="person"
            aria-label=${people[person]}
            aria-pressed=${state.as === person}
            @click=${() => actions.become(person)}
          >
            <img src=${avatarOf(person)} alt="" width="32" height="32" /><span>${people[person]}</span>
          </button>`,
        )}
      </div>
      <label class="locale"><span class="visually-hidden">Language of your Discord</span>
        <select @change=${(event: Event) => actions.speak((event.target as HTMLSelectElement).value)}>
          ${[...locales].map((locale) => html`<option value=${locale} lang=${locale} .selected=${state.locale === locale}>${languageName(locale)}</option>`)}
        </select>${icon('down')}
      </label>
      <button type="button" class="tool theme" aria-label=${state.theme === 'dark' ? 'Light theme' : 'Dark theme'} @click=${actions.turnTheme}>
        ${icon(state.theme === 'dark' ? 'sun' : 'moon')}
      </button>
    </div>
  </aside>`;
}

function welcome(state: State, actions: Actions, title: string): TemplateResult {
  const { text, tries } = state.welcome;
  return html`<section class="welcome" aria-label="Welcome">
    <span class="welcome-icon">${icon(placeIcons[state.where] ?? 'hash')}</span>
    <h2>${title}</h2>
    <p>
      ${text}: type <kbd>/</kbd> below${tries.length > 0 ? ', or begin with one of these' : ''}.
    </p>
    <ul class="tries">
      ${tries.map(
        ({ line, about }) => html`<li>
          <button type="button" @click=${() => actions.run(line)}><code>${line}</code><small>${about}</small></button>
        </li>`,
      )}
    </ul>
    <p class="hint">
      Or look a message up: <span class="mouse">right-click it, or </span>press ${icon('more')} beside it. Switch to Ben to
      see what he sees.
    </p>
  </section>`;
}

function messages(state: State, actions: Actions): TemplateResult {
  const shown = timeline(state);
  const sending = state.sending.filter(({ as, where }) => as === state.as && where === state.where);
  return html`<discord-messages no-background>
    ${repeat(
      shown,
      (item) => ('api' in item ? item.api.id : item.id),
      (item, index) =>
        'api' in item
          ? messageView(state, actions, item, continues(shown[index - 1], item))
          : failureView(state, actions, item),
    )}
    ${sending.map(({ id, written }) => sendingView(state, id, written))}
  </discord-messages>`;
}

// As long as Discord lets messages go on under one name.
const togetherMs = 7 * 60_000;

function continues(before: WireMessage | Failure | undefined, message: WireMessage): boolean {
  if (!before || !('api' in before) || message.byBot || before.byBot) return false;
  const apart = Date.parse(message.api.timestamp) - Date.parse(before.api.timestamp);
  return before.api.author.id === message.api.author.id && apart < togetherMs;
}
