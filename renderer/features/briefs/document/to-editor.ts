import type { BriefBlock, InlineContent, TextRun } from '../../../../shared/model/brief.ts';
import type { BlockNode, DocumentNode, InlineNode, ListItemNode } from './editor-json.ts';
import { normalBlocks } from './normal-blocks.ts';

/** The text of a brief as the editor takes it. `fromEditor` gives the same blocks back, in normal form. */
export function toEditor(blocks: readonly BriefBlock[]): DocumentNode {
  return { type: 'doc', content: normalBlocks(blocks).map(toNode) };
}

function toNode(block: BriefBlock): BlockNode {
  switch (block.type) {
    case 'heading':
      return { type: 'heading', attrs: { level: block.level }, ...inline(block.content) };
    case 'paragraph':
      return { type: 'paragraph', ...inline(block.content) };
    case 'list':
      return {
        type: block.ordered ? 'orderedList' : 'bulletList',
        content: block.items.map(toItem),
      };
    case 'quote': {
      const { evidence, quote, label } = block;
      return { type: 'quote', attrs: { evidence, quote, label } };
    }
    case 'table':
      return { type: 'table', attrs: { table: block } };
  }
}

function toItem(item: InlineContent): ListItemNode {
  return { type: 'listItem', content: [{ type: 'paragraph', ...inline(item) }] };
}

/** ProseMirror leaves out the content of what is empty. */
function inline(content: InlineContent): { content?: InlineNode[] } {
  return content.length === 0 ? {} : { content: content.map(toInlineNode) };
}

function toInlineNode(run: InlineContent[number]): InlineNode {
  if (run.type === 'value') return { type: 'value', attrs: { evidence: run.evidence, text: run.text } };
  const marks = marksOf(run);
  return { type: 'text', text: run.text, ...(marks.length > 0 ? { marks } : {}) };
}

function marksOf({ bold, italic }: TextRun): { type: 'bold' | 'italic' }[] {
  return [...(bold ? [{ type: 'bold' } as const] : []), ...(italic ? [{ type: 'italic' } as const] : [])];
}
