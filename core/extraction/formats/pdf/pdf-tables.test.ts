import { PDFDocument, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { READ_AS_FOUND } from '../../../ports/file-reader.ts';
import { pdfFile } from './pdf-file.ts';

const PROSE = 'The city of Shenzhen opened three new hospitals in the eastern districts on Friday.';

type Placed = readonly [text: string, x: number, y: number, size?: number];

/** Pages with these texts at these places, from the lower left corner. */
async function pagesOf(...pages: (readonly Placed[])[]): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  const font = await file.embedFont(StandardFonts.Helvetica);
  for (const placed of pages) {
    const page = file.addPage([500, 500]);
    for (const [text, x, y, size = 10] of placed) page.drawText(text, { x, y, size, font });
  }
  return file.save();
}

async function read(...pages: (readonly Placed[])[]) {
  const removed = {};
  const bytes = await pagesOf(...pages);
  const reading = await pdfFile.read({ name: 'a.pdf', bytes, options: READ_AS_FOUND, removed });
  const { paragraphs } = reading.texts[0]!;
  const cells = paragraphs.flatMap(({ text, markup }) => {
    const { cell } = markup ?? {};
    return cell ? [[text, cell.table, cell.row, cell.column, cell.isHeader] as const] : [];
  });
  return { ...reading, removed, paragraphs, cells };
}

const row = (y: number, ...cells: string[]): Placed[] => cells.map((text, at) => [text, 50 + at * 120, y]);

describe('a table in a PDF', () => {
  it('keeps its cells, with the prose above and below it as paragraphs', async () => {
    const { cells, paragraphs, source } = await read([
      [PROSE, 50, 450],
      ...row(410, 'House', 'Beds', 'Opened'),
      ...row(392, 'Pingshan', '600', 'March 5'),
      ...row(374, 'Dapeng', '420', 'March 8'),
      [PROSE, 50, 340],
    ]);
    expect(cells).toEqual([
      ...['House', 'Beds', 'Opened'].map((text, column) => [text, 0, 0, column, true]),
      ...['Pingshan', '600', 'March 5'].map((text, column) => [text, 0, 1, column, false]),
      ...['Dapeng', '420', 'March 8'].map((text, column) => [text, 0, 2, column, false]),
    ]);
    expect(paragraphs.filter(({ markup }) => !markup?.cell).map(({ text }) => text)).toEqual([PROSE, PROSE]);
    expect(source.text).toContain('Pingshan\t600\tMarch 5\n');
  });

  it('keeps the lines of a cell together', async () => {
    const { cells } = await read([
      ...row(400, 'House', 'What it does', 'Beds'),
      ...row(380, 'Pingshan', 'a house for', '600'),
      ['all children', 170, 368],
      ...row(348, 'Dapeng', 'a clinic', '420'),
      ...row(328, 'Yantian', 'an office', '350'),
    ]);
    expect(cells.map(([text]) => text)).toEqual([
      ...['House', 'What it does', 'Beds', 'Pingshan', 'a house for all children', '600'],
      ...['Dapeng', 'a clinic', '420', 'Yantian', 'an office', '350'],
    ]);
  });

  it('goes on over the end of a page, and its head is not read twice', async () => {
    const { cells, removed } = await read(
      [[PROSE, 50, 450], ...row(60, 'House', 'Beds', 'Opened'), ...row(40, 'Pingshan', '600', 'March 5')],
      [...row(460, 'House', 'Beds', 'Opened'), ...row(440, 'Dapeng', '420', 'March 8'), [PROSE, 50, 400]],
    );
    expect(cells).toEqual([
      ...['House', 'Beds', 'Opened'].map((text, column) => [text, 0, 0, column, true]),
      ...['Pingshan', '600', 'March 5'].map((text, column) => [text, 0, 1, column, false]),
      ...['Dapeng', '420', 'March 8'].map((text, column) => [text, 0, 2, column, false]),
    ]);
    expect(removed).toEqual({ runningHead: 3 });
  });

  it('is neither a list nor two lines with a gap in them', async () => {
    const { cells, paragraphs } = await read([
      [PROSE, 50, 450],
      ...['first of them', 'second of them', 'third of them'].flatMap((text, at): Placed[] => [
        [`${at + 1}.`, 60, 400 - at * 14],
        [text, 80, 400 - at * 14],
      ]),
      ...row(300, 'The mayor', 'The guests'),
      ...row(280, 'Li Ming', 'Maria Lopez'),
    ]);
    expect(cells).toEqual([]);
    expect(paragraphs.map(({ text }) => text)).toContain('2. second of them');
  });
});

describe('a line in a PDF', () => {
  it('that stops early ends its paragraph, though the next begins with a small letter', async () => {
    const { paragraphs } = await read([
      [PROSE, 50, 450],
      ...['a department for children', 'a school and', 'a playground on the roof'].map((text, at): Placed => [
        text,
        70,
        420 - at * 13,
      ]),
    ]);
    expect(paragraphs.map(({ text }) => text)).toEqual([
      ...[PROSE, 'a department for children', 'a school and', 'a playground on the roof'],
    ]);
  });

  it('keeps the raised number of a note apart from its words', async () => {
    const { paragraphs } = await read([
      ['The work cost two billion.', 50, 450],
      ['12', 162, 454, 6],
    ]);
    expect(paragraphs[0]!.text).toBe('The work cost two billion.¹²');
  });

  it('that repeats as part of the text is no running head', async () => {
    const page = Array.from({ length: 5 }, (_, at): Placed => [`${PROSE} ${PROSE}`, 20, 450 - at * 12, 5.5]);
    const { paragraphs, removed } = await read(page, page, page);
    expect(removed).toEqual({});
    expect(
      paragraphs
        .map(({ text }) => text)
        .join(' ')
        .split(PROSE),
    ).toHaveLength(31);
  });
});
