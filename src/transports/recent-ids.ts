/**
 * Remembers the last ids that it was asked about.
 * @returns a function that says whether an id is new, and remembers it
 */
export function createRecentIds(capacity: number): (id: string) => boolean {
  const ids = new Set<string>();
  return (id) => {
    if (ids.has(id)) return false;
    ids.add(id);
    if (ids.size > capacity) {
      // A Set hands out its members oldest first.
      for (const oldest of ids) {
        ids.delete(oldest);
        break;
      }
    }
    return true;
  };
}
