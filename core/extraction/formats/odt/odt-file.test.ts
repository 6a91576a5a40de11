import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { READ_AS_FOUND } from '../../../ports/file-reader.ts';
import { odtFile } from './odt-file.ts';

const NAMES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"';

function odtOf(body: string, others: Record<string, string> = {}): Uint8Array {
  const styles = '<style:style style:name="P1" style:parent-style-name="Title"/>';
  const content = `<?xml version="1.0"?><office:document-content ${NAMES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  const parts = { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content, ...others };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

async function read(bytes: Uint8Array) {
  const removed = {};
  const reading = await odtFile.read({ name: 'a.odt', bytes, options: READ_AS_FOUND, removed });
  return { ...reading, removed, paragraphs: reading.texts[0]!.paragraphs };
}

describe('an OpenDocument text', () => {
  it('keeps headings, lists, tables and notes, and leaves deletions, remarks and contents out', async () => {
    const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
    const { paragraphs, removed, source } = await read(
      odtOf(
        '<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>' +
          '<text:p text:style-name="P1">深圳的医院</text:p>' +
          '<text:table-of-content><text:p>What was built 3</text:p></text:table-of-content>' +
          '<text:h text:outline-level="2">What was <text:span>built</text:span></text:h>' +
          '<text:p>Two<text:s text:c="3"/>lines<text:line-break/>of text.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>As of 2021.</text:p></text:note-body></text:note><office:annotation><text:p>remark</text:p></office:annotation></text:p>' +
          '<text:list><text:list-item><text:p>first</text:p><text:list><text:list-item><text:p>below it</text:p></text:list-item></text:list></text:list-item></text:list>' +
          `<table:table><table:table-header-rows><table:table-row>${cell('Name')}${cell('Beds')}</table:table-row></table:table-header-rows><table:table-row>${cell('Pingshan')}${cell('600')}</table:table-row></table:table>`,
      ),
    );
    const at = (row: number, column: number, isHeader: boolean) => ({
      ...{ kind: 'cell', level: 0 },
      cell: { table: 0, row, column, isHeader },
    });
    expect(paragraphs.map(({ text, markup }) => [text, markup])).toEqual([
      ['深圳的医院', { kind: 'heading', level: 1 }],
      ['What was built', { kind: 'heading', level: 2 }],
      ['Two lines', null],
      ['of text.', null],
      ['first', { kind: 'listItem', level: 0 }],
      ['below it', { kind: 'listItem', level: 1 }],
      ['Name', at(0, 0, true)],
      ['Beds', at(0, 1, true)],
      ['Pingshan', at(1, 0, false)],
      ['600', at(1, 1, false)],
      ['As of 2021.', { kind: 'paragraph', level: 0 }],
    ]);
    expect(removed).toEqual({ contents: 1 });
    expect(source).toMatchObject({ parts: [{ name: 'content.xml', start: 0 }] });
  });

  it('knows titles and quotes by what their styles are based on, and leaves hidden text and glosses out', async () => {
    const named = (name: string, parent: string, more = '') =>
      `<style:style style:name="${name}" style:parent-style-name="${parent}">${more}</style:style>`;
    const hidden = named('H', 'Standard', '<style:text-properties text:display="none"/>');
    const styles = `<office:document-styles ${NAMES}><office:styles>${named('Mine', 'Quotations')}${hidden}</office:styles></office:document-styles>`;
    const { paragraphs } = await read(
      odtOf(
        '<text:p text:style-name="P1">Title</text:p><text:p text:style-name="Mine">Said the mayor</text:p>' +
          '<text:p>Shown<text:span text:style-name="H"> hidden</text:span> words</text:p>' +
          '<text:p><text:ruby><text:ruby-base>深</text:ruby-base><text:ruby-text>shen</text:ruby-text></text:ruby>圳</text:p>',
        { 'styles.xml': styles },
      ),
    );
    expect(paragraphs.map(({ text, markup }) => [text, markup?.kind])).toEqual([
      ['Title', 'heading'],
      ['Said the mayor', 'quote'],
      ['Shown words', undefined],
      ['深圳', undefined],
    ]);
  });

  it('states its properties and names its pictures', async () => {
    const meta = `<office:document-meta ${NAMES}><office:meta><dc:title>Hospitals in the east</dc:title><meta:initial-creator>Li Ming</meta:initial-creator><meta:creation-date>2021-03-10T08:00:00</meta:creation-date></office:meta></office:document-meta>`;
    const { texts, notes } = await read(
      odtOf('<text:p>Text.</text:p>', { 'meta.xml': meta, 'Pictures/1.png': 'x' }),
    );
    expect(texts[0]!.facts).toMatchObject({
      title: { text: 'Hospitals in the east' },
      authors: ['Li Ming'],
      date: { text: '2021-03-10', basis: 'properties' },
    });
    expect(notes).toEqual([{ code: 'partLeftOut', count: 1, detail: 'Pictures/1.png' }]);
  });

  it('that is encrypted or damaged says so', async () => {
    const manifest =
      '<manifest:manifest xmlns:manifest="urn:x"><manifest:encryption-data/></manifest:manifest>';
    await expect(read(odtOf('', { 'META-INF/manifest.xml': manifest }))).rejects.toMatchObject({
      code: 'fileEncrypted',
    });
    await expect(read(odtOf('<text:p>no end'))).rejects.toMatchObject({
      code: 'fileDamaged',
      details: { type: 'odt' },
    });
    await expect(read(odtOf('<text:p>&bomb;</text:p>'))).rejects.toMatchObject({ code: 'fileDamaged' });
    await expect(read(zipSync({ mimetype: strToU8('x') }))).rejects.toMatchObject({ code: 'fileDamaged' });
  });
});
