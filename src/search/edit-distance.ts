// Rows of the table of distances, kept between calls: most calls end after a row or two, and would spend more time on
// making them. A byte is enough, since nothing asks about more than a few edits.
const LONGEST = 128;
let beforeLast = new Uint8Array(LONGEST + 1);
let last = new Uint8Array(LONGEST + 1);
let current = new Uint8Array(LONGEST + 1);

/**
 * How many single edits (insert, delete, substitute, swap two neighbours) lead from one word to another: the optimal
 * string alignment distance. Gives `limit + 1` as soon as it is sure to be more than `limit`, and for words of more
 * than 128 letters that differ.
 */
export function editDistance(one: string, other: string, limit: number): number {
  if (one === other) return 0;
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  if (one.length > LONGEST || other.length > LONGEST) return limit + 1;
  for (let column = 0; column <= other.length; column++) last[column] = column;
  for (let row = 1; row <= one.length; row++) {
    const letter = one.charCodeAt(row - 1);
    let left = row;
    let best = row;
    current[0] = row;
    for (let column = 1; column <= other.length; column++) {
      const above = last[column] ?? 0;
      const aside = last[column - 1] ?? 0;
      let edits = letter === other.charCodeAt(column - 1) ? aside : aside + 1;
      if (above + 1 < edits) edits = above + 1;
      if (left + 1 < edits) edits = left + 1;
      if (
        row > 1 &&
        column > 1 &&
        letter === other.charCodeAt(column - 2) &&
        one.charCodeAt(row - 2) === other.charCodeAt(column - 1)
      ) {
        const swapped = (beforeLast[column - 2] ?? 0) + 1;
        if (swapped < edits) edits = swapped;
      }
      current[column] = edits;
      left = edits;
      if (edits < best) best = edits;
    }
    if (best > limit) return limit + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(last[other.length] ?? limit + 1, limit + 1);
}

/** How many edits a word may be away and still be meant: none in short words, whose neighbours are words themselves. */
export function editsAllowed(length: number): number {
  if (length < 5) return 0;
  if (length < 8) return 1;
  return length < 12 ? 2 : 3;
}
