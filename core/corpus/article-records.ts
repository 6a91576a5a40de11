import type { ArticleId, DocumentId, RenditionId, RevisionId } from '../../shared/model/ids.ts';
import { encodeOffsetMap } from '../../shared/model/offset-map.ts';
import type { ReadArticle } from '../ports/file-reader.ts';
import type { ArticleRecord, RevisionRecord, SuggestionsRecord } from '../ports/records.ts';
import { timestamp, type Runtime } from '../ports/runtime.ts';

export interface ArticlePlace {
  id: ArticleId;
  document: DocumentId;
  part: number;
  parts: number;
  added: string;
}

/** An article as it was read, as records: the article itself, its revision, and what is suggested for it. */
export interface ArticleRecords {
  article: ArticleRecord;
  revision: RevisionRecord;
  /** Null where the text is not new and keeps those that it has. */
  suggestions: SuggestionsRecord | null;
}

export function toArticleRecords(
  read: ReadArticle,
  place: ArticlePlace,
  file: { sha256: string; by: string; renditionId: RenditionId | null },
  runtime: Runtime,
): ArticleRecords {
  const revision: RevisionRecord = {
    id: runtime.id() as RevisionId,
    article: place.id,
    sha256: file.sha256,
    text: read.text,
    blocks: read.blocks,
    map: encodeOffsetMap(read.map),
    rendition: file.renditionId,
    created: timestamp(runtime),
  };
  return {
    revision,
    article: describe(read, place, revision.id),
    suggestions: {
      revision: revision.id,
      article: place.id,
      by: file.by,
      mentions: read.suggestions.map((mention) => ({
        ...mention,
        quote: read.text.slice(mention.start, mention.end),
      })),
    },
  };
}

function describe(read: ReadArticle, place: ArticlePlace, revision: RevisionId): ArticleRecord {
  const { title, titleBasis, authors, source, url, published, language, translated, truncated } = read;
  return {
    ...place,
    revision,
    ...{ title, titleBasis, authors, source, url, published, language, translated, truncated },
    ...{ corrected: [], found: {}, about: null, excluded: null, trashed: null },
    chars: read.text.length,
    words: read.words,
  };
}
