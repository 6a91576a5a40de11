import type { BriefBlock, InlineContent, TextRun } from '../../../../shared/model/brief.ts';
import type { BlockNode, DocumentNode, InlineNode, TextNode } from './editor-json.ts';
import { normalBlocks } from './normal-blocks.ts';

/** What stands in the editor as the text of a brief, in normal form. */
export function fromEditor(document: DocumentNode): BriefBlock[] {
  return normalBlocks(document.content.map(toBlock));
}

function toBlock(node: BlockNode): BriefBlock {
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', content: toContent(node.content) };
    case 'heading':
      return { type: 'heading', level: node.attrs.level, content: toContent(node.content) };
    case 'bulletList':
    case 'orderedList':
      return {
        type: 'list',
        ordered: node.type === 'orderedList',
        items: node.content.map(({ content: [paragraph] }) => toContent(paragraph.content)),
      };
    case 'quote': {
      const { evidence, quote, label } = node.attrs;
      return { type: 'quote', evidence, quote, label };
    }
    case 'table':
      return node.attrs.table;
  }
}

function toContent(nodes: readonly InlineNode[] = []): InlineContent {
  return nodes.map((node) =>
    node.type === 'value'
      ? { type: 'value', evidence: node.attrs.evidence, text: node.attrs.text }
      : toRun(node),
  );
}

function toRun({ text, marks = [] }: TextNode): TextRun {
  const has = (name: string): boolean => marks.some(({ type }) => type === name);
  return {
    type: 'text',
    text,
    ...(has('bold') ? { bold: true } : {}),
    ...(has('italic') ? { italic: true } : {}),
  };
}
