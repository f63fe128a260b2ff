import { backToText, type Draft, empty, removeChip } from './composer.ts';
import type { State, Suggestions } from './state.ts';

/** What keys can do to the composer. */
export interface Composer {
  suggestions(): Suggestions | undefined;
  /** Puts something else into the composer; `highlighted`: the suggestion that Enter takes, -1 for none. */
  write(draft: Draft, highlighted?: number): void;
  /** Brings back what was sent earlier (-1) or later (1). */
  recall(by: number): void;
  submit(): void;
}

/** What keys do in the composer, as in Discord's client. Gives a function that says whether a key was one of them. */
export function createComposerKeys(
  state: State,
  composing: Composer,
  update: () => void,
): (event: KeyboardEvent) => boolean {
  const onArrow = (by: number): boolean => {
    const { draft } = state;
    const isRecalled = state.recalled !== undefined && state.closed;
    if ((draft.kind === 'text' && draft.text === '') || isRecalled) {
      composing.recall(by);
      return true;
    }
    const items = composing.suggestions()?.items ?? [];
    if (items.length === 0) return false;
    state.highlighted =
      by > 0
        ? (state.highlighted + 1) % items.length
        : (Math.max(state.highlighted, 0) - 1 + items.length) % items.length;
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
    composing.write({ ...draft, at: to > last ? 'tail' : to });
    return true;
  };
  const onBackspace = (event: KeyboardEvent): boolean => {
    const { draft } = state;
    const field = event.target as HTMLInputElement;
    if (draft.kind === 'text' || field.selectionStart !== 0 || field.selectionEnd !== 0) return false;
    if (draft.at === 'tail') {
      if (draft.tail !== '') return false;
      composing.write(
        draft.chips.length === 0 ? backToText(draft) : removeChip(draft, draft.chips.length - 1),
        -1,
      );
      return true;
    }
    if (field.value !== '') return false;
    composing.write(removeChip(draft, draft.at), -1);
    return true;
  };
  const onTab = (): boolean => {
    const list = composing.suggestions();
    const item = list?.items[Math.max(0, state.highlighted)];
    if (item) {
      item.pick();
      return true;
    }
    const { draft } = state;
    if (draft.kind === 'text' || draft.at === 'tail') return false;
    composing.write({ ...draft, at: draft.at + 1 < draft.chips.length ? draft.at + 1 : 'tail' });
    return true;
  };
  const onEscape = (): boolean => {
    if (composing.suggestions() && !state.closed) state.closed = true;
    else if (state.draft.kind === 'command') composing.write(empty);
    else return false;
    update();
    return true;
  };

  return (event) => {
    const handlers: Readonly<Record<string, () => boolean>> = {
      ArrowDown: () => onArrow(1),
      ArrowUp: () => onArrow(-1),
      ArrowLeft: () => onSide(event, -1),
      ArrowRight: () => onSide(event, 1),
      Backspace: () => onBackspace(event),
      Tab: () => !event.shiftKey && onTab(),
      Escape: onEscape,
      Enter() {
        composing.submit();
        return true;
      },
    };
    return handlers[event.key]?.() ?? false;
  };
}
