import { DomNode, DomText, ELEMENT_NODE, firstElementFrom } from './dom-node.ts';

/** An attribute as Readability reads and copies it. */
interface DomAttribute {
  name: string;
  value: string;
  cloneNode(): DomAttribute;
}

/** An element (DOM Standard, 4.9), as much of it as Readability asks for. */
export class DomElement extends DomNode {
  readonly nodeType = ELEMENT_NODE;
  /** As it was given: Readability writes those that it makes itself in capitals. */
  readonly localName: string;
  readonly tagName: string;
  readonly ownerDocument: { createElement(name: string): DomElement };
  firstChild: DomNode | null = null;
  lastChild: DomNode | null = null;
  readonly #attributes = new Map<string, string>();

  constructor(name: string, ownerDocument: DomElement['ownerDocument']) {
    super();
    this.localName = name;
    this.tagName = name.toUpperCase();
    this.ownerDocument = ownerDocument;
  }

  get nodeName(): string {
    return this.tagName;
  }

  get textContent(): string {
    let text = '';
    for (let child = this.firstChild; child; child = child.nextSibling) text += child.textContent;
    return text;
  }

  get childNodes(): DomNode[] {
    const nodes: DomNode[] = [];
    for (let child = this.firstChild; child; child = child.nextSibling) nodes.push(child);
    return nodes;
  }

  get children(): DomElement[] {
    const elements: DomElement[] = [];
    for (let child = this.firstElementChild; child; child = child.nextElementSibling) elements.push(child);
    return elements;
  }

  get firstElementChild(): DomElement | null {
    return firstElementFrom(this.firstChild);
  }

  /**
   * Not markup but a copy of what is in the element: Readability keeps it for a further attempt, and sets it as it is. Then
   * all nodes are new ones.
   */
  get innerHTML(): readonly DomNode[] {
    return copiesOf(this.childNodes);
  }

  set innerHTML(nodes: readonly DomNode[]) {
    while (this.firstChild) this.firstChild.remove();
    for (const node of copiesOf(nodes)) this.appendChild(node);
  }

  appendChild(node: DomNode): DomNode {
    return this.#insert(node, null);
  }

  removeChild(node: DomNode): DomNode {
    node.remove();
    return node;
  }

  /** The new node may stand inside of the old one, not right behind it. */
  replaceChild(node: DomNode, replaced: DomNode): DomNode {
    const next = replaced.nextSibling;
    replaced.remove();
    this.#insert(node, next);
    return replaced;
  }

  #insert(node: DomNode, next: DomNode | null): DomNode {
    node.remove();
    const previous = next ? next.previousSibling : this.lastChild;
    node.parentNode = this;
    node.previousSibling = previous;
    node.nextSibling = next;
    if (previous) previous.nextSibling = node;
    else this.firstChild = node;
    if (next) next.previousSibling = node;
    else this.lastChild = node;
    return node;
  }

  /** By the name as it was given, or in capitals. */
  getElementsByTagName(name: string): DomElement[] {
    return this.#elements(({ localName, tagName }) => localName === name || tagName === name);
  }

  /** Selectors are names alone, with commas between them; whether in capitals does not matter. */
  querySelectorAll(selectors: string): DomElement[] {
    const names = selectors.toUpperCase().split(',');
    return this.#elements(({ tagName }) => names.includes(tagName));
  }

  #elements(isWanted: (element: DomElement) => boolean, found: DomElement[] = []): DomElement[] {
    for (let child = this.firstElementChild; child; child = child.nextElementSibling) {
      if (isWanted(child)) found.push(child);
      child.#elements(isWanted, found);
    }
    return found;
  }

  get attributes(): DomAttribute[] {
    return [...this.#attributes].map(
      ([name, value]) => ({ name, value, cloneNode: () => ({ name, value }) }) as DomAttribute,
    );
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.#attributes.has(name);
  }

  /** Of a class that is named twice the first is kept. */
  setAttribute(name: string, value: string): void {
    const classes = name === 'class' ? new Set(value.split(/\s+/).filter((one) => one !== '')) : null;
    this.#attributes.set(name, classes ? [...classes].join(' ') : value);
  }

  setAttributeNode({ name, value }: Pick<DomAttribute, 'name' | 'value'>): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    this.#attributes.delete(name);
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }

  set id(value: string) {
    this.setAttribute('id', value);
  }

  get className(): string {
    return this.getAttribute('class') ?? '';
  }

  set className(value: string) {
    this.setAttribute('class', value);
  }

  copy(): DomElement {
    const copy = new DomElement(this.localName.toLowerCase(), this.ownerDocument);
    for (const [name, value] of this.#attributes) copy.#attributes.set(name, value);
    for (const node of copiesOf(this.childNodes)) copy.appendChild(node);
    return copy;
  }
}

/** Texts side by side become one. */
function copiesOf(nodes: readonly DomNode[]): DomNode[] {
  const copies: DomNode[] = [];
  for (const node of nodes) {
    const before = copies.at(-1);
    if (node instanceof DomText && before instanceof DomText) {
      copies[copies.length - 1] = new DomText(before.textContent + node.textContent);
    } else copies.push(node.copy());
  }
  return copies;
}
