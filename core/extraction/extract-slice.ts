import { countsOf, removalsWithout } from './clean/apply-rules.ts';
import { assemble } from './extract-file.ts';
import type { ExtractedFile } from './extraction.ts';
import type { MediaType } from './formats/media-types.ts';
import { readSlice } from './formats/tables/slices/read-slice.ts';
import type { NoSlice, SlicedFile } from './formats/tables/slices/table-slice.ts';

/** Some articles of a large table, and the byte at which the next one begins; null at the end. */
export type ExtractedSlice = Omit<ExtractedFile, 'sha256'> & { next: number | null };

/** Reads a stretch of a table as `extractFile` reads files; places are those of the whole file. */
export async function extractSlice(
  file: Omit<SlicedFile, 'removed'>,
  mediaType: MediaType,
): Promise<ExtractedSlice | NoSlice> {
  const removed = removalsWithout(file.options.rulesOff);
  const reading = await readSlice({ ...file, removed }, mediaType);
  if (typeof reading === 'string') return reading;
  const { source, texts, notes, next } = reading;
  const now = new Date();
  const articles = texts.map((text) => {
    const article = assemble(text, source, { name: file.name, now, removed });
    return { ...article, map: article.map.map((run) => moved(run, file.from)) };
  });
  const found = { mediaType, charset: source.charset, rendition: null, notes, articles, next };
  return { ...found, removed: countsOf(removed) };
}

function moved<Run extends { byteStart: number; byteEnd: number }>(run: Run, by: number): Run {
  return { ...run, byteStart: run.byteStart + by, byteEnd: run.byteEnd + by };
}
