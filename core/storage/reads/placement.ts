import type { Placed } from '../../ports/corpus-reads.ts';
import type { Row } from '../sqlite.ts';

/** SQL that places words on the text that their article has now; `r` is the article, `p` the placement. */
interface Placement {
  join: string;
  columns: string;
  /** Text order: by start, the longer first; orphans last. */
  order: string;
}

/**
 * Where an anchor stands on its article's current revision: where it was made, if that is the current one, else where it
 * was found again. One without a placement counts as orphaned. `words` is what has the columns of an anchor.
 */
function placementOf(words: string, anchor: string): Placement {
  const isCurrent = `${words}.revision = r.revision`;
  return {
    join: `LEFT JOIN placement p ON p.anchor = ${anchor} AND p.revision = r.revision`,
    columns: `
      CASE WHEN ${isCurrent} THEN 'exact' ELSE coalesce(p.state, 'orphaned') END AS placed_state,
      CASE WHEN ${isCurrent} THEN ${words}.start ELSE p.start END AS placed_start,
      CASE WHEN ${isCurrent} THEN ${words}."end" ELSE p."end" END AS placed_end`,
    order: `placed_start IS NULL, placed_start, placed_end DESC, ${anchor}`,
  };
}

/** Of an anchor `a`. */
export const anchorPlacement = placementOf('a', 'a.id');

/** Of a mention `m` with its words. */
export const mentionPlacement = placementOf('m', 'm.anchor');

export function toPlaced(row: Row): Placed {
  return {
    state: row.placed_state as Placed['state'],
    start: row.placed_start as number | null,
    end: row.placed_end as number | null,
  };
}
