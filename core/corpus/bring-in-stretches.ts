import type { DocumentId } from '../../shared/model/ids.ts';
import type { ReadingChoices } from '../../shared/model/reading-choices.ts';
import type { ReadingNote } from '../../shared/model/reading-note.ts';
import { isTableName } from '../../shared/model/table-name.ts';
import type { KnownDocument } from '../ports/corpus-reads.ts';
import type { Each, FileLook, FileToSlice, ReadSlice } from '../ports/file-reader.ts';
import { SUMMARISED_ARTICLES } from '../../shared/contract/corpus.ts';
import type { Bringing } from './bring-in.ts';
import { failureReport } from './failure-report.ts';
import type { Candidate } from './import-candidates.ts';
import { type FileReport, report, writesOfStretch } from './import-file.ts';
import { toFile } from './look-ahead.ts';
import { optionsFor } from './reading-options.ts';

/** A table that is larger comes in piece by piece, so that neither its text nor its articles are in memory at once; in bytes. */
const LARGE = 6 * 1024 * 1024;

interface LargeTable {
  look: FileLook;
  /** The document that its path stood for until now. */
  known: KnownDocument | null;
  reading: ReadingChoices | null;
}

/**
 * Brings a large table in, stretch by stretch, each for good once it is written. Its document says how many bytes of the file
 * came in: where the work breaks off, it goes on behind them the next time. Answers with the report, or why there is none:
 * the file is to be read as a whole, it has changed, or the work is to end.
 */
export async function bringInStretches(
  bringing: Bringing,
  file: Candidate,
  table: LargeTable,
): Promise<FileReport | 'notSo' | 'changed' | 'leftOff'> {
  const { look, known, reading } = table;
  const isUnfinished = known?.sha256 === look.sha256 && known.bytes < look.bytes;
  // Whose articles are known already, they have to be found again among the new ones.
  if (look.bytes < LARGE || !isTableName(file.path) || reading?.cuts || (known && !isUnfinished))
    return 'notSo';
  const { reader, sources } = bringing.ports;
  const from = isUnfinished ? known.bytes : 0;
  const sliced: FileToSlice = {
    ...{ name: file.path, bytes: look.bytes, sha256: look.sha256, location: sources.fileOf(look.sha256) },
    options: optionsFor(reading, bringing.rules),
  };
  const kept = await reader.keep({ ...toFile(file), look }, sources.root);
  if (!kept.ok) return kept.error.code === 'fileChanging' ? 'changed' : failureReport(file.path, kept.error);
  const first = await reader.readSlice({ ...sliced, from });
  if (first.ok && first.value === 'whole') return 'notSo';
  return bringInAll(bringing, file, { ...table, sliced, from }, first);
}

async function bringInAll(
  bringing: Bringing,
  file: Candidate,
  table: LargeTable & { sliced: FileToSlice; from: number },
  first: Each<ReadSlice | 'whole'>,
): Promise<FileReport | 'leftOff'> {
  const { ports, control } = bringing;
  const { sliced, known } = table;
  const parts = await ports.reader.countArticles(sliced);
  if (!parts.ok) return failureReport(file.path, parts.error);
  const document = known?.id ?? (ports.runtime.id() as DocumentId);
  let place = known ? (await ports.records.where('article', { document })).length : 0;
  let sum = report(file, 'added');
  let notes: ReadingNote[] = [];
  for (let read = first, isFirst = known === null; ; isFirst = false) {
    if (!read.ok) return failureReport(file.path, read.error);
    if (read.value === 'whole') return sum;
    const slice = read.value;
    notes = together(notes, slice.notes);
    const stretch = { document, isFirst, first: place, parts: parts.value };
    sum = await write(bringing, file, { ...table, slice: { ...slice, notes }, stretch, sum });
    place += slice.articles.length;
    if (slice.next === null) return sum;
    await control.goOn();
    if (control.signal.aborted) return 'leftOff';
    read = await ports.reader.readSlice({ ...sliced, from: slice.next });
  }
}

interface Written extends LargeTable {
  slice: ReadSlice;
  stretch: Parameters<typeof writesOfStretch>[3];
  sum: FileReport;
}

async function write(
  { ports, run, group }: Bringing,
  { path, rawPath = null }: Candidate,
  { slice, stretch, sum, ...table }: Written,
): Promise<FileReport> {
  const isLast = slice.next === null;
  const { sha256, bytes, modified } = table.look;
  const look = isLast ? { sha256, bytes, modified } : { sha256, bytes: slice.next!, modified: null };
  const removed = added(sum.removed, slice.removed);
  const read = { ...slice, removed };
  const { reading } = table;
  const file = { path, rawPath, look, run, known: null, reading };
  const writes = await writesOfStretch(ports, file, read, stretch);
  await ports.records.commitTogether([
    { writes: writes.edits, origin: { group } },
    { writes: writes.program, origin: 'program' },
  ]);
  return {
    ...writes.report,
    removed,
    found: sum.found + writes.report.found,
    articles: [...sum.articles, ...writes.report.articles].slice(0, SUMMARISED_ARTICLES),
    concerns: [...new Set([...sum.concerns, ...writes.report.concerns])],
  };
}

function added(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Record<string, number> {
  const sum: Record<string, number> = { ...a };
  for (const [rule, count] of Object.entries(b)) sum[rule] = (sum[rule] ?? 0) + count;
  return sum;
}

const LONGEST_DETAIL = 500;

/** The notes on all stretches: counts add up, lines are named one after the other, columns are the same in each. */
function together(before: readonly ReadingNote[], now: readonly ReadingNote[]): ReadingNote[] {
  const notes = new Map(before.map((note) => [note.code, note]));
  for (const note of now) {
    const known = notes.get(note.code);
    notes.set(note.code, known ? joined(known, note) : note);
  }
  return [...notes.values()];
}

function joined(a: ReadingNote, b: ReadingNote): ReadingNote {
  if (a.code === 'columnsGuessed' || a.code === 'columnsRemembered') return a;
  const details = a.code === 'rowsDamaged' ? `${a.detail}, ${b.detail}` : a.detail;
  return { code: a.code, count: a.count + b.count, detail: details.slice(0, LONGEST_DETAIL) };
}
