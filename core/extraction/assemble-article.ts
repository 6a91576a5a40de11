import type { Block } from '../../shared/model/block.ts';
import { blockKinds } from './block-kinds.ts';
import type { DescribedArticle } from './describe/describe-article.ts';
import type { ExtractedArticle } from './extraction.ts';
import { concatenate, rawEnd, rawStart, standIn } from './text/mapped-text.ts';
import { offsetMapOf } from './text/offset-map-of.ts';
import type { SourceText } from './source-text.ts';
import type { Paragraph } from './text/paragraph.ts';

/** What stands between two paragraphs; it maps to all the bytes between them, those that cleaning took out included. */
const SEPARATOR = '\n\n';

/** Puts an article together: its text, the blocks over it, and the map back to the bytes of its file or to its rendition. */
export function assembleArticle(
  paragraphs: readonly Paragraph[],
  described: DescribedArticle,
  source: SourceText,
): ExtractedArticle {
  const parts = paragraphs.flatMap((paragraph, at) => {
    const above = paragraphs[at - 1];
    return above ? [standIn(SEPARATOR, rawEnd(above), rawStart(paragraph)), paragraph] : [paragraph];
  });
  const whole = concatenate(parts);
  const blocks = blocksOver(paragraphs, described);
  return {
    ...described.description,
    text: whole.text,
    blocks,
    map: offsetMapOf(whole, source.space === 'bytes' ? source.byteOffsets : null),
  };
}

function blocksOver(paragraphs: readonly Paragraph[], described: DescribedArticle): Block[] {
  const kinds = blockKinds(paragraphs, described);
  let start = 0;
  return paragraphs.map(({ text }, at) => {
    const block = { ...kinds[at]!, start, end: start + text.length };
    start = block.end + SEPARATOR.length;
    return block;
  });
}
