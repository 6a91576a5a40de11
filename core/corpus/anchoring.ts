import { WorkbenchError } from '../../shared/contract/errors.ts';
import { quoteWithContext } from '../../shared/model/anchor.ts';
import type { AnchorId } from '../../shared/model/ids.ts';
import { wholeCharacters } from '../../shared/model/text-offsets.ts';
import { isEmptyRange } from '../../shared/model/text-range.ts';
import type { Anchors } from '../ports/anchors.ts';
import type { CorpusReads } from '../ports/corpus-reads.ts';
import type { Runtime } from '../ports/runtime.ts';

/** Makes anchors on the current texts of articles. */
export function createAnchors(reads: Pick<CorpusReads, 'textOf'>, runtime: Runtime): Anchors {
  return {
    at: async (article, range) => {
      const revision = await reads.textOf(article);
      if (!revision) throw new WorkbenchError('notFound', { kind: 'article', id: article });
      if (isEmptyRange(range) || range.end > revision.text.length) {
        throw new WorkbenchError('rangeOutsideText', { ...range, length: revision.text.length });
      }
      const whole = wholeCharacters(revision.text, range);
      const words = quoteWithContext(revision.text, whole);
      return { id: runtime.id() as AnchorId, article, revision: revision.id, ...whole, ...words };
    },
  };
}
