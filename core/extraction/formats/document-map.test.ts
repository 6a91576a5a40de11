import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { rawBytesOf } from '../../../shared/model/offset-map.ts';
import { partAt } from '../../../shared/model/source-part.ts';
import { extractFile } from '../extract-file.ts';
import type { ExtractedFile } from '../extraction.ts';

/* Whatever stands in a document: each character of the cleaned text leads to the part in which it was written. */

type Kind = 'paragraph' | 'heading' | 'item' | 'row' | 'note';
interface Written {
  kind: Kind;
  text: string;
}

const words = fc
  .array(
    fc.constantFrom(...['The city opened a tunnel.', 'word', '深圳的医院', '，', '😀', 'e\u0301', 'ß', 'ﬁn']),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) => all.join(' '));
const kinds = fc.constantFrom<Kind>('paragraph', 'heading', 'item', 'row', 'note');
const documents = fc.array(fc.record({ kind: kinds, text: words }), { minLength: 1, maxLength: 12 });

/** The sign in front of what was written as the `at`th: it tells where it stands. */
const sign = (at: number) => `mark${at}x`;

/** Where each block was written, by its place in the document. */
type Place = (at: number, kind: Kind) => string;

function zipped(parts: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

function wordOf(blocks: readonly Written[]): Uint8Array {
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const body = blocks.map(({ kind, text }, at) => {
    const own = `${sign(at)} ${text}`;
    if (kind === 'note')
      return `<w:p>${run('Noted')}<w:r><w:footnoteReference w:id="${at + 1}"/></w:r></w:p>`;
    if (kind === 'row')
      return `<w:tbl><w:tr>${[own, text].map((cell) => `<w:tc><w:p>${run(cell)}</w:p></w:tc>`).join('')}</w:tr></w:tbl>`;
    const style = { heading: 'Heading1', item: 'ListBullet', paragraph: 'Normal' }[kind];
    return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(own)}</w:p>`;
  });
  const notes = blocks.flatMap(({ kind, text }, at) =>
    kind === 'note'
      ? [`<w:footnote w:id="${at + 1}"><w:p>${run(`${sign(at)} ${text}`)}</w:p></w:footnote>`]
      : [],
  );
  const relation = (id: string, type: string, target: string) =>
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
  return zipped({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relation('r1', 'officeDocument', 'word/document.xml'),
    'word/_rels/document.xml.rels': relation('r1', 'footnotes', 'footnotes.xml'),
    'word/document.xml': `<w:document xmlns:w="${WORD}"><w:body>${body.join('')}</w:body></w:document>`,
    'word/footnotes.xml': `<w:footnotes xmlns:w="${WORD}">${notes.join('')}</w:footnotes>`,
  });
}

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';

function odtOf(blocks: readonly Written[]): Uint8Array {
  const body = blocks.map(({ kind, text }, at) => {
    const own = `${sign(at)} ${text}`;
    if (kind === 'heading') return `<text:h text:outline-level="1">${own}</text:h>`;
    if (kind === 'item')
      return `<text:list><text:list-item><text:p>${own}</text:p></text:list-item></text:list>`;
    if (kind === 'note')
      return `<text:p>Noted<text:note><text:note-body><text:p>${own}</text:p></text:note-body></text:note></text:p>`;
    if (kind === 'paragraph') return `<text:p>${own}</text:p>`;
    return `<table:table><table:table-row>${[own, text].map((cell) => `<table:table-cell><text:p>${cell}</text:p></table:table-cell>`).join('')}</table:table-row></table:table>`;
  });
  return zipped({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content xmlns:office="${ODF}:office:1.0" xmlns:text="${ODF}:text:1.0" xmlns:table="${ODF}:table:1.0"><office:body><office:text>${body.join('')}</office:text></office:body></office:document-content>`,
  });
}

function rtfOf(blocks: readonly Written[]): Uint8Array {
  const coded = (text: string) =>
    Array.from({ length: text.length }, (_, at) => `\\u${text.charCodeAt(at)}?`).join('');
  const body = blocks.map(({ kind, text }, at) => {
    const own = coded(`${sign(at)} ${text}`);
    if (kind === 'note') return `\\pard Noted{\\footnote\\pard ${own}}\\par\n`;
    if (kind === 'row') return `\\trowd\\pard\\intbl ${own}\\cell ${coded(text)}\\cell\\row\n`;
    return `\\pard${{ heading: '\\outlinelevel0', item: '\\ls1', paragraph: '' }[kind]} ${own}\\par\n`;
  });
  return Buffer.from(`{\\rtf1\\ansi ${body.join('')}}`, 'latin1');
}

/** Each block is a chapter of its own. */
function epubOf(blocks: readonly Written[]): Uint8Array {
  const tags = { heading: 'h1', item: 'li', paragraph: 'p', note: 'aside', row: 'td' };
  const chapters = blocks.map(({ kind, text }, at) => {
    const own = `<${tags[kind]}>${sign(at)} ${text}</${tags[kind]}>`;
    return `<html><body>${kind === 'row' ? `<table><tr>${own}<td>${text}</td></tr></table>` : own}</body></html>`;
  });
  const items = chapters.map(
    (_, at) => `<item id="c${at}" href="${at}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  const spine = chapters.map((_, at) => `<itemref idref="c${at}"/>`);
  return zipped({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>',
    'a.opf': `<package><manifest>${items.join('')}</manifest><spine>${spine.join('')}</spine></package>`,
    ...Object.fromEntries(chapters.map((chapter, at) => [`${at}.xhtml`, chapter])),
  });
}

/** Each block is a page of its own; the font knows no Chinese. */
async function pdfOf(blocks: readonly Written[]): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  const font = await file.embedFont(StandardFonts.Helvetica);
  for (const [at, { kind, text }] of blocks.entries()) {
    const page = file.addPage([600, 600]);
    const own = `${sign(at)} ${text.replace(/[^ -~ß]/gu, 'x')}`;
    page.drawText(own, { x: 40, y: 500, size: kind === 'heading' ? 16 : 8, font });
  }
  return file.save();
}

const PARTS: Record<
  string,
  { make(blocks: readonly Written[]): Uint8Array | Promise<Uint8Array>; place: Place }
> = {
  docx: {
    make: wordOf,
    place: (_at, kind) => (kind === 'note' ? 'word/footnotes.xml' : 'word/document.xml'),
  },
  odt: { make: odtOf, place: () => 'content.xml' },
  rtf: { make: rtfOf, place: () => '' },
  epub: { make: epubOf, place: (at) => `${at}.xhtml` },
  pdf: { make: pdfOf, place: (at) => `${at + 1}` },
};

/** What is wrong with the map of a file; null where nothing is. */
function faultOf({ rendition, articles }: ExtractedFile): string | null {
  if (rendition === null) return 'no rendition';
  for (const { text, map } of articles) {
    let [unit, raw] = [0, 0];
    for (const run of map) {
      if (run.start !== unit || run.byteStart < raw || run.byteEnd < run.byteStart)
        return JSON.stringify(run);
      const isCopied = run.stride === 1;
      const from = rendition.text.slice(run.byteStart, run.byteEnd);
      if (isCopied && from !== text.slice(run.start, run.end))
        return `${from} is no ${text.slice(run.start, run.end)}`;
      const part = partAt(rendition.parts, run.byteStart);
      if (isCopied && (!part || run.byteEnd > part.end)) return `${from} stands in no part`;
      [unit, raw] = [run.end, run.byteEnd];
    }
    if (unit !== text.length) return `the map ends at ${unit} of ${text.length}`;
  }
  return null;
}

/** The parts or pages to which the signs in the text lead, by the number of the sign. */
function placesOf({ rendition, articles }: ExtractedFile): Map<number, string> {
  const places = new Map<number, string>();
  for (const { text, map } of articles) {
    for (const found of text.matchAll(/mark(\d+)x/g)) {
      const raw = rawBytesOf(map, { start: found.index, end: found.index + found[0].length });
      const part = raw && partAt(rendition!.parts, raw.start);
      if (raw && rendition!.text.slice(raw.start, raw.end) === found[0] && part)
        places.set(Number(found[1]), `${part.page ?? part.name}`);
    }
  }
  return places;
}

describe('the cleaned text of a document', { timeout: 120_000 }, () => {
  it.each(Object.keys(PARTS))(
    'leads each of its characters to the part where it was written, %s',
    async (ending) => {
      const { make, place } = PARTS[ending]!;
      await fc.assert(
        fc.asyncProperty(documents, async (blocks) => {
          const file = await extractFile({ name: `a.${ending}`, bytes: await make(blocks) });
          expect(faultOf(file)).toBeNull();
          const written = blocks.map(({ kind }, at) => [at, place(at, kind)] as const);
          expect([...placesOf(file)].sort(([a], [b]) => a - b)).toEqual(written);
        }),
        { numRuns: 40 },
      );
    },
  );
});
