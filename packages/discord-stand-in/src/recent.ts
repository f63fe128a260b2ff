/** The newest so many of what was added: bounded, and cheap to add to. */
export interface Recent<Item> {
  add(item: Item): void;
  /** Oldest first. */
  all(): readonly Item[];
  clear(): void;
}

export function createRecent<Item>(limit: number): Recent<Item> {
  let items: Item[] = [];
  return {
    add(item) {
      items.push(item);
      if (items.length >= limit * 2) items = items.slice(-limit);
    },
    all: () => items.slice(-limit),
    clear() {
      items = [];
    },
  };
}
