import type { DocumentId } from '../../../shared/model/ids.ts';
import type { CleaningReads, RuleRemovals } from '../../ports/cleaning-reads.ts';
import type { Connection } from '../sqlite.ts';

/** Documents whose articles are in the library; one whose import was undone has none. */
export function cleaningReads(connection: Connection): CleaningReads {
  const ids = (sql: string, ...parameters: string[]) =>
    connection.all<{ id: DocumentId }>(sql, ...parameters).map(({ id }) => id);
  return {
    removals: async () =>
      connection.all<RuleRemovals & Record<string, unknown>>(
        `SELECT r.key AS rule, sum(r.value) AS pieces, count(*) AS documents
         FROM document d, json_each(d.removed) r GROUP BY r.key`,
      ),
    documents: async () => ids('SELECT id FROM document ORDER BY id'),
    documentsCleanedBy: async (rule) =>
      ids(
        `SELECT d.id FROM document d, json_each(d.removed) r WHERE r.key = ? AND r.value > 0 ORDER BY d.id`,
        rule,
      ),
  };
}
