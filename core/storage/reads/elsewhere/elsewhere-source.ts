import type { ElsewhereKind } from '../../../../shared/contract/elsewhere.ts';
import type { ElsewhereReads, SearchedThing } from '../../../ports/elsewhere-reads.ts';
import type { RecordRef, SearchRecord, SearchSource } from '../../../ports/search-engine.ts';
import { lastSeq } from '../../history-log.ts';
import type { Connection } from '../../sqlite.ts';
import { changesAfter, namesOf } from '../search-changes.ts';
import { searchedBriefs } from './briefs.ts';
import { concernedElsewhere } from './concerned.ts';
import { searchedNotes } from './notes.ts';
import { searchedSheets } from './sheets.ts';
import { searchedTags } from './tags.ts';

const readers: Record<ElsewhereKind, (connection: Connection, ids: string) => SearchedThing[]> = {
  note: searchedNotes,
  tag: searchedTags,
  brief: searchedBriefs,
  sheet: searchedSheets,
};

export function elsewhereReads(connection: Connection): ElsewhereReads {
  return { searchedThings: async (refs) => readThings(connection, refs) };
}

/** Notes, tags, briefs and sheets as the search engine reads them. */
export function elsewhereSource(connection: Connection): SearchSource {
  return {
    records: async (refs) => readThings(connection, refs).map(toRecord),
    refs: async (after, limit) => {
      const { kind, id } = after ?? { kind: '', id: '' };
      return connection.all<RecordRef & Record<string, string>>(all, kind, id, limit);
    },
    concernedBy: async (seq, limit) => {
      const { changes, ...reached } = changesAfter(connection, seq, limit);
      return { refs: concernedElsewhere(connection, changes), ...reached };
    },
    lastSeq: async () => lastSeq(connection),
  };
}

const all = `
  SELECT kind, id FROM (
    SELECT 'note' AS kind, id FROM annotation WHERE note <> ''
    UNION ALL SELECT 'tag', id FROM tag UNION ALL SELECT 'brief', id FROM brief UNION ALL SELECT 'sheet', id FROM sheet
  ) WHERE (kind, id) > (?, ?) ORDER BY kind, id LIMIT ?`;

function readThings(connection: Connection, refs: readonly RecordRef[]): SearchedThing[] {
  return Object.entries(readers).flatMap(([kind, read]) => {
    const wanted = refs.filter((ref) => ref.kind === kind);
    return wanted.length === 0 ? [] : read(connection, namesOf(wanted));
  });
}

function toRecord({ kind, id, revision, title, ownTitle, text, facets }: SearchedThing): SearchRecord {
  return { kind, id, revision, fields: { title: ownTitle ? title : '', text }, facets };
}
