import type { SearchRequest } from '../ports/search-engine.ts';
import { evaluate, type Searched } from './evaluate.ts';
import { failedFilters } from './facets.ts';
import type { RecordTable } from './record-table.ts';
import type { Found } from './segments/found.ts';

export interface SearchedTable extends Searched {
  table: RecordTable;
}

/** Leaves of what was found what other questions find too and what is not to be left out; scores and matches stay. */
export function inScope(searched: SearchedTable, found: Found, scope: SearchRequest['scope']): Found {
  if (!scope || (scope.within.length === 0 && scope.except.length === 0)) return found;
  // Where a query says nothing, these are the index's own.
  const hits = found.hits.slice();
  for (const { query, filters } of scope.within) {
    const other = evaluate(searched, query).hits;
    const failed = failedFilters(searched.table.columns, filters, other.length);
    for (let slot = 0; slot < hits.length; slot += 1) {
      if (other[slot] === 0 || failed[slot] !== 0) hits[slot] = 0;
    }
  }
  for (const id of scope.except) {
    const slot = searched.table.slotOf({ kind: 'article', id });
    if (slot !== undefined) hits[slot] = 0;
  }
  return { ...found, hits };
}
