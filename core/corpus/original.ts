import { WorkbenchError } from '../../shared/contract/errors.ts';
import { found } from '../../shared/contract/found.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import { decodeOffsetMap, rawBytesOf } from '../../shared/model/offset-map.ts';
import { partAt, partsWithin } from '../../shared/model/source-part.ts';
import type { TextRange } from '../../shared/model/text-range.ts';
import type { CorpusReads } from '../ports/corpus-reads.ts';
import type { DocumentRecord, RenditionRecord, RevisionRecord } from '../ports/records.ts';
import type { SourceFiles } from '../ports/source-files.ts';
import type { RecordStore } from '../ports/storage.ts';
import { rawText } from './raw-text.ts';

export interface OriginalPorts {
  records: RecordStore;
  reads: CorpusReads;
  sources: SourceFiles;
}

/** The longest stretch of raw text that is shown beside a quotation, in code units. */
const LONGEST_RAW = 20_000;
/** How much of a long file is shown before an article, in code units. */
const BEFORE = 2000;

/** Where some characters of an article stand in its file: by bytes, or by part and page where bytes mean nothing. */
export async function readProvenance(
  ports: OriginalPorts,
  { article, range }: Input<'corpus.provenance'>,
): Promise<Output<'corpus.provenance'>> {
  const revision = found('article', article, await ports.reads.revisionOf(article));
  const source = rawBytesOf(decodeOffsetMap(revision.map), range);
  if (!source) throw new WorkbenchError('rangeOutsideText', { ...range, length: revision.text.length });
  const { path, mediaType, charset } = await documentOf(ports, article);
  const stretch = revision.rendition
    ? inRendition(await renditionOf(ports, revision), source)
    : await inBytes(ports, revision, charset, source);
  return { path, sha256: revision.sha256, mediaType, charset, ...stretch };
}

type Stretch = Pick<Output<'corpus.provenance'>, 'bytes' | 'place' | 'raw'>;

function inRendition({ text, parts }: RenditionRecord, { start, end }: TextRange): Stretch {
  const part = partAt(parts, start);
  const place = part && {
    ...{ part: part.name, page: part.page, start: start - part.start },
    end: Math.min(end, part.end) - part.start,
  };
  return { bytes: null, place, raw: text.slice(start, Math.min(end, start + LONGEST_RAW)) };
}

async function inBytes(
  { sources }: OriginalPorts,
  { sha256 }: RevisionRecord,
  charset: string,
  bytes: TextRange,
): Promise<Stretch> {
  const raw = await sources.read(sha256);
  const stretch = rawText(raw.subarray(bytes.start, bytes.end), charset);
  return { bytes, place: null, raw: stretch.slice(0, LONGEST_RAW) };
}

/** A stretch of an article's file as it was read, before cleaning, with the parts of the file that it goes over. */
export async function readOriginal(
  ports: OriginalPorts,
  { article, from, length }: Input<'corpus.original'>,
): Promise<Output<'corpus.original'>> {
  const revision = found('article', article, await ports.reads.revisionOf(article));
  const { id: document, path, charset } = await documentOf(ports, article);
  const { text, parts, mine } = revision.rendition
    ? { ...(await renditionOf(ports, revision)), mine: sourceOf(revision) }
    : await fileOf(ports, revision, charset);
  const start = from ?? beginningFor(mine, length);
  return {
    ...{ document, path, charset, from: start, mine },
    text: text.slice(start, start + length),
    parts: partsWithin(parts, start, start + length),
    total: text.length,
  };
}

async function fileOf({ sources }: OriginalPorts, revision: RevisionRecord, charset: string) {
  const raw = await sources.read(revision.sha256);
  const bytes = sourceOf(revision);
  const unitAt = (byte: number): number => rawText(raw.subarray(0, byte), charset).length;
  const mine = bytes && { start: unitAt(bytes.start), end: unitAt(bytes.end) };
  return { text: rawText(raw, charset), parts: [], mine };
}

/** All that a revision was made from, in bytes or in its rendition; cleaning may have put the pieces into another order. */
function sourceOf({ map }: RevisionRecord): TextRange | null {
  const runs = decodeOffsetMap(map);
  if (runs.length === 0) return null;
  return {
    start: runs.reduce((least, { byteStart }) => Math.min(least, byteStart), Infinity),
    end: runs.reduce((most, { byteEnd }) => Math.max(most, byteEnd), 0),
  };
}

function beginningFor(mine: TextRange | null, length: number): number {
  return mine === null || mine.end <= length ? 0 : Math.max(0, mine.start - BEFORE);
}

async function documentOf({ reads, records }: OriginalPorts, article: ArticleId): Promise<DocumentRecord> {
  const { document } = found('article', article, await reads.article(article));
  return found('document', document, await records.get('document', document));
}

async function renditionOf(
  { records }: OriginalPorts,
  { rendition }: RevisionRecord,
): Promise<RenditionRecord> {
  return found('rendition', rendition!, await records.get('rendition', rendition!));
}
