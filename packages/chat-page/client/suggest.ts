// What the composer could be completed with, as it stands.
import type { APIApplicationCommand } from 'discord-api-types/v10';
import { valueOptions } from 'discord-client-text';
import type { OptionValue } from '../server/wire.ts';
import { type Draft, openOptions, ownChoices } from './composer.ts';
import { type State, type Suggestion, type Suggestions, slashCommands } from './state.ts';

export interface Picking {
  readonly command: (command: APIApplicationCommand) => void;
  readonly option: (name: string) => void;
  readonly value: (name: string, value: OptionValue) => void;
}

/** Undefined where there is nothing to choose, or the person has sent the list away. */
export function suggestionsFor(state: State, picking: Picking): Suggestions | undefined {
  if (state.closed) return undefined;
  const { draft } = state;
  if (draft.kind === 'text') return commandsFor(state, draft.text, picking);
  if (draft.at === 'tail') return optionsFor(draft, picking);
  const chip = draft.chips[draft.at];
  if (!chip || chip.picked !== undefined) return undefined;
  const { option } = chip;
  const about = { title: option.name, about: option.description };
  const own = ownChoices(chip);
  if (own) return { ...about, items: valuesFor(own, picking), none: 'No option fits what is typed.' };
  if (!('autocomplete' in option && option.autocomplete)) return { ...about, items: [] };
  const { values } = state;
  if (state.valuesProblem !== undefined) return { ...about, items: [], none: state.valuesProblem };
  const before = values !== undefined && values.for === valueKey(draft) ? values.list : [];
  // Until the answer is there, what fits of the last one.
  const list = state.valuesLoading ? before.filter(({ name }) => contains(name, chip.text)) : before;
  return {
    ...about,
    items: valuesFor(list, picking),
    loading: state.valuesLoading,
    none: state.valuesLoading
      ? 'Loading options…'
      : 'No options match what is typed; it can be sent as it is.',
  };
}

/** Which chip of which command autocomplete is asked for. */
export function valueKey(draft: Draft): string | undefined {
  if (draft.kind === 'text' || draft.at === 'tail') return undefined;
  const chip = draft.chips[draft.at];
  if (!chip || chip.picked !== undefined) return undefined;
  const { option } = chip;
  return 'autocomplete' in option && option.autocomplete ? `${draft.command.name} ${option.name}` : undefined;
}

function contains(name: string, text: string): boolean {
  return name.toLowerCase().includes(text.trim().toLowerCase());
}

function commandsFor(state: State, text: string, { command: pick }: Picking): Suggestions | undefined {
  if (!/^\/\S*$/.test(text)) return undefined;
  const typed = text.slice(1).toLowerCase();
  const fits = slashCommands(state)
    .map((command) => ({ command, at: command.name.indexOf(typed) }))
    .filter(({ command, at }) => at !== -1 || command.description.toLowerCase().includes(typed))
    .sort((a, b) => rank(a.at) - rank(b.at));
  return {
    title: typed === '' ? 'Commands' : `Commands that fit ${text}`,
    items: fits.map(({ command }, index) => ({
      id: `command-${command.name}`,
      label: [
        `/${command.name}`,
        ...valueOptions(command)
          .filter(({ required }) => required)
          .map(({ name }) => name),
      ].join(' '),
      description: command.description,
      ...(index === 0 ? { group: state.application.name } : {}),
      pick: () => pick(command),
    })),
    none: 'No command fits.',
  };
}

const rank = (at: number) => (at === 0 ? 0 : at > 0 ? 1 : 2);

function optionsFor(
  draft: Extract<Draft, { kind: 'command' }>,
  { option: pick }: Picking,
): Suggestions | undefined {
  const typed = draft.tail.trim().toLowerCase();
  const open = openOptions(draft).filter(({ name }) => name.startsWith(typed));
  if (open.length === 0) return undefined;
  return {
    title: 'Options',
    items: open.map(({ name, description }) => ({
      id: `add-${name}`,
      label: name,
      description,
      pick: () => pick(name),
    })),
  };
}

function valuesFor(
  list: readonly { readonly name: string; readonly value: OptionValue }[],
  { value: pick }: Picking,
): readonly Suggestion[] {
  return list.map(({ name, value }, index) => ({
    id: `value-${index}`,
    label: name,
    description: '',
    pick: () => pick(name, value),
  }));
}
