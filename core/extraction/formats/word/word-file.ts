import { ExtractionError } from '../../extraction-error.ts';
import type { FormatReader, FormatReading, RawFile } from '../../format-reader.ts';
import type { StatedFacts } from '../../stated-facts.ts';
import { admitFile, HEAD_BYTES } from '../admit-file.ts';
import { documentText, type DocumentText } from '../document-text.ts';
import type { MediaType } from '../media-types.ts';
import { coreProperties } from '../package/core-properties.ts';
import { type DocumentPackage, withPackage } from '../package/open-package.ts';
import { xmlText } from '../package/read-xml.ts';
import { wordBlocks, type WordReading } from './word-blocks.ts';
import { leftOut, relationsOf, stylesOf, textPackage } from './word-package.ts';
import { wordTree, type WordTree } from './word-tree.ts';

/**
 * Word (ECMA-376). mammoth reads the parts with text: insertions are in, deletions out, headers and feet left out; notes
 * stand behind the text. What is embedded whole (altChunk) is read by the reader for its format. Charts, pictures and
 * other parts that are not text are named.
 */
export function wordFile(readerOf: ReaderOf): FormatReader {
  return {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    read: (file) => withPackage(file.bytes, 'docx', (document) => readWord(document, file, readerOf)),
  };
}

/** The reader for what is embedded in a document. */
type ReaderOf = (mediaType: MediaType, name: string) => Promise<FormatReader>;

async function readWord(
  document: DocumentPackage,
  file: RawFile,
  readerOf: ReaderOf,
): Promise<FormatReading> {
  const tree = await wordTree(await textPackage(document));
  const text = documentText(file.removed);
  const styles = await stylesOf(document);
  const reading: WordReading = { tables: 0, notes: [], styles };
  text.part(document.names.find((name) => /^word\/document\d*\.xml$/.test(name)) ?? 'word/document.xml');
  const relations = await relationsOf(document);
  for (const block of wordBlocks(tree.children ?? [], reading)) {
    if ('chunk' in block)
      await embed(text, { document, name: relations.get(block.chunk) ?? '', file, readerOf });
    else text.add(block);
  }
  addNotes(text, tree, reading);
  const { source, paragraphs, notes } = text.finish();
  return {
    source,
    texts: [{ paragraphs, facts: await factsIn(document), mayHoldSeveral: true }],
    notes: [...leftOut(document), ...notes],
  };
}

/** What stands before the name of a document in the name of the one it is embedded in. */
const EMBEDDED = '#';
/** Documents in documents in documents are not followed. */
const DEEPEST = 2;

interface Chunk {
  document: DocumentPackage;
  name: string;
  /** The file that it stands in. */
  file: RawFile;
  readerOf: ReaderOf;
}

/** A document that stands in this one whole: read by its content as any file would be, named where it cannot be. */
async function embed(text: DocumentText, chunk: Chunk): Promise<void> {
  const reading = await readChunk(chunk).catch((error: unknown) => {
    if (error instanceof ExtractionError && error.code !== 'archiveBomb') return null;
    throw error;
  });
  text.embed(chunk.name, reading ?? nothingOf(chunk.name));
}

async function readChunk({ document, name, file, readerOf }: Chunk): Promise<FormatReading> {
  const depth = file.name.split(EMBEDDED).length;
  if (depth > DEEPEST) throw new ExtractionError('unsupportedType', { type: 'docx' });
  const bytes = await document.part(name);
  const type = admitFile({ name, head: bytes.subarray(0, HEAD_BYTES), size: bytes.length });
  const reader = await readerOf(type, name);
  return reader.read({ ...file, name: `${file.name}${EMBEDDED}${name}`, bytes });
}

function nothingOf(name: string): FormatReading {
  const source = { space: 'parts', charset: 'utf-8', text: '', parts: [] } as const;
  return { source, texts: [], notes: [{ code: 'partLeftOut', count: 1, detail: name.slice(0, 500) }] };
}

/** Foot- and endnotes, in the order in which the text points at them; notes that notes point at are not followed. */
function addNotes(text: DocumentText, { notes }: WordTree, reading: WordReading): void {
  for (const key of new Set(reading.notes)) {
    const body = notes.findNoteByKey(key)?.body ?? [];
    text.part(key.startsWith('endnote') ? 'word/endnotes.xml' : 'word/footnotes.xml');
    for (const block of wordBlocks(body, reading)) {
      if (!('chunk' in block))
        text.add({ ...block, markup: block.markup ?? { kind: 'paragraph', level: 0 } });
    }
  }
}

async function factsIn(document: DocumentPackage): Promise<StatedFacts | null> {
  const name = 'docProps/core.xml';
  return document.has(name) ? coreProperties(xmlText(await document.part(name)), 'docx') : null;
}
