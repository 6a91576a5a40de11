import type { TextRange } from '../../../../shared/model/text-range.ts';

/*
 * Between the page and the text. Each block is an element with `data-start`, its place in the article's text, and holds one
 * text node; so an offset finds its node by binary search over the blocks, and a node its offset by its element.
 */

const BLOCK = '[data-start]';

/** The drawn blocks of an article, in text order, wherever in the view they stand. */
export class TextSurface {
  readonly #root: HTMLElement;
  #blocks: HTMLElement[] = [];

  constructor(root: HTMLElement) {
    this.#root = root;
    this.refresh();
  }

  get root(): HTMLElement {
    return this.#root;
  }

  /** Reads the blocks anew, after they were drawn. */
  refresh(): void {
    this.#blocks = [...this.#root.querySelectorAll<HTMLElement>(BLOCK)].sort(
      (a, b) => startOf(a) - startOf(b),
    );
  }

  /** The block that holds an offset, or the one before the gap that it falls in. */
  blockAt(offset: number): HTMLElement | undefined {
    let low = 0;
    let high = this.#blocks.length - 1;
    let found: HTMLElement | undefined;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const block = this.#blocks[middle]!;
      if (startOf(block) <= offset) {
        found = block;
        low = middle + 1;
      } else high = middle - 1;
    }
    return found;
  }

  /** The blocks of a part of the view that reach into a stretch of it, by their place in `container`. */
  blocksBetween(container: HTMLElement, top: number, bottom: number): HTMLElement[] {
    const blocks = this.#blocks.filter((block) => container.contains(block));
    const corner = container.getBoundingClientRect().top;
    const first = firstWhere(blocks, (block) => lineOf(block).getBoundingClientRect().bottom - corner >= top);
    const last = firstWhere(blocks, (block) => lineOf(block).getBoundingClientRect().top - corner > bottom);
    return blocks.slice(first, last);
  }

  /** The range of the text that some blocks, one after another, hold. */
  extentOf(blocks: readonly HTMLElement[]): TextRange | null {
    const first = blocks[0];
    const last = blocks.at(-1);
    if (!first || !last) return null;
    return { start: startOf(first), end: startOf(last) + (last.textContent?.length ?? 0) };
  }

  /** Ranges of the page for a range of the text: one a block that it touches, so that no gap between blocks is drawn. */
  rangesFor({ start, end }: TextRange): Range[] {
    const ranges: Range[] = [];
    const first = this.blockAt(start);
    let index = first ? this.#blocks.indexOf(first) : 0;
    for (; index < this.#blocks.length && startOf(this.#blocks[index]!) < end; index += 1) {
      const range = rangeInBlock(this.#blocks[index]!, start, end);
      if (range) ranges.push(range);
    }
    return ranges;
  }

  /** The offset of a place in the page; null outside of the text. */
  offsetOf(node: Node, offset: number): number | null {
    const element = node instanceof Element ? node : node.parentElement;
    const block = element?.closest<HTMLElement>(BLOCK);
    if (!block || !this.#root.contains(block)) return null;
    if (node.nodeType === Node.TEXT_NODE) return startOf(block) + offset;
    // An element's offset counts its children: 0 is in front of the text, anything else behind it.
    return startOf(block) + (offset === 0 ? 0 : (block.textContent?.length ?? 0));
  }

  /** What the person has selected in this text; null where nothing is, or where it lies elsewhere. */
  selectedRange(): TextRange | null {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    const start = this.offsetOf(range.startContainer, range.startOffset);
    const end = this.offsetOf(range.endContainer, range.endOffset) ?? this.#endBefore(range);
    return start === null || end === null || end <= start ? null : { start, end };
  }

  /** The offset under a point of the window; null where no text is near. */
  offsetAtPoint(x: number, y: number): number | null {
    const caret = document.caretRangeFromPoint(x, y);
    return caret && this.#root.contains(caret.startContainer)
      ? this.offsetOf(caret.startContainer, caret.startOffset)
      : null;
  }

  /** A selection by three clicks ends at the start of the next block: it means the end of the one before. */
  #endBefore(range: Range): number | null {
    const within = this.#blocks.filter((block) => range.intersectsNode(block)).at(-1);
    return within ? startOf(within) + (within.textContent?.length ?? 0) : null;
  }
}

/** The index of the first that meets a condition which, once met, is met by all that follow. */
function firstWhere<Item>(items: readonly Item[], meets: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (meets(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What moves down the page from block to block: of a cell, its row. */
function lineOf(block: HTMLElement): Element {
  return block.closest('tr') ?? block;
}

function startOf(block: HTMLElement): number {
  return Number(block.dataset.start);
}

function rangeInBlock(block: HTMLElement, start: number, end: number): Range | null {
  const node = block.firstChild;
  if (!node || node.nodeType !== Node.TEXT_NODE) return null;
  const length = node.nodeValue?.length ?? 0;
  const from = Math.max(0, start - startOf(block));
  const to = Math.min(length, end - startOf(block));
  if (to <= from) return null;
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  return range;
}
