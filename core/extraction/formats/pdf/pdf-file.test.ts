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
