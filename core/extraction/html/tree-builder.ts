import { refuseTooLong } from '../text/longest-text.ts';
import { copied, type Piece } from '../text/mapped-text.ts';
import { VOID } from './element-names.ts';
import { type HtmlElement, type HtmlText, MAX_DEPTH } from './html-tree.ts';
import { holdsBack, impliedEndsOf } from './implied-ends.ts';

/** No page has more that a person wrote; of what comes after, only the text is kept, so that memory stays bounded. */
const MOST_ELEMENTS = 300_000;
/** More attributes are no work of a person. */
const MOST_ATTRIBUTES = 200;

/** Their text is a program's or a drawing's: saved pages hold whole pictures in it. */
const UNREAD = new Set(['script', 'style', 'svg']);

/** Puts a tree together from tags and texts as they come. */
export class TreeBuilder {
  readonly root: HtmlElement;
  readonly #raw: string;
  readonly #open: HtmlElement[];
  #position = 0;
  #elements = 0;
  #characters = 0;
  #tag: { name: string; start: number; attributes: Record<string, string>; count: number } | null = null;
  #attribute: { name: string; value: string } | null = null;

  constructor(raw: string) {
    this.#raw = raw;
    this.root = { kind: 'element', name: '#page', attributes: {}, children: [], parent: null, start: 0 };
    this.#open = [this.root];
  }

  open(name: string, start: number): void {
    this.#tag = { name, start, attributes: {}, count: 0 };
  }

  attributeName(name: string): void {
    this.#attribute = { name, value: '' };
  }

  attributeValue(part: string): void {
    if (this.#attribute) this.#attribute.value += part;
  }

  /** The first of two attributes of the same name counts. */
  attributeEnd(): void {
    const [tag, attribute] = [this.#tag, this.#attribute];
    if (!tag || !attribute || tag.count >= MOST_ATTRIBUTES || attribute.name === '__proto__') return;
    tag.attributes[attribute.name] ??= attribute.value;
    tag.count += 1;
  }

  openEnd(end: number): void {
    const tag = this.#tag;
    this.#position = end;
    this.#tag = null;
    if (!tag || this.#elements >= MOST_ELEMENTS) return;
    this.#elements += 1;
    for (const { ends, within } of impliedEndsOf(tag.name)) this.#endOpen(ends, within);
    const parent = this.#open.at(-1)!;
    const { name, attributes, start } = tag;
    const element: HtmlElement = { kind: 'element', name, attributes, children: [], parent, start };
    parent.children.push(element);
    if (!VOID.has(name) && this.#open.length < MAX_DEPTH) this.#open.push(element);
  }

  close(name: string, end: number): void {
    this.#position = end;
    for (let at = this.#open.length - 1; at > 0; at -= 1) {
      const open = this.#open[at]!.name;
      if (open === name) this.#open.length = at;
      if (open === name || holdsBack(open, name)) return;
    }
  }

  text(start: number, end: number): void {
    this.#position = end;
    this.#add(this.#raw.slice(start, end), copied(this.#raw, start, end).pieces);
  }

  /** An entity takes the characters from the end of what stood before it. */
  entity(character: string, end: number): void {
    const start = Math.min(this.#position, end);
    this.#position = end;
    this.#add(character, [{ start, end, as: character }]);
  }

  skipTo(end: number): void {
    this.#position = end;
  }

  #endOpen(ends: ReadonlySet<string>, within: ReadonlySet<string>): void {
    let found = 0;
    for (let at = this.#open.length - 1; at > 0; at -= 1) {
      const { name } = this.#open[at]!;
      if (within.has(name)) break;
      if (ends.has(name)) found = at;
    }
    if (found > 0) this.#open.length = found;
  }

  #add(text: string, pieces: readonly Piece[]): void {
    if (text === '') return;
    const parent = this.#open.at(-1)!;
    if (!UNREAD.has(parent.name)) refuseTooLong((this.#characters += text.length));
    const last = parent.children.at(-1);
    if (last?.kind === 'text') append(last, text, pieces);
    else parent.children.push({ kind: 'text', text, pieces: [...pieces], parent });
  }
}

/** Some entities stand for two characters, which come one by one from the same place. */
function append(node: HtmlText, text: string, pieces: readonly Piece[]): void {
  const own = node.pieces as Piece[];
  const last = own.at(-1);
  const [first] = pieces;
  node.text += text;
  if (
    last &&
    first &&
    last.as !== null &&
    first.as !== null &&
    first.start === last.end &&
    first.end === last.end
  )
    own[own.length - 1] = { ...last, as: last.as + first.as };
  else own.push(...pieces);
}
