import type { Node } from '@tiptap/pm/model';
import type { BriefTable } from '../../../../shared/model/brief.ts';
import type { EvidenceId } from '../../../../shared/model/ids.ts';

export interface Heading {
  level: number;
  text: string;
  /** Where it stands in the editor's document. */
  pos: number;
}

/** A node that rests on evidence, with the words it was put in with. `heading` is the one it stands under; -1 before any. */
export type LiveNode = { pos: number; heading: number } & (
  | { kind: 'value'; evidence: EvidenceId; text: string }
  | { kind: 'quote'; evidence: EvidenceId; quote: string }
  | { kind: 'table'; table: BriefTable }
);

/** What outline, sources and numbers want to know of the text. */
export interface DocumentFacts {
  headings: Heading[];
  live: LiveNode[];
  words: number;
}

export const noFacts: DocumentFacts = { headings: [], live: [], words: 0 };

/** Reads the editor's document once, from top to bottom. */
export function documentFacts(document: Node): DocumentFacts {
  const facts: DocumentFacts = { headings: [], live: [], words: 0 };
  document.descendants((node, pos) => {
    const heading = facts.headings.length - 1;
    switch (node.type.name) {
      case 'heading':
        facts.headings.push({ level: node.attrs.level as number, text: wordsIn(node), pos });
        break;
      case 'value':
        facts.live.push({ kind: 'value', pos, heading, ...valueAttributes(node) });
        break;
      case 'quote':
        facts.live.push({ kind: 'quote', pos, heading, ...quoteAttributes(node) });
        break;
      case 'table':
        facts.live.push({ kind: 'table', pos, heading, table: tableOf(node) });
        break;
      case 'text':
        facts.words += countWords(node.text ?? '');
        break;
    }
  });
  return facts;
}

/** The evidence of a text in the order in which it first appears. */
export function evidenceInOrder(live: readonly LiveNode[]): EvidenceId[] {
  return [...new Set(live.flatMap(evidenceOfNode))];
}

export function evidenceOfNode(node: LiveNode): EvidenceId[] {
  if (node.kind !== 'table') return [node.evidence];
  return node.table.rows.flatMap((row) => row.cells.flatMap(({ evidence }) => evidence ?? []));
}

export function valueAttributes({ attrs }: Node): { evidence: EvidenceId; text: string } {
  return { evidence: attrs.evidence as EvidenceId, text: attrs.text as string };
}

export function quoteAttributes({ attrs }: Node): { evidence: EvidenceId; quote: string; label: string } {
  return {
    evidence: attrs.evidence as EvidenceId,
    quote: attrs.quote as string,
    label: attrs.label as string,
  };
}

export function tableOf({ attrs }: Node): BriefTable {
  return attrs.table as BriefTable;
}

function wordsIn(node: Node): string {
  return node.textBetween(0, node.content.size, ' ', ({ type, attrs }) =>
    type.name === 'value' ? (attrs.text as string) : '',
  );
}

/** Chinese is counted by characters, as it is where it is written. */
function countWords(text: string): number {
  return text.match(/\p{Script=Han}|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu)?.length ?? 0;
}
