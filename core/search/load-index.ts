import { type IndexManifest, readManifest } from './index-manifest.ts';
import { readNoted } from './noted-file.ts';
import type { RecordEntry } from './record-table.ts';
import type { StoredSegment } from './search-index.ts';
import { countDocuments } from './segments/segment.ts';
import { decodeSegment } from './segments/segment-file.ts';

export interface LoadedIndex {
  manifest: IndexManifest;
  segments: StoredSegment[];
}

/** A change of a record whose words stayed: its segment, its document, what it is now. */
export type JournalLine = readonly [segment: number, document: number, record: RecordEntry | null];

/** A program that writes may replace what one beside it is just reading. */
const TRIES = 3;

/** The index as it was saved last; null where there is none that this version can read whole. */
export function loadIndex(folder: string): LoadedIndex | null {
  for (let tried = 0; tried < TRIES; tried += 1) {
    try {
      return load(folder);
    } catch {
      // Missing, damaged, of another version or replaced meanwhile: the index is only a cache, and is made anew.
    }
  }
  return null;
}

function load(folder: string): LoadedIndex {
  const manifest = readManifest(folder);
  const segments = manifest.segments.map(({ id, words, records }) => ({
    id,
    words: decodeSegment(readNoted(folder, words).buffer),
    records: readJson<(RecordEntry | null)[]>(readNoted(folder, records)),
  }));
  for (const { words, records } of segments) {
    if (countDocuments(words) !== records.length) throw new Error('Words and records do not belong together');
  }
  if (manifest.journal) replay(readNoted(folder, manifest.journal.file), segments);
  return { manifest, segments };
}

function replay(
  journal: Uint8Array,
  segments: readonly { id: number; records: (RecordEntry | null)[] }[],
): void {
  const byId = new Map(segments.map((segment) => [segment.id, segment.records]));
  for (const line of textOf(journal).split('\n')) {
    if (line === '') continue;
    const [segment, document, record] = JSON.parse(line) as JournalLine;
    const records = byId.get(segment);
    if (records) records[document] = record;
  }
}

function readJson<Value>(bytes: Uint8Array): Value {
  return JSON.parse(textOf(bytes)) as Value;
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}
