import type { Deed } from '../server/wire.ts';
import type { MessageActions } from './actions.ts';
import { waitShownAfterMs } from './composing.ts';
import type { Done } from './connection.ts';
import type { Screen } from './screen.ts';
import { asking, type State } from './state.ts';

/** What a person does with messages. */
export function createMessageActions(
  state: State,
  screen: Screen,
  tell: (deed: Deed) => Promise<Done>,
): MessageActions {
  /** had the focus before a menu took it */
  let before: Element | null = null;

  const touch = async (deed: Extract<Deed, { do: 'press' | 'select' }>) => {
    const timer = setTimeout(() => {
      state.touched = deed;
      screen.update();
    }, waitShownAfterMs);
    await tell(deed);
    clearTimeout(timer);
    state.touched = undefined;
    screen.update();
  };
  const set = (change: () => void) => {
    change();
    screen.update();
  };

  return {
    press(message, customId) {
      const { as, locale } = state;
      void touch({ do: 'press', message, customId, as, locale });
    },
    choose(message, customId, value) {
      const { as, locale } = state;
      set(() => {
        state.select = undefined;
      });
      void touch({ do: 'select', message, customId, values: [value], as, locale });
    },
    openSelect(event, message, customId, highlighted) {
      const button = event.currentTarget as HTMLElement;
      const box = button.getBoundingClientRect();
      const bottom = document.getElementById('scroller')?.getBoundingClientRect().bottom ?? innerHeight;
      state.select = { message, customId, highlighted, up: bottom - box.bottom < 300 && box.top > 320 };
      button.focus();
      screen.update();
    },
    highlightOption: (index) =>
      set(() => {
        if (state.select) state.select.highlighted = index;
      }),
    closeSelect: () =>
      set(() => {
        state.select = undefined;
      }),
    dismiss(message) {
      void tell({ do: 'dismiss', message });
    },
    forgetFailure: (id) =>
      set(() => {
        state.failures = state.failures.filter((failure) => failure.id !== id);
      }),
    openMenu(event, message) {
      event.preventDefault();
      before = document.activeElement;
      const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
      const pointed = event.type === 'contextmenu' && event.clientX > 0;
      const at = pointed ? { x: event.clientX, y: event.clientY } : { x: box.left, y: box.bottom + 4 };
      state.menu = { message, ...at };
      screen.update();
    },
    closeMenu() {
      state.menu = undefined;
      if (before instanceof HTMLElement) before.focus();
      screen.update();
    },
    useMessageCommand(name, message) {
      screen.showLatest();
      void tell({ do: 'messageCommand', name, message, ...asking(state) });
    },
    showExchange: (message) =>
      set(() => {
        state.lastExchange = state.exchanges.get(message);
        state.drawer = true;
      }),
  };
}
