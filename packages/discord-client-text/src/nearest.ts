// Which of a few names somebody may have meant.

/** The names nearest to what was typed, best first; none when nothing is near. Case does not matter. */
export function nearest(typed: string, names: readonly string[]): string[] {
  const word = typed.toLowerCase();
  const allowed = Math.max(1, Math.floor(word.length / 3));
  return names
    .map((name) => {
      const known = name.toLowerCase();
      const prefixed = word !== '' && (known.startsWith(word) || word.startsWith(known));
      return { name, distance: prefixed ? 0 : editDistance(word, known) };
    })
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance)
    .map(({ name }) => name);
}

/** Letters added, left out, replaced or swapped with their neighbour (optimal string alignment). */
function editDistance(a: string, b: string): number {
  // A name is at most 32 characters long: whatever exceeds it by far is not a misspelling.
  if (Math.abs(a.length - b.length) > 32) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : replaced;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replaced, swapped));
    }
    before = row;
    row = next;
  }
  return row.at(-1) ?? 0;
}
