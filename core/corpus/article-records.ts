import type { Anchor } from '../../shared/model/anchor.ts';
import { quoteWithContext } from '../../shared/model/anchor.ts';
import type {
  AnchorId,
  ArticleId,
  DocumentId,
  EntityId,
  MentionId,
  RenditionId,
  RevisionId,
} from '../../shared/model/ids.ts';
import type { Mention } from '../../shared/model/mention.ts';
import { encodeOffsetMap } from '../../shared/model/offset-map.ts';
import type { ReadArticle, Suggested } from '../ports/file-reader.ts';
import { add, type ArticleRecord, put, type RevisionRecord, type Write } from '../ports/records.ts';
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
  suggestions: Write[];
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
  const marks = read.suggestions.map((suggested) => toMention(suggested, revision, file.by, runtime));
  return {
    revision,
    article: describe(read, place, revision.id),
    suggestions: [
      ...marks.map(({ anchor }) => put('anchor', anchor)),
      ...marks.map(({ mention }) => add('mention', mention)),
    ],
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

function toMention(
  { start, end, kind, entity, quantity, place }: Suggested,
  revision: RevisionRecord,
  by: string,
  runtime: Runtime,
): { anchor: Anchor; mention: Mention } {
  const { article } = revision;
  const id = runtime.id() as AnchorId;
  const quote = quoteWithContext(revision.text, { start, end });
  return {
    anchor: { id, article, revision: revision.id, start, end, ...quote },
    mention: {
      id: runtime.id() as MentionId,
      article,
      anchor: id,
      kind,
      entity: entity as EntityId | null,
      quantity,
      place: place as EntityId | null,
      state: 'suggested',
      by,
    },
  };
}
