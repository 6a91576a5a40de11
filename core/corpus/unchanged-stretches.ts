import { diffArrays } from 'diff';
import type { TextRange } from '../../shared/model/text-range.ts';

/** A stretch that stands in two texts alike; in the second one it stands `shift` code units further on. */
export interface UnchangedStretch extends TextRange {
  shift: number;
}

/** Two texts that differ in more paragraphs than this are different texts, and comparing them would take long. */
const MOST_CHANGES = 2000;

/**
 * The stretches of a text that another version of it has in the same order, by whole paragraphs (Myers' algorithm).
 * Offsets: UTF-16 code units, half-open, into the first text. None where hardly anything stayed.
 */
export function unchangedStretches(before: string, after: string): UnchangedStretch[] {
  const changes = diffArrays(before.split('\n\n'), after.split('\n\n'), { maxEditLength: MOST_CHANGES });
  const stretches: UnchangedStretch[] = [];
  let [here, there] = [0, 0];
  for (const { added, removed, value } of changes ?? []) {
    const length = value.reduce((sum, paragraph) => sum + paragraph.length + 2, 0);
    if (!added && !removed) stretches.push({ start: here, end: here + length - 2, shift: there - here });
    if (!added) here += length;
    if (!removed) there += length;
  }
  return stretches;
}

/** Where a range stands in the second text, if all of it lies in one stretch that stayed; else null. */
export function carryByEdit(
  stretches: readonly UnchangedStretch[],
  { start, end }: TextRange,
): TextRange | null {
  const stretch = stretches.find((candidate) => candidate.start <= start && end <= candidate.end);
  return stretch ? { start: start + stretch.shift, end: end + stretch.shift } : null;
}
