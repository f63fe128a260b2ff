// Puts state, server, screen and what people do together.
import type { Deed, News, Place } from '../server/wire.ts';
import type { Actions, PageActions } from './actions.ts';
import { empty } from './composer.ts';
import { createComposing } from './composing.ts';
import { connect, type Done } from './connection.ts';
import { createMessageActions } from './message-actions.ts';
import { pageView } from './page-view.ts';
import { createScreen, type Screen } from './screen.ts';
import { hear, initialState, places, type State, type Theme } from './state.ts';

/** Begins the page in an element. */
export function begin(root: HTMLElement, theme: Theme): void {
  const state = initialState(theme);
  // A reload, too, leaves a person who they were.
  state.as = kept('person', ['ana', 'ben']) ?? state.as;
  state.locale = localStorage.getItem('locale') ?? state.locale;
  const screen = createScreen(root, state, () => pageView(state, actions, composing.suggestions()));
  let greeted = false;
  const listen = (news: News) => {
    hear(state, news);
    if (news.tell === 'hello' && !greeted) {
      greeted = true;
      document.title = `${news.application.name} bot · playground`;
      // Before the bot has said anything, the beginning is what there is to read.
      if (news.messages.some(({ byBot }) => byBot)) screen.showLatest();
      screen.moveFocus();
      follow();
      performance.mark('usable');
    }
    screen.update();
  };
  const { ask } = connect(listen, (connected) => {
    state.connected = connected;
    screen.update();
  });
  const tell = async (deed: Deed): Promise<Done> => {
    const done = await ask(deed);
    if (done.refusal !== undefined) {
      state.notice = `${done.refusal.charAt(0).toUpperCase()}${done.refusal.slice(1)}.`;
      screen.update();
    }
    return done;
  };
  const composing = createComposing(state, screen, ask, tell);
  const actions: Actions = {
    ...composing.actions,
    ...createMessageActions(state, screen, tell),
    ...pageActions(state, screen, composing.translate),
  };

  /**
   * The address says where one is, `#dm`, such that Back goes back. A link such as `#/roll sides:6` fills the composer: a
   * link that comes from elsewhere does nothing by itself.
   */
  const follow = () => {
    const hash = decoded(location.hash.slice(1));
    const place = places.find((one) => one.place === hash)?.place;
    if (hash.startsWith('/')) {
      history.replaceState(null, '', `#${state.where}`);
      actions.fill(hash);
    } else enter(place ?? 'guild', state, screen);
  };
  addEventListener('hashchange', follow);
  document.addEventListener('keydown', (event) => {
    if (isCall(event)) actions.focusComposer();
    if (event.key === 'Escape' && !event.defaultPrevented && state.drawer) actions.toggleDrawer();
    if (event.target instanceof HTMLInputElement && (event.key === 'PageUp' || event.key === 'PageDown')) {
      event.preventDefault();
      screen.scrollViews(event.key === 'PageUp' ? -1 : 1);
    }
  });
  screen.update();
}

/** Goes to a place, to what was left unsent there. */
function enter(place: Place, state: State, screen: Screen): void {
  if (place === state.where) return;
  state.drafts.set(state.where, state.draft);
  state.draft = state.drafts.get(place) ?? empty;
  state.closed = true;
  state.notice = undefined;
  state.where = place;
  state.unread.delete(place);
  screen.showLatest();
  screen.moveFocus();
  screen.update();
}

function pageActions(state: State, screen: Screen, translate: () => void): PageActions {
  const say = (words: string) => {
    state.announced = words;
    screen.update();
  };
  return {
    become(person) {
      state.as = person;
      sessionStorage.setItem('person', person);
      state.select = undefined;
      screen.showLatest();
      screen.update();
    },
    go(place) {
      if (place !== state.where) history.pushState(null, '', `#${place}`);
      enter(place, state, screen);
    },
    speak(locale) {
      state.locale = locale;
      localStorage.setItem('locale', locale);
      translate();
      screen.update();
    },
    turnTheme() {
      state.theme = state.theme === 'dark' ? 'light' : 'dark';
      localStorage.setItem('theme', state.theme);
      screen.update();
    },
    toggleDrawer() {
      state.drawer = !state.drawer;
      screen.update();
    },
    showPresent() {
      screen.showLatest();
      screen.moveFocus();
      screen.update();
    },
    copy(text, what) {
      void navigator.clipboard.writeText(text).then(
        () => say(`${what} was copied`),
        () => {
          state.notice = 'The browser doesn’t let this page copy.';
          screen.update();
        },
      );
    },
  };
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    // a percent sign that begins nothing: no link of ours
    return '';
  }
}

function kept<Value extends string>(key: string, known: readonly Value[]): Value | undefined {
  const value = sessionStorage.getItem(key);
  return known.find((one) => one === value);
}

/** As in Discord, "/" goes to the composer from anywhere. */
function isCall({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const inField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
  return key === '/' && !inField && !ctrlKey && !metaKey && !altKey;
}
