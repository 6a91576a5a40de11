import type { SheetRow } from '../../../../shared/model/sheet-table.ts';

/** A line of the grid: an indicator, or the head of a group of them. */
export type GridRow =
  | { kind: 'indicator'; id: string; row: SheetRow }
  | { kind: 'group'; id: string; name: string; count: number; isCollapsed: boolean };

/**
 * The lines of the grid in order. Indicators without a group stand first; the others stand together under the head of
 * their group, groups in the order in which they first appear.
 */
export function gridRows(rows: readonly SheetRow[], collapsed: ReadonlySet<string>): GridRow[] {
  const groups = new Map<string, SheetRow[]>([['', []]]);
  for (const row of rows) {
    const { group } = row.indicator;
    groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  return [...groups].flatMap(([name, members]) => {
    const lines = members.map((row): GridRow => ({ kind: 'indicator', id: row.indicator.id, row }));
    if (name === '') return lines;
    const isCollapsed = collapsed.has(name);
    const head: GridRow = { kind: 'group', id: `group ${name}`, name, count: members.length, isCollapsed };
    return isCollapsed ? [head] : [head, ...lines];
  });
}
