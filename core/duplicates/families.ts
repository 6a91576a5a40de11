/** Two that belong together. */
export interface Pair {
  a: string;
  b: string;
}

/** Who belongs together, directly or through others: the largest families first, each in the order of its ids. */
export function familiesOf(pairs: readonly Pair[]): string[][] {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    while ((parents.get(root) ?? root) !== root) root = parents.get(root)!;
    // The way is shortened for those who come after.
    for (let at = id; at !== root;) {
      const next = parents.get(at)!;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  for (const { a, b } of pairs) {
    for (const id of [a, b]) if (!parents.has(id)) parents.set(id, id);
    parents.set(rootOf(a), rootOf(b));
  }
  const families = [...Map.groupBy(parents.keys(), rootOf).values()].map((family) => family.sort());
  return families.sort((one, other) => other.length - one.length || (one[0]! < other[0]! ? -1 : 1));
}
