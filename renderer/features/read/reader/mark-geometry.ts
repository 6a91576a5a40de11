import type { TextRange } from '../../../../shared/model/text-range.ts';
import { TEXT_LANES } from './lanes.ts';
import type { TextSurface } from './text-surface.ts';

/** A mark as it is drawn: its lane, its tag's colour (null without a tag), and how much it is pointed at. */
export interface DrawnMark extends TextRange {
  id: string;
  lane: number;
  colour: number | null;
  isCurrent: boolean;
  isHovered: boolean;
  /** It stands on words that are only like its quote: a person has to say. */
  isDoubtful: boolean;
}

/** A stretch of underline; `y` is its middle. All in CSS pixels from the container's corner. */
export interface Underline {
  x: number;
  y: number;
  width: number;
  colour: number | null;
  isDoubtful: boolean;
}

/** A lane beside the text, along the lines that a mark covers. */
export interface MarginLane {
  id: string;
  top: number;
  bottom: number;
  level: number;
  colour: number | null;
  isStrong: boolean;
}

/** Words that say how many more marks there are than lanes under the text. */
export interface MoreNote {
  x: number;
  y: number;
  count: number;
}

export interface MarkGeometry {
  underlines: Underline[];
  lanes: MarginLane[];
  more: MoreNote[];
}

/** The first lane lies this far under the baseline, each further one as far again. */
const LANE_STEP = 4;

/** Where the marks of a stretch of text are to be drawn, from the places that its words have now. */
export function measureMarks(
  surface: TextSurface,
  container: HTMLElement,
  marks: readonly DrawnMark[],
): MarkGeometry {
  const corner = container.getBoundingClientRect();
  const geometry: MarkGeometry = { underlines: [], lanes: [], more: [] };
  for (const mark of marks) {
    const lines = linesOf(surface, container, mark).map((line) => moved(line, corner));
    if (lines.length === 0) continue;
    if (mark.lane < TEXT_LANES) geometry.underlines.push(...lines.map((line) => underline(line, mark)));
    geometry.lanes.push(marginLane(lines, mark, geometry.lanes));
  }
  geometry.more = moreNotes(surface, container, marks, corner);
  return geometry;
}

interface Line {
  left: number;
  right: number;
  top: number;
  bottom: number;
  baseline: number;
}

function linesOf(surface: TextSurface, container: HTMLElement, range: TextRange): Line[] {
  return surface
    .rangesFor(range)
    .filter((part) => container.contains(part.startContainer))
    .flatMap((part) => {
      const descent = descentShare(part.startContainer.parentElement!);
      return [...part.getClientRects()]
        .filter(({ width }) => width > 0)
        .map(({ left, right, top, bottom, height }) => ({
          left,
          right,
          top,
          bottom,
          baseline: bottom - height * descent,
        }));
    });
}

function moved(line: Line, corner: DOMRect): Line {
  return {
    left: line.left - corner.left,
    right: line.right - corner.left,
    top: line.top - corner.top,
    bottom: line.bottom - corner.top,
    baseline: line.baseline - corner.top,
  };
}

function underline(line: Line, { lane, colour, isDoubtful }: DrawnMark): Underline {
  const y = line.baseline + LANE_STEP * (lane + 1);
  return { x: line.left, y, width: line.right - line.left, colour, isDoubtful };
}

/** Beside the text, marks that only share a line would lie on each other: the later one moves out to a free level. */
function marginLane(lines: readonly Line[], mark: DrawnMark, others: readonly MarginLane[]): MarginLane {
  const top = Math.min(...lines.map((line) => line.top));
  const bottom = Math.max(...lines.map((line) => line.bottom));
  const taken = new Set(
    others.filter((other) => other.top < bottom && top < other.bottom).map(({ level }) => level),
  );
  let level = mark.lane;
  while (taken.has(level)) level += 1;
  return { id: mark.id, top, bottom, level, colour: mark.colour, isStrong: mark.isCurrent || mark.isHovered };
}

/** One note a place: where the first mark begins that has no lane under the text, with the number of those. */
function moreNotes(
  surface: TextSurface,
  container: HTMLElement,
  marks: readonly DrawnMark[],
  corner: DOMRect,
): MoreNote[] {
  const deep = marks.filter(({ lane }) => lane >= TEXT_LANES);
  return deep
    .filter(({ lane }) => lane === TEXT_LANES)
    .flatMap((mark) => {
      const last = linesOf(surface, container, mark).at(-1);
      const count = deep.filter((other) => other.start < mark.end && mark.start < other.end).length;
      return last ? [{ x: last.right - corner.left + 2, y: last.baseline - corner.top + 13, count }] : [];
    });
}

const shares = new Map<string, number>();

/** How much of a line's box lies under the baseline, for the font that an element has. */
function descentShare(element: Element): number {
  const { font } = getComputedStyle(element);
  const known = shares.get(font);
  if (known !== undefined) return known;
  const pen = document.createElement('canvas').getContext('2d')!;
  pen.font = font;
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = pen.measureText('x');
  const share = descent / (ascent + descent);
  shares.set(font, share);
  return share;
}
