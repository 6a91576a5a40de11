import type { Workbench } from '../../../workbench/workbench.ts';
import type { FindRow } from '../find-rows.ts';
import type { FindStore } from '../find-store.ts';

/** Opens the reader at a passage, or at an article's first one; unfolds what is not shown. */
export function openRow(row: FindRow, store: FindStore, { navigation }: Workbench, newTab = false): void {
  const { group } = row;
  if (row.kind === 'more') return void store.unfold(group.article);
  const passage = row.kind === 'passage' ? row.passage : group.passages[0];
  const mark = row.kind === 'head' ? undefined : passage?.marks[0];
  const range = mark ? { range: { start: mark[0], end: mark[1] } } : {};
  const { query, expansionsOff, scope } = store.question;
  const sought = { query, expansionsOff, like: scope.like };
  navigation.open({ kind: 'article', article: group.article, sought, ...range }, { newTab });
}
