import { found } from '../../shared/contract/found.ts';
import type { DocumentId } from '../../shared/model/ids.ts';
import type { ReadingChoices } from '../../shared/model/reading-choices.ts';
import type { FileReader, ReadingRules } from '../ports/file-reader.ts';
import type { DocumentRecord } from '../ports/records.ts';
import type { SourceFiles } from '../ports/source-files.ts';
import type { RecordReads } from '../ports/storage.ts';
import { carryCuts } from './read-again/carry-cuts.ts';
import { optionsFor } from './reading-options.ts';

export interface ChoicePorts {
  records: Pick<RecordReads, 'get' | 'where'>;
  sources: SourceFiles;
  reader: FileReader;
  /** How all files of this library are read. */
  readingRules(): Promise<ReadingRules>;
}

/** What was chosen about how a file is read, for the bytes that it has now: cuts move with the words behind them. */
export async function carriedChoices(
  ports: ChoicePorts,
  id: DocumentId,
  bytes: Uint8Array,
): Promise<ReadingChoices | null> {
  const document = found('document', id, await ports.records.get('document', id));
  if (!document.reading) return null;
  // What was read in the bytes before says nothing of these.
  const { text: _given, ...reading } = document.reading;
  if (!reading.cuts) return reading;
  const before = await sourceOf(ports, document);
  const after = before.isRendition ? await renditionOf(ports, document, bytes) : latin1(bytes);
  const cuts = after === null ? null : carryCuts(reading.cuts, before.text, after);
  return { ...reading, cuts };
}

/** What the cuts of a document count in: its bytes, or what a parser read from them. */
async function sourceOf(
  { records, sources }: ChoicePorts,
  { id, sha256 }: DocumentRecord,
): Promise<{ text: string; isRendition: boolean }> {
  for (const { revision } of await records.where('article', { document: id })) {
    const read = await records.get('revision', revision);
    const rendition = read?.rendition && read.sha256 === sha256 ? read.rendition : null;
    const text = rendition && (await records.get('rendition', rendition))?.text;
    if (text) return { text, isRendition: true };
  }
  return { text: latin1(await sources.read(sha256)), isRendition: false };
}

async function renditionOf(
  ports: ChoicePorts,
  { path, reading }: DocumentRecord,
  bytes: Uint8Array,
): Promise<string | null> {
  const options = { ...optionsFor(reading, await ports.readingRules()), cuts: null };
  return (await ports.reader.read({ name: path, bytes, options })).rendition?.text ?? null;
}

/** Each byte as one character. */
function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
