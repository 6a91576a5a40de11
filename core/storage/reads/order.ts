import type { ArticleId, DocumentId } from '../../../shared/model/ids.ts';
import type { OrderReads, StandingOn } from '../../ports/order-reads.ts';
import type { Connection } from '../sqlite.ts';

/** The evidence that rests on some articles. */
const restingOn = `FROM json_each(?) wanted JOIN anchor a ON a.article = wanted.value JOIN evidence v ON v.anchor = a.id`;

export function orderReads(connection: Connection): OrderReads {
  return {
    standingOn: async (articles) => standingOn(connection, JSON.stringify(articles)),
    unusedTrash: async () =>
      connection
        .all<{ id: ArticleId }>(
          `SELECT r.id FROM article r WHERE r.trashed IS NOT NULL
             AND NOT EXISTS (SELECT 1 FROM annotation n WHERE n.article = r.id)
             AND NOT EXISTS (SELECT 1 FROM mention m WHERE m.article = r.id AND m.state <> 'suggested')
             AND NOT EXISTS (SELECT 1 FROM anchor a JOIN evidence v ON v.anchor = a.id WHERE a.article = r.id)
           ORDER BY r.id`,
        )
        .map(({ id }) => id),
    documentsWithin: async (articles) =>
      connection
        .all<{ id: DocumentId }>(
          `WITH going AS (SELECT value AS id FROM json_each(?))
           SELECT DISTINCT document AS id FROM article WHERE id IN (SELECT id FROM going) AND document NOT IN (
             SELECT document FROM article WHERE id NOT IN (SELECT id FROM going))`,
          JSON.stringify(articles),
        )
        .map(({ id }) => id),
    pathsInTrash: async (paths) =>
      connection
        .all<{ path: string }>(
          `SELECT d.path FROM document d JOIN article r ON r.document = d.id
           WHERE d.path IN (SELECT value FROM json_each(?)) GROUP BY d.path HAVING min(r.trashed IS NOT NULL) = 1`,
          JSON.stringify(paths),
        )
        .map(({ path }) => path),
  };
}

function standingOn(connection: Connection, articles: string): StandingOn {
  const counts = connection.get<{ annotations: number; mentions: number }>(
    `SELECT (SELECT count(*) FROM json_each(?1) w JOIN annotation n ON n.article = w.value) AS annotations,
       (SELECT count(*) FROM json_each(?1) w JOIN mention m ON m.article = w.value AND m.state = 'accepted') AS mentions`,
    articles,
  )!;
  const sheets = connection.all<StandingOn['sheets'][number]>(
    `SELECT s.id AS sheet, s.title, count(*) AS evidence ${restingOn} JOIN sheet s ON s.id = v.sheet
     GROUP BY s.id ORDER BY evidence DESC, s.title`,
    articles,
  );
  // Briefs are documents; the evidence that they cite stands in them by its id.
  const briefs = connection.all<StandingOn['briefs'][number]>(
    `SELECT b.id AS brief, b.title, count(*) AS citations FROM brief b JOIN (SELECT v.id ${restingOn}) cited
       ON instr(b.blocks, '"' || cited.id || '"') > 0 GROUP BY b.id ORDER BY citations DESC, b.title`,
    articles,
  );
  return { annotations: counts.annotations, mentions: counts.mentions, sheets, briefs };
}
