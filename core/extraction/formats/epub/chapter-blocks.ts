import { Parser } from 'htmlparser2';
import { ExtractionError } from '../../extraction-error.ts';
import type { Paragraph } from '../../text/paragraph.ts';
import type { DocumentBlock } from '../document-text.ts';
import { tableBlocks, type TableRow } from '../table-cells.ts';

/** Elements whose text is not shown, or stands for what cannot be. */
const UNSEEN = new Set([
  'head',
  'script',
  'style',
  'svg',
  'math',
  'audio',
  'video',
  'object',
  'template',
  'rt',
  'rp',
]);
/** Elements that begin and end a paragraph. */
const BLOCK = new Set(
  (
    'address article aside blockquote body dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre ' +
    'section table tbody td tfoot th thead tr ul caption'
  ).split(' '),
);

interface OpenTable {
  rows: { cells: { blocks: DocumentBlock[]; columnSpan: number; rowSpan: number }[]; isHeader: boolean }[];
}

/** What is open at a place of a chapter. */
interface Reading {
  sinks: DocumentBlock[][];
  tables: OpenTable[];
  text: string;
  markup: Paragraph['markup'];
  lists: number;
  quotes: number;
  /** The depth of the outermost element that is open and not shown. */
  unseenFrom: number | null;
  depth: number;
  tablesSeen: number;
}

/**
 * The blocks of a chapter of a book: all of its body, since a book has no navigation around its text. XHTML is read as
 * browsers read HTML, so that a chapter that is not well-formed comes in as well. `tables` numbers the first table. Throws
 * `fileDamaged` for nesting beyond measure.
 */
export function chapterBlocks(html: string, tables: number): { blocks: DocumentBlock[]; tables: number } {
  const blocks: DocumentBlock[] = [];
  const reading: Reading = {
    ...{ sinks: [blocks], tables: [], text: '', markup: null },
    ...{ lists: 0, quotes: 0, unseenFrom: null, depth: 0, tablesSeen: tables },
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open(reading, name, attributes),
      onclosetag: (name) => close(reading, name),
      ontext: (text) => {
        if (reading.unseenFrom === null) reading.text += text.replace(/\s+/g, ' ');
      },
    },
    { decodeEntities: true, recognizeSelfClosing: true, lowerCaseTags: true },
  );
  parser.end(html);
  endBlock(reading);
  return { blocks, tables: reading.tablesSeen };
}

/** The signs that lead to a note and back from it are no words of the text (EPUB 3 Structural Semantics, DPUB-ARIA). */
const NOTE_SIGN = /\b(?:noteref|backlink|pagebreak|doc-noteref|doc-backlink|doc-pagebreak)\b/;

function isUnseen(name: string, attributes: Record<string, string>): boolean {
  const { hidden, role = '', style = '' } = attributes;
  if (UNSEEN.has(name) || hidden !== undefined || /display:\s*none/i.test(style)) return true;
  return NOTE_SIGN.test(`${role} ${attributes['epub:type'] ?? ''}`);
}

/** No chapter nests deeper; the parser's cost grows with the square of it. */
const DEEPEST = 2000;

function open(reading: Reading, name: string, attributes: Record<string, string>): void {
  reading.depth += 1;
  if (reading.depth > DEEPEST) throw new ExtractionError('fileDamaged', { type: 'epub' });
  if (reading.unseenFrom === null && isUnseen(name, attributes)) reading.unseenFrom = reading.depth;
  if (name === 'br') reading.text += '\n';
  if (!BLOCK.has(name)) return;
  endBlock(reading);
  if (name === 'ul' || name === 'ol') reading.lists += 1;
  if (name === 'blockquote') reading.quotes += 1;
  if (name === 'table') reading.tables.push({ rows: [] });
  if (name === 'tr') reading.tables.at(-1)?.rows.push({ cells: [], isHeader: false });
  if (name === 'td' || name === 'th') openCell(reading, name, attributes);
  reading.markup = markupOf(reading, name);
}

function openCell({ tables, sinks }: Reading, name: string, attributes: Record<string, string>): void {
  const row = tables.at(-1)?.rows.at(-1);
  const blocks: DocumentBlock[] = [];
  sinks.push(blocks);
  if (name === 'th' && row?.cells.length === 0) row.isHeader = true;
  if (name === 'td' && row) row.isHeader = false;
  row?.cells.push({
    blocks,
    columnSpan: Number(attributes['colspan']),
    rowSpan: Number(attributes['rowspan']),
  });
}

function close(reading: Reading, name: string): void {
  if (reading.unseenFrom === reading.depth) reading.unseenFrom = null;
  reading.depth -= 1;
  if (!BLOCK.has(name)) return;
  endBlock(reading);
  if (name === 'ul' || name === 'ol') reading.lists -= 1;
  if (name === 'blockquote') reading.quotes -= 1;
  if ((name === 'td' || name === 'th') && reading.sinks.length > 1) reading.sinks.pop();
  if (name === 'table') endTable(reading);
  reading.markup = markupOf(reading, '');
}

function endBlock(reading: Reading): void {
  const { text, markup, sinks } = reading;
  if (text.trim() !== '') sinks.at(-1)!.push({ text, markup });
  reading.text = '';
}

function endTable(reading: Reading): void {
  const table = reading.tables.pop();
  if (!table) return;
  reading.sinks.at(-1)!.push(...tableBlocks(table.rows satisfies TableRow[], reading.tablesSeen));
  reading.tablesSeen += 1;
}

function markupOf({ lists, quotes, markup }: Reading, name: string): Paragraph['markup'] {
  if (/^h[1-6]$/.test(name)) return { kind: 'heading', level: Number(name[1]) };
  if (name === 'pre') return { kind: 'code', level: 0 };
  if (name === 'p' && markup?.kind === 'listItem') return markup;
  if (lists > 0) return { kind: 'listItem', level: Math.min(9, lists - 1) };
  return { kind: quotes > 0 ? 'quote' : 'paragraph', level: 0 };
}
