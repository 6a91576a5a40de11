import { endsSentence } from '../../text/sentences.ts';
import type { PageLine } from './page-lines.ts';

/** The lines of one page, and how high the page is. */
export interface PdfPageText {
  lines: PageLine[];
  height: number;
}

/** What stands at the edge of a page and belongs to no article: the rule that takes it. */
export type RunningRule = 'runningHead' | 'pageNumber';

/** Lines at the upper and lower edge of a page that are looked at. */
const EDGE_LINES = 3;
/** A running head stands on this many pages at least, or on both of two. */
const FEWEST_PAGES = 3;
const LONGEST_HEAD = 150;

const PAGE_NUMBER =
  /^[\s\-–—·•|/[(（【]*(?:(?:page|p\.|seite|第)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*页)?(?:\s*(?:of|\/|,|，|共)\s*(?:共\s*)?\d{1,4}(?:\s*页)?)?[\s\-–—·•|/\])）】]*$/i;

/** The lines that are running heads, feet and page numbers, with the rule that says so. */
export function runningLines(pages: readonly PdfPageText[]): Map<PageLine, RunningRule> {
  const heads = headsOf(pages);
  const running = new Map<PageLine, RunningRule>();
  for (const page of pages) {
    for (const edge of edgesOf(page)) {
      const apart = linesApart(edge, page);
      for (const [depth, line] of edge.entries()) {
        if (depth < apart && heads.has(keyOf(line, page))) running.set(line, 'runningHead');
        else if (isPageNumber(line, edge.slice(0, depth), running)) running.set(line, 'pageNumber');
      }
    }
    keepOnlyText(page, running);
  }
  return running;
}

/** What a page says is no running head where it says nothing else: forms and slides repeat their few words. */
function keepOnlyText({ lines }: PdfPageText, running: Map<PageLine, RunningRule>): void {
  if (!lines.every((line) => running.has(line))) return;
  for (const line of lines) if (running.get(line) === 'runningHead') running.delete(line);
}

/** A number alone in its line, with nothing but running heads between it and the edge. */
function isPageNumber(
  line: PageLine,
  outside: readonly PageLine[],
  running: Map<PageLine, RunningRule>,
): boolean {
  return line.cell === null && PAGE_NUMBER.test(line.text) && outside.every((other) => running.has(other));
}

/** What stands at the same place of many pages, whatever the numbers in it are. */
function headsOf(pages: readonly PdfPageText[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set(
      edgesOf(page)
        .flat()
        .filter(isHead)
        .map((line) => keyOf(line, page)),
    );
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const fewest = Math.min(FEWEST_PAGES, pages.length);
  return new Set([...counts].filter(([, count]) => count >= fewest && pages.length > 1).map(([key]) => key));
}

function isHead({ text }: PageLine): boolean {
  return text.length <= LONGEST_HEAD && /\p{L}/u.test(text);
}

function keyOf({ text, y }: PageLine, { height }: PdfPageText): string {
  const words = text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
  return `${Math.round((y / height) * 60)} ${words}`;
}

/** How many of the lines at an edge stand apart from the text: by a gap, or in letters of another size. */
function linesApart(edge: readonly PageLine[], { lines }: PdfPageText): number {
  const inner = edge.map((line, depth) => edge[depth + 1] ?? nextInside(edge, line, lines));
  return edge.findLastIndex((line, depth) => !inner[depth] || isSetApart(line, inner[depth])) + 1;
}

function nextInside(
  edge: readonly PageLine[],
  line: PageLine,
  lines: readonly PageLine[],
): PageLine | undefined {
  const gap = (other: PageLine) => Math.abs(other.y - line.y);
  return lines
    .filter((other) => !edge.includes(other))
    .reduce<PageLine | undefined>(
      (best, other) => (!best || gap(other) < gap(best) ? other : best),
      undefined,
    );
}

function isSetApart(a: PageLine, b: PageLine): boolean {
  const size = Math.max(a.size, b.size);
  // A sentence that stands on many pages is more likely one of a text that is.
  const widest = size * (endsSentence(a.text) ? 3 : 1.6);
  return Math.abs(a.y - b.y) > widest || Math.min(a.size, b.size) < size * 0.92;
}

/** The first and last lines of a page, from the edge inwards; none of them twice. */
function edgesOf({ lines }: PdfPageText): [PageLine[], PageLine[]] {
  const byHeight = lines.toSorted((a, b) => a.y - b.y);
  const top = byHeight.slice(0, Math.min(EDGE_LINES, Math.ceil(byHeight.length / 2)));
  const bottom = byHeight.slice(Math.max(top.length, byHeight.length - EDGE_LINES)).toReversed();
  return [top, bottom];
}
