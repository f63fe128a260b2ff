import type { PersonName, Place } from '../server/wire.ts';

export interface ComposerActions {
  /** carries out a line such as "/roll sides:6", and shows it in the composer where it can't be sent */
  run(line: string): void;
  /** puts such a line into the composer, to be sent with Enter */
  fill(line: string): void;
  /** puts a command into the composer */
  begin(name: string): void;
  focusComposer(): void;
  typeText(text: string): void;
  typeChip(text: string): void;
  typeTail(text: string): void;
  enterChip(at: number | 'tail'): void;
  key(event: KeyboardEvent): void;
  submit(): void;
}

export interface MessageActions {
  press(message: string, customId: string): void;
  choose(message: string, customId: string, value: string): void;
  openSelect(event: Event, message: string, customId: string, highlighted: number): void;
  highlightOption(index: number): void;
  closeSelect(): void;
  dismiss(message: string): void;
  forgetFailure(id: string): void;
  openMenu(event: MouseEvent, message: string): void;
  closeMenu(): void;
  useMessageCommand(name: string, message: string): void;
  showExchange(message: string): void;
}

export interface PageActions {
  become(person: PersonName): void;
  go(place: Place): void;
  speak(locale: string): void;
  turnTheme(): void;
  toggleDrawer(): void;
  showPresent(): void;
  copy(text: string, what: string): void;
}

/** What can be done on the page; the views call nothing else. */
export interface Actions extends ComposerActions, MessageActions, PageActions {}
