import { type Anchor, quoteWithContext } from '../../../shared/model/anchor.ts';
import type { AnchorId } from '../../../shared/model/ids.ts';
import { revisionOfSuggestion, suggestionId, type SuggestionsRecord } from '../../ports/records.ts';
import { decode } from '../record-codec.ts';
import type { Connection, Row } from '../sqlite.ts';

/** Makes the anchors of suggestions from their texts; ids of anything else are left out. */
export function suggestedAnchors(connection: Connection, ids: readonly AnchorId[]): Anchor[] {
  const wanted = new Set<string>(ids);
  const revisions = new Set(ids.map(revisionOfSuggestion).filter((id) => id !== undefined));
  return connection
    .all(
      `SELECT s.*, v.text FROM suggestions s JOIN revision v ON v.id = s.revision
       WHERE s.revision IN (SELECT value FROM json_each(?))`,
      JSON.stringify([...revisions]),
    )
    .flatMap(anchorsOn)
    .filter(({ id }) => wanted.has(id));
}

function anchorsOn(row: Row): Anchor[] {
  const { article, revision, mentions }: SuggestionsRecord = decode('suggestions', row);
  return mentions.map(({ start, end }, place) => ({
    id: suggestionId(revision, place) as AnchorId,
    ...{ article, revision, start, end },
    ...quoteWithContext(row.text as string, { start, end }),
  }));
}
