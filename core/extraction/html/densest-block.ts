import type { HtmlElement } from './html-tree.ts';
import { type Measures, NOTHING } from './measures.ts';

/**
 * The element with the most running text and the least of other things, and the deepest of those that are as good: what
 * the main text is when nothing else is known about a page. Null where no sentence is in it.
 */
export function densestBlock(root: HtmlElement, measures: Measures): HtmlElement | null {
  let best: HtmlElement | null = null;
  let most = 0;
  const walk = (element: HtmlElement): void => {
    const { columns, linked, running } = measures.get(element) ?? NOTHING;
    const worth = running - 0.5 * (columns - running) - linked;
    if (running > 0 && worth >= most) {
      best = element;
      most = worth;
    }
    for (const child of element.children) if (child.kind === 'element') walk(child);
  };
  walk(root);
  return best ?? mostRunning(root, measures);
}

/** Where every element has more around it than in it: the deepest that holds nearly all running text. */
function mostRunning(root: HtmlElement, measures: Measures): HtmlElement | null {
  const all = measures.get(root)?.running ?? 0;
  if (all === 0) return null;
  let at = root;
  for (;;) {
    const next = at.children.find(
      (child) => child.kind === 'element' && (measures.get(child)?.running ?? 0) > all * 0.8,
    );
    if (next?.kind !== 'element') return at;
    at = next;
  }
}
