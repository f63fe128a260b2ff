import { type Model, slotsOf, softmax } from './classifier.ts';
import { slotOf } from './features.ts';

export interface Example {
  readonly features: readonly string[];
  readonly label: string;
}

const ROUNDS = 12;
const RATE = 0.5;
const DECAY = 1e-6;
/** A step that small changes nothing that would be left after rounding. */
const SMALLEST = 1e-5;

/** As many orders of the examples as a model is the mean of: each by itself learns much that only its order teaches. */
const ORDERS = 3;

/**
 * A softmax classifier, the mean of several by stochastic gradient descent, each with the examples in another order (Zinkevich et al.,
 * "Parallelized Stochastic Gradient Descent", 2010), in orders and by arithmetic that are always the same, so that the same examples
 * give the same model on any machine.
 */
export function trainModel(examples: readonly Example[], slots: number): Model {
  const classes = [...new Set(examples.map(({ label }) => label))].sort();
  const classOf = new Map(classes.map((name, at) => [name, at]));
  const lessons = examples.map(({ features, label }) => ({
    text: `${label} ${features.join(' ')}`,
    present: slotsOf(features, slots),
    label: classOf.get(label) ?? 0,
  }));
  const mean = new Float64Array(classes.length * slots);
  for (let order = 1; order <= ORDERS; order++)
    for (const [at, weight] of descend(shuffled(lessons, order), classes.length, slots).entries())
      mean[at] = (mean[at] ?? 0) + weight / ORDERS;
  return quantised(classes, slots, mean);
}

interface Lesson {
  readonly text: string;
  readonly present: readonly number[];
  readonly label: number;
}

/** The weights by slots and classes that AdaGrad's step sizes lead to, by arithmetic that IEEE 754 fixes. */
function descend(lessons: readonly Lesson[], classes: number, slots: number): Float64Array {
  const weights = new Float64Array(classes * slots);
  const squares = new Float64Array(classes * slots);
  const sums = new Float64Array(classes);
  for (let round = 0; round < ROUNDS; round++) {
    for (const { present, label } of lessons) {
      const value = 1 / Math.sqrt(present.length);
      sums.fill(0);
      for (const slot of present) {
        const start = slot * classes;
        for (let at = 0; at < classes; at++) sums[at] = (sums[at] ?? 0) + (weights[start + at] ?? 0);
      }
      const probabilities = softmax(Array.from(sums, (sum) => sum * value));
      const gradients = probabilities.map(
        (probability, at) => (probability - (at === label ? 1 : 0)) * value,
      );
      for (const slot of present) {
        const start = slot * classes;
        for (let at = 0; at < classes; at++) {
          const gradient = gradients[at] ?? 0;
          if (Math.abs(gradient) < SMALLEST) continue;
          const place = start + at;
          const weight = weights[place] ?? 0;
          const slope = gradient + DECAY * weight;
          const square = (squares[place] ?? 0) + slope * slope;
          squares[place] = square;
          weights[place] = weight - (RATE * slope) / (Math.sqrt(square) + 1e-8);
        }
      }
    }
  }
  return weights;
}

/** As whole numbers from −127 to 127: the few largest are cut, which costs less than coarse steps would. */
function quantised(classes: readonly string[], slots: number, weights: Float64Array): Model {
  const magnitudes = Float64Array.from(weights, Math.abs).sort();
  const largest = magnitudes[Math.floor(magnitudes.length * 0.99995)] ?? 1;
  const scale = largest / 127;
  const whole = Int8Array.from(weights, (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight / scale))),
  );
  return { classes, slots, scale, weights: whole };
}

/**
 * Lessons in an order of their own for a seed, by the hash of what each says: one more or less leaves nearly all others where
 * they were, and so changes little of what is learnt.
 */
function shuffled(lessons: readonly Lesson[], seed: number): Lesson[] {
  return lessons
    .map((lesson) => ({ lesson, place: slotOf(`${seed} ${lesson.text}`, 2 ** 31) }))
    .sort((one, other) => one.place - other.place)
    .map(({ lesson }) => lesson);
}
