import { sharedLength } from '../../../shared/model/carry-range.ts';
import type { ByteRange } from '../../../shared/model/offset-map.ts';

/** Something that comes from a stretch of a file. */
export interface InSource {
  extent: ByteRange | null;
}

/**
 * Which earlier article of a file each of its present ones is, where both were read from the same source: the first that
 * is left and shares a stretch with it. So the first part of an article that is split keeps its identity, and so does the
 * first of two that are joined. Both lists stand in the order of the file. Null for an article that is new.
 */
export function matchByPlace<Earlier extends InSource>(
  present: readonly InSource[],
  earlier: readonly Earlier[],
): (Earlier | null)[] {
  const left = new Set(earlier);
  return present.map(({ extent }) => {
    for (const candidate of left) {
      if (shared(extent, candidate.extent) === 0) continue;
      left.delete(candidate);
      return candidate;
    }
    return null;
  });
}

/** The one that shares most of a stretch; null where none shares any of it. */
export function nearestByPlace<Present extends InSource>(
  extent: ByteRange | null,
  present: readonly Present[],
): Present | null {
  let best: Present | null = null;
  for (const candidate of present) {
    const most = best ? shared(extent, best.extent) : 0;
    if (shared(extent, candidate.extent) > most) best = candidate;
  }
  return best;
}

function shared(a: ByteRange | null, b: ByteRange | null): number {
  return a && b ? sharedLength(a, b) : 0;
}
