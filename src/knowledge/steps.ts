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
const longestSlice = 2;

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

/** A step's length, but for the item that it ends with, in ms: a yield costs something, too. */
const longestStep = 1;

/** Visits each item. */
export function* stepsThrough<T>(items: Iterable<T>, visit: (item: T, at: number) => void): Steps<void> {
  let at = 0;
  let begun = performance.now();
  for (const item of items) {
    visit(item, at++);
    if (performance.now() - begun < longestStep) continue;
    yield;
    begun = performance.now();
  }
  // Else many short lists would make a long step.
  yield;
}

/** A list made of another. */
export function* stepsOver<T, Made>(items: Iterable<T>, make: (item: T) => Made): Steps<Made[]> {
  const made: Made[] = [];
  yield* stepsThrough(items, (item) => made.push(make(item)));
  return made;
}
