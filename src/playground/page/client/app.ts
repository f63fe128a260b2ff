// Puts state, server and views together.
import { render } from 'lit';
import type { Deed, News } from '../wire.ts';
import type { Actions } from './actions.ts';
import {
  addOption,
  backToText,
  type CommandDraft,
  type Draft,
  empty,
  fromLine,
  openOptions,
  ownChoices,
  pickCommand,
  pickValue,
  readyToSend,
  removeChip,
  standing,
  typeChip,
  typeTail,
  typeText,
} from './composer.ts';
import { connect, type Done } from './connection.ts';
import { pageView } from './page-view.ts';
import { hear, initialState, slashCommands, type Theme } from './state.ts';
import { suggestionsFor, valueKey } from './suggest.ts';

// Nobody sees shorter ones come and go.
const sendingShownAfterMs = 200;
const autocompletePauseMs = 80;

/** Begins the page in an element. */
export function begin(root: HTMLElement, theme: Theme): void {
  const state = initialState(theme);
  let scheduled = false;
  let moveFocus = false;
  let stickToEnd = true;
  let sent = 0;
  let question = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  /** had the focus before a menu took it */
  let before: HTMLElement | undefined;

  const suggestions = () => suggestionsFor(state, picking);
  const update = () => {
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(draw);
  };
  const draw = () => {
    scheduled = false;
    document.documentElement.dataset.theme = state.theme;
    const scroller = document.getElementById('scroller');
    if (scroller)
      stickToEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 40 || stickToEnd;
    const had = document.activeElement;
    render(pageView(state, actions, suggestions()), root);
    // What had the focus may be gone with its message.
    if (moveFocus || had?.isConnected === false) focusDraft();
    moveFocus = false;
    document
      .querySelector('.suggestion.highlighted, .option.highlighted')
      ?.scrollIntoView({ block: 'nearest' });
    placeMenu();
    settle();
  };
  /** Keeps the latest message in view; the components lay themselves out a moment later. */
  const settle = () => {
    if (!stickToEnd) return;
    const toEnd = () => {
      const scroller = document.getElementById('scroller');
      if (scroller) scroller.scrollTop = scroller.scrollHeight;
    };
    toEnd();
    requestAnimationFrame(() => {
      toEnd();
      stickToEnd = false;
    });
  };
  const focusDraft = () => {
    const { draft } = state;
    const chip = draft.kind === 'command' && draft.at !== 'tail' ? draft.chips[draft.at] : undefined;
    const id = draft.kind === 'text' ? 'composer' : chip ? `option-${chip.option.name}` : 'tail';
    const field = document.getElementById(id) as HTMLInputElement | null;
    if (!field || document.activeElement === field) return;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  };
  const placeMenu = () => {
    const menu = document.getElementById('menu');
    if (!menu || !state.menu || menu.dataset.placed) return;
    menu.dataset.placed = 'true';
    const { x, y } = state.menu;
    menu.style.left = `${Math.max(8, Math.min(x, innerWidth - menu.offsetWidth - 8))}px`;
    menu.style.top = `${Math.max(8, Math.min(y, innerHeight - menu.offsetHeight - 8))}px`;
    menu.querySelector('button')?.focus();
  };

  /** Puts something else into the composer, and asks for what could come next. */
  const write = (draft: Draft, highlighted = defaultHighlight(draft)) => {
    const changed = valueKey(draft) !== valueKey(state.draft);
    state.draft = draft;
    state.closed = false;
    state.notice = undefined;
    state.highlighted = highlighted;
    if (changed) state.values = undefined;
    moveFocus = true;
    askForValues();
    update();
  };
  /** Names are completed by Enter; a value only once it is pointed at, for what was typed may be meant. */
  const defaultHighlight = (draft: Draft): number => {
    if (draft.kind === 'text') return 0;
    if (draft.at === 'tail') return draft.tail.trim() === '' ? -1 : 0;
    const chip = draft.chips[draft.at];
    if (!chip) return -1;
    const own = ownChoices(chip);
    // What is a choice's name already needs no picking.
    return own === undefined || own.some((choice) => isNamed(choice.name, chip.text)) ? -1 : 0;
  };
  const askForValues = () => {
    clearTimeout(pause);
    question += 1;
    const mine = question;
    const key = valueKey(state.draft);
    state.valuesProblem = undefined;
    state.valuesLoading = key !== undefined;
    if (key === undefined || state.draft.kind === 'text') return;
    const { draft } = state;
    const chip = draft.at === 'tail' ? undefined : draft.chips[draft.at];
    if (!chip) return;
    // Where nothing is typed yet there is no typing to wait for.
    pause = setTimeout(
      async () => {
        const {
          choices = [],
          problem,
          refusal,
        } = await connection.ask({
          do: 'autocomplete',
          name: draft.command.name,
          options: standing(draft),
          focused: chip.option.name,
          ...asking(),
        });
        if (mine !== question) return;
        state.values = { for: key, list: choices };
        state.valuesLoading = false;
        state.valuesProblem = refusal ?? problem;
        if (state.highlighted >= choices.length) state.highlighted = -1;
        update();
      },
      chip.text === '' ? 0 : autocompletePauseMs,
    );
  };

  const picking = {
    command: (command: Parameters<typeof pickCommand>[0]) => write(pickCommand(command)),
    option(name: string) {
      const { draft } = state;
      const option = draft.kind === 'command' && openOptions(draft).find((open) => open.name === name);
      if (draft.kind === 'command' && option) write(addOption(draft, option));
    },
    value(name: string, value: string | number | boolean) {
      if (state.draft.kind === 'command') write(pickValue(state.draft, name, value));
    },
  };

  const asking = () => ({ as: state.as, where: state.where, locale: state.locale });
  const tell = async (deed: Deed): Promise<Done> => {
    const done = await connection.ask(deed);
    if (done.refusal !== undefined) {
      state.notice = `${done.refusal.charAt(0).toUpperCase()}${done.refusal.slice(1)}.`;
      update();
    }
    return done;
  };

  const touch = async (deed: Extract<Deed, { do: 'press' | 'select' }>) => {
    const timer = setTimeout(() => {
      state.touched = deed;
      update();
    }, sendingShownAfterMs);
    await tell(deed);
    clearTimeout(timer);
    state.touched = undefined;
    update();
  };

  const sendCommand = async (draft: CommandDraft) => {
    const ready = readyToSend(draft);
    if ('faulty' in ready) {
      write(ready.faulty);
      return;
    }
    remember(draft);
    write(empty, -1);
    stickToEnd = true;
    sent += 1;
    const sending = { id: sent, as: state.as, where: state.where, written: `/${draft.command.name}` };
    const timer = setTimeout(() => {
      state.sending.push(sending);
      stickToEnd = true;
      update();
    }, sendingShownAfterMs);
    const { refusal } = await tell({ do: 'command', ...ready, ...asking() });
    clearTimeout(timer);
    state.sending = state.sending.filter((one) => one !== sending);
    stickToEnd = true;
    if (refusal !== undefined) {
      const notice = state.notice;
      write(draft, -1);
      state.notice = notice;
    }
    update();
  };
  const remember = (draft: Draft) => {
    state.history.push(draft);
    state.recalled = undefined;
  };
  const recall = (by: number) => {
    const { history } = state;
    const at = (state.recalled ?? history.length) + by;
    if (at < 0 || history.length === 0) return;
    state.recalled = Math.min(at, history.length);
    write(history[state.recalled] ?? empty, -1);
    state.closed = true;
  };

  const onArrow = (event: KeyboardEvent, by: number): boolean => {
    const { draft } = state;
    const isRecalled = state.recalled !== undefined && state.closed;
    if ((draft.kind === 'text' && draft.text === '') || isRecalled) {
      recall(by);
      return true;
    }
    const items = suggestions()?.items ?? [];
    if (items.length === 0) return false;
    state.highlighted =
      by > 0
        ? (state.highlighted + 1) % items.length
        : (Math.max(state.highlighted, 0) - 1 + items.length) % items.length;
    event.preventDefault();
    update();
    return true;
  };
  const onSide = (event: KeyboardEvent, by: number): boolean => {
    const { draft } = state;
    const field = event.target as HTMLInputElement;
    const edge = by < 0 ? 0 : field.value.length;
    if (draft.kind === 'text' || field.selectionStart !== edge || field.selectionEnd !== edge) return false;
    const last = draft.chips.length - 1;
    const at = draft.at === 'tail' ? last + 1 : draft.at;
    const to = at + by;
    if (to < 0 || to > last + 1) return false;
    write({ ...draft, at: to > last ? 'tail' : to });
    return true;
  };
  const onBackspace = (event: KeyboardEvent): boolean => {
    const { draft } = state;
    const field = event.target as HTMLInputElement;
    if (draft.kind === 'text' || field.selectionStart !== 0 || field.selectionEnd !== 0) return false;
    if (draft.at === 'tail') {
      if (draft.tail !== '') return false;
      write(draft.chips.length === 0 ? backToText(draft) : removeChip(draft, draft.chips.length - 1), -1);
      return true;
    }
    if (field.value !== '') return false;
    write(removeChip(draft, draft.at), -1);
    return true;
  };
  const onTab = (): boolean => {
    const list = suggestions();
    const item = list?.items[Math.max(0, state.highlighted)];
    if (item) {
      item.pick();
      return true;
    }
    const { draft } = state;
    if (draft.kind === 'text' || draft.at === 'tail') return false;
    write({ ...draft, at: draft.at + 1 < draft.chips.length ? draft.at + 1 : 'tail' });
    return true;
  };
  const onEscape = (): boolean => {
    if (suggestions() && !state.closed) state.closed = true;
    else if (state.draft.kind === 'command') write(empty);
    else return false;
    update();
    return true;
  };

  const actions: Actions = {
    reading: ({ locale }) => ({
      locale,
      onCommand(name) {
        const command = slashCommands(state).find((one) => one.name === name);
        if (command) write(pickCommand(command));
      },
      onCopy: (text) => actions.copy(text, text),
    }),
    become(person) {
      state.as = person;
      state.select = undefined;
      stickToEnd = true;
      update();
    },
    go(place) {
      state.where = place;
      state.unread.delete(place);
      state.draft = empty;
      stickToEnd = true;
      moveFocus = true;
      update();
    },
    speak(locale) {
      state.locale = locale;
      update();
    },
    turnTheme() {
      state.theme = state.theme === 'dark' ? 'light' : 'dark';
      localStorage.setItem('theme', state.theme);
      update();
    },
    toggleDrawer() {
      state.drawer = !state.drawer;
      update();
    },
    copy(text, what) {
      void navigator.clipboard.writeText(text).then(
        () => {
          state.announced = `${what} was copied`;
          update();
        },
        () => {
          state.notice = 'The browser doesn’t let this page copy.';
          update();
        },
      );
    },
    run(line) {
      const draft = fromLine(line, slashCommands(state));
      write(draft, -1);
      if (draft.kind === 'command') void sendCommand(draft);
      else state.notice = `There is no command like ${line}.`;
    },
    focusComposer() {
      moveFocus = true;
      update();
    },
    typeText: (text) => write(typeText(text, slashCommands(state))),
    typeChip(text) {
      if (state.draft.kind === 'command') write(typeChip(state.draft, text));
    },
    typeTail(text) {
      if (state.draft.kind === 'command') write(typeTail(state.draft, text));
    },
    enterChip(at) {
      const { draft } = state;
      if (draft.kind === 'command' && draft.at !== at) write({ ...draft, at });
    },
    key(event) {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const handlers: Readonly<Record<string, () => boolean>> = {
        ArrowDown: () => onArrow(event, 1),
        ArrowUp: () => onArrow(event, -1),
        ArrowLeft: () => onSide(event, -1),
        ArrowRight: () => onSide(event, 1),
        Backspace: () => onBackspace(event),
        Tab: () => !event.shiftKey && onTab(),
        Escape: onEscape,
        Enter() {
          actions.submit();
          return true;
        },
      };
      if (handlers[event.key]?.()) event.preventDefault();
    },
    submit() {
      const { draft } = state;
      const item = suggestions()?.items[state.highlighted];
      if (item) item.pick();
      else if (draft.kind === 'command') void sendCommand(draft);
      else if (draft.text.trim().startsWith('/'))
        state.notice = `There is no command ${draft.text.trim().split(' ')[0]} here.`;
      else if (draft.text.trim() !== '') {
        remember(draft);
        write(empty, -1);
        stickToEnd = true;
        void tell({ do: 'say', text: draft.text, ...asking() });
      }
      update();
    },
    press(message, customId) {
      void touch({ do: 'press', message, customId, as: state.as, locale: state.locale });
    },
    choose(message, customId, value) {
      state.select = undefined;
      update();
      const values = [value];
      void touch({ do: 'select', message, customId, values, as: state.as, locale: state.locale });
    },
    openSelect(event, message, customId, highlighted) {
      const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
      const bottom = document.getElementById('scroller')?.getBoundingClientRect().bottom ?? innerHeight;
      state.select = { message, customId, highlighted, up: bottom - box.bottom < 300 && box.top > 320 };
      (event.currentTarget as HTMLElement).focus();
      update();
    },
    highlightOption(index) {
      if (state.select) state.select.highlighted = index;
      update();
    },
    closeSelect() {
      state.select = undefined;
      update();
    },
    dismiss(message) {
      void tell({ do: 'dismiss', message });
      moveFocus = true;
    },
    forgetFailure(id) {
      state.failures = state.failures.filter((failure) => failure.id !== id);
      moveFocus = true;
      update();
    },
    openMenu(event, message) {
      event.preventDefault();
      before = document.activeElement as HTMLElement;
      const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
      const pointed = event.type === 'contextmenu' && event.clientX > 0;
      state.menu = {
        message,
        x: pointed ? event.clientX : box.left,
        y: pointed ? event.clientY : box.bottom + 4,
      };
      update();
    },
    closeMenu() {
      state.menu = undefined;
      before?.focus();
      update();
    },
    useMessageCommand(name, message) {
      stickToEnd = true;
      void tell({ do: 'messageCommand', name, message, ...asking() });
    },
    showExchange(message) {
      state.lastExchange = state.exchanges.get(message);
      state.drawer = true;
      update();
    },
  };

  /** A link such as `#/jpa period:2` asks what it says. */
  const follow = () => {
    const line = linked(location.hash);
    if (line !== undefined) actions.run(line);
  };
  let greeted = false;
  const connection = connect(
    (news: News) => {
      const scroller = document.getElementById('scroller');
      if (scroller && scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 120)
        stickToEnd = true;
      hear(state, news);
      if (news.tell === 'hello' && !greeted) {
        greeted = true;
        moveFocus = true;
        follow();
        performance.mark('usable');
      }
      update();
    },
    (connected) => {
      state.connected = connected;
      update();
    },
  );
  addEventListener('hashchange', follow);
  document.addEventListener('keydown', (event) => onlyTyping(event) && actions.focusComposer());
  draw();
}

function isNamed(name: string, text: string): boolean {
  return name.toLowerCase() === text.trim().toLowerCase();
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
function onlyTyping({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const inField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
  return key === '/' && !inField && !ctrlKey && !metaKey && !altKey;
}
