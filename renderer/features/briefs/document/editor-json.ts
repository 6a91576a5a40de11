import type { BriefTable } from '../../../../shared/model/brief.ts';
import type { EvidenceId } from '../../../../shared/model/ids.ts';

/*
 * A brief's text as the editor holds it: ProseMirror's JSON, narrowed to the nodes and marks that a brief can have.
 */

export interface TextNode {
  type: 'text';
  text: string;
  marks?: { type: 'bold' | 'italic' }[];
}

export interface ValueNode {
  type: 'value';
  attrs: { evidence: EvidenceId; text: string };
}

export type InlineNode = TextNode | ValueNode;

export interface ParagraphNode {
  type: 'paragraph';
  content?: InlineNode[];
}

export interface ListItemNode {
  type: 'listItem';
  content: [ParagraphNode];
}

export type BlockNode =
  | ParagraphNode
  | { type: 'heading'; attrs: { level: number }; content?: InlineNode[] }
  | { type: 'bulletList' | 'orderedList'; content: ListItemNode[] }
  | { type: 'quote'; attrs: { evidence: EvidenceId; quote: string; label: string } }
  | { type: 'table'; attrs: { table: BriefTable } };

export interface DocumentNode {
  type: 'doc';
  content: BlockNode[];
}
