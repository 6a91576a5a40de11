import type { Block } from '../../shared/model/block.ts';
import { blockKinds, type Kind } from './block-kinds.ts';
import type { DescribedArticle } from './describe/describe-article.ts';
import type { ExtractedArticle } from './extraction.ts';
import { separatorOf } from './separator.ts';
import { concatenate, type MappedText, rawEnd, rawStart, standIn } from './text/mapped-text.ts';
import { offsetMapOf } from './text/offset-map-of.ts';
import type { SourceText } from './source-text.ts';
import type { Paragraph } from './text/paragraph.ts';

/** Puts an article together: its text, the blocks over it, and the map back to the bytes of its file or to its rendition. */
export function assembleArticle(
  paragraphs: readonly Paragraph[],
  described: DescribedArticle,
  source: SourceText,
): ExtractedArticle {
  const parts = paragraphs.flatMap((paragraph, at) => {
    const above = paragraphs[at - 1];
    return above ? [separator(above, paragraph), paragraph] : [paragraph];
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

/** Maps to all the bytes between the two, those that cleaning took out included. */
function separator(above: Paragraph, paragraph: Paragraph): MappedText {
  return standIn(separatorOf(above, paragraph), rawEnd(above), rawStart(paragraph));
}

function blocksOver(paragraphs: readonly Paragraph[], described: DescribedArticle): Block[] {
  const kinds = blockKinds(paragraphs, described);
  const tables = new Map<number, number>();
  let end = 0;
  return paragraphs.map((paragraph, at) => {
    const above = paragraphs[at - 1];
    const start = above ? end + separatorOf(above, paragraph).length : 0;
    end = start + paragraph.text.length;
    return { ...withTableNumber(kinds[at]!, tables), start, end };
  });
}

/** Readers number tables as they like, by where they stand for instance; in an article they are counted from 0. */
function withTableNumber(kind: Kind, tables: Map<number, number>): Kind {
  if (!kind.cell) return kind;
  const table = tables.get(kind.cell.table) ?? tables.size;
  tables.set(kind.cell.table, table);
  return { ...kind, cell: { ...kind.cell, table } };
}
