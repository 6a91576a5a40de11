import type { Paragraph } from '../../text/paragraph.ts';
import type { DocumentBlock } from '../document-text.ts';
import { readXml } from '../package/read-xml.ts';
import { tableBlocks } from '../table-cells.ts';
import type { OdtStyles } from './odt-styles.ts';

type Attributes = Readonly<Record<string, string>>;
interface OpenParagraph {
  text: string;
  markup: Paragraph['markup'];
}
interface OpenTable {
  rows: { cells: { blocks: DocumentBlock[]; columnSpan: number; rowSpan: number }[]; isHeader: boolean }[];
  isHeader: boolean;
}

/** What is no text of the document: what was deleted, remarks, the numbers of notes, the forms of lists of contents. */
const skipped = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:note-citation',
  'text:ruby-text',
  'office:forms',
  'svg:title',
  'svg:desc',
  'script:event-listener',
]);

/** Lists of contents and indexes; the form of each, which says how it is made, is no text. */
const contents = [
  'text:table-of-content',
  'text:alphabetical-index',
  'text:illustration-index',
  'text:table-index',
  'text:object-index',
  'text:user-index',
  'text:bibliography',
];
for (const name of contents) skipped.add(`${name}-source`);

const WIDEST_RUN_OF_BLANKS = 100;

/** What is open while the content is read. */
interface Reading {
  /** Where finished blocks go: the text, a note, or a cell. */
  sinks: DocumentBlock[][];
  notes: DocumentBlock[];
  paragraphs: OpenParagraph[];
  tables: OpenTable[];
  styles: OdtStyles;
  lists: number;
  /** How many lists of contents are open. */
  contents: number;
  tablesSeen: number;
}

/**
 * The blocks of an OpenDocument text (ISO 26300), from its `content.xml`, in order; foot- and endnotes come after the
 * text. Deleted text and remarks are left out; what belongs to a list of contents is marked.
 */
export function odtBlocks(xml: string, styles: OdtStyles): DocumentBlock[] {
  const text: DocumentBlock[] = [];
  const reading: Reading = {
    ...{ sinks: [text], notes: [], paragraphs: [], tables: [] },
    ...{ styles, lists: 0, contents: 0, tablesSeen: 0 },
  };
  let skippedFrom: number | null = null;
  readXml(xml, 'odt', {
    open: (name, attributes, depth) => {
      if (skippedFrom !== null) return;
      if (isSkipped(name, attributes, styles)) skippedFrom = depth;
      else opening[name]?.(reading, attributes, name);
    },
    close: (name, depth) => {
      if (skippedFrom === null) closing[name]?.(reading);
      else if (skippedFrom === depth) skippedFrom = null;
    },
    text: (written) => {
      if (skippedFrom === null) write(reading, written);
    },
  });
  return [...text, ...reading.notes.map(asNote)];
}

function isSkipped(name: string, attributes: Attributes, styles: OdtStyles): boolean {
  return skipped.has(name) || (name === 'text:span' && styles.isHidden(attributes['text:style-name'] ?? ''));
}

function write({ paragraphs }: Reading, text: string): void {
  const paragraph = paragraphs.at(-1);
  if (paragraph) paragraph.text += text;
}

const opening: Record<string, (reading: Reading, attributes: Attributes, name: string) => void> = {
  'text:h': openParagraph,
  'text:p': openParagraph,
  'text:list': (reading) => void (reading.lists += 1),
  'text:s': (reading, attributes) =>
    write(reading, ' '.repeat(Math.min(WIDEST_RUN_OF_BLANKS, numberOf(attributes['text:c'])))),
  'text:tab': (reading) => write(reading, '\t'),
  'text:line-break': (reading) => write(reading, '\n'),
  'text:note-body': ({ sinks, notes }) => void sinks.push(notes),
  'table:table': ({ tables }) => void tables.push({ rows: [], isHeader: false }),
  'table:table-header-rows': ({ tables }) => setHeader(tables, true),
  'table:table-row': ({ tables }) => {
    const table = tables.at(-1);
    table?.rows.push({ cells: [], isHeader: table.isHeader });
  },
  'table:table-cell': openCell,
  ...Object.fromEntries(contents.map((name) => [name, (reading: Reading) => void (reading.contents += 1)])),
};

const closing: Record<string, (reading: Reading) => void> = {
  'text:h': closeParagraph,
  'text:p': closeParagraph,
  'text:list': (reading) => void (reading.lists -= 1),
  'text:note-body': closeSink,
  'table:table-cell': closeSink,
  'table:table-header-rows': ({ tables }) => setHeader(tables, false),
  'table:table': (reading) => {
    const table = reading.tables.pop();
    if (table) reading.sinks.at(-1)!.push(...tableBlocks(table.rows, reading.tablesSeen));
    reading.tablesSeen += 1;
  },
  ...Object.fromEntries(contents.map((name) => [name, (reading: Reading) => void (reading.contents -= 1)])),
};

function openParagraph({ paragraphs, lists, styles }: Reading, attributes: Attributes, name: string): void {
  paragraphs.push({ text: '', markup: markupOf(name, attributes, lists, styles) });
}

function closeParagraph({ paragraphs, sinks, contents }: Reading): void {
  const paragraph = paragraphs.pop();
  if (!paragraph || paragraph.text.trim() === '') return;
  sinks.at(-1)!.push({ ...paragraph, isContents: contents > 0 });
}

function closeSink({ sinks }: Reading): void {
  if (sinks.length > 1) sinks.pop();
}

function setHeader(tables: readonly OpenTable[], isHeader: boolean): void {
  const table = tables.at(-1);
  if (table) table.isHeader = isHeader;
}

function markupOf(
  name: string,
  attributes: Attributes,
  lists: number,
  styles: OdtStyles,
): Paragraph['markup'] {
  const style = attributes['text:style-name'] ?? '';
  if (styles.isTitle(style)) return { kind: 'heading', level: 1 };
  if (name === 'text:h')
    return { kind: 'heading', level: Math.min(6, numberOf(attributes['text:outline-level'])) };
  if (styles.isQuote(style)) return { kind: 'quote', level: 0 };
  return lists > 0 ? { kind: 'listItem', level: Math.min(9, lists - 1) } : null;
}

/** A cell that is said to be repeated is an empty one at the edge of a sheet. */
function openCell({ tables, sinks }: Reading, attributes: Attributes): void {
  const blocks: DocumentBlock[] = [];
  sinks.push(blocks);
  tables
    .at(-1)
    ?.rows.at(-1)
    ?.cells.push({
      blocks,
      columnSpan: numberOf(
        attributes['table:number-columns-spanned'] ?? attributes['table:number-columns-repeated'],
      ),
      rowSpan: numberOf(attributes['table:number-rows-spanned']),
    });
}

function numberOf(value: string | undefined): number {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isFinite(number) && number > 0 ? number : 1;
}

function asNote(block: DocumentBlock): DocumentBlock {
  return { ...block, markup: block.markup ?? { kind: 'paragraph', level: 0 } };
}
