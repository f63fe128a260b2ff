import type { Deed } from '../server/wire.ts';
import { standing } from './composer.ts';
import type { Done } from './connection.ts';
import { asking, type State } from './state.ts';
import { valueKey } from './suggest.ts';

const typingPauseMs = 80;

/**
 * Gives a function that asks the bot for suggestions for what the composer holds: after a pause in typing, and only the
 * answer to the latest question counts.
 */
export function createAutocompletion(
  state: State,
  ask: (deed: Deed) => Promise<Done>,
  update: () => void,
): () => void {
  let question = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;

  return () => {
    clearTimeout(pause);
    question += 1;
    const mine = question;
    const { draft } = state;
    const key = valueKey(draft);
    state.valuesProblem = undefined;
    state.valuesLoading = key !== undefined;
    if (key === undefined || draft.kind === 'text' || draft.at === 'tail') return;
    const chip = draft.chips[draft.at];
    if (!chip) return;
    const { name } = draft.command;
    const deed: Deed = {
      do: 'autocomplete',
      name,
      options: standing(draft),
      focused: chip.option.name,
      ...asking(state),
    };
    const answer = async () => {
      const { choices = [], problem, refusal } = await ask(deed);
      if (mine !== question) return;
      state.values = { for: key, list: choices };
      state.valuesLoading = false;
      state.valuesProblem = refusal ?? problem;
      if (state.highlighted >= choices.length) state.highlighted = -1;
      if (state.highlighted === -1) state.highlighted = preselected(chip.text, choices);
      update();
    };
    // Where nothing is typed yet there is no typing to wait for.
    pause = setTimeout(() => void answer(), chip.text === '' ? 0 : typingPauseMs);
  };
}

/**
 * The suggestion that Enter takes without being pointed at, -1 for none: the first, as in Discord; but not where what is
 * typed is whole as it is, several words or a word that a suggestion has, for a bot reads more than it suggests.
 */
function preselected(
  typed: string,
  choices: readonly { readonly name: string; readonly value: string | number }[],
): number {
  const word = typed.trim().toLowerCase();
  const words = choices.flatMap(({ name, value }) => [
    String(value).toLowerCase(),
    ...name.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u),
  ]);
  return choices.length === 0 || word === '' || /\s/.test(word) || words.includes(word) ? -1 : 0;
}
