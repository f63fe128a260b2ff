// What a person does in the composer, from the first letter until it is sent.
import type { Deed, OptionValue } from '../server/wire.ts';
import type { ComposerActions } from './actions.ts';
import { createAutocompletion } from './autocompletion.ts';
import {
  addOption,
  type CommandDraft,
  type Draft,
  empty,
  fromLine,
  inLanguage,
  openOptions,
  ownChoices,
  pickCommand,
  pickValue,
  readyToSend,
  typeChip,
  typeTail,
  typeText,
} from './composer.ts';
import { type Composer, createComposerKeys } from './composer-keys.ts';
import type { Done } from './connection.ts';
import type { Screen } from './screen.ts';
import { asking, type State, slashCommands } from './state.ts';
import { type Picking, suggestionsFor, valueKey } from './suggest.ts';

/** Nobody sees shorter waits come and go. */
export const waitShownAfterMs = 200;

export interface Composing extends Composer {
  /** Puts what stands in the composer into the language that is read now. */
  translate(): void;
  readonly actions: ComposerActions;
}

/** The composer of a page; `tell` carries out deeds, and notes what can't be done. */
export function createComposing(
  state: State,
  screen: Screen,
  ask: (deed: Deed) => Promise<Done>,
  tell: (deed: Deed) => Promise<Done>,
): Composing {
  const askForValues = createAutocompletion(state, ask, screen.update);
  let sent = 0;

  const write = (draft: Draft, highlighted = defaultHighlight(draft)) => {
    const changed = valueKey(draft) !== valueKey(state.draft);
    state.draft = draft;
    state.closed = false;
    state.notice = undefined;
    state.highlighted = highlighted;
    if (changed) state.values = undefined;
    screen.moveFocus();
    askForValues();
    screen.update();
  };

  const picking: Picking = {
    command: (command) => write(pickCommand(command)),
    option(name) {
      const { draft } = state;
      const option = draft.kind === 'command' && openOptions(draft).find((open) => open.name === name);
      if (draft.kind === 'command' && option) write(addOption(draft, option));
    },
    value(name: string, value: OptionValue) {
      if (state.draft.kind === 'command') write(pickValue(state.draft, name, value));
    },
  };
  const suggestions = () => suggestionsFor(state, picking);

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

  const sendCommand = async (draft: CommandDraft) => {
    const ready = readyToSend(draft);
    if ('faulty' in ready) return write(ready.faulty);
    remember(draft);
    write(empty, -1);
    sent += 1;
    const sending = { id: sent, as: state.as, where: state.where, written: `/${draft.command.name}` };
    const timer = setTimeout(() => {
      state.sending.push(sending);
      screen.showLatest();
      screen.update();
    }, waitShownAfterMs);
    const { refusal } = await tell({ do: 'command', ...ready, ...asking(state) });
    clearTimeout(timer);
    state.sending = state.sending.filter((one) => one !== sending);
    if (refusal !== undefined) {
      const { notice } = state;
      write(draft, -1);
      state.notice = notice;
    }
    screen.showLatest();
    screen.update();
  };

  const submit = () => {
    const { draft } = state;
    const item = suggestions()?.items[state.highlighted];
    const text = draft.kind === 'text' ? draft.text.trim() : '';
    if (item) item.pick();
    else if (draft.kind === 'command') void sendCommand(draft);
    else if (text.startsWith('/')) state.notice = `There is no command ${text.split(' ')[0]} here.`;
    else if (text !== '') {
      remember(draft);
      write(empty, -1);
      screen.showLatest();
      void tell({ do: 'say', text, ...asking(state) });
    }
    screen.update();
  };

  const core = { suggestions, write, recall, submit };
  const onKey = createComposerKeys(state, core, screen.update);
  return {
    ...core,
    translate() {
      const translated = (draft: Draft) => inLanguage(draft, slashCommands(state));
      state.draft = translated(state.draft);
      state.drafts = new Map([...state.drafts].map(([place, draft]) => [place, translated(draft)]));
      state.history = state.history.map(translated);
      state.values = undefined;
      askForValues();
    },
    actions: {
      submit,
      run(line) {
        const draft = fromLine(line, slashCommands(state));
        write(draft, -1);
        screen.showLatest();
        if (draft.kind === 'command') void sendCommand(draft);
        else state.notice = `There is no command like ${line}.`;
      },
      fill(line) {
        write(fromLine(line, slashCommands(state)), -1);
        state.closed = true;
      },
      begin(name) {
        const command = slashCommands(state).find((one) => one.name === name);
        if (command) write(pickCommand(command));
      },
      focusComposer() {
        screen.moveFocus();
        screen.update();
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
        if (onKey(event)) event.preventDefault();
      },
    },
  };
}

/** Names are completed by Enter; a value only once it is pointed at, for what was typed may be meant. */
function defaultHighlight(draft: Draft): number {
  if (draft.kind === 'text') return 0;
  if (draft.at === 'tail') return draft.tail.trim() === '' ? -1 : 0;
  const chip = draft.chips[draft.at];
  const own = chip && ownChoices(chip);
  // What is a choice's name already needs no picking.
  return !own || own.some(({ name }) => name.toLowerCase() === chip.text.trim().toLowerCase()) ? -1 : 0;
}
