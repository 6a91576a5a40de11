import type { FormatReading } from '../../../format-reader.ts';
import type { MediaType } from '../../media-types.ts';
import { readTables } from '../read-tables.ts';
import type { SlicedFile, Slicer } from './table-slice.ts';

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

/** True for a kind of table that can be read stretch by stretch. */
export function canBeSliced(mediaType: string): boolean {
  return mediaType in slicers;
}

/**
 * The articles of a stretch of a table, and the byte at which the next stretch begins. Null where the stretch holds no whole
 * row, or the file has to be read as a whole. Throws what reading a table throws, but for one without articles in it.
 */
export async function readSlice(
  file: SlicedFile,
  mediaType: MediaType,
): Promise<(FormatReading & { next: number | null }) | null> {
  const slicer = await slicers[mediaType]?.();
  const slice = slicer?.(file) ?? null;
  return slice && { ...readTables(slice, file), next: slice.next };
}
