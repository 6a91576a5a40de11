import { LARGEST_BATCH, MOST_IN_BATCH } from '../../shared/contract/upload.ts';
import type { FoundFile } from './dropped-files.ts';

/** Files in their order, in groups that one request may bring; one that is too large for any stands alone. */
export function batchesOf(files: readonly FoundFile[]): FoundFile[][] {
  const batches: FoundFile[][] = [];
  let room = 0;
  for (const found of files) {
    const last = batches.at(-1);
    room -= found.file.size;
    if (last && room >= 0 && last.length < MOST_IN_BATCH) last.push(found);
    else {
      batches.push([found]);
      room = LARGEST_BATCH - found.file.size;
    }
  }
  return batches;
}
