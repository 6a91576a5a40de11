import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from 'pdf-lib';
import type { NewsArticle } from './news-article.ts';

const SIZE = { text: 11, title: 16, leading: 15, margin: 60 };

/** Articles in English as a report of a few pages: a title above each, lines of one width below. */
export async function asPdf(articles: readonly NewsArticle[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  for (const { title, byline, paragraphs } of articles) {
    const page = new PageWriter(() => document.addPage(), font);
    page.write(title, SIZE.title);
    for (const text of [byline, ...paragraphs]) page.write(text, SIZE.text);
  }
  return document.save();
}

/** Writes paragraphs down a page, and goes on with the next where it is full. */
class PageWriter {
  readonly #next: () => PDFPage;
  readonly #font: PDFFont;
  #page: PDFPage;
  #y: number;

  constructor(next: () => PDFPage, font: PDFFont) {
    this.#next = next;
    this.#font = font;
    this.#page = next();
    this.#y = this.#page.getHeight() - SIZE.margin;
  }

  write(paragraph: string, size: number): void {
    for (const line of this.#linesOf(paragraph, size)) {
      if (this.#y < SIZE.margin) {
        this.#page = this.#next();
        this.#y = this.#page.getHeight() - SIZE.margin;
      }
      this.#page.drawText(line, { x: SIZE.margin, y: this.#y, size, font: this.#font });
      this.#y -= SIZE.leading;
    }
    this.#y -= SIZE.leading / 2;
  }

  #linesOf(paragraph: string, size: number): string[] {
    const width = this.#page.getWidth() - 2 * SIZE.margin;
    const lines: string[] = [''];
    for (const word of paragraph.split(' ')) {
      const longer = `${lines.at(-1)!} ${word}`.trim();
      if (this.#font.widthOfTextAtSize(longer, size) <= width) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  }
}
