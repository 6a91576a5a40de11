interface Titled {
  title: string;
}

/**
 * Which earlier article of a changed file each of its present ones is: the one with the same title, else the one that
 * stood at the same place and is nobody else's. Null for an article that is new in it.
 */
export function matchArticles<Earlier extends Titled & { part: number }>(
  present: readonly Titled[],
  earlier: readonly Earlier[],
): (Earlier | null)[] {
  const left = new Set(earlier);
  const byTitle = Map.groupBy(earlier, ({ title }) => title);
  const byPart = Map.groupBy(earlier, ({ part }) => part);
  const take = (candidates: readonly Earlier[] = []): Earlier | null =>
    candidates.find((candidate) => left.delete(candidate)) ?? null;
  const known = present.map(({ title }) => take(byTitle.get(title)));
  return known.map((one, part) => one ?? take(byPart.get(part)));
}
