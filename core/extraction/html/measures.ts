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
/** Asked for first, since most texts of most pages have none. */
const WIDE = /[\u2e80-\uffff]/;

/** The measures of a page's elements. */
export type Measures = ReadonlyMap<HtmlElement, Measure>;

export const NOTHING: Measure = { columns: 0, linked: 0, links: 0, running: 0 };

/** Measures every element of a tree, each once. */
export function measure(root: HtmlElement): Measures {
  const measures = new Map<HtmlElement, Measure>();
  measureElement(root, false, { measures, passage: [] });
  return measures;
}

/** The share of an element's text that is links, 0 to 1. */
export function linkShare({ columns, linked }: Measure): number {
  return columns === 0 ? 0 : linked / columns;
}

/** The text of the block that is being measured, across the inline elements in it. */
interface Walk {
  measures: Map<HtmlElement, Measure>;
  passage: string[];
}

function measureElement(element: HtmlElement, isLinked: boolean, walk: Walk): Measure {
  const inLink = isLinked || element.name === 'a';
  const isBlock = BLOCK.has(element.name) || element.name === '#page';
  const sum: Measure = { columns: 0, linked: 0, links: element.name === 'a' ? 1 : 0, running: 0 };
  for (const child of element.children) {
    if (child.kind === 'text') addText(sum, child, inLink, walk);
    else if (child.name === 'br') sum.running += endPassage(walk);
    else {
      if (BLOCK.has(child.name)) sum.running += endPassage(walk);
      add(sum, measureElement(child, inLink, walk));
    }
  }
  if (isBlock) sum.running += endPassage(walk);
  walk.measures.set(element, sum);
  return sum;
}

function addText(sum: Measure, node: HtmlText, inLink: boolean, { passage }: Walk): void {
  const columns = columnsOfString(node.text.trim());
  sum.columns += columns;
  if (inLink) sum.linked += columns;
  passage.push(node.text);
}

function add(sum: Measure, below: Measure): void {
  sum.columns += below.columns;
  sum.linked += below.linked;
  sum.links += below.links;
  sum.running += below.running;
}

function endPassage(walk: Walk): number {
  const columns = runningColumns(walk.passage.join(''));
  walk.passage = [];
  return columns;
}

function runningColumns(passage: string): number {
  const text = passage.trim();
  const columns = columnsOfString(text);
  return columns >= LEAST_RUNNING && SENTENCE.test(text) ? columns : 0;
}

function columnsOfString(text: string): number {
  if (!WIDE.test(text)) return text.length;
  let columns = text.length;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) >= 0x2e80) columns += 1;
  return columns;
}
