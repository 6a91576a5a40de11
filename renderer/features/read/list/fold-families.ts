import type { SearchHit } from '../../../../shared/contract/search.ts';
import type { ArticleId } from '../../../../shared/model/ids.ts';

/** How a row stands to its family of near-copies: the first of them stands for all, the others under it where it is open. */
export type FamilyPlace =
  | { kind: 'head'; family: ArticleId; others: number; isOpen: boolean }
  | { kind: 'member'; family: ArticleId };

type Folding = Pick<SearchHit, 'article' | 'family'>;

export interface FoldedList<Hit> {
  hits: readonly Hit[];
  /** Only articles with near-copies in the list are in it. */
  places: ReadonlyMap<ArticleId, FamilyPlace>;
}

/**
 * One row for each family, where its first article stands; those that are open have the others right under it. What has no
 * near-copy in the list stays as it is, and all keep their order.
 */
export function foldFamilies<Hit extends Folding>(
  hits: readonly Hit[],
  open: ReadonlySet<ArticleId>,
): FoldedList<Hit> {
  const families = membersOf(hits);
  const places = new Map<ArticleId, FamilyPlace>();
  const shown = hits.flatMap((hit) => {
    const members = hit.family === null ? undefined : families.get(hit.family);
    if (hit.family === null || !members || members.length < 2) return [hit];
    if (members[0] !== hit) return [];
    const { family } = hit;
    const isOpen = open.has(family);
    const others = members.slice(1);
    places.set(hit.article, { kind: 'head', family, others: others.length, isOpen });
    if (!isOpen) return [hit];
    for (const { article } of others) places.set(article, { kind: 'member', family });
    return members;
  });
  return { hits: shown, places };
}

function membersOf<Hit extends Folding>(hits: readonly Hit[]): Map<ArticleId, Hit[]> {
  const families = new Map<ArticleId, Hit[]>();
  for (const hit of hits) {
    if (hit.family === null) continue;
    const members = families.get(hit.family) ?? [];
    members.push(hit);
    families.set(hit.family, members);
  }
  return families;
}
