import type { RecordKind, Write } from '../ports/records.ts';
import { codecOf, type Insertion } from './record-codec.ts';
import type { Connection } from './sqlite.ts';

/** Rows of one kind that are put in the same way. */
export interface Rows {
  kind: RecordKind;
  how: Insertion;
  records: readonly object[];
}

/** Writes that follow each other and are of one kind; `records` is empty where they remove. */
export interface Lot extends Rows {
  writes: readonly Write[];
}

/** How many rows go into one statement: as many as there are, of these. Each size is prepared once. */
const SIZES = [64, 8, 1] as const;

/** Splits writes into lots, in their order. */
export function inLots(writes: readonly Write[]): Lot[] {
  const lots: (Lot & { writes: Write[]; records: object[] })[] = [];
  let lot: (typeof lots)[number] | undefined;
  let wayOfLot = '';
  for (const write of writes) {
    const way = wayOf(write);
    if (!lot || way !== wayOfLot || write.kind !== lot.kind) {
      lot = { kind: write.kind, how: howOf(write), writes: [], records: [] };
      lots.push(lot);
      wayOfLot = way;
    }
    lot.writes.push(write);
    if ('put' in write) lot.records.push(write.put);
  }
  return lots;
}

/** Puts rows inside the running transaction. Answers with how many were not there already or were replaced. */
export function putRows(connection: Connection, { kind, how, records }: Rows): number {
  const codec = codecOf(kind);
  let changes = 0;
  let at = 0;
  for (const size of SIZES)
    for (; at + size <= records.length; at += size) {
      const values = codec.toParameters(records.slice(at, at + size));
      changes += connection.run(codec.insert(how, size), ...values).changes;
    }
  return changes;
}

export function howOf(write: Write): Insertion {
  return ('put' in write && write.knownAs) || 'replaced';
}

function wayOf(write: Write): Insertion | 'removed' {
  return 'put' in write ? howOf(write) : 'removed';
}
