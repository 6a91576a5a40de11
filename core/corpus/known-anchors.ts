import { found } from '../../shared/contract/found.ts';
import type { ArticleId, RevisionId } from '../../shared/model/ids.ts';
import type { CorpusReads } from '../ports/corpus-reads.ts';
import type { RecordReads } from '../ports/storage.ts';
import { type KnownAnchor, type Reading, readingOf } from './carry-anchor.ts';

export interface AnchorPorts {
  reads: Pick<CorpusReads, 'anchorsInUse'>;
  records: Pick<RecordReads, 'get'>;
}

/** The anchors of an article that something of the analyst's stands on, with the readings that know where they were. */
export async function knownAnchorsOf(ports: AnchorPorts, article: ArticleId): Promise<KnownAnchor[]> {
  const anchors = await ports.reads.anchorsInUse(article);
  if (anchors.length === 0) return [];
  const { revision } = found('article', article, await ports.records.get('article', article));
  const readings = new Map<RevisionId, Reading>();
  for (const id of new Set([revision, ...anchors.map((anchor) => anchor.revision)])) {
    readings.set(id, readingOf(found('revision', id, await ports.records.get('revision', id))));
  }
  const current = readings.get(revision)!;
  return anchors.map((anchor) => ({ anchor, made: readings.get(anchor.revision)!, current }));
}
