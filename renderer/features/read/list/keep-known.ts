/**
 * The things of a new answer, each as the object that was known before where it says the same: what is drawn of it need
 * not be drawn again. The list itself is the known one where nothing in it changed.
 */
export function keepKnown<Item>(
  known: readonly Item[],
  fresh: readonly Item[],
  nameOf: (item: Item) => string,
): readonly Item[] {
  const byName = new Map(known.map((item) => [nameOf(item), item]));
  const kept = fresh.map((item) => {
    const before = byName.get(nameOf(item));
    return before !== undefined && JSON.stringify(before) === JSON.stringify(item) ? before : item;
  });
  const isSame = kept.length === known.length && kept.every((item, at) => item === known[at]);
  return isSame ? known : kept;
}
