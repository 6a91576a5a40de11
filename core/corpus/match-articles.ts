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
  const take = (wanted: (candidate: Earlier) => boolean): Earlier | null => {
    const found = [...left].find(wanted) ?? null;
    if (found) left.delete(found);
    return found;
  };
  const byTitle = present.map(({ title }) => take((candidate) => candidate.title === title));
  return byTitle.map((known, part) => known ?? take((candidate) => candidate.part === part));
}
