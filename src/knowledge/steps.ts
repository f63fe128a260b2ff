/** Work that may be interrupted: at each `yield` something else may have its turn. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does it all at once. */
export function allAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** How long at most (but for its last step) nothing else has its turn, in ms. */
const longestSlice = 4;

/** Does it in slices, between which the event loop turns: whoever asks meanwhile doesn't wait for the end of it. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const end = performance.now() + longestSlice;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < end);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** So many items make a step: more steps cost more than they are worth, fewer take too long each. */
const itemsInAStep = 50;

/** Visits each item. */
export function* stepsThrough<T>(items: Iterable<T>, visit: (item: T, at: number) => void): Steps<void> {
  let at = 0;
  for (const item of items) {
    visit(item, at);
    at += 1;
    if (at % itemsInAStep === 0) yield;
  }
}

/** A list made of another. */
export function* stepsOver<T, Made>(items: Iterable<T>, make: (item: T) => Made): Steps<Made[]> {
  const made: Made[] = [];
  yield* stepsThrough(items, (item) => made.push(make(item)));
  return made;
}
