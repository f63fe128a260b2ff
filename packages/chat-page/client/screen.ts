// What is on the screen: drawn anew after every change, with the focus and the latest message where they belong.
import { render, type TemplateResult } from 'lit';
import type { Draft } from './composer.ts';
import type { State } from './state.ts';

export interface Screen {
  /** Draws, once whatever goes on now is done. */
  update(): void;
  /** The next drawing puts the cursor into the composer. */
  moveFocus(): void;
  /**
   * Goes to the latest message, and stays there until the person scrolls elsewhere: to its end, or to its beginning where
   * it is taller than the view.
   */
  showLatest(): void;
  /** Scrolls the messages by so many views. */
  scrollViews(by: number): void;
}

/** So close to the end, in pixels, somebody wants to see what comes. */
const near = 120;
/** between the upper edge and a message that is shown from its beginning, in pixels */
const gap = 8;

/** A screen in an element, which shows what `view` gives. */
export function createScreen(root: HTMLElement, state: State, view: () => TemplateResult): Screen {
  let scheduled = false;
  let focusing = false;
  let pinned = false;
  /** whether the latest message is shown from its beginning, as long as the person doesn't scroll to its end */
  let fromTop = false;
  let latest: Element | undefined;
  /** the end of the latest message, which is taller than the view, is still to be read */
  let reading = false;
  /** where the messages were put, and not scrolled to */
  let placed = 0;
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
    if (!pinned || !scroller) return;
    const last = latestIn(scroller);
    if (last !== latest) {
      if (reading) {
        pinned = false;
        return;
      }
      fromTop = true;
      latest = last;
    }
    scroller.scrollTop = scroller.scrollHeight;
    const above = last ? last.getBoundingClientRect().top - scroller.getBoundingClientRect().top - gap : 0;
    if (fromTop && above < 0) scroller.scrollTop += above;
    placed = scroller.scrollTop;
    reading = beyond(scroller) > gap;
  };
  /** Whether the latest message is still to come, below what is in view. */
  const look = (scroller: Element) => {
    const last = latestIn(scroller);
    const older = last ? last.getBoundingClientRect().top > scroller.getBoundingClientRect().bottom : false;
    if (older === state.older) return;
    state.older = older;
    update();
  };
  const update = () => {
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(draw);
  };
  /** Messages grow after they are drawn, when their pictures come; and the window may shrink. */
  const watch = () => {
    const scroller = document.getElementById('scroller');
    const messages = scroller?.querySelector('discord-messages');
    if (!scroller || !messages || watched === messages) return;
    watched = messages;
    const sizes = new ResizeObserver(() => {
      stay();
      // At the very beginning nobody has left the present yet.
      if (scroller.scrollTop > 0) look(scroller);
    });
    sizes.observe(scroller);
    sizes.observe(messages);
    scroller.addEventListener('scroll', () => {
      look(scroller);
      if (Math.abs(scroller.scrollTop - placed) <= 1) return;
      fromTop = false;
      reading = false;
      pinned = beyond(scroller) < near;
    });
  };

  return {
    update,
    moveFocus() {
      focusing = true;
    },
    showLatest() {
      pinned = true;
      fromTop = true;
      reading = false;
      stay();
    },
    scrollViews(by) {
      const scroller = document.getElementById('scroller');
      scroller?.scrollBy(0, by * scroller.clientHeight * 0.9);
    },
  };
}

const latestIn = (scroller: Element) =>
  scroller.querySelector('discord-messages')?.lastElementChild ?? undefined;

/** How much there is below what is in view, in pixels. */
const beyond = ({ scrollHeight, scrollTop, clientHeight }: Element) =>
  scrollHeight - scrollTop - clientHeight;

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
