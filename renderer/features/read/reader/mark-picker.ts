import type { TextRange } from '../../../../shared/model/text-range.ts';
import { MarkIndex } from './lanes.ts';
import type { MarginLane } from './mark-geometry.ts';
import { laneLeft } from './mark-painter.ts';
import type { TextSurface } from './text-surface.ts';

type Identified = TextRange & { id: string };

/** How near the pointer must be to a lane beside the text, in CSS pixels on either side. */
const REACH = 3;

/** Finds the marks under the pointer: on their words, or on their lanes beside the text. */
export class MarkPicker {
  readonly #lanes = new Map<HTMLElement, { lanes: readonly MarginLane[]; textLeft: number }>();

  /** Where the lanes of a part of the view were drawn last. */
  setLanes(container: HTMLElement, lanes: readonly MarginLane[], textLeft: number): void {
    this.#lanes.set(container, { lanes, textLeft });
  }

  /** The ids of the marks at a point of the window, the innermost first. */
  marksAt(surface: TextSurface, marks: readonly Identified[], x: number, y: number): string[] {
    const beside = this.#lanesAt(x, y);
    if (beside.length > 0) return beside;
    const offset = surface.offsetAtPoint(x, y);
    if (offset === null) return [];
    // A caret stands between two characters; the pointer is on either of them.
    return new MarkIndex(marks)
      .overlapping({ start: Math.max(0, offset - 1), end: offset + 1 })
      .filter((mark) => covers(surface, mark, x, y))
      .sort((a, b) => a.end - a.start - (b.end - b.start))
      .map(({ id }) => id);
  }

  #lanesAt(x: number, y: number): string[] {
    for (const [container, { lanes, textLeft }] of this.#lanes) {
      const corner = container.getBoundingClientRect();
      const hit = lanes.filter(({ top, bottom, level }) => {
        const left = laneLeft(level, textLeft) + corner.left;
        return (
          x >= left - REACH && x <= left + 4 + REACH && y >= corner.top + top && y <= corner.top + bottom
        );
      });
      if (hit.length > 0 && corner.left <= x && x <= corner.right) return hit.map(({ id }) => id);
    }
    return [];
  }
}

/** The caret snaps to the nearest text; only the words' own boxes say whether the pointer is on them. */
function covers(surface: TextSurface, mark: TextRange, x: number, y: number): boolean {
  return surface
    .rangesFor(mark)
    .some((range) =>
      [...range.getClientRects()].some(
        ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom + 6,
      ),
    );
}
