import type { DomElement } from './dom-element.ts';

/** What elements and texts have in common: their place in the tree. */
export abstract class DomNode {
  abstract readonly nodeType: number;
  abstract readonly nodeName: string;
  abstract readonly textContent: string;
  abstract readonly childNodes: readonly DomNode[];
  parentNode: DomElement | null = null;
  previousSibling: DomNode | null = null;
  nextSibling: DomNode | null = null;

  /** The node and what is in it once more, standing nowhere. */
  abstract copy(): DomNode;

  get nextElementSibling(): DomElement | null {
    return firstElementFrom(this.nextSibling);
  }

  remove(): void {
    const { parentNode, previousSibling, nextSibling } = this;
    if (!parentNode) return;
    if (previousSibling) previousSibling.nextSibling = nextSibling;
    else parentNode.firstChild = nextSibling;
    if (nextSibling) nextSibling.previousSibling = previousSibling;
    else parentNode.lastChild = previousSibling;
    this.parentNode = this.previousSibling = this.nextSibling = null;
  }
}

export const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
const NONE: readonly DomNode[] = [];

export class DomText extends DomNode {
  readonly nodeType = TEXT_NODE;
  readonly nodeName = '#text';
  readonly childNodes: readonly DomNode[] = NONE;
  readonly textContent: string;

  constructor(text: string) {
    super();
    this.textContent = text;
  }

  copy(): DomText {
    return new DomText(this.textContent);
  }
}

/** The node itself or the first after it that is an element. */
export function firstElementFrom(node: DomNode | null): DomElement | null {
  let at = node;
  while (at && at.nodeType !== ELEMENT_NODE) at = at.nextSibling;
  return at as DomElement | null;
}
