import type { TagId } from '../../../../shared/model/ids.ts';
import type { SearchedThing } from '../../../ports/elsewhere-reads.ts';
import type { Connection, Row } from '../../sqlite.ts';
import { noFacets } from './no-facets.ts';
import { composeText, revisionOfWords } from './composed-text.ts';

const select = 'SELECT id, name, description FROM tag WHERE id IN (SELECT value FROM json_each(?))';

/** Tags by their names and descriptions. */
export function searchedTags(connection: Connection, ids: string): SearchedThing[] {
  return connection.all(select, ids).map(toTag);
}

function toTag(row: Row): SearchedThing {
  const { id, name: title, description } = row as { id: TagId; name: string; description: string };
  const at = { kind: 'tag', tag: id } as const;
  const { text, pieces } = composeText([{ text: description, at, heading: title }]);
  return {
    ...{ kind: 'tag', id, at, title, ownTitle: true, text, pieces, author: null, tags: [id] },
    revision: revisionOfWords(title, text),
    facets: { ...noFacets(title), tag: [id] },
  };
}
