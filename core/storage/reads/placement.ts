import type { Placed } from '../../ports/corpus-reads.ts';
import type { Row } from '../sqlite.ts';

/*
 * Where an anchor stands on its article's current revision: where it was made, if that is the current one, else where it
 * was found again. `a` is the anchor, `r` the article, `p` the placement. One without a placement counts as orphaned.
 */

export const joinPlacement = `LEFT JOIN placement p ON p.anchor = a.id AND p.revision = r.revision`;

export const placedColumns = `
  CASE WHEN a.revision = r.revision THEN 'exact' ELSE coalesce(p.state, 'orphaned') END AS placed_state,
  CASE WHEN a.revision = r.revision THEN a.start ELSE p.start END AS placed_start,
  CASE WHEN a.revision = r.revision THEN a."end" ELSE p."end" END AS placed_end`;

/** Text order: by start, the longer first; orphans last. */
export const inTextOrder = `placed_start IS NULL, placed_start, placed_end DESC, a.id`;

export function toPlaced(row: Row): Placed {
  return {
    state: row.placed_state as Placed['state'],
    start: row.placed_start as number | null,
    end: row.placed_end as number | null,
  };
}
