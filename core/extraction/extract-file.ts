import { createHash } from 'node:crypto';
import { READ_AS_FOUND, type ReadOptions } from '../ports/file-reader.ts';
import { assembleArticle } from './assemble-article.ts';
import { countsOf, type Removals, removalsWithout } from './clean/apply-rules.ts';
import { withoutRepeatedHeadline } from './clean/repeated-headline.ts';
import { describeArticle, type DescribedArticle } from './describe/describe-article.ts';
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
 * every character where in the file it came from. Throws `ExtractionError` for what it cannot read.
 */
export async function extractFile(file: {
  name: string;
  bytes: Uint8Array;
  options?: ReadOptions;
}): Promise<ExtractedFile> {
  const { name, bytes, options = READ_AS_FOUND } = file;
  const removed = removalsWithout(options.rulesOff);
  const { mediaType, source, texts, notes } = await readIn({ name, bytes, options, removed });
  const parts = partsOfFile(texts, source, options.cuts);
  const articles = parts.map((part) => assemble(part, source, { name, removed }));
  if (articles.length === 0) throw new ExtractionError('noText');
  return {
    mediaType,
    charset: source.charset,
    sha256: createHash('sha256').update(bytes).digest('hex'),
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

function assemble(
  { paragraphs, facts }: ArticlePart,
  source: SourceText,
  { name, removed }: { name: string; removed: Removals },
): ExtractedArticle {
  const article = withoutRepeatedHeadline(paragraphs, removed);
  return assembleArticle(article, describe(article, facts, name), source);
}

/** What stays only because its rule is off says nothing of the article. */
function describe(
  paragraphs: readonly Paragraph[],
  facts: StatedFacts | null,
  name: string,
): DescribedArticle {
  const own = paragraphs.flatMap(({ isLeftIn }, at) => (isLeftIn ? [] : [at]));
  if (own.length === 0 || own.length === paragraphs.length) return describeArticle(paragraphs, facts, name);
  const described = describeArticle(
    own.map((at) => paragraphs[at]!),
    facts,
    name,
  );
  const title = described.title === null ? null : own[described.title]!;
  return { ...described, title, bylines: new Set([...described.bylines].map((at) => own[at]!)) };
}
