import type { TextRange } from '../../../../shared/model/text-range.ts';

/** Lanes under the text; marks beyond them are seen in the margin only. */
export const TEXT_LANES = 3;

export interface LanedMark<Id> extends TextRange {
  id: Id;
  /** 0 is nearest to the text and belongs to the outermost of overlapping marks. */
  lane: number;
}

/**
 * Gives each mark a lane of its own among those that it overlaps: the lowest that is free where it begins, in text order,
 * the longer of two first. So overlapping marks never lie on each other, and one that stands alone is nearest to the text.
 */
export function assignLanes<Id>(marks: readonly (TextRange & { id: Id })[]): LanedMark<Id>[] {
  const ends: number[] = [];
  return [...marks]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((mark) => {
      const free = ends.findIndex((end) => end <= mark.start);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = mark.end;
      return { id: mark.id, start: mark.start, end: mark.end, lane };
    });
}

/** Finds the marks that cover a place without looking at all of them. */
export class MarkIndex<Mark extends TextRange> {
  readonly #marks: readonly Mark[];
  /** The furthest end among the marks up to each: where it lies before a place, none of those reaches it. */
  readonly #reach: number[];

  /** `marks` in order of their start. */
  constructor(marks: readonly Mark[]) {
    this.#marks = marks;
    let reach = 0;
    this.#reach = marks.map(({ end }) => (reach = Math.max(reach, end)));
  }

  /** Marks that share at least one code unit with the range, in text order. */
  overlapping({ start, end }: TextRange): Mark[] {
    const found: Mark[] = [];
    for (let at = this.#firstStartingFrom(end) - 1; at >= 0 && this.#reach[at]! > start; at -= 1) {
      const mark = this.#marks[at]!;
      if (mark.end > start) found.push(mark);
    }
    return found.reverse();
  }

  #firstStartingFrom(offset: number): number {
    let low = 0;
    let high = this.#marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#marks[middle]!.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
