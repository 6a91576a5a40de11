import { countRemoval, type Removals } from '../clean/apply-rules.ts';
import { readByline } from '../describe/byline.ts';
import { HEADING, UNSEEN } from './element-names.ts';
import { descendants, type HtmlElement, wordsOf } from './html-tree.ts';
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

/** Takes away what stands around the article, by the rules for it, and counts each. */
export function dropJunk(root: HtmlElement, measures: Measures, removed: Removals): void {
  const walk = (element: HtmlElement): void => {
    element.children = element.children.filter((child) => {
      if (child.kind === 'text') return true;
      const measured = measures.get(child) ?? NOTHING;
      const rule = junkRuleFor(child, measured);
      if (rule === null || holdsHeadline(child) || holdsByline(child, rule, measured)) {
        walk(child);
        return true;
      }
      if (measured.columns > 0) countRemoval(removed, rule);
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

/** What is called by these names may hold who wrote the article and when: a row of tools, the foot of the text, a list. */
const BESIDE_BYLINES = new Set([
  'pageTools',
  'shareBar',
  'breadcrumb',
  'tagList',
  'pageFoot',
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
