import type { BriefBlock, InlineContent, TextRun } from '../../../../shared/model/brief.ts';

/**
 * One form for texts that read the same: no empty runs, runs of the same emphasis joined, emphasis said only where there is
 * some, no list without items, and at least one block to write in. The editor can hold no other.
 */
export function normalBlocks(blocks: readonly BriefBlock[]): BriefBlock[] {
  const normal = blocks.flatMap(normalBlock);
  return normal.length > 0 ? normal : [{ type: 'paragraph', content: [] }];
}

function normalBlock(block: BriefBlock): BriefBlock[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [{ ...block, content: normalContent(block.content) }];
    case 'list':
      return block.items.length === 0 ? [] : [{ ...block, items: block.items.map(normalContent) }];
    case 'quote':
    case 'table':
      return [block];
  }
}

function normalContent(content: InlineContent): InlineContent {
  const runs: InlineContent = [];
  for (const run of content) {
    const last = runs.at(-1);
    if (run.type === 'value') runs.push(run);
    else if (run.text === '') continue;
    else if (last?.type === 'text' && isSameEmphasis(last, run))
      runs[runs.length - 1] = normalRun({ ...last, text: last.text + run.text });
    else runs.push(normalRun(run));
  }
  return runs;
}

function isSameEmphasis(a: TextRun, b: TextRun): boolean {
  return Boolean(a.bold) === Boolean(b.bold) && Boolean(a.italic) === Boolean(b.italic);
}

function normalRun({ text, bold, italic }: TextRun): TextRun {
  return { type: 'text', text, ...(bold ? { bold: true } : {}), ...(italic ? { italic: true } : {}) };
}
