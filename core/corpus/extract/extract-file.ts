import { createHash } from 'node:crypto';
import type { Removals } from './apply-rules.ts';
import { assembleArticle } from './assemble-article.ts';
import { decode } from './decode.ts';
import type { DecodedText } from './decoded-text.ts';
import { describeArticle } from './describe-article.ts';
import type { ExtractedFile } from './extraction.ts';
import { ExtractionError } from './extraction-error.ts';
import type { FrontMatter } from './front-matter.ts';
import type { MediaType } from './media-type.ts';
import { mediaTypeOf } from './media-type.ts';
import type { Paragraph } from './paragraph.ts';
import { readMarkdown } from './read-markdown.ts';
import { readPlainText } from './read-plain-text.ts';
import { withoutRepeatedHeadline } from './repeated-headline.ts';
import { splitArticles } from './split-articles.ts';

/** No article is longer; a text file beyond this is a log or a dump. */
export const MAX_TEXT_BYTES = 10 * 1024 * 1024;

/**
 * Reads a file: decodes it, takes the boilerplate out, splits pasted articles, describes each, and keeps for every
 * character where in the file it came from. Throws `ExtractionError` for what is no text that it knows.
 */
export function extractFile(file: { name: string; bytes: Uint8Array }): ExtractedFile {
  const mediaType = mediaTypeOf(file.name);
  const decoded = readBytes(file.bytes);
  const removed: Removals = {};
  const { paragraphs, frontMatter } = readText(mediaType, decoded.text, removed);
  if (paragraphs.length === 0) throw new ExtractionError('noText');
  const articles = splitArticles(paragraphs).map((part, at) => {
    const article = withoutRepeatedHeadline(part, removed);
    return assembleArticle(article, describeArticle(article, at === 0 ? frontMatter : null), decoded);
  });
  return { mediaType, charset: decoded.charset, sha256: sha256(file.bytes), removed, articles };
}

function readBytes(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) throw new ExtractionError('fileEmpty');
  if (bytes.length > MAX_TEXT_BYTES) {
    throw new ExtractionError('fileTooLarge', { bytes: bytes.length, most: MAX_TEXT_BYTES });
  }
  const decoded = decode(bytes);
  if (decoded.text === '') throw new ExtractionError('fileEmpty');
  return decoded;
}

function readText(
  mediaType: MediaType,
  text: string,
  removed: Removals,
): { paragraphs: Paragraph[]; frontMatter: FrontMatter | null } {
  if (mediaType === 'text/markdown') return readMarkdown(text, removed);
  return { paragraphs: readPlainText(text, removed), frontMatter: null };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
