import type { PdfPage, PdfTextItem } from './open-pdf.ts';

/**
 * A run of characters on a page as a person sees it. Measures are points, from the upper left corner of the page; `y` is
 * that of the base line. `blankBefore`: the file itself has a blank in front of it.
 */
export interface Fragment {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  blankBefore: boolean;
}

export interface PageFragments {
  fragments: Fragment[];
  width: number;
  height: number;
}

const TURNS = [0, 1, 2, 3] as const;
type Turn = (typeof TURNS)[number];
interface Run extends Fragment {
  turn: Turn;
}

/**
 * The text of a page with its places. `sideways`: what is turned against most of the page (a stamp at the margin, a
 * watermark), each turn as a page of its own.
 */
export async function pageFragments(page: PdfPage): Promise<PageFragments & { sideways: PageFragments[] }> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items, styles } = await page.getTextContent();
  const runs = runsOf(items, transform, (item) => styles[item.fontName]?.vertical === true);
  const turn = mostCommonTurn(runs);
  const others = TURNS.filter((other) => other !== turn && runs.some((run) => run.turn === other));
  const size = { width, height };
  return { ...asUpright(runs, turn, size), sideways: others.map((other) => asUpright(runs, other, size)) };
}

/** The runs of one turn, on the page turned so that they run from left to right. */
function asUpright(
  runs: readonly Run[],
  turn: Turn,
  { width, height }: { width: number; height: number },
): PageFragments {
  const isTurned = turn % 2 === 1;
  return {
    fragments: runs.filter((run) => run.turn === turn).map((run) => turned(run, turn, width, height)),
    width: isTurned ? height : width,
    height: isTurned ? width : height,
  };
}

function runsOf(
  items: readonly PdfTextItem[],
  viewport: readonly number[],
  isVertical: (item: PdfTextItem) => boolean,
): Run[] {
  const runs: Run[] = [];
  let blankBefore = false;
  for (const item of items) {
    if (item.str === undefined) continue;
    const text = item.str.trim();
    if (text === '') {
      blankBefore ||= item.str !== '';
      continue;
    }
    const run = placed(item, text, viewport, isVertical(item));
    run.blankBefore = blankBefore || /^\s/.test(item.str);
    blankBefore = /\s$/.test(item.str);
    runs.push(run);
  }
  return runs;
}

/** A run in the coordinates of the page as it is shown, with the quarter turns that its base line makes. */
function placed(item: PdfTextItem, text: string, viewport: readonly number[], vertical: boolean): Run {
  const [a, b, c, d, e, f] = viewport as [number, number, number, number, number, number];
  const [ia, ib, , , ie, jf] = item.transform as [number, number, number, number, number, number];
  const alongX = a * ia + c * ib;
  const alongY = b * ia + d * ib;
  const direct = turnOf(alongX, alongY);
  // What runs downwards is as high as it is long.
  const size = Math.max(1, (vertical ? 0 : item.height) || Math.hypot(ia, ib));
  return {
    ...{ text, size, blankBefore: false },
    x: a * ie + c * jf + e,
    y: b * ie + d * jf + f,
    width: vertical ? item.height : item.width,
    turn: vertical ? (((direct + 1) % 4) as Turn) : direct,
  };
}

function turnOf(x: number, y: number): Turn {
  if (Math.abs(x) >= Math.abs(y)) return x >= 0 ? 0 : 2;
  return y > 0 ? 1 : 3;
}

function mostCommonTurn(runs: readonly Run[]): Turn {
  const letters = [0, 0, 0, 0];
  for (const { turn, text } of runs) letters[turn]! += text.length;
  return letters.indexOf(Math.max(...letters)) as Turn;
}

/** The run on the page turned back, so that its text runs from left to right. */
function turned({ turn: _turn, ...run }: Run, turn: Turn, width: number, height: number): Fragment {
  const { x, y } = run;
  if (turn === 1) return { ...run, x: y, y: width - x };
  if (turn === 2) return { ...run, x: width - x, y: height - y };
  return turn === 3 ? { ...run, x: height - y, y: x } : run;
}
