import type { OffsetMap, OffsetRun } from '../../../shared/model/offset-map.ts';
import { appendRun } from '../../../shared/model/offset-map.ts';
import type { MappedText, Piece } from './mapped-text.ts';

/**
 * The map of a cleaned text: each copied character to its own bytes, each stand-in to all the bytes it stands for. Without
 * byte offsets it leads to the units of the raw text instead.
 */
export function offsetMapOf(mapped: MappedText, byteOffsets: Uint32Array | null): OffsetMap {
  return byteOffsets === null ? mapToUnits(mapped) : mapToBytes(mapped, byteOffsets);
}

function mapToUnits(mapped: MappedText): OffsetMap {
  const map: OffsetRun[] = [];
  for (const { start, end, as } of mapped.pieces) {
    appendRun(map, as === null ? end - start : as.length, { start, end }, as === null ? 1 : 0);
  }
  return map;
}

function mapToBytes(mapped: MappedText, byteOffsets: Uint32Array): OffsetMap {
  const map: OffsetRun[] = [];
  for (const piece of mapped.pieces) {
    if (piece.as === null) appendCopied(map, piece, byteOffsets);
    else appendRun(map, piece.as.length, bytesBetween(byteOffsets, piece.start, piece.end), 0);
  }
  return map;
}

/** One run for each stretch of characters that take the same number of bytes. */
function appendCopied(map: OffsetRun[], piece: Piece, byteOffsets: Uint32Array): void {
  let start = piece.start;
  while (start < piece.end) {
    const stride = bytesAt(byteOffsets, start);
    let end = start + 1;
    while (end < piece.end && bytesAt(byteOffsets, end) === stride) end += 1;
    appendRun(map, end - start, bytesBetween(byteOffsets, start, end), stride);
    start = end;
  }
}

function bytesAt(byteOffsets: Uint32Array, unit: number): number {
  return byteOffsets[unit + 1]! - byteOffsets[unit]!;
}

function bytesBetween(byteOffsets: Uint32Array, start: number, end: number) {
  return { start: byteOffsets[start]!, end: byteOffsets[end]! };
}
