import type { RecordKey, RecordKind } from '../ports/records.ts';
import { type FreshMentions, nothingFresh } from './fresh-mentions.ts';
import { codecOf } from './record-codec.ts';

export interface WrittenChange {
  kind: RecordKind;
  key: RecordKey;
}

/** What one transaction has written, beyond the rows: which followers were told already, and whose mentions changed. */
export interface Written {
  changes: WrittenChange[];
  /** The records that the change record names already, and those that the program's writes concern. */
  told: Set<string>;
  touched: Map<string, WrittenChange>;
  staleArticles: Set<string>;
  /** The mentions of articles that are new themselves. */
  fresh: FreshMentions;
}

export function nothingWritten(): Written {
  return {
    changes: [],
    told: new Set(),
    touched: new Map(),
    staleArticles: new Set(),
    fresh: nothingFresh(),
  };
}

export function tell(written: Written, change: WrittenChange): void {
  written.changes.push(change);
  written.told.add(nameOf(change));
}

/** The program's own writes leave no images, only the news that something changed: once for each record concerned. */
export function touch({ touched }: Written, change: WrittenChange): void {
  touched.set(nameOf(change), change);
}

/** What followers are told of when a record changes. */
export function changeOf(kind: RecordKind, record: object): WrittenChange {
  return { kind, key: codecOf(kind).keyOf(record) };
}

export function nameOf({ kind, key }: WrittenChange): string {
  return `${kind} ${key.join(' ')}`;
}
