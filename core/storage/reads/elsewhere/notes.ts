import type { AnnotationId, ArticleId, TagId } from '../../../../shared/model/ids.ts';
import type { SearchedThing } from '../../../ports/elsewhere-reads.ts';
import type { Connection, Row } from '../../sqlite.ts';
import { json } from '../page.ts';
import { anchorPlacement, toPlaced } from '../placement.ts';
import { facetColumns, toFacets } from '../search-source.ts';
import { composeText, revisionOfWords } from './composed-text.ts';

const select = `
  SELECT n.id AS annotation, n.article, n.note, n.author, a.quote, ${facetColumns}, ${anchorPlacement.columns},
    (SELECT json_group_array(t.tag) FROM annotation_tag t WHERE t.annotation = n.id) AS tags
  FROM annotation n JOIN anchor a ON a.id = n.anchor JOIN article r ON r.id = n.article
    LEFT JOIN article_summary s ON s.article = r.id ${anchorPlacement.join}
  WHERE n.note <> '' AND n.id IN (SELECT value FROM json_each(?))`;

/** Notes with the words they are on. A mark without a note is found in its article alone. */
export function searchedNotes(connection: Connection, ids: string): SearchedThing[] {
  return connection.all(select, ids).map(toNote);
}

function toNote(row: Row): SearchedThing {
  const { annotation, article, note, author, quote, title } = row as Record<string, string>;
  const { start, end } = toPlaced(row);
  const range = start === null || end === null ? null : { start, end };
  const ids = { article: article as ArticleId, annotation: annotation as AnnotationId };
  const at = { kind: 'note', ...ids, range } as const;
  const heading = title!;
  const { text, pieces } = composeText([note!, quote!].map((words) => ({ text: words, at, heading })));
  const tags = json<TagId[]>(row.tags);
  return {
    ...{
      kind: 'note',
      id: annotation!,
      at,
      title: title!,
      ownTitle: false,
      text,
      pieces,
      author: author!,
      tags,
    },
    revision: revisionOfWords('', text),
    facets: toFacets(row, tags, tags.length > 0 ? ['mark', 'note', 'tag'] : ['mark', 'note']),
  };
}
