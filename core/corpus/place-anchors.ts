import type { Location } from '../../shared/model/anchor.ts';
import type { ArticleId, RevisionId } from '../../shared/model/ids.ts';
import { locateAnchor } from '../../shared/model/locate-anchor.ts';
import type { AnchorToPlace, CorpusReads } from '../ports/corpus-reads.ts';
import type { Suggested } from '../ports/file-reader.ts';
import { put, type Write } from '../ports/records.ts';
import { approximateSearch } from './approximate-search.ts';

interface PlacedAnchor {
  anchor: AnchorToPlace;
  location: Location;
}

/** Finds the words that marks, decisions and evidence stand on in an article's new text. */
export async function placeAnchors(
  reads: Pick<CorpusReads, 'anchorsInUse'>,
  article: ArticleId,
  text: string,
): Promise<PlacedAnchor[]> {
  const anchors = await reads.anchorsInUse(article);
  return anchors.map((anchor) => ({ anchor, location: locateAnchor(anchor, text, approximateSearch) }));
}

export function toPlacements(placed: readonly PlacedAnchor[], revision: RevisionId): Write[] {
  return placed.map(({ anchor, location }) => put('placement', { anchor: anchor.id, revision, ...location }));
}

/** The suggestions that nobody has decided yet: what was accepted or rejected moved along with its words. */
export function undecided(suggestions: readonly Suggested[], placed: readonly PlacedAnchor[]): Suggested[] {
  const decided = new Set(
    placed
      .filter(({ anchor }) => anchor.decided !== null)
      .map(({ anchor, location }) => keyOf(location, anchor.decided === 'quantity')),
  );
  return suggestions.filter((suggested) => !decided.has(keyOf(suggested, suggested.kind === 'quantity')));
}

function keyOf({ start, end }: { start: number | null; end: number | null }, isQuantity: boolean): string {
  return `${start} ${end} ${isQuantity}`;
}
