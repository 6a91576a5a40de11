import type { LiveSegment } from './segments/live-segment.ts';
import { sizeOf } from './segments/segment.ts';

/** As many segments of about one size are merged into one, so that a word is written again only a few times. */
const FAN = 8;
/** The smallest size that counts, in bytes; segments below it are of one tier. */
const SMALLEST = 64 * 1024;
/** A segment is not merged beyond this: merging needs room for both, and a search asks a few segments as fast as one. */
const LARGEST = 32 * 1024 * 1024;

/**
 * The segments that should be merged next, or none. One that has lost half of its documents is written anew by itself; else
 * segments are merged in tiers of sizes.
 */
export function chooseMerge(segments: readonly LiveSegment[]): readonly LiveSegment[] {
  const hollow = segments.find(({ alive, slots }) => alive < slots.length / 2);
  if (hollow) return [hollow];
  const byTier = new Map<number, LiveSegment[]>();
  for (const segment of segments) {
    const size = livingSize(segment);
    if (size > LARGEST / 2) continue;
    const tier = Math.floor(Math.log(Math.max(1, size / SMALLEST)) / Math.log(FAN));
    byTier.set(tier, [...(byTier.get(tier) ?? []), segment]);
  }
  const full = [...byTier].sort(([a], [b]) => a - b).find(([, tier]) => tier.length >= FAN);
  return full ? uptoLargest(full[1]) : [];
}

function uptoLargest(tier: readonly LiveSegment[]): readonly LiveSegment[] {
  let size = 0;
  const fitting = tier.filter((segment) => {
    size += livingSize(segment);
    return size <= LARGEST;
  });
  return fitting.slice(0, 4 * FAN);
}

function livingSize({ words, alive, slots }: LiveSegment): number {
  return (sizeOf(words) * alive) / slots.length;
}
