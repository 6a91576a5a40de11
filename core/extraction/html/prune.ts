import { countRemoval, isOff, type Removals } from '../clean/apply-rules.ts';
import { readByline } from '../describe/byline.ts';
import { BLOCK, HEADING, UNSEEN } from './element-names.ts';
import {
  descendants,
  type HtmlElement,
  type HtmlNode,
  type HtmlText,
  textsIn,
  wordsOf,
} from './html-tree.ts';
import { junkRuleFor } from './junk-rules.ts';
import { type Measure, type Measures, NOTHING } from './measures.ts';

/** Takes what nobody sees off a page: scripts, forms, what is set not to be displayed. */
export function dropUnseen(element: HtmlElement): void {
  element.children = element.children.filter((child) => child.kind === 'text' || !isUnseen(child));
  for (const child of element.children) if (child.kind === 'element') dropUnseen(child);
}

const HIDDEN_STYLE = /display\s*:\s*none/i;

/** Labels that are only read aloud would run into the words beside them. */
const FOR_SCREEN_READERS =
  /(?:^|\s)(?:screen-reader(?:-text)?|sr-only|visually-?hidden|element-invisible|assistive-text|a11y-hidden|u-hidden)(?:\s|$)/i;

/** WeChat hides its body until a script shows it: what is only invisible counts as seen. */
function isUnseen({ name, attributes }: HtmlElement): boolean {
  if (UNSEEN.has(name)) return true;
  return (
    'hidden' in attributes ||
    HIDDEN_STYLE.test(attributes.style ?? '') ||
    FOR_SCREEN_READERS.test(attributes.class ?? '')
  );
}

/** What a rule that is switched off would have taken: it is set aside while the article is looked for. */
export interface SetAside {
  parent: HtmlElement;
  /** The children of `parent` with what was set aside among them. */
  children: HtmlNode[];
  texts: HtmlText[];
}

/**
 * Takes away what stands around the article, by the rules for it, and counts each. What the article is must not hang on a
 * switch: so what rules that are off would take goes as well, and is answered, for `putBack`.
 */
export function dropJunk(root: HtmlElement, measures: Measures, removed: Removals): SetAside[] {
  const aside: SetAside[] = [];
  const walk = (parent: HtmlElement): void => {
    const left = new Set<HtmlNode>();
    const taken = new Set<HtmlNode>();
    for (const child of parent.children) {
      if (child.kind === 'text') continue;
      const measured = measures.get(child) ?? NOTHING;
      const rule = junkRuleFor(child, measured);
      if (rule === null || holdsHeadline(child) || isInLine(child) || holdsByline(child, rule, measured))
        walk(child);
      else if (isOff(removed, rule)) left.add(child);
      else {
        taken.add(child);
        if (measured.columns > 0) countRemoval(removed, rule);
      }
    }
    const children = parent.children.filter((child) => !taken.has(child));
    parent.children = children.filter((child) => !left.has(child));
    if (left.size > 0) aside.push({ parent, children, texts: children.flatMap(textsOf(left)) });
  };
  walk(root);
  return aside;
}

function textsOf(nodes: ReadonlySet<HtmlNode>) {
  return (node: HtmlNode): HtmlText[] => (node.kind === 'element' && nodes.has(node) ? textsIn(node) : []);
}

/** Puts what was set aside back into its place, and answers its texts. */
export function putBack(aside: readonly SetAside[]): ReadonlySet<HtmlText> {
  for (const { parent, children } of aside) parent.children = children;
  return new Set(aside.flatMap(({ texts }) => texts));
}

/** The headline often stands in an element called header or banner. */
function holdsHeadline(element: HtmlElement): boolean {
  return element.children.some(
    (child) =>
      child.kind === 'element' && (child.name === 'h1' || (!HEADING.has(child.name) && holdsHeadline(child))),
  );
}

/** What is called by these names may hold who wrote the article and when: a row of tools, the foot of the text, a list. */
const BESIDE_BYLINES = new Set([
  'pageTools',
  'shareBar',
  'breadcrumb',
  'tagList',
  'pageFoot',
  'authorBox',
  'linkList',
  'editorsNote',
  'pageNavigation',
]);
const LONGEST_BYLINE = 300;
const MARKED = /(?:^|[\s_-])author(?:$|[\s_-])/i;

function holdsByline(element: HtmlElement, rule: string, { columns }: Measure): boolean {
  if (!BESIDE_BYLINES.has(rule) || columns > LONGEST_BYLINE || columns === 0) return false;
  const byline = readByline(wordsOf(element));
  if (byline)
    return byline.authors.length > 0 || (byline.date !== null && byline.dateOfWhat === 'publication');
  return (
    rule === 'linkList' && descendants(element).some(({ attributes }) => MARKED.test(attributes.class ?? ''))
  );
}

/** A word in the middle of a line: what reads a count of visitors beside the day has to leave the line in one piece. */
function isInLine(element: HtmlElement): boolean {
  if (BLOCK.has(element.name)) return false;
  const siblings = element.parent?.children ?? [];
  const at = siblings.indexOf(element);
  return [siblings[at - 1], siblings[at + 1]].some(
    (beside) => beside?.kind === 'text' && /[\p{L}\p{N}:：]/u.test(beside.text),
  );
}
