import type { MarginLane, MarkGeometry, MoreNote, Underline } from './mark-geometry.ts';

/** The colours of the day or the night, as the tokens have them now. */
export interface MarkColours {
  /** By number of the tag's colour; 0 is a mark without a tag. */
  lines: readonly string[];
  ink: string;
  signal: string;
  font: string;
}

/** Reads the tokens; a canvas knows no CSS variables. */
export function readMarkColours(): MarkColours {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    lines: [token('--ink-3'), ...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => token(`--tag-${number}-line`))],
    ink: token('--ink-3'),
    signal: token('--signal-line'),
    font: `500 10.5px ${token('--font-ui')}`,
  };
}

/** The left edge of the text in the layer; lanes lie to the left of it. */
export interface LaneFrame {
  textLeft: number;
  /** What of the container is drawn, in its own pixels. */
  top: number;
}

const LANE_WIDTH = 4;
const LANE_GAP = 16;
const LANE_PITCH = 9;

/** Draws all lanes, under the text and beside it; nothing of it is an element of the page. */
export function paintMarks(
  pen: CanvasRenderingContext2D,
  geometry: MarkGeometry,
  colours: MarkColours,
  frame: LaneFrame,
): void {
  pen.save();
  pen.translate(0, -frame.top);
  for (const line of geometry.underlines) paintUnderline(pen, line, colours);
  for (const lane of geometry.lanes) paintLane(pen, lane, colours, frame);
  for (const note of geometry.more) paintMore(pen, note, colours);
  pen.restore();
}

/** Where a lane lies beside the text, for drawing it and for finding it under the pointer. */
export function laneLeft(level: number, textLeft: number): number {
  return textLeft - LANE_GAP - level * LANE_PITCH;
}

function colourOf(colour: number | null, colours: MarkColours): string {
  return colours.lines[colour ?? 0] ?? colours.ink;
}

function paintUnderline(pen: CanvasRenderingContext2D, line: Underline, colours: MarkColours): void {
  pen.strokeStyle = line.isDoubtful ? colours.signal : colourOf(line.colour, colours);
  pen.lineWidth = 2;
  pen.setLineDash([]);
  patterns[line.isDoubtful ? 0 : (line.colour ?? 0)]!(pen, line);
}

type Pattern = (pen: CanvasRenderingContext2D, line: Underline) => void;

function stroke(pen: CanvasRenderingContext2D, { x, y, width }: Pick<Underline, 'x' | 'y' | 'width'>): void {
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(x + width, y);
  pen.stroke();
}

const plain =
  (lineWidth: number, dash: readonly number[] = [], cap: CanvasLineCap = 'butt'): Pattern =>
  (pen, line) => {
    pen.lineWidth = lineWidth;
    pen.lineCap = cap;
    pen.setLineDash([...dash]);
    stroke(pen, line);
    pen.lineCap = 'butt';
  };

const double: Pattern = (pen, { x, y, width }) => {
  pen.lineWidth = 1;
  stroke(pen, { x, y: y - 1.25, width });
  stroke(pen, { x, y: y + 1.25, width });
};

const wavy: Pattern = (pen, { x, y, width }) => {
  pen.lineWidth = 1.25;
  pen.beginPath();
  pen.moveTo(x, y);
  for (let at = 0, up = 1; at < width; at += 3, up = -up) {
    pen.quadraticCurveTo(x + at + 1.5, y - 2.2 * up, x + Math.min(at + 3, width), y);
  }
  pen.stroke();
};

/** One a colour, in the order of the look: solid, dashed, dotted, double, wavy, dash-dot, thick, long dashes. */
const patterns: readonly Pattern[] = [
  plain(1.5),
  plain(2),
  plain(2, [7, 3]),
  plain(2.5, [0, 5], 'round'),
  double,
  wavy,
  plain(2, [10, 3, 2, 3]),
  plain(3),
  plain(2.5, [14, 4]),
];

function paintLane(
  pen: CanvasRenderingContext2D,
  lane: MarginLane,
  colours: MarkColours,
  frame: LaneFrame,
): void {
  const width = lane.isStrong ? LANE_WIDTH + 2 : LANE_WIDTH;
  const x = laneLeft(lane.level, frame.textLeft) + LANE_WIDTH / 2;
  if (x < width) return;
  pen.strokeStyle = colourOf(lane.colour, colours);
  pen.lineCap = lane.colour === 3 ? 'round' : 'butt';
  const dashes: Record<number, number[]> = {
    2: [7, 3],
    3: [0, 6],
    5: [2, 2.5],
    6: [11, 2, 2, 2],
    8: [14, 4],
  };
  pen.setLineDash(dashes[lane.colour ?? 0] ?? []);
  for (const [at, thickness] of strandsOf(lane.colour, x, width)) {
    pen.lineWidth = thickness;
    pen.beginPath();
    pen.moveTo(at, lane.top + 3);
    pen.lineTo(at, lane.bottom - 1);
    pen.stroke();
  }
  pen.setLineDash([]);
  pen.lineCap = 'butt';
}

/** A double lane is two thin ones. */
function strandsOf(colour: number | null, x: number, width: number): [x: number, width: number][] {
  if (colour !== 4) return [[x, width]];
  return [
    [x - width / 2 + 0.6, 1.25],
    [x + width / 2 - 0.6, 1.25],
  ];
}

function paintMore(pen: CanvasRenderingContext2D, { x, y, count }: MoreNote, colours: MarkColours): void {
  pen.fillStyle = colours.ink;
  pen.font = colours.font;
  pen.fillText(`+${count}`, x, y);
}
