import { slotOf } from './features.ts';

/** A linear model that was trained: a weight for each class and slot, as whole numbers of a common scale. */
export interface Model {
  readonly classes: readonly string[];
  readonly slots: number;
  readonly scale: number;
  /** slot after slot, each with a weight for each class */
  readonly weights: Int8Array;
}

export interface Guess {
  readonly name: string;
  /** 0–1; those of all classes add up to 1 */
  readonly probability: number;
}

/** The slots that features fall into, each once. */
export const slotsOf = (features: readonly string[], slots: number): number[] => [
  ...new Set(features.map((feature) => slotOf(feature, slots))),
];

/** How likely each class is where some slots are filled, the likeliest first. */
export function classify({ classes, scale, weights }: Model, present: readonly number[]): Guess[] {
  const sums = new Float64Array(classes.length);
  for (const slot of present) {
    const start = slot * classes.length;
    for (let at = 0; at < classes.length; at++) sums[at] = (sums[at] ?? 0) + (weights[start + at] ?? 0);
  }
  const norm = scale / Math.sqrt(present.length);
  return softmax(Array.from(sums, (sum) => sum * norm))
    .map((probability, at) => ({ name: classes[at] ?? '', probability }))
    .sort((one, other) => other.probability - one.probability);
}

/** How likely something is by some guesses, from 0 to 1. */
export const probabilityOf = (name: string, guesses: readonly Guess[]): number =>
  guesses.find((guess) => guess.name === name)?.probability ?? 0;

export function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => exponential(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/**
 * e to the power of x, by multiplications alone: Math.exp may differ in its last bit from one machine to another, and a
 * model that is trained anew has to come out the same.
 */
function exponential(x: number): number {
  if (x < -40) return 0;
  let power = 1 + x / 1024 + (x * x) / 2_097_152;
  for (let doubled = 0; doubled < 10; doubled++) power *= power;
  return power;
}
