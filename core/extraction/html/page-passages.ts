import type { Passage } from '../clean/clean-paragraphs.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { concatenate, type MappedText, standIn } from '../text/mapped-text.ts';
import { gridCells, isDataTable } from './data-table.ts';
import { BLOCK } from './element-names.ts';
import { shownCharacters, typedCharacters } from './html-characters.ts';
import { type HtmlElement, type HtmlText, textsIn } from './html-tree.ts';
import type { MainText } from './main-text.ts';
import { type Inline, joined, paragraphsOf } from './joined-text.ts';

type Markup = NonNullable<Paragraph['markup']>;

/** A passage of a page, with what decides whether one that was not chosen belongs to the article all the same. */
export interface PagePassage extends Passage {
  markup: Markup;
  /** True where its text was chosen as the main text. */
  isChosen: boolean;
  /** The element that it stands in. */
  element: HtmlElement;
  /** How many of its characters are in links. */
  linked: number;
  /** Where in the page the texts of all elements begin: between two of them a browser may show a gap. */
  seams: ReadonlySet<number>;
}

/** The texts that are the article, what stays around it, and what is known of tables already. */
interface MarkedTexts extends Partial<Pick<MainText, 'leftIn' | 'tables'>> {
  chosen: ReadonlySet<HtmlText>;
}
type Standing = 'chosen' | 'leftIn' | 'around';

const plain: Markup = { kind: 'paragraph', level: 0 };
const LONGEST_HEADING = 250;

/** All passages of a tree in the order of the page: paragraphs, headings, items of lists, quotations, cells. */
export function passagesOf(raw: string, root: HtmlElement, marked: MarkedTexts): PagePassage[] {
  const writer = new PassageWriter(raw, marked);
  writer.walk(root, plain);
  writer.flush(root, plain);
  return writer.passages;
}

class PassageWriter {
  readonly passages: PagePassage[] = [];
  readonly #raw: string;
  readonly #marked: MarkedTexts;
  #parts: Inline[] = [];
  #linked = 0;
  #standing: Standing | null = null;
  #link = 0;
  readonly #seams = new Set<number>();

  constructor(raw: string, marked: MarkedTexts) {
    this.#raw = raw;
    this.#marked = marked;
  }

  walk(element: HtmlElement, markup: Markup): void {
    for (const child of element.children) {
      if (child.kind === 'text') this.#text(child, element, markup);
      else if (child.name === 'br') this.#parts.push({ start: child.start, isBreak: true });
      else if (child.name === 'table' && this.#holdsData(child)) this.#table(child, markup);
      else if (child.name === 'pre') this.#code(child, markup);
      else if (BLOCK.has(child.name)) this.#block(child, markup);
      else this.#inline(child, markup);
    }
  }

  flush(element: HtmlElement, markup: Markup): void {
    const isHeading = markup.kind === 'heading';
    const parts = this.#parts;
    const texts = isHeading
      ? [joined(parts.map((part) => ('isBreak' in part ? standIn(' ', part.start, part.start) : part)))]
      : paragraphsOf(parts);
    for (const mapped of texts) this.#push(mapped, element, markup);
    this.#parts = [];
    this.#linked = 0;
    this.#standing = null;
  }

  #push(mapped: MappedText, element: HtmlElement, markup: Markup): void {
    if (mapped.text === '') return;
    const own = markup.kind === 'heading' && mapped.text.length > LONGEST_HEADING ? plain : markup;
    const isChosen = this.#standing === 'chosen';
    const isLeftIn = this.#standing === 'leftIn';
    this.passages.push({
      ...{ mapped, markup: own, before: [], element },
      ...{ isChosen, isLeftIn, linked: this.#linked, seams: this.#seams },
    });
  }

  /** A passage is chosen as a whole: where the choice changes within a line, a new one begins. */
  #text(node: HtmlText, element: HtmlElement, markup: Markup): void {
    const isBlank = node.text.trim() === '';
    const standing = this.#standingOf([node]);
    if (!isBlank && this.#standing !== null && this.#standing !== standing) this.flush(element, markup);
    if (!isBlank) this.#standing = standing;
    if (this.#link > 0) this.#linked += node.text.trim().length;
    if (this.#parts.length > 0) this.#seams.add(node.pieces[0]?.start ?? -1);
    for (const part of shownCharacters(this.#raw, node)) this.#parts.push(part);
  }

  #standingOf(texts: readonly HtmlText[]): Standing {
    if (texts.some((text) => this.#marked.leftIn?.has(text))) return 'leftIn';
    return texts.some((text) => this.#marked.chosen.has(text)) ? 'chosen' : 'around';
  }

  #holdsData(table: HtmlElement): boolean {
    return this.#marked.tables?.get(table) ?? isDataTable(table);
  }

  #inline(element: HtmlElement, markup: Markup): void {
    const isLink = element.name === 'a';
    if (isLink) this.#link += 1;
    this.walk(element, markup);
    if (isLink) this.#link -= 1;
  }

  #block(element: HtmlElement, around: Markup): void {
    this.flush(element.parent ?? element, around);
    const markup = markupOf(element, around);
    this.walk(element, markup);
    this.flush(element, markup);
  }

  #code(element: HtmlElement, around: Markup): void {
    this.flush(element, around);
    const texts = textsIn(element);
    // Text files that a browser showed are saved as one such element: lines, not code.
    const isCode =
      texts.length > 0 && element.children.some((child) => child.kind === 'element' && child.name === 'code');
    if (!isCode) return this.#typed(texts, element, around);
    this.#standing = this.#standingOf(texts);
    this.#push(concatenate(texts.flatMap((text) => typedCharacters(text, this.#raw))), element, {
      kind: 'code',
      level: 0,
    });
    this.#standing = null;
  }

  /** Each line that was typed is a line here. */
  #typed(texts: readonly HtmlText[], element: HtmlElement, markup: Markup): void {
    this.#standing = this.#standingOf(texts);
    for (const text of texts) {
      for (const part of typedCharacters(text, this.#raw))
        for (const line of lineParts(part, this.#raw)) this.#parts.push(line);
    }
    this.flush(element, markup);
  }

  #table(element: HtmlElement, around: Markup): void {
    this.flush(element, around);
    const isChosen = textsIn(element).some((text) => this.#marked.chosen.has(text));
    for (const child of element.children) {
      if (child.kind === 'element' && child.name === 'caption') this.#block(child, around);
    }
    for (const { element: cell, row, column, isHeader } of gridCells(element)) {
      const mapped = joined(
        textsIn(cell).flatMap((text) => [...shownCharacters(this.#raw, text), gap(text)]),
      );
      const standing = this.#standingOf(textsIn(cell));
      this.#standing = isChosen && standing === 'around' ? 'chosen' : standing;
      this.#push(mapped, cell, {
        kind: 'cell',
        level: 0,
        cell: { table: element.start, row, column, isHeader },
      });
    }
    this.#standing = null;
  }
}

/** Between the lines of a cell stands a blank. */
function gap({ pieces }: HtmlText): MappedText {
  const end = pieces.at(-1)?.end ?? 0;
  return standIn(' ', end, end);
}

function lineParts(part: MappedText, raw: string): Inline[] {
  const [piece] = part.pieces;
  if (!piece || piece.as !== null) return [part];
  const parts: Inline[] = [];
  let at = piece.start;
  for (const found of raw.slice(piece.start, piece.end).matchAll(/\r\n|\r|\n/g)) {
    const start = piece.start + found.index;
    parts.push({
      text: raw.slice(at, start),
      pieces: start > at ? [{ start: at, end: start, as: null }] : [],
    });
    parts.push({ start, isBreak: true });
    at = start + found[0].length;
  }
  parts.push({
    text: raw.slice(at, piece.end),
    pieces: piece.end > at ? [{ start: at, end: piece.end, as: null }] : [],
  });
  return parts;
}

function markupOf({ name }: HtmlElement, around: Markup): Markup {
  const heading = /^h([1-6])$/.exec(name);
  if (heading) return { kind: 'heading', level: Number(heading[1]) };
  if (name === 'blockquote') return { kind: 'quote', level: 0 };
  if (name === 'li') return around;
  if (name === 'ul' || name === 'ol') return itemIn(around);
  return around.kind === 'heading' ? plain : around;
}

function itemIn(around: Markup): Markup {
  return { kind: 'listItem', level: around.kind === 'listItem' ? Math.min(around.level + 1, 9) : 0 };
}
