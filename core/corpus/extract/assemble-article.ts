import type { Block } from '../../../shared/model/block.ts';
import { blockKinds } from './block-kinds.ts';
import type { DecodedText } from './decoded-text.ts';
import type { DescribedArticle } from './describe-article.ts';
import type { ExtractedArticle } from './extraction.ts';
import { concatenate, rawEnd, rawStart, standIn } from './mapped-text.ts';
import { offsetMapOf } from './offset-map-of.ts';
import type { Paragraph } from './paragraph.ts';

/** What stands between two paragraphs; it maps to all the bytes between them, those that cleaning took out included. */
const SEPARATOR = '\n\n';

/** Puts an article together: its text, the blocks over it, and the map back to the bytes of its file. */
export function assembleArticle(
  paragraphs: readonly Paragraph[],
  described: DescribedArticle,
  { byteOffsets }: DecodedText,
): ExtractedArticle {
  const parts = paragraphs.flatMap((paragraph, at) => {
    const above = paragraphs[at - 1];
    return above ? [standIn(SEPARATOR, rawEnd(above), rawStart(paragraph)), paragraph] : [paragraph];
  });
  const whole = concatenate(parts);
  const blocks = blocksOver(paragraphs, described);
  return { ...described.description, text: whole.text, blocks, map: offsetMapOf(whole, byteOffsets) };
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
