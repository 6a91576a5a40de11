import { copied } from '../../../text/mapped-text.ts';
import type { CellText } from '../table.ts';
import type { RecordPlace } from './find-records.ts';
import { jsonString } from './json-string.ts';
import { type JsonLeaf, type JsonListener, walkJson } from './walk-json.ts';

/** A record in JSON: its fields by path (`data.body`; lists are passed through), or its values where it has no names. */
export type JsonRecord = { fields: Map<string, CellText[]> } | { values: CellText[] };

export interface JsonRecords {
  records: JsonRecord[];
  /** Where the text breaks off or holds a mistake, so that what comes after it could not be read; else null. */
  brokenAt: number | null;
  /** The place after the last of the records, in the source. */
  end: number;
  /** True where they are values of an array. */
  isArray: boolean;
}

/** Reads the records of a text in JSON. `base` is what positions in it begin at in the source. */
export function jsonRecords(raw: string, text: string, place: RecordPlace, base = 0): JsonRecords {
  const records: JsonRecord[] = [];
  const told = { end: 0, isArray: false };
  const listener = collector({ raw, place, base }, (record, end, key) => {
    records.push(record);
    told.end = base + end;
    told.isArray = key === null && place !== 'whole';
  });
  const brokenAt = walkJson(text, listener);
  return { records, brokenAt, ...told };
}

interface Where {
  raw: string;
  place: RecordPlace;
  base: number;
}

function collector(
  { raw, place, base }: Where,
  add: (record: JsonRecord, end: number, key: string | null) => void,
): JsonListener {
  /** The keys of what is open; null in arrays. */
  const keys: (string | null)[] = [];
  const depth = place === 'whole' ? 0 : place.within.length + 1;
  let record: JsonRecord | null = null;
  const isHere = (key: string | null) => {
    if (place === 'whole') return keys.length === 0;
    // The first key is that of the whole value, which has none.
    const path = keys.slice(1);
    return keys.length === depth && place.within.every((name, at) => path[at] === name) && key !== undefined;
  };
  return {
    begin: (kind, key) => {
      if (record === null && isHere(key)) {
        record = kind === 'object' ? { fields: new Map() } : { values: [] };
      }
      keys.push(key);
    },
    end: (end) => {
      const key = keys.pop() ?? null;
      if (record === null || keys.length > depth) return;
      add(record, end, key);
      record = null;
    },
    leaf: (leaf, key) => {
      const value = valueOf(raw, leaf, base);
      if (record !== null) addValue(record, [...keys.slice(depth + 1), key], value);
      else if (isHere(key)) add({ values: [value] }, leaf.end, key);
    },
  };
}

function valueOf(raw: string, { kind, start, end }: JsonLeaf, base: number): CellText {
  if (kind === 'string') return jsonString(raw, base + start + 1, base + end - 1);
  return copied(raw, base + start, base + end);
}

function addValue(record: JsonRecord, path: readonly (string | null)[], value: CellText): void {
  if ('values' in record) {
    record.values.push(value);
    return;
  }
  const name = path.filter((key) => key !== null).join('.');
  const known = record.fields.get(name);
  if (known) known.push(value);
  else record.fields.set(name, [value]);
}
