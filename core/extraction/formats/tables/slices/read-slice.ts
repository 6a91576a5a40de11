import type { FormatReading } from '../../../format-reader.ts';
import type { MediaType } from '../../media-types.ts';
import { readTables } from '../read-tables.ts';
import type { NoSlice, SlicedFile, Slicer } from './table-slice.ts';

const slicers: Partial<Record<MediaType, () => Promise<Slicer>>> = {
  'text/csv': async () => {
    const { separatedSlice } = await import('./separated-slice.ts');
    return (file) => separatedSlice(file, ',');
  },
  'text/tab-separated-values': async () => {
    const { separatedSlice } = await import('./separated-slice.ts');
    return (file) => separatedSlice(file, '\t');
  },
  'application/jsonl': async () => (await import('./lines-slice.ts')).linesSlice,
  'application/json': async () => (await import('./array-slice.ts')).arraySlice,
};

/** What a stretch holds, before its articles are described. */
export type FormatSlice = FormatReading & { next: number | null };

/**
 * The articles of a stretch of a table, and the byte at which the next stretch begins; or why there is none. Throws what
 * reading a table throws, where its beginning has no column of text.
 */
export async function readSlice(file: SlicedFile, mediaType: MediaType): Promise<FormatSlice | NoSlice> {
  const slicer = await slicers[mediaType]?.();
  if (!slicer) return 'whole';
  const slice = slicer(file);
  return typeof slice === 'string' ? slice : { ...readTables(slice, file), next: slice.next };
}
