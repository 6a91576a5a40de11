import { hash } from 'node:crypto';
import { READ_AS_FOUND, type ReadOptions } from '../ports/file-reader.ts';
import { assembleArticle } from './assemble-article.ts';
import { countsOf, type Removals, removalsWithout } from './clean/apply-rules.ts';
import { withoutRepeatedHeadline } from './clean/repeated-headline.ts';
import { describeArticle, type DescribedArticle, type FileOfArticle } from './describe/describe-article.ts';
import type { ExtractedArticle, ExtractedFile } from './extraction.ts';
import { ExtractionError } from './extraction-error.ts';
import type { FormatReading, RawFile } from './format-reader.ts';
import { admitFile } from './formats/admit-file.ts';
import { readerOf } from './formats/format-table.ts';
import { readGivenText, typeOfUnread } from './given-text.ts';
import type { SourceText } from './source-text.ts';
import { type ArticlePart, partsOfFile } from './split/cut-articles.ts';
import type { StatedFacts } from './stated-facts.ts';
import type { Paragraph } from './text/paragraph.ts';

/**
 * Reads a file: finds out what it is, takes the boilerplate out, splits pasted articles, describes each, and keeps for
 * every character where in the file it came from. `now` is when it is read: nothing was published later. Throws `ExtractionError` for what it cannot read.
 */
export async function extractFile(file: {
  name: string;
  bytes: Uint8Array;
  options?: ReadOptions;
  now?: Date;
}): Promise<ExtractedFile> {
  const { name, bytes, options = READ_AS_FOUND, now = null } = file;
  const removed = removalsWithout(options.rulesOff);
  const { mediaType, source, texts, notes } = await readIn({ name, bytes, options, removed });
  const parts = partsOfFile(texts, source, options.cuts);
  const articles = parts.map((part) => assemble(part, source, { name, now, removed }));
  if (articles.length === 0) throw new ExtractionError('noText');
  return {
    mediaType,
    charset: source.charset,
    sha256: hash('sha256', bytes),
    rendition: source.space === 'parts' ? { text: source.text, parts: source.parts } : null,
    ...{ notes, removed: countsOf(removed), articles },
  };
}

async function readIn(file: RawFile): Promise<FormatReading & { mediaType: string }> {
  const { name, bytes, options, removed } = file;
  if (options.text !== undefined) {
    return { mediaType: typeOfUnread(file), ...readGivenText(options.text, removed) };
  }
  const mediaType = admitFile({ name, head: bytes, size: bytes.length });
  return { mediaType, ...(await (await readerOf(mediaType, name)).read(file)) };
}

/** Describes an article of a file and puts it together. */
export function assemble(
  { paragraphs, facts }: ArticlePart,
  source: SourceText,
  { removed, ...file }: FileOfArticle & { removed: Removals },
): ExtractedArticle {
  const article = withoutRepeatedHeadline(paragraphs, removed);
  return assembleArticle(article, describe(article, facts, file), source);
}

/** What stays only because its rule is off says nothing of the article. */
function describe(
  paragraphs: readonly Paragraph[],
  facts: StatedFacts | null,
  file: FileOfArticle,
): DescribedArticle {
  const own = paragraphs.flatMap(({ isLeftIn }, at) => (isLeftIn ? [] : [at]));
  if (own.length === 0 || own.length === paragraphs.length) return describeArticle(paragraphs, facts, file);
  const described = describeArticle(
    own.map((at) => paragraphs[at]!),
    facts,
    file,
  );
  const title = described.title === null ? null : own[described.title]!;
  return { ...described, title, bylines: new Set([...described.bylines].map((at) => own[at]!)) };
}
