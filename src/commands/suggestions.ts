import type { Suggestion } from '../language/resolver.ts';
import { cut, LIMITS } from '../replies/limits.ts';
import type { Choice } from './command.ts';

/** Choices within Discord's limits: 25 of them, names and values of 100 at the most. */
export function choicesOf(suggestions: readonly Pick<Suggestion<unknown>, 'label' | 'value'>[]): Choice[] {
  return suggestions
    .filter(({ value }) => value.length <= LIMITS.choices.value)
    .slice(0, LIMITS.choices.count)
    .map(({ label, value }) => ({ name: cut(label, LIMITS.choices.name), value }));
}

/** Whole questions as choices. */
export const questionChoices = (questions: readonly string[]): Choice[] =>
  choicesOf(questions.map((question) => ({ label: question, value: question })));
