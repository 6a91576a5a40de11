import type { Passage, PassageGroup } from '../../../shared/contract/passages.ts';
import type { ArticleId } from '../../../shared/model/ids.ts';

/** How the results are shown: line by line, or one row an article. */
export type FindMode = 'passages' | 'articles';

/** One row of the results. */
export type FindRow =
  | { kind: 'head'; group: PassageGroup }
  | { kind: 'passage'; group: PassageGroup; passage: Passage; isLast: boolean }
  | { kind: 'more'; group: PassageGroup; count: number }
  | { kind: 'article'; group: PassageGroup };

/** Passages by the article that is unfolded. */
export type Unfolded = ReadonlyMap<ArticleId, readonly Passage[]>;

export function rowsOf(groups: readonly PassageGroup[], mode: FindMode, unfolded: Unfolded): FindRow[] {
  if (mode === 'articles') return groups.map((group) => ({ kind: 'article', group }));
  return groups.flatMap((group): FindRow[] => {
    const passages = unfolded.get(group.article) ?? group.passages;
    const left = group.total - passages.length;
    const lines = passages.map((passage, at): FindRow => {
      const isLast = left <= 0 && at === passages.length - 1;
      return { kind: 'passage', group, passage, isLast };
    });
    const more: FindRow[] = left > 0 ? [{ kind: 'more', group, count: left }] : [];
    return [{ kind: 'head', group }, ...lines, ...more];
  });
}

/** Names a row among all, whatever stands before it. */
export function keyOf(row: FindRow): string {
  const { kind, group } = row;
  // Two passages of one paragraph can begin at the same word, but not with the same match.
  return `${group.article} ${kind === 'passage' ? row.passage.marks[0]?.[0] : kind}`;
}

/** False for the head of an article whose passages can be walked instead. */
export function isStop(row: FindRow): boolean {
  return row.kind !== 'head' || row.group.passages.length === 0;
}
