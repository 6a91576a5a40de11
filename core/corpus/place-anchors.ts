import type { Location } from '../../shared/model/anchor.ts';
import type { ArticleId, RevisionId } from '../../shared/model/ids.ts';
import type { AnchorToPlace } from '../ports/corpus-reads.ts';
import type { Suggested } from '../ports/file-reader.ts';
import { put, type Write } from '../ports/records.ts';
import { carryAnchor, type Reading } from './carry-anchor.ts';
import { type AnchorPorts, knownAnchorsOf } from './known-anchors.ts';

export interface PlacedAnchor {
  anchor: Pick<AnchorToPlace, 'id' | 'decided'>;
  location: Location;
}

/** Finds the words that marks, decisions and evidence stand on in a new reading of their article. */
export async function placeAnchors(
  ports: AnchorPorts,
  article: ArticleId,
  reading: Reading,
): Promise<PlacedAnchor[]> {
  const anchors = await knownAnchorsOf(ports, article);
  return anchors.map((known) => ({ anchor: known.anchor, location: carryAnchor(known, reading) }));
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
