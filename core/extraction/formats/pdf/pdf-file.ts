import type { ReadingNote } from '../../../../shared/model/reading-note.ts';
import type { SourcePart } from '../../../../shared/model/source-part.ts';
import { countRemoval, isOff, type Removals } from '../../clean/apply-rules.ts';
import { ExtractionError } from '../../extraction-error.ts';
import type { FormatReader } from '../../format-reader.ts';
import type { StatedFacts } from '../../stated-facts.ts';
import { withoutNoise } from '../noise.ts';
import { unifiedCharacters } from '../unified-characters.ts';
import { withBounds } from './column-bounds.ts';
import { documentTables } from './document-tables.ts';
import { type PdfDocument, withPdf } from './open-pdf.ts';
import { pageFragments } from './page-fragments.ts';
import { type PageLine, pageLines } from './page-lines.ts';
import { pdfParagraphs } from './pdf-paragraphs.ts';
import { pdfProperties } from './pdf-properties.ts';
import { type PdfPageText, runningLines } from './running-lines.ts';

/** No article of ours is a longer book; files that claim more pages are broken or mean harm. */
const MOST_PAGES = 5000;
const MOST_CHARACTERS = 20_000_000;

/**
 * PDF: the text of its pages, line by line in reading order, put together to paragraphs; headings by the size of their
 * letters. Running heads, feet and page numbers are left out. One page is one part of the source.
 */
export const pdfFile: FormatReader = {
  mediaType: 'application/pdf',
  read: async ({ bytes, removed }) => {
    const { pages, noise, facts } = await withPdf(bytes, readPages);
    const source = sourceOf(pages, removed);
    const empty = pages.filter(({ lines }) => lines.length === 0).length;
    if (empty === pages.length) throw new ExtractionError('noText', { pages: pages.length });
    return {
      source: { space: 'parts', charset: 'utf-8', text: source.text, parts: source.parts },
      texts: [{ paragraphs: pdfParagraphs(source.text, source.lines, removed), facts, mayHoldSeveral: true }],
      notes: [...notesOn('pagesWithoutText', empty), ...notesOn('noiseLeftOut', noise)],
    };
  },
};

/** The lines of a page, and those that stand across them: a stamp at the margin, a watermark. */
interface PdfPage extends PdfPageText {
  sideways: PageLine[];
}

interface PdfText {
  pages: PdfPage[];
  noise: number;
  facts: StatedFacts | null;
}

async function readPages(document: PdfDocument): Promise<PdfText> {
  if (document.numPages > MOST_PAGES) {
    throw new ExtractionError('fileTooLarge', { pages: document.numPages, most: MOST_PAGES });
  }
  const read: PdfText = { pages: [], noise: 0, facts: await pdfProperties(document) };
  let characters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const { page, noise } = await readPage(document, number);
    read.pages.push(page);
    read.noise += noise;
    characters += page.lines.reduce((length, { text }) => length + text.length, 0);
    if (characters > MOST_CHARACTERS) {
      throw new ExtractionError('fileTooLarge', { bytes: characters, most: MOST_CHARACTERS });
    }
  }
  return read;
}

async function readPage(document: PdfDocument, number: number): Promise<{ page: PdfPage; noise: number }> {
  const page = await document.getPage(number);
  const { sideways, ...found } = await pageFragments(page);
  page.cleanup();
  const upright = readableLines(pageLines(found));
  const across = sideways.map((one) => readableLines(pageLines(one)));
  return {
    page: { lines: upright.lines, height: found.height, sideways: across.flatMap(({ lines }) => lines) },
    noise: [upright, ...across].reduce((sum, { noise }) => sum + noise, 0),
  };
}

function readableLines(found: readonly PageLine[]): { lines: PageLine[]; noise: number } {
  const cleaned = found.map((line) => ({ line, ...withoutNoise(unifiedCharacters(line.text)) }));
  const lines = cleaned.map(({ line, text }) => ({ ...line, text: text.trim().replace(/\u00AD$/, '-') }));
  return {
    lines: lines.filter(({ text }) => text !== ''),
    noise: cleaned.reduce((sum, { noise }) => sum + noise, 0),
  };
}

type KeptLine = PageLine & { page: number; from: number; to: number; isLeftIn: boolean };

/** All lines of all pages as one text, and those that belong to the articles with their places in it. */
function sourceOf(pages: readonly PdfPage[], removed: Removals) {
  const running = runningLines(pages);
  const written: string[] = [];
  const parts: SourcePart[] = [];
  const lines: KeptLine[] = [];
  let at = 0;
  for (const [index, page] of pages.entries()) {
    const start = at;
    const all = [...page.lines, ...page.sideways];
    for (const [place, line] of all.entries()) {
      const rule = running.get(line) ?? (place < page.lines.length ? null : 'sideways');
      const isLeftIn = rule !== null && isOff(removed, rule);
      if (rule && !isLeftIn) countRemoval(removed, rule);
      else lines.push({ ...line, page: index + 1, from: at, to: at + line.text.length, isLeftIn });
      written.push(line.text, isSameRow(line, all[place + 1]) ? '\t' : '\n');
      at += line.text.length + 1;
    }
    parts.push({ name: '', page: index + 1, start, end: at });
  }
  return { text: written.join(''), parts, lines: withBounds(withTables(lines, removed)) };
}

function isSameRow({ cell }: PageLine, next: PageLine | undefined): boolean {
  return cell !== null && next?.cell?.table === cell.table && next.cell.row === cell.row;
}

/** The head of a table that is printed again on the next page is one more running head. */
function withTables(lines: readonly KeptLine[], removed: Removals): KeptLine[] {
  return documentTables(lines).flatMap(({ line, isRepeated }) => {
    if (!isRepeated || isOff(removed, 'runningHead')) return [line];
    countRemoval(removed, 'runningHead');
    return [];
  });
}

function notesOn(code: ReadingNote['code'], count: number): ReadingNote[] {
  return count > 0 ? [{ code, count, detail: '' }] : [];
}
