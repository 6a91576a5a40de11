import { Readability } from '@mozilla/readability';
import { DomDocument } from './dom/dom-document.ts';
import { DomElement } from './dom/dom-element.ts';
import type { DomNode } from './dom/dom-node.ts';
import type { HtmlElement, HtmlText } from './html-tree.ts';
import type { Measures } from './measures.ts';

/** Pages that people read have a tenth of this; with more, the search takes longer than a reader waits. */
const MOST_ELEMENTS = 25_000;

/** Of all attributes, those that the search for the main text looks at. */
const ASKED = ['class', 'id', 'role', 'rel', 'href', 'itemprop'];

/**
 * The texts that Readability takes for the article. It works on a copy of the tree, made of our own nodes one by one, so
 * that each text of the copy leads back to ours. Nothing is loaded or run: the copy has no scripts and no addresses of
 * pictures.
 */
export function readabilityText(root: HtmlElement, measures: Measures): ReadonlySet<HtmlText> {
  if (measures.size > MOST_ELEMENTS) return new Set();
  const document = new DomDocument();
  const origins = new Map<DomNode, HtmlText>();
  copyInto(document.body, root, { document, origins, measures });
  const kept = new Set<HtmlText>();
  const reader = new Readability<DomNode>(document, {
    charThreshold: 0,
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node: unknown) => node as DomNode,
  });
  collect(contentOf(reader), origins, kept);
  return kept;
}

/** Some pages are too odd for it; then it found nothing. */
function contentOf(reader: Readability<DomNode>): DomNode | null {
  try {
    return reader.parse()?.content ?? null;
  } catch {
    return null;
  }
}

const FLAT = new Set(['html', 'body', '#page']);

interface Copying {
  document: DomDocument;
  origins: Map<DomNode, HtmlText>;
  measures: Measures;
}

/** Elements without text are left out: they cost time and say nothing; a line break does. */
function copyInto(target: DomElement, element: HtmlElement, copying: Copying): void {
  for (const child of element.children) {
    if (child.kind === 'text') {
      const node = copying.document.createTextNode(child.text);
      copying.origins.set(node, child);
      target.appendChild(node);
    } else if (child.name !== 'br' && copying.measures.get(child)?.columns === 0) continue;
    else if (FLAT.has(child.name)) copyInto(target, child, copying);
    else {
      const copy = copyOf(child, copying.document);
      target.appendChild(copy);
      copyInto(copy, child, copying);
    }
  }
}

const NAME = /^[a-z][a-z0-9]*$/;

function copyOf({ name, attributes }: HtmlElement, document: DomDocument): DomElement {
  const copy = document.createElement(NAME.test(name) ? name : 'span');
  for (const attribute of ASKED) {
    const value = attributes[attribute];
    if (value !== undefined) copy.setAttribute(attribute, attribute === 'href' ? '#' : value.slice(0, 300));
  }
  return copy;
}

function collect(node: DomNode | null, origins: ReadonlyMap<DomNode, HtmlText>, kept: Set<HtmlText>): void {
  if (!node) return;
  const origin = origins.get(node);
  if (origin) kept.add(origin);
  if (!(node instanceof DomElement)) return;
  for (let child = node.firstChild; child; child = child.nextSibling) collect(child, origins, kept);
}
