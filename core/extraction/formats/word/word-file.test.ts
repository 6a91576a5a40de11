import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  DeletedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { READ_AS_FOUND } from '../../../ports/file-reader.ts';
import { readerOf } from '../format-table.ts';
import { wordFile } from './word-file.ts';

const SENTENCE = 'The city of Shenzhen opened three new hospitals in the eastern districts on Friday.';

type Section = ConstructorParameters<typeof Document>[0]['sections'][number]['children'];
type Options = Partial<ConstructorParameters<typeof Document>[0]>;

async function wordOf(children: Section, options: Options = {}): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(new Document({ ...options, sections: [{ children }] })));
}

async function read(bytes: Uint8Array) {
  const removed = {};
  const reading = await wordFile(readerOf).read({ name: 'a.docx', bytes, options: READ_AS_FOUND, removed });
  return { ...reading, removed, paragraphs: reading.texts[0]!.paragraphs };
}

/** The package with some of its parts as they are changed here. */
function changed(bytes: Uint8Array, change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(bytes);
  change(parts);
  return zipSync(parts);
}

function edit(parts: Record<string, Uint8Array>, name: string, edited: (xml: string) => string): void {
  parts[name] = strToU8(edited(strFromU8(parts[name]!)));
}

/** A document with another one embedded whole, as programs that merge documents write it. */
function withChunk(bytes: Uint8Array, name: string, content: Uint8Array): Uint8Array {
  return changed(bytes, (parts) => {
    parts[`word/${name}`] = content;
    edit(parts, 'word/document.xml', (xml) =>
      xml.replace('<w:sectPr', '<w:altChunk r:id="rIdChunk"/><w:sectPr'),
    );
    const relation = `<Relationship Id="rIdChunk" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="${name}"/>`;
    edit(parts, 'word/_rels/document.xml.rels', (xml) =>
      xml.replace('</Relationships>', `${relation}</Relationships>`),
    );
  });
}

const NAMES =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:x="urn:x"';

/** Reads a document with this body, and styles by id, name and what else is said of them. */
async function readBody(body: string, styles: readonly (readonly [string, string, string])[] = []) {
  const named = styles.map(
    ([id, name, more]) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`,
  );
  const bytes = changed(await wordOf([new Paragraph('')]), (parts) => {
    edit(parts, 'word/document.xml', (xml) =>
      xml.replace(/<w:body>.*<\/w:body>/s, `<w:body ${NAMES}>${body}</w:body>`),
    );
    edit(parts, 'word/styles.xml', (xml) => xml.replace('</w:styles>', `${named.join('')}</w:styles>`));
  });
  return read(bytes);
}

describe('a Word document', () => {
  it('keeps headings, lists, tables and notes', async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const bytes = await wordOf(
      [
        new Paragraph({ text: 'Hospitals in the east', heading: HeadingLevel.TITLE }),
        new Paragraph({ text: 'What was built', heading: HeadingLevel.HEADING_2 }),
        new Paragraph({ children: [new TextRun(SENTENCE), new FootnoteReferenceRun(1)] }),
        new Paragraph({ text: 'first', bullet: { level: 0 } }),
        new Paragraph({ text: 'below it', bullet: { level: 1 } }),
        new Table({
          rows: [
            new TableRow({ tableHeader: true, children: [cell('Name'), cell('Beds')] }),
            new TableRow({ children: [cell('Pingshan'), cell('600')] }),
          ],
        }),
      ],
      { footnotes: { 1: { children: [new Paragraph('As of 2021.')] } } },
    );
    const { paragraphs, source } = await read(bytes);
    const at = (row: number, column: number, isHeader: boolean) => ({
      ...{ kind: 'cell', level: 0 },
      cell: { table: 0, row, column, isHeader },
    });
    expect(paragraphs.map(({ text, markup }) => [text, markup])).toEqual([
      ['Hospitals in the east', { kind: 'heading', level: 1 }],
      ['What was built', { kind: 'heading', level: 2 }],
      [SENTENCE, null],
      ['first', { kind: 'listItem', level: 0 }],
      ['below it', { kind: 'listItem', level: 1 }],
      ['Name', at(0, 0, true)],
      ['Beds', at(0, 1, true)],
      ['Pingshan', at(1, 0, false)],
      ['600', at(1, 1, false)],
      ['As of 2021.', { kind: 'paragraph', level: 0 }],
    ]);
    expect(source).toMatchObject({ parts: [{ name: 'word/document.xml' }, { name: 'word/footnotes.xml' }] });
    expect(source.text).toContain('below it\nName\tBeds\nPingshan\t600\n');
    for (const { text, pieces } of paragraphs) {
      expect(pieces.map(({ start, end }) => source.text.slice(start, end)).join('')).toBe(text);
    }
  });

  it('takes insertions in and leaves deletions out', async () => {
    const change = { id: 1, author: 'A', date: '2021-03-10T00:00:00Z' };
    const bytes = await wordOf([
      new Paragraph({
        children: [
          new TextRun('It cost '),
          new DeletedTextRun({ ...change, text: 'two' }),
          new InsertedTextRun({ ...change, id: 2, text: 'three' }),
          new TextRun(' billion.'),
        ],
      }),
    ]);
    expect((await read(bytes)).paragraphs.map(({ text }) => text)).toEqual(['It cost three billion.']);
  });

  it('is known by its styles and levels of outline, whatever they are called', async () => {
    const paragraph = (properties: string, text: string) =>
      `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const { paragraphs } = await readBody(
      paragraph('<w:pStyle w:val="Kapitel"/>', 'Based on a heading') +
        paragraph('<w:pStyle w:val="biaoti"/>', 'By its style') +
        paragraph('<w:pStyle w:val="Kapitel"/><w:outlineLvl w:val="9"/>', 'Text all the same') +
        paragraph('<w:outlineLvl w:val="2"/>', 'By itself') +
        paragraph('<w:pStyle w:val="ListBullet2"/>', 'An item') +
        paragraph('<w:pStyle w:val="Said"/>', 'Said the mayor'),
      [
        ['Kapitel', 'Kapitel', '<w:basedOn w:val="h2"/>'],
        ['h2', 'heading 2', ''],
        ['biaoti', '公文标题', '<w:basedOn w:val="biaoti"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>'],
        ['ListBullet2', 'List Bullet 2', ''],
        ['Said', 'Said', '<w:basedOn w:val="Quote"/>'],
      ],
    );
    expect(paragraphs.map(({ text, markup }) => [text, markup?.kind, markup?.level])).toEqual([
      ['Based on a heading', 'heading', 2],
      ['By its style', 'heading', 1],
      ['Text all the same', undefined, undefined],
      ['By itself', 'heading', 3],
      ['An item', 'listItem', 1],
      ['Said the mayor', 'quote', 0],
    ]);
  });

  it('is read with all words that a person sees, once, and without those that are hidden', async () => {
    const run = (text: string, properties = '') =>
      `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const box = (text: string) => `<w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent>`;
    const both = (text: string, other: string) =>
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><x:pos>12</x:pos>${text}</w:drawing></mc:Choice><mc:Fallback><w:pict>${other}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const { paragraphs } = await readBody(
      `<w:p>${run('In the text')}${both(box('Boxed'), box('Boxed'))}${run(' and on.')}</w:p>` +
        `<w:p>${both('', box('Old box'))}${both(box('New box'), '')}</w:p>` +
        `<w:p>${run('hidden ', '<w:vanish/>')}${run('shown', '<w:vanish w:val="0"/>')}<w:r><w:cr/></w:r>${run('below')}</w:p>` +
        `<w:p><w:r><w:ruby><w:rubyPr/><w:rt>${run('shen')}</w:rt><w:rubyBase>${run('深')}</w:rubyBase></w:ruby></w:r>${run('圳')}</w:p>` +
        `<w:p><m:oMath><m:rPr/><m:r><m:t>E=mc</m:t></m:r></m:oMath><w:dir w:val="rtl">${run(' by Einstein')}</w:dir></w:p>`,
    );
    expect(paragraphs.map(({ text }) => text)).toEqual([
      ...['In the text and on.', 'Boxed', 'Old box', 'New box', 'shown', 'below', '深圳', 'E=mc by Einstein'],
    ]);
  });

  it('is read with what is embedded in it whole', async () => {
    const outer = await wordOf([new Paragraph('Before the chunk.')]);
    const inner = await wordOf([new Paragraph(SENTENCE)]);
    const plain = await read(withChunk(outer, 'afchunk.txt', strToU8(SENTENCE)));
    expect(plain.paragraphs.map(({ text }) => text)).toEqual(['Before the chunk.', SENTENCE]);
    const nested = await read(withChunk(outer, 'afchunk.docx', inner));
    expect(nested.paragraphs.map(({ text }) => text)).toEqual(['Before the chunk.', SENTENCE]);
    expect(nested.source).toMatchObject({
      parts: expect.arrayContaining([expect.objectContaining({ name: 'word/afchunk.docx' })]),
    });
    const [piece] = nested.paragraphs[1]!.pieces;
    expect(nested.source.text.slice(piece!.start, piece!.end)).toBe(SENTENCE);
  });

  it('names what it cannot read of itself', async () => {
    const image = new ImageRun({
      type: 'png',
      data: Buffer.from('iVBORw0KGgo=', 'base64'),
      transformation: { width: 10, height: 10 },
    });
    const bytes = await wordOf([new Paragraph(SENTENCE), new Paragraph({ children: [image] })]);
    expect((await read(bytes)).notes).toEqual([
      { code: 'partLeftOut', count: 1, detail: expect.stringMatching(/^media\/.*\.png$/) },
    ]);
    const film = withChunk(bytes, 'afchunk.bin', Uint8Array.of(0x89, 0x50, 0x4e, 0x47));
    expect((await read(film)).notes).toContainEqual({
      code: 'partLeftOut',
      count: 1,
      detail: 'word/afchunk.bin',
    });
  });

  it('states what stands in its properties', async () => {
    const bytes = await wordOf([new Paragraph(SENTENCE)], {
      title: 'Hospitals in the east',
      creator: '李明；管理员',
    });
    expect((await read(bytes)).texts[0]!.facts).toMatchObject({
      title: { text: 'Hospitals in the east', basis: 'properties' },
      authors: ['李明'],
      isWeak: true,
    });
  });

  it('that declares entities, nests without end or is cut off is called damaged', async () => {
    const good = await wordOf([new Paragraph(SENTENCE)]);
    const bomb = changed(good, (parts) =>
      edit(parts, 'word/document.xml', (xml) =>
        xml
          .replace(/^<\?xml[^>]*\?>/, '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>')
          .replace('Shenzhen', '&b;'),
      ),
    );
    const deep = changed(good, (parts) =>
      edit(parts, 'word/document.xml', (xml) =>
        xml.replace('<w:p>', `${'<w:sdt><w:sdtContent>'.repeat(50_000)}<w:p>`),
      ),
    );
    const empty = changed(good, (parts) => {
      parts['word/document.xml'] = new Uint8Array();
    });
    for (const bytes of [bomb, deep, empty, good.slice(0, good.length - 100), good.slice(0, 300)]) {
      await expect(read(bytes)).rejects.toMatchObject({ code: 'fileDamaged', details: { type: 'docx' } });
    }
  });

  it('with a hundred megabytes of markup is not unpacked', async () => {
    const good = await wordOf([new Paragraph(SENTENCE)]);
    const bomb = changed(good, (parts) => {
      parts['word/document.xml'] = new Uint8Array(50 * 1024 * 1024).fill(0x20);
    });
    await expect(read(bomb)).rejects.toMatchObject({ code: 'archiveBomb' });
  });
});
