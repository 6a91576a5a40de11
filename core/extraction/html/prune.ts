import { countRemoval, type Removals } from '../clean/apply-rules.ts';
import { HEADING, UNSEEN } from './element-names.ts';
import type { HtmlElement } from './html-tree.ts';
import { junkRuleFor } from './junk-rules.ts';
import { type Measures, NOTHING } from './measures.ts';

/** Takes what nobody sees off a page: scripts, forms, what is set not to be displayed. */
export function dropUnseen(element: HtmlElement): void {
  element.children = element.children.filter((child) => child.kind === 'text' || !isUnseen(child));
  for (const child of element.children) if (child.kind === 'element') dropUnseen(child);
}

const HIDDEN_STYLE = /display\s*:\s*none/i;

/** WeChat hides its body until a script shows it: what is only invisible counts as seen. */
function isUnseen({ name, attributes }: HtmlElement): boolean {
  if (UNSEEN.has(name)) return true;
  return 'hidden' in attributes || HIDDEN_STYLE.test(attributes.style ?? '');
}

/** Takes away what stands around the article, by the rules for it, and counts each. */
export function dropJunk(root: HtmlElement, measures: Measures, removed: Removals): void {
  const walk = (element: HtmlElement): void => {
    element.children = element.children.filter((child) => {
      if (child.kind === 'text') return true;
      const rule = junkRuleFor(child, measures.get(child) ?? NOTHING);
      if (rule === null || holdsHeadline(child)) {
        walk(child);
        return true;
      }
      if ((measures.get(child)?.columns ?? 0) > 0) countRemoval(removed, rule);
      return false;
    });
  };
  walk(root);
}

/** The headline often stands in an element called header or banner. */
function holdsHeadline(element: HtmlElement): boolean {
  return element.children.some(
    (child) =>
      child.kind === 'element' && (child.name === 'h1' || (!HEADING.has(child.name) && holdsHeadline(child))),
  );
}
