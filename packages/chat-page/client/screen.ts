// What is on the screen: drawn anew after every change, with the focus and the latest message where they belong.
import { render, type TemplateResult } from 'lit';
import type { Draft } from './composer.ts';
import type { State } from './state.ts';

export interface Screen {
  /** Draws, once whatever goes on now is done. */
  update(): void;
  /** The next drawing puts the cursor into the composer. */
  moveFocus(): void;
  /** Goes to the latest message, and stays there until the person scrolls elsewhere. */
  showLatest(): void;
}

/** So close to the end, in pixels, somebody wants to see what comes. */
const near = 120;

/** A screen in an element, which shows what `view` gives. */
export function createScreen(root: HTMLElement, state: State, view: () => TemplateResult): Screen {
  let scheduled = false;
  let focusing = false;
  let pinned = false;
  let watched: Element | undefined;

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
    watch();
  };
  const stay = () => {
    const scroller = document.getElementById('scroller');
    if (pinned && scroller) scroller.scrollTop = scroller.scrollHeight;
  };
  /** Messages grow after they are drawn, when their pictures come; and the window may shrink. */
  const watch = () => {
    const scroller = document.getElementById('scroller');
    const messages = scroller?.querySelector('discord-messages');
    if (!scroller || !messages || watched === messages) return;
    watched = messages;
    const sizes = new ResizeObserver(stay);
    sizes.observe(scroller);
    sizes.observe(messages);
    scroller.addEventListener('scroll', () => {
      pinned = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < near;
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
      pinned = true;
      stay();
    },
  };
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
