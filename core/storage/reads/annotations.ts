import type { PlacedAnnotation } from '../../../shared/model/annotation.ts';
import type { TagId } from '../../../shared/model/ids.ts';
import type { AnnotationReads } from '../../ports/annotation-reads.ts';
import { decode } from '../record-codec.ts';
import type { Connection, Row } from '../sqlite.ts';
import { json, readPage } from './page.ts';
import { anchorPlacement, toPlaced } from './placement.ts';

const columns = `n.*, a.quote, ${anchorPlacement.columns},
  (SELECT json_group_array(t.tag) FROM annotation_tag t WHERE t.annotation = n.id) AS tags`;
const from = `FROM annotation n JOIN anchor a ON a.id = n.anchor JOIN article r ON r.id = n.article ${anchorPlacement.join}`;

export function annotationReads(connection: Connection): AnnotationReads {
  return {
    annotationsOf: async (article, page) =>
      readPage(connection, page, {
        select: columns,
        from: `${from} WHERE n.article = ?`,
        parameters: [article],
        orderBy: anchorPlacement.order,
        toItem: toAnnotation,
      }),
    annotation: async (id) => {
      const row = connection.get(`SELECT ${columns} ${from} WHERE n.id = ?`, id);
      return row && toAnnotation(row);
    },
    tags: async (page) =>
      readPage(connection, page, {
        select: `t.*, (SELECT count(*) FROM annotation_tag u WHERE u.tag = t.id)
          - (SELECT count(*) FROM article r JOIN annotation n ON n.article = r.id JOIN annotation_tag u ON u.annotation = n.id
             WHERE r.trashed IS NOT NULL AND u.tag = t.id) AS annotations`,
        from: 'FROM tag t',
        orderBy: 't.shortcut IS NULL, t.shortcut, t.name',
        toItem: (row) => {
          const { created: _created, ...tag } = decode('tag', row);
          return { ...tag, annotations: row.annotations as number };
        },
      }),
    tagByName: async (name) => connection.get<{ id: TagId }>('SELECT id FROM tag WHERE name = ?', name)?.id,
  };
}

function toAnnotation(row: Row): PlacedAnnotation {
  return {
    ...decode('annotation', row),
    tags: json<TagId[]>(row.tags),
    quote: row.quote as string,
    ...toPlaced(row),
  };
}
