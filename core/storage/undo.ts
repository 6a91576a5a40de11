import { WorkbenchError } from '../../shared/contract/errors.ts';
import type { HistoryEntry } from '../../shared/model/history-entry.ts';
import type { RecordKind, Write } from '../ports/records.ts';
import { blocked, type ChangeRow, editsOf, markGroup, nextRedo, nextUndo } from './history-log.ts';
import { applyWrites, readRecord, sameRecord } from './record-writer.ts';
import { recordTables } from './record-tables.ts';
import { type Connection, isForeignKeyFailure } from './sqlite.ts';
import { refreshSummaries } from './summaries.ts';
import type { WrittenChange } from './written.ts';

export interface Undone {
  entry: HistoryEntry;
  changes: WrittenChange[];
}

/**
 * Takes back the newest change that stands, row by row from its images, for every kind of record alike. Where a row is
 * no longer what the change left, nothing is touched and undoBlocked says what stands in the way.
 */
export function undoNext(connection: Connection): Undone {
  return walk(connection, 'undo');
}

/** Makes the oldest undone change again. Throws nothingToRedo or undoBlocked. */
export function redoNext(connection: Connection): Undone {
  return walk(connection, 'redo');
}

function walk(connection: Connection, direction: 'undo' | 'redo'): Undone {
  const entry = direction === 'undo' ? nextUndo(connection) : nextRedo(connection);
  if (!entry) throw new WorkbenchError(direction === 'undo' ? 'nothingToUndo' : 'nothingToRedo');
  const edits = editsOf(connection, entry.seq);
  const steps = direction === 'undo' ? edits.reverse().map(inverse) : edits;
  try {
    const changes = connection.transaction(() => {
      const written = steps.flatMap((step) => applyStep(connection, entry.seq, step, direction));
      markGroup(connection, entry.seq, direction === 'undo' ? 'undone' : 'done');
      refreshSummaries(connection);
      return written;
    });
    return { entry: { ...entry, undone: direction === 'undo' }, changes };
  } catch (error) {
    if (isForeignKeyFailure(error)) throw blockedByReference(steps, error);
    throw error;
  }
}

function applyStep(
  connection: Connection,
  group: number,
  step: ChangeRow,
  cause: 'undo' | 'redo',
): WrittenChange[] {
  const { kind, key } = step;
  const before = wholeImage(kind, step.before);
  const after = wholeImage(kind, step.after);
  const found = readRecord(connection, kind, key);
  const keep = found ? ownFieldsOf(kind, found) : {};
  if (!sameRecord(found, before && { ...before, ...keep })) throw blocked(connection, group, step);
  const write = (after ? { kind, put: { ...after, ...keep } } : { kind, remove: key }) as Write;
  return applyWrites(connection, [write], group, cause);
}

/** An image as it would be written today: those from before a migration lack the fields that came with it. */
function wholeImage(kind: RecordKind, image: object | null): object | null {
  return image && { ...recordTables[kind].since, ...image };
}

/** What the program keeps up by itself in a record: it stays as it is. */
function ownFieldsOf(kind: RecordKind, record: object): object {
  const own: readonly string[] = recordTables[kind].ownFields ?? [];
  return Object.fromEntries(Object.entries(record).filter(([field]) => own.includes(field)));
}

function inverse(change: ChangeRow): ChangeRow {
  return { ...change, before: change.after, after: change.before };
}

function blockedByReference(steps: readonly ChangeRow[], cause: unknown): WorkbenchError {
  const removed = steps.find((step) => step.after === null);
  return new WorkbenchError('undoBlocked', { kind: removed?.kind ?? null, by: null }, { cause });
}
