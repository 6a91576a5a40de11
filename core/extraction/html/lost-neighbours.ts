import { HEADING } from './element-names.ts';
import { type HtmlElement, type HtmlText, textsIn } from './html-tree.ts';
import { linkShare, type Measure, type Measures, NOTHING } from './measures.ts';

/**
 * Texts that belong to the body though they were not taken for it: between and beside what was kept, in the element that
 * holds most of it, what reads like an article: sentences, headings above them, tables and lists with few links.
 */
export function lostNeighbours(
  kept: ReadonlySet<HtmlText>,
  root: HtmlElement,
  measures: Measures,
): HtmlText[] {
  const shares = keptColumns(root, kept);
  const home = homeOf(root, shares);
  if (!home) return [];
  const children = home.children.filter((child) => child.kind === 'element');
  const isKept = children.map((child) => (shares.get(child) ?? 0) > 0);
  const [first, last] = [isKept.indexOf(true), isKept.lastIndexOf(true)];
  return children
    .filter(
      (child, at) => !isKept[at] && belongs(child, measures.get(child) ?? NOTHING, at > first && at < last),
    )
    .flatMap((child) => textsIn(child));
}

const STRUCTURED = new Set(['table', 'ul', 'ol', 'dl', 'blockquote', 'pre', 'figure']);

function belongs(element: HtmlElement, measure: Measure, isBetween: boolean): boolean {
  if (measure.columns === 0 || linkShare(measure) > 0.4) return false;
  if (measure.running > 0 && measure.running >= measure.columns * 0.5) return true;
  if (!isBetween) return false;
  return HEADING.has(element.name) || STRUCTURED.has(element.name) || element.name === 'p';
}

/** How many characters of each element were kept. */
function keptColumns(root: HtmlElement, kept: ReadonlySet<HtmlText>): Map<HtmlElement, number> {
  const sums = new Map<HtmlElement, number>();
  const walk = (element: HtmlElement): number => {
    let sum = 0;
    for (const child of element.children) {
      if (child.kind === 'element') sum += walk(child);
      else if (kept.has(child)) sum += child.text.trim().length;
    }
    sums.set(element, sum);
    return sum;
  };
  walk(root);
  return sums;
}

/** The deepest element that holds nearly all that was kept. */
function homeOf(root: HtmlElement, shares: ReadonlyMap<HtmlElement, number>): HtmlElement | null {
  const all = shares.get(root) ?? 0;
  if (all === 0) return null;
  let at = root;
  for (;;) {
    const next = at.children.find(
      (child) => child.kind === 'element' && (shares.get(child) ?? 0) >= all * 0.85,
    );
    if (next?.kind !== 'element' || next.name === 'p') return at;
    at = next;
  }
}
