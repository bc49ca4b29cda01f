/** Binary search in lists that are sorted by an offset. */

/** Index of the first item whose offset is at least `offset`; the length of the list when there is none. */
export function firstFrom<Item>(items: readonly Item[], offset: number, offsetOf: (item: Item) => number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && offsetOf(item) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
