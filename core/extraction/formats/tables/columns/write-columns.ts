import type { ColumnMapping } from '../../../../../shared/model/reading-choices.ts';

/** A mapping as `text=body,title=headline`: what the command line takes and notes show. */
export function writeColumns({ text, ...facts }: ColumnMapping): string {
  const pairs = [
    ...text.map((name) => ['text', name] as const),
    ...Object.entries(facts).flatMap(([role, name]) => (name === null ? [] : [[role, name] as const])),
  ];
  return pairs.map(([role, name]) => `${role}=${name}`).join(', ');
}
