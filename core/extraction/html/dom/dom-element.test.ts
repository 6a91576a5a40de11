import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomDocument } from './dom-document.ts';
import type { DomElement } from './dom-element.ts';

const document = new DomDocument();

/** `[name, ...children]`; a text is a string. */
type Sketch = string | [string, ...Sketch[]];

function made([name, ...children]: [string, ...Sketch[]]): DomElement {
  const element = document.createElement(name);
  for (const child of children) {
    element.appendChild(typeof child === 'string' ? document.createTextNode(child) : made(child));
  }
  return element;
}

function namesIn(element: DomElement): string[] {
  return element.childNodes.map(({ nodeName }) => nodeName);
}

describe('an element', () => {
  it('that is put elsewhere leaves its place', () => {
    const page = made(['div', ['p', 'one'], ['ul', ['li', 'two']], 'three']);
    const [paragraph, list] = page.children;
    list!.appendChild(paragraph!);
    expect(namesIn(page)).toEqual(['UL', '#text']);
    expect(page.textContent).toBe('twoonethree');
    expect(paragraph!.parentNode).toBe(list);
    expect(paragraph!.nextSibling).toBeNull();
  });

  it('can take the place of what it stands in', () => {
    const page = made(['div', 'a', ['section', ['p', 'b']], 'c']);
    const [section] = page.children;
    page.replaceChild(section!.firstElementChild!, section!);
    expect(namesIn(page)).toEqual(['#text', 'P', '#text']);
    expect(page.textContent).toBe('abc');
    expect(section!.parentNode).toBeNull();
  });

  it('is found by its name as it was given or in capitals, and by a selector however it is written', () => {
    const page = made(['div', ['p', 'one'], ['blockquote', ['P', 'two']], ['br']]);
    expect(page.getElementsByTagName('p')).toHaveLength(1);
    expect(page.getElementsByTagName('P')).toHaveLength(2);
    expect(page.querySelectorAll('p,br').map(({ tagName }) => tagName)).toEqual(['P', 'P', 'BR']);
  });

  it('names each of its classes once', () => {
    const element = document.createElement('div');
    element.setAttribute('class', ' news  text news ');
    expect(element.className).toBe('news text');
    expect(element.attributes.map(({ name, value }) => [name, value])).toEqual([['class', 'news text']]);
    element.removeAttribute('class');
    expect([element.className, element.getAttribute('class')]).toEqual(['', null]);
  });

  it('gets back what was in it, as new nodes', () => {
    const page = made(['div', 'a', 'b', ['P', 'c']]);
    const before = page.childNodes;
    const kept = page.innerHTML;
    page.firstElementChild!.remove();
    page.innerHTML = kept;
    expect(page.childNodes.map(({ textContent }) => textContent)).toEqual(['ab', 'c']);
    expect(page.childNodes.some((node) => before.includes(node))).toBe(false);
  });

  it('keeps its children in one row, whatever is moved', () => {
    const moves = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 40 });
    fc.assert(
      fc.property(moves, (pairs) => {
        const nodes = Array.from({ length: 10 }, (_, at) => made([`n${at}`]));
        const isWithin = (node: DomElement | null, other: DomElement): boolean =>
          node !== null && (node === other || isWithin(node.parentNode, other));
        for (const [a, b] of pairs) {
          if (a === b) nodes[a]!.remove();
          else if (!isWithin(nodes[b]!, nodes[a]!)) nodes[b]!.appendChild(nodes[a]!);
        }
        for (const node of nodes) {
          const children = node.childNodes;
          expect(children.every((child) => child.parentNode === node)).toBe(true);
          expect(children.map((child) => child.previousSibling)).toEqual([null, ...children].slice(0, -1));
          expect(node.lastChild).toBe(children.at(-1) ?? null);
        }
        expect(nodes.flatMap(({ childNodes }) => childNodes)).toHaveLength(
          nodes.filter(({ parentNode }) => parentNode !== null).length,
        );
      }),
    );
  });
});
