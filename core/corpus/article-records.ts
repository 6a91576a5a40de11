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
import { encodeOffsetMap } from '../../shared/model/offset-map.ts';
import type { ReadArticle, Suggested } from '../ports/file-reader.ts';
import { add, type ArticleRecord, put, type RevisionRecord, type Write } from '../ports/records.ts';
import { timestamp, type Runtime } from '../ports/runtime.ts';
import { countWords } from './count-words.ts';

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
  return {
    revision,
    article: describe(read, place, revision.id),
    suggestions: read.suggestions.flatMap((suggested) => toMention(suggested, revision, file.by, runtime)),
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
    words: countWords(read.text),
  };
}

function toMention(suggested: Suggested, revision: RevisionRecord, by: string, runtime: Runtime): Write[] {
  const anchor: Anchor = {
    id: runtime.id() as AnchorId,
    article: revision.article,
    revision: revision.id,
    start: suggested.start,
    end: suggested.end,
    ...quoteWithContext(revision.text, suggested),
  };
  return [
    put('anchor', anchor),
    add('mention', {
      id: runtime.id() as MentionId,
      article: revision.article,
      anchor: anchor.id,
      kind: suggested.kind,
      entity: suggested.entity as EntityId | null,
      quantity: suggested.quantity,
      place: suggested.place as EntityId | null,
      state: 'suggested',
      by,
    }),
  ];
}
