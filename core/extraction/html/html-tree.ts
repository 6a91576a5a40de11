import type { MappedText } from '../text/mapped-text.ts';

/** An element of a page. The tree is never deeper than `MAX_DEPTH`, so that walking it may call itself. */
export interface HtmlElement {
  kind: 'element';
  /** In lower case. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: HtmlNode[];
  parent: HtmlElement | null;
  /** Where its opening tag begins in the page, in UTF-16 units. */
  start: number;
}

/** Text between two tags, its entities read, and the raw characters that it came from. */
export interface HtmlText extends MappedText {
  kind: 'text';
  parent: HtmlElement;
}

export type HtmlNode = HtmlElement | HtmlText;

export const MAX_DEPTH = 250;

/** All elements below one, in the order of the page. */
export function descendants(element: HtmlElement): HtmlElement[] {
  const found: HtmlElement[] = [];
  const walk = (at: HtmlElement): void => {
    for (const child of at.children) {
      if (child.kind !== 'element') continue;
      found.push(child);
      walk(child);
    }
  };
  walk(element);
  return found;
}

/** All texts below an element, in the order of the page. */
export function textsIn(element: HtmlElement, texts: HtmlText[] = []): HtmlText[] {
  for (const child of element.children) {
    if (child.kind === 'text') texts.push(child);
    else textsIn(child, texts);
  }
  return texts;
}

/** The words of an element on one line. */
export function wordsOf(element: HtmlElement): string {
  return textsIn(element)
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** True where `element` is `ancestor` or lies in it. */
export function isWithin(element: HtmlElement | null, ancestor: HtmlElement): boolean {
  for (let at = element; at !== null; at = at.parent) if (at === ancestor) return true;
  return false;
}

/** The nearest element with one of these names, the element itself included. */
export function closest(element: HtmlElement | null, names: ReadonlySet<string>): HtmlElement | null {
  for (let at = element; at !== null; at = at.parent) if (names.has(at.name)) return at;
  return null;
}
