import { readFileSync } from 'node:fs';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { READ_AS_FOUND } from '../../../ports/file-reader.ts';
import type { Removals } from '../../clean/apply-rules.ts';
import { pdfFile } from './pdf-file.ts';

const SENTENCES = [
  'The city of Shenzhen opened three new hospitals in the eastern districts on Friday.',
  'Officials said that the work had taken four years and cost 1.2 billion yuan in all.',
  'Two thousand nurses and doctors have moved into the new houses beside the river.',
  'A further clinic is to follow in spring when the metro line reaches the harbour.',
];
const paragraph = (number: number) => `Paragraph ${number}. ${SENTENCES.join(' ')}`;

interface Setting {
  x: number;
  width: number;
  top: number;
  size?: number;
}

/** A PDF written by hand, of one page with this content; `encoding`: that of a Chinese font that is not in the file. */
function pdfOf(content: string, encoding: string): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/${encoding}/DescendantFonts[6 0 R]>>`,
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 0>>/DW 1000/FontDescriptor 7 0 R>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.4\n${body}trailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n`, 'latin1');
}

function shown(text: string): string {
  return `<${[...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('')}> Tj`;
}

/** Sets text in lines of a width, as a program for letters does; answers with the height below the last. */
async function set(file: PDFDocument, page: number, text: string, { x, width, top, size = 10 }: Setting) {
  const font = await file.embedFont(StandardFonts.Helvetica);
  let line = '';
  let y = top;
  const write = () => {
    file.getPage(page).drawText(line, { x, y, size, font });
    y -= size * 1.3;
    line = '';
  };
  for (const word of text.split(' ')) {
    if (line !== '' && font.widthOfTextAtSize(`${line} ${word}`, size) > width) write();
    line = line === '' ? word : `${line} ${word}`;
  }
  write();
  return y;
}

async function read(file: PDFDocument) {
  return readBytes(await file.save());
}

async function readBytes(bytes: Uint8Array) {
  const removed: Removals = {};
  const reading = await pdfFile.read({ name: 'a.pdf', bytes, options: READ_AS_FOUND, removed });
  return { ...reading, removed, paragraphs: reading.texts[0]!.paragraphs };
}

describe('a PDF', () => {
  it('is read as paragraphs over lines and pages, without heads, feet and page numbers', async () => {
    const file = await PDFDocument.create();
    const long = Array.from({ length: 3 }, (_, at) => `${paragraph(at)}`)
      .join(' ')
      .replace(/\.$/, '');
    for (let page = 0; page < 4; page += 1) {
      file.addPage([400, 500]);
      await set(file, page, 'Yearbook of the City 2021', { x: 50, width: 300, top: 470, size: 8 });
      await set(file, page, `${page + 11}`, { x: 195, width: 300, top: 20, size: 8 });
    }
    await set(file, 0, 'Hospitals open in the east', { x: 50, width: 300, top: 430, size: 20 });
    await set(file, 0, paragraph(1), { x: 50, width: 300, top: 380 });
    await set(file, 0, `${long} and then the`, { x: 50, width: 300, top: 300 });
    await set(file, 1, 'mayor spoke to the guests.', { x: 50, width: 300, top: 440 });
    await set(file, 2, paragraph(3), { x: 50, width: 300, top: 440 });
    await set(file, 3, paragraph(4), { x: 50, width: 300, top: 440 });
    const { paragraphs, removed, source } = await read(file);
    expect(paragraphs.map(({ text }) => text)).toEqual([
      'Hospitals open in the east',
      paragraph(1),
      `${long} and then the mayor spoke to the guests.`,
      paragraph(3),
      paragraph(4),
    ]);
    expect(paragraphs[0]!.markup).toEqual({ kind: 'heading', level: 1 });
    expect(removed).toEqual({ runningHead: 4, pageNumber: 4 });
    expect(source).toMatchObject({
      space: 'parts',
      parts: [{ page: 1 }, { page: 2 }, { page: 3 }, { page: 4 }],
    });
  });

  it('of two columns is read column by column, under what spans them', async () => {
    const file = await PDFDocument.create();
    file.addPage([500, 600]);
    await set(file, 0, 'A headline over both of the columns of a page', {
      x: 40,
      width: 420,
      top: 560,
      size: 18,
    });
    for (const [side, x] of [40, 265].entries()) {
      let top = 520;
      for (const at of [0, 1, 2])
        top = (await set(file, 0, paragraph(side * 3 + at), { x, width: 195, top })) - 8;
    }
    const { paragraphs } = await read(file);
    expect(paragraphs.map(({ text }) => text)).toEqual([
      'A headline over both of the columns of a page',
      ...[0, 1, 2, 3, 4, 5].map(paragraph),
    ]);
  });

  it('leads each character back to its page', async () => {
    const file = await PDFDocument.create();
    for (const page of [0, 1]) {
      file.addPage([400, 500]);
      await set(file, page, paragraph(page), { x: 50, width: 300, top: 440 - page * 90 });
    }
    const { paragraphs, source } = await read(file);
    const second = paragraphs[1]!.pieces[0]!;
    expect(source.text.slice(second.start, second.end)).toBe(
      paragraphs[1]!.text.slice(0, second.end - second.start),
    );
    expect(source).toMatchObject({
      parts: [{ page: 1 }, { page: 2, start: expect.toSatisfy((at: number) => at <= second.start) }],
    });
  });

  it('joins words that a line broke, and keeps the hyphen of those that have one', async () => {
    const file = await PDFDocument.create();
    file.addPage([400, 500]);
    const lines = [
      'The state-owned company said in a statement to the press that its develop-',
      'ment of land near the old harbour had ended and that it as a state-',
      'owned enterprise would build no further houses there before next spring.',
    ];
    for (const [at, line] of lines.entries()) {
      await set(file, 0, line, { x: 20, width: 400, top: 440 - at * 13 });
    }
    const { paragraphs } = await read(file);
    expect(paragraphs).toHaveLength(1);
    expect(paragraphs[0]!.text).toContain('its development of land');
    expect(paragraphs[0]!.text).toContain('a state-owned enterprise');
  });

  it('in Chinese is read by the character maps that are shipped, across and downwards', async () => {
    const lines = ['深圳市东部三家新建医院周五正式启用，总投资', '据市政府报告，这些医院历时四年建成。'];
    const across = lines.map((line, at) => `1 0 0 1 50 ${700 - at * 20} Tm ${shown(line)}`).join('\n');
    const down = lines.map((line, at) => `1 0 0 1 ${500 - at * 24} 700 Tm ${shown(line)}`).join('\n');
    for (const [content, encoding] of [
      [across, 'UniGB-UCS2-H'],
      [down, 'UniGB-UCS2-V'],
    ] as const) {
      const { paragraphs } = await readBytes(pdfOf(`BT /F 14 Tf\n${content}\nET`, encoding));
      expect(paragraphs.map(({ text }) => text)).toEqual([lines.join('')]);
    }
  });

  it('that asks for a password says so; one that only forbids copying is read', async () => {
    const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url));
    await expect(readBytes(fixture('locked.pdf'))).rejects.toMatchObject({ code: 'fileEncrypted' });
    const { paragraphs } = await readBytes(fixture('not-to-be-copied.pdf'));
    expect(paragraphs.map(({ text }) => text)).toEqual([
      'Three new hospitals opened in the east of the city.',
    ]);
  });

  it('that lost its end is read from its catalog', async () => {
    const file = await PDFDocument.create();
    file.addPage([400, 500]);
    await set(file, 0, paragraph(1), { x: 50, width: 300, top: 440 });
    const bytes = Buffer.from(await file.save({ useObjectStreams: false }));
    const { paragraphs } = await readBytes(bytes.subarray(0, bytes.lastIndexOf('xref\n0')));
    expect(paragraphs.map(({ text }) => text)).toEqual([paragraph(1)]);
  });

  it('says how many of its pages have no text', async () => {
    const file = await PDFDocument.create();
    for (let page = 0; page < 3; page += 1) file.addPage([400, 500]);
    await expect(read(file)).rejects.toMatchObject({ code: 'noText', details: { pages: 3 } });
    await set(file, 1, paragraph(1), { x: 50, width: 300, top: 440 });
    const { notes } = await read(file);
    expect(notes).toEqual([{ code: 'pagesWithoutText', count: 2, detail: '' }]);
  });

  it('states what stands in its properties, but for what programs put there', async () => {
    const file = await PDFDocument.create();
    file.addPage([400, 500]);
    await set(file, 0, paragraph(1), { x: 50, width: 300, top: 440 });
    file.setTitle('Hospitals in the east');
    file.setAuthor('Li Ming; Administrator');
    file.setCreationDate(new Date('2021-03-10T08:00:00Z'));
    expect((await read(file)).texts[0]!.facts).toMatchObject({
      title: { text: 'Hospitals in the east', basis: 'properties' },
      authors: ['Li Ming'],
      date: { text: '2021-03-10', basis: 'properties' },
    });
    file.setTitle('Microsoft Word - draft 3.doc');
    expect((await read(file)).texts[0]!.facts).toMatchObject({ title: null });
  });

  it('that is cut off or damaged is read as far as it goes, or called damaged', async () => {
    const file = await PDFDocument.create();
    file.addPage([400, 500]);
    await set(file, 0, paragraph(1), { x: 50, width: 300, top: 440 });
    const bytes = await file.save();
    for (const length of [8, 200, Math.floor(bytes.length / 2), bytes.length - 30]) {
      const ended = await readBytes(bytes.slice(0, length)).then(
        () => 'read',
        (error: { code: string }) => error.code,
      );
      expect(['read', 'fileDamaged', 'noText']).toContain(ended);
    }
    await expect(readBytes(Buffer.from('%PDF-1.7 and then nothing of the kind'))).rejects.toMatchObject({
      code: 'fileDamaged',
    });
  });
});
