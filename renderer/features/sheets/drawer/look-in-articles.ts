import type { SheetStore } from '../sheet-store.ts';
import type { CellSpot } from '../stops.ts';

/** Looks for what a cell is about in the articles that the sheet is drawn from. */
export function lookInArticles(
  { workbench, sheet, places, rowOf }: SheetStore,
  { indicator, place }: CellSpot,
): void {
  const names = [places.find(({ id }) => id === place)?.name, rowOf(indicator)?.indicator.name];
  const query = names.map((name) => wordsOf(name ?? '')).join(' ');
  workbench.navigation.open({ kind: 'read', search: { query: query.trim(), scope: sheet?.scope ?? null } });
}

/** Without the signs that mean something in a search. */
function wordsOf(name: string): string {
  return (name.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
