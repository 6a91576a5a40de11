import mammoth from 'mammoth';
import { ExtractionError } from '../../extraction-error.ts';

/** The parts of mammoth's document that are used here. */
export interface WordNode {
  type: string;
  children?: WordNode[];
  value?: string;
  styleName?: string | null;
  styleId?: string | null;
  numbering?: { level: string; isOrdered: boolean } | null;
  name?: string;
  noteType?: string;
  noteId?: string;
  breakType?: string;
  isHeader?: boolean;
  colSpan?: number;
  rowSpan?: number;
}

export interface WordTree extends WordNode {
  notes: { findNoteByKey(key: string): { body: WordNode[] } | null };
}

/** What mammoth makes of a package. Throws `fileDamaged` where it cannot read it. */
export async function wordTree(bytes: Uint8Array): Promise<WordTree> {
  let tree: WordTree | null = null;
  const take = (document: WordTree): WordTree => {
    tree = document;
    // The pages that it would go on to write are not wanted.
    return { ...document, children: [] };
  };
  try {
    await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { transformDocument: take, includeEmbeddedStyleMap: false },
    );
  } catch {
    throw new ExtractionError('fileDamaged', { type: 'docx' });
  }
  if (tree === null) throw new ExtractionError('fileDamaged', { type: 'docx' });
  return tree;
}
