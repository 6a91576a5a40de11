import type { RecordKind, Write } from '../ports/records.ts';

/** What the program writes of a file, in the order in which one points at another. */
const KINDS: readonly RecordKind[] = [
  'entity',
  'rendition',
  'revision',
  'suggestions',
  'anchor',
  'placement',
];

/** Rows of one kind follow each other, so that storage writes many of them at once. */
export function byKind(writes: readonly Write[]): Write[] {
  const groups = Map.groupBy(writes, ({ kind }) => kind);
  return [...new Set([...KINDS, ...groups.keys()])].flatMap((kind) => groups.get(kind) ?? []);
}
