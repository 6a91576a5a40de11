import { concatenate, copied, type MappedText, standIn } from '../../../text/mapped-text.ts';

/** One record of a file with separated values: what the parser read in it, and where it stands (half-open). */
export interface SeparatedRecord {
  values: readonly string[];
  start: number;
  end: number;
}

/**
 * Finds the values of a record (RFC 4180) in the raw text, with each doubled quote as one stand-in. Where a value is not
 * to be found as the parser read it, it stands for what is left of its record.
 */
export function locateFields(raw: string, record: SeparatedRecord, delimiter: string): MappedText[] {
  let at = record.start;
  return record.values.map((value) => {
    const field = fieldAt(raw, at, value, { delimiter, end: record.end });
    at = Math.min(field.next, record.end);
    return field.mapped;
  });
}

interface Bounds {
  delimiter: string;
  end: number;
}

interface Field {
  mapped: MappedText;
  /** Where the next field begins. */
  next: number;
}

function fieldAt(raw: string, at: number, value: string, bounds: Bounds): Field {
  const after = at + value.length;
  if (isBoundary(raw, after, bounds) && raw.startsWith(value, at)) {
    return { mapped: copied(raw, at, after), next: after + bounds.delimiter.length };
  }
  return quotedAt(raw, at, value, bounds) ?? { mapped: standIn(value, at, bounds.end), next: bounds.end };
}

function isBoundary(raw: string, at: number, { delimiter, end }: Bounds): boolean {
  return at === end || (at < end && raw.startsWith(delimiter, at));
}

function quotedAt(raw: string, at: number, value: string, bounds: Bounds): Field | null {
  if (raw[at] !== '"') return null;
  const parts: MappedText[] = [];
  let from = at + 1;
  for (let quote = raw.indexOf('"', from); quote >= 0 && quote < bounds.end; quote = raw.indexOf('"', from)) {
    parts.push(copied(raw, from, quote));
    if (raw[quote + 1] !== '"' || quote + 1 >= bounds.end) {
      return closedAt(raw, quote + 1, concatenate(parts), value, bounds);
    }
    parts.push(standIn('"', quote, quote + 2));
    from = quote + 2;
  }
  return null;
}

function closedAt(
  raw: string,
  after: number,
  mapped: MappedText,
  value: string,
  bounds: Bounds,
): Field | null {
  if (mapped.text !== value || !isBoundary(raw, after, bounds)) return null;
  return { mapped, next: after + bounds.delimiter.length };
}
