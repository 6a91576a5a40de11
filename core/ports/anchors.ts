import type { Anchor } from '../../shared/model/anchor.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import type { TextRange } from '../../shared/model/text-range.ts';

/** Makes anchors on articles' current texts. */
export interface Anchors {
  /** An anchor for these words, not stored yet. Throws notFound, or rangeOutsideText for a range that is empty or outside. */
  at(article: ArticleId, range: TextRange): Promise<Anchor>;
}
