import { type Model, slotsOf, softmax } from './classifier.ts';

export interface Example {
  readonly features: readonly string[];
  readonly label: string;
}

const ROUNDS = 12;
const RATE = 0.5;
const DECAY = 1e-6;
/** A step that small changes nothing that would be left after rounding. */
const SMALLEST = 1e-5;

/**
 * A softmax classifier by stochastic gradient descent with AdaGrad's step sizes, in a fixed order and by arithmetic that
 * IEEE 754 fixes, so that the same examples give the same model on any machine.
 */
export function trainModel(examples: readonly Example[], slots: number): Model {
  const classes = [...new Set(examples.map(({ label }) => label))].sort();
  const classOf = new Map(classes.map((name, at) => [name, at]));
  const data = examples.map(({ features, label }) => ({
    present: slotsOf(features, slots),
    label: classOf.get(label) ?? 0,
  }));
  const weights = new Float64Array(classes.length * slots);
  const squares = new Float64Array(classes.length * slots);
  const sums = new Float64Array(classes.length);
  const order = shuffled(data.length);
  for (let round = 0; round < ROUNDS; round++) {
    for (const index of order) {
      const example = data[index];
      if (example === undefined) continue;
      const { present, label } = example;
      const value = 1 / Math.sqrt(present.length);
      sums.fill(0);
      for (const slot of present) {
        const start = slot * classes.length;
        for (let at = 0; at < classes.length; at++) sums[at] = (sums[at] ?? 0) + (weights[start + at] ?? 0);
      }
      const probabilities = softmax(Array.from(sums, (sum) => sum * value));
      const gradients = probabilities.map(
        (probability, at) => (probability - (at === label ? 1 : 0)) * value,
      );
      for (const slot of present) {
        const start = slot * classes.length;
        for (let at = 0; at < classes.length; at++) {
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
  return quantised(classes, slots, weights);
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

/** The numbers below a count, in an order that is always the same. */
function shuffled(count: number): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  let seed = 1;
  for (let at = count - 1; at > 0; at--) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    const other = seed % (at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}
