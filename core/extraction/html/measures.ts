import { BLOCK } from './element-names.ts';
import type { HtmlElement, HtmlText } from './html-tree.ts';

/** How much text an element holds, in columns (a Chinese character counts for two). */
export interface Measure {
  columns: number;
  /** Of these, in links. */
  linked: number;
  links: number;
  /** Of these, in running text: passages of some length with a full stop, outside of links. */
  running: number;
}

const SENTENCE = /[.!?…。！？；][”"’』」)）]?(?:\s|$)|[。！？；，、]/;
const LEAST_RUNNING = 50;

/** The measures of a page's elements. */
export type Measures = ReadonlyMap<HtmlElement, Measure>;

export const NOTHING: Measure = { columns: 0, linked: 0, links: 0, running: 0 };

/** Measures every element of a tree, each once. */
export function measure(root: HtmlElement): Measures {
  const measures = new Map<HtmlElement, Measure>();
  measureElement(root, false, measures);
  return measures;
}

/** The share of an element's text that is links, 0 to 1. */
export function linkShare({ columns, linked }: Measure): number {
  return columns === 0 ? 0 : linked / columns;
}

function measureElement(
  element: HtmlElement,
  isLinked: boolean,
  measures: Map<HtmlElement, Measure>,
): Measure {
  const inLink = isLinked || element.name === 'a';
  const sum: Measure = { columns: 0, linked: 0, links: element.name === 'a' ? 1 : 0, running: 0 };
  let passage = '';
  const endPassage = () => {
    sum.running += runningColumns(passage);
    passage = '';
  };
  for (const child of element.children) {
    if (child.kind === 'text') {
      const columns = columnsOfText(child);
      sum.columns += columns;
      if (inLink) sum.linked += columns;
      passage += child.text;
      continue;
    }
    const below = measureElement(child, inLink, measures);
    sum.columns += below.columns;
    sum.linked += below.linked;
    sum.links += below.links;
    if (BLOCK.has(child.name) || below.running > 0) {
      endPassage();
      sum.running += below.running;
    } else if (child.name === 'br') endPassage();
    else passage += plainWords(child);
  }
  // The passage of an inline element is that of the block around it.
  if (BLOCK.has(element.name) || element.name === '#page') endPassage();
  measures.set(element, sum);
  return sum;
}

function plainWords(element: HtmlElement): string {
  return element.children.map((child) => (child.kind === 'text' ? child.text : plainWords(child))).join('');
}

function runningColumns(passage: string): number {
  const text = passage.trim();
  const columns = columnsOfString(text);
  return columns >= LEAST_RUNNING && SENTENCE.test(text) ? columns : 0;
}

function columnsOfText({ text }: HtmlText): number {
  return columnsOfString(text.trim());
}

function columnsOfString(text: string): number {
  let columns = 0;
  for (let at = 0; at < text.length; at += 1) columns += text.charCodeAt(at) >= 0x2e80 ? 2 : 1;
  return columns;
}
