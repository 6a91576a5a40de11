import { assembleArticle } from './assemble-article.ts';
import { countsOf, removalsWithout } from './clean/apply-rules.ts';
import { withoutRepeatedHeadline } from './clean/repeated-headline.ts';
import { describeArticle } from './describe/describe-article.ts';
import type { ExtractedFile } from './extraction.ts';
import type { MediaType } from './formats/media-types.ts';
import { readSlice } from './formats/tables/slices/read-slice.ts';
import type { SlicedFile } from './formats/tables/slices/table-slice.ts';

/** Some articles of a large table, and the byte at which the next one begins; null at the end. */
export type ExtractedSlice = Omit<ExtractedFile, 'sha256'> & { next: number | null };

/** Reads a stretch of a table as `extractFile` reads files; places are those of the whole file. Null as `readSlice`. */
export async function extractSlice(
  file: Omit<SlicedFile, 'removed'>,
  mediaType: MediaType,
): Promise<ExtractedSlice | null> {
  const removed = removalsWithout(file.options.rulesOff);
  const reading = await readSlice({ ...file, removed }, mediaType);
  if (!reading) return null;
  const { source, texts, notes, next } = reading;
  const articles = texts.map(({ paragraphs, facts }) => {
    const text = withoutRepeatedHeadline(paragraphs, removed);
    const article = assembleArticle(text, describeArticle(text, facts, file.name), source);
    return { ...article, map: article.map.map((run) => moved(run, file.from)) };
  });
  const found = { mediaType, charset: source.charset, rendition: null, notes, articles, next };
  return { ...found, removed: countsOf(removed) };
}

function moved<Run extends { byteStart: number; byteEnd: number }>(run: Run, by: number): Run {
  return { ...run, byteStart: run.byteStart + by, byteEnd: run.byteEnd + by };
}
