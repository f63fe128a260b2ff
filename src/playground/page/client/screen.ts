// What is on the screen: drawn anew after every change, with the focus and the latest message where they belong.
import { render, type TemplateResult } from 'lit';
import type { Draft } from './composer.ts';
import type { State } from './state.ts';

export interface Screen {
  /** Draws, once whatever goes on now is done. */
  update(): void;
  /** The next drawing puts the cursor into the composer. */
  moveFocus(): void;
  /** The next drawing goes to the latest message, wherever the person has scrolled to. */
  showLatest(): void;
  /** As `showLatest`, for a person who reads at the end or close to it. */
  followIfNear(): void;
}

// In pixels from the end.
const near = 120;

/** A screen in an element, which shows what `view` gives. */
export function createScreen(root: HTMLElement, state: State, view: () => TemplateResult): Screen {
  let scheduled = false;
  let focusing = false;
  let toLatest = true;

  const draw = () => {
    scheduled = false;
    document.documentElement.dataset.theme = state.theme;
    const had = document.activeElement;
    render(view(), root);
    // What had the focus may be gone with its message.
    if (focusing || had?.isConnected === false) focusOn(state.draft);
    focusing = false;
    document
      .querySelector('.suggestion.highlighted, .option.highlighted')
      ?.scrollIntoView({ block: 'nearest' });
    placeMenu(state.menu);
    if (toLatest) settle();
  };
  /** The components lay themselves out a moment later. */
  const settle = () => {
    scrollToEnd();
    requestAnimationFrame(() => {
      scrollToEnd();
      toLatest = false;
    });
  };

  return {
    update() {
      if (scheduled) return;
      scheduled = true;
      queueMicrotask(draw);
    },
    moveFocus() {
      focusing = true;
    },
    showLatest() {
      toLatest = true;
    },
    followIfNear() {
      const scroller = document.getElementById('scroller');
      if (!scroller) return;
      const left = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
      toLatest ||= left < near;
    },
  };
}

function scrollToEnd(): void {
  const scroller = document.getElementById('scroller');
  if (scroller) scroller.scrollTop = scroller.scrollHeight;
}

function focusOn(draft: Draft): void {
  const chip = draft.kind === 'command' && draft.at !== 'tail' ? draft.chips[draft.at] : undefined;
  const id = draft.kind === 'text' ? 'composer' : chip ? `option-${chip.option.name}` : 'tail';
  const field = document.getElementById(id);
  if (!(field instanceof HTMLInputElement) || document.activeElement === field) return;
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}

function placeMenu(at: State['menu']): void {
  const menu = document.getElementById('menu');
  if (!menu || !at || menu.dataset.placed) return;
  menu.dataset.placed = 'true';
  menu.style.left = `${Math.max(8, Math.min(at.x, innerWidth - menu.offsetWidth - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(at.y, innerHeight - menu.offsetHeight - 8))}px`;
  menu.querySelector('button')?.focus();
}
