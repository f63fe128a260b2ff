// Puts state, server, screen and what people do together.
import type { Deed, News } from '../server/wire.ts';
import type { Actions, PageActions } from './actions.ts';
import { empty } from './composer.ts';
import { createComposing } from './composing.ts';
import { connect, type Done } from './connection.ts';
import { createMessageActions } from './message-actions.ts';
import { pageView } from './page-view.ts';
import { createScreen, type Screen } from './screen.ts';
import { hear, initialState, type State, type Theme } from './state.ts';

/** Begins the page in an element. */
export function begin(root: HTMLElement, theme: Theme): void {
  const state = initialState(theme);
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
    ...pageActions(state, screen),
  };

  /** A link such as `#/roll sides:6` asks what it says. */
  const follow = () => {
    const line = linked(location.hash);
    if (line !== undefined) actions.run(line);
  };
  addEventListener('hashchange', follow);
  document.addEventListener('keydown', (event) => {
    if (isCall(event)) actions.focusComposer();
  });
  screen.update();
}

function pageActions(state: State, screen: Screen): PageActions {
  const say = (words: string) => {
    state.announced = words;
    screen.update();
  };
  return {
    become(person) {
      state.as = person;
      state.select = undefined;
      screen.showLatest();
      screen.update();
    },
    go(place) {
      state.where = place;
      state.unread.delete(place);
      state.draft = empty;
      screen.showLatest();
      screen.moveFocus();
      screen.update();
    },
    speak(locale) {
      state.locale = locale;
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

function linked(hash: string): string | undefined {
  try {
    const line = decodeURIComponent(hash.slice(1));
    return line.startsWith('/') ? line : undefined;
  } catch {
    // a percent sign that begins nothing: no link of ours
    return undefined;
  }
}

/** As in Discord, "/" goes to the composer from anywhere. */
function isCall({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const inField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
  return key === '/' && !inField && !ctrlKey && !metaKey && !altKey;
}
