import { ExtractionError } from '../../extraction-error.ts';
import type { FormatReader } from '../../format-reader.ts';
import { factsOf } from '../document-properties.ts';
import { documentText } from '../document-text.ts';
import { readRtf } from './read-rtf.ts';

/** Rich Text Format: paragraphs, headings, lists, tables and notes, in whatever code pages; its information as facts. */
export const rtfFile: FormatReader = {
  mediaType: 'application/rtf',
  read: ({ bytes, removed }) => {
    const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    if (!/^\s*\{\\rtf/.test(raw)) throw new ExtractionError('fileDamaged', { type: 'rtf' });
    const { blocks, title, author, created } = readRtf(raw);
    const text = documentText(removed);
    text.part('');
    for (const block of blocks) text.add(block);
    const { source, paragraphs, notes } = text.finish();
    const facts = factsOf({ title, authors: [author ?? ''], created, language: null });
    return Promise.resolve({ source, texts: [{ paragraphs, facts, mayHoldSeveral: true }], notes });
  },
};
