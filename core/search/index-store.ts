import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { emptyManifest, type IndexManifest, MANIFEST, writeManifest } from './index-manifest.ts';
import type { JournalLine } from './load-index.ts';
import { appendNoted, type NotedFile, writeNoted } from './noted-file.ts';
import type { RecordEntry } from './record-table.ts';
import type { SearchIndex } from './search-index.ts';
import { type LiveSegment, NOBODY } from './segments/live-segment.ts';
import { encodeSegment } from './segments/segment-file.ts';

type SegmentEntry = IndexManifest['segments'][number];

/** The journal may get as many lines as this share of the records before those it concerns are written anew. */
const JOURNAL_SHARE = 1 / 8;
const SHORTEST_JOURNAL = 1000;

/**
 * Saves an index to its folder, segment by segment: what is new is written to files of its own, changes of older records are
 * added to a journal, then the manifest is put in place, and only then what it names no more is taken away. So whatever
 * happens meanwhile, the index of before or the one of now is whole.
 */
export class IndexStore {
  readonly #folder: string;
  #manifest: IndexManifest;

  /** `manifest` is that of the index that lies in the folder, if any. */
  constructor(folder: string, manifest: IndexManifest = emptyManifest) {
    this.#folder = folder;
    this.#manifest = manifest;
  }

  /** The change up to which the saved index has read. */
  get seq(): number {
    return this.#manifest.seq;
  }

  /**
   * False where that fails: search goes on without. A folder that was moved away with its library is not made again.
   */
  save(index: SearchIndex, seq: number): boolean {
    const next = { ...this.#manifest, seq, lastSegment: index.set.lastId };
    try {
      if (!existsSync(this.#folder)) mkdirSync(this.#folder);
      this.#writeSegments(index, next);
      this.#writeJournal(index, next);
      writeManifest(this.#folder, next);
      this.#manifest = next;
      index.changed.clear();
    } catch {
      return false;
    } finally {
      this.#tidy();
    }
    return true;
  }

  /** Takes the saved index away, as far as that can be done. */
  clear(): void {
    this.#manifest = { ...emptyManifest, lastFile: this.#manifest.lastFile };
    discard(path.join(this.#folder, MANIFEST));
    this.#tidy();
  }

  #writeSegments(index: SearchIndex, next: IndexManifest): void {
    const stored = new Map(this.#manifest.segments.map((segment) => [segment.id, segment]));
    next.segments = index.set.segments.map(
      (segment) => stored.get(segment.id) ?? this.#add(index, segment, next),
    );
  }

  #add(index: SearchIndex, segment: LiveSegment, next: IndexManifest): SegmentEntry {
    const words = writeNoted(this.#folder, nextName('words', next), encodeSegment(segment.words));
    index.changed.delete(segment);
    return { id: segment.id, words, records: this.#writeRecords(index, segment, next) };
  }

  #writeRecords(index: SearchIndex, segment: LiveSegment, next: IndexManifest): NotedFile {
    const records = Array.from(segment.slots, (_slot, document) => recordAt(index, segment, document));
    return writeNoted(this.#folder, nextName('records', next), [Buffer.from(JSON.stringify(records))]);
  }

  /** Adds what changed to the journal, or begins a new one where it becomes long. */
  #writeJournal(index: SearchIndex, next: IndexManifest): void {
    const changed = [...index.changed].filter(([{ id }]) =>
      next.segments.some((segment) => segment.id === id),
    );
    const lines = changed.flatMap(([segment, documents]) =>
      [...documents].map((document) => lineOf(index, segment, document)),
    );
    if (lines.length === 0) return;
    const before = next.journal ?? emptyJournal;
    const ids = new Set([...before.segments, ...changed.map(([{ id }]) => id)]);
    const count = before.lines + lines.length;
    if (count > Math.max(SHORTEST_JOURNAL, index.table.size * JOURNAL_SHARE)) {
      this.#writeRecordsAnew(index, ids, next);
      return;
    }
    const file = before.file ?? { name: nextName('journal', next), bytes: 0, crc: 0 };
    const written = appendNoted(this.#folder, file, [Buffer.from(lines.join(''))]);
    next.journal = { file: written, lines: count, segments: [...ids] };
  }

  #writeRecordsAnew(index: SearchIndex, ids: ReadonlySet<number>, next: IndexManifest): void {
    const live = new Map(index.set.segments.map((segment) => [segment.id, segment]));
    next.journal = null;
    next.segments = next.segments.map((entry) =>
      ids.has(entry.id) ? { ...entry, records: this.#writeRecords(index, live.get(entry.id)!, next) } : entry,
    );
  }

  /** Takes away what the manifest does not name: what was replaced, what was not finished, what older versions left. */
  #tidy(): void {
    const { segments, journal } = this.#manifest;
    const files = segments.flatMap(({ words, records }) => [words.name, records.name]);
    const named = new Set([MANIFEST, ...files, ...(journal ? [journal.file.name] : [])]);
    for (const name of namesIn(this.#folder)) {
      if (!named.has(name) && OURS.test(name)) discard(path.join(this.#folder, name));
    }
  }
}

const emptyJournal = { file: null, lines: 0, segments: [] };

const OURS = /^(words|records|journal)-\d+$|^manifest\.json|^lunr\.json/;

function nextName(kind: 'words' | 'records' | 'journal', next: IndexManifest): string {
  next.lastFile += 1;
  return `${kind}-${next.lastFile}`;
}

function recordAt(index: SearchIndex, segment: LiveSegment, document: number): RecordEntry | null {
  const slot = segment.slots[document]!;
  return slot === NOBODY ? null : index.table.entryAt(slot);
}

function lineOf(index: SearchIndex, segment: LiveSegment, document: number): string {
  const line: JournalLine = [segment.id, document, recordAt(index, segment, document)];
  return `${JSON.stringify(line)}\n`;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true, recursive: true });
  } catch {
    // No right to write there; what the manifest does not name does no harm.
  }
}
