import { Document, Packer, Paragraph } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { degrees, PDFDocument, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import type { CleaningRuleName } from '../../../shared/model/cleaning-rule.ts';
import { READ_AS_FOUND } from '../../ports/file-reader.ts';
import { extractFile } from '../extract-file.ts';

const SENTENCE = 'The city of Shenzhen opened three new hospitals in the eastern districts on Friday.';

async function read(name: string, bytes: Uint8Array, rulesOff: readonly CleaningRuleName[] = []) {
  const { articles, removed, rendition } = await extractFile({
    name,
    bytes,
    options: { ...READ_AS_FOUND, rulesOff },
  });
  const [{ text, title }] = articles as [(typeof articles)[0]];
  return { text, title, removed, source: rendition?.text };
}

/** What holds for a rule of a kind of document: its words come back, and the source and the title are the same either way. */
async function expectSwitched(name: string, bytes: Uint8Array, rule: CleaningRuleName, words: string) {
  const on = await read(name, bytes);
  const off = await read(name, bytes, [rule]);
  expect(on.removed).toEqual({ [rule]: 1 });
  expect(on.text).not.toContain(words);
  expect(off.removed).toEqual({});
  expect(off.text).toContain(words);
  expect([off.source, off.title]).toEqual([on.source, on.title]);
}

describe('a rule for documents that is switched off', () => {
  it('leaves the list of contents of a Word file in', async () => {
    const paragraphs = [
      new Paragraph({ text: 'Hospitals in the east', heading: 'Heading1' }),
      new Paragraph({ text: 'What was built 3', style: 'TOC1' }),
      new Paragraph(`${SENTENCE} ${SENTENCE}`),
    ];
    const styles = { paragraphStyles: [{ id: 'TOC1', name: 'toc 1' }] };
    const file = await Packer.toBuffer(new Document({ styles, sections: [{ children: paragraphs }] }));
    await expectSwitched('a.docx', new Uint8Array(file), 'contents', 'What was built 3');
  });

  it('leaves the list of contents of an OpenDocument text in, without its form', async () => {
    const names =
      'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';
    const list =
      '<text:table-of-content><text:table-of-content-source><text:p>form</text:p></text:table-of-content-source><text:index-body><text:p>What was built 3</text:p></text:index-body></text:table-of-content>';
    const content = `<office:document-content ${names}><office:body><office:text><text:h text:outline-level="1">Hospitals in the east</text:h>${list}<text:p>${SENTENCE} ${SENTENCE}</text:p></office:text></office:body></office:document-content>`;
    const bytes = zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
      'content.xml': strToU8(content),
    });
    await expectSwitched('a.odt', bytes, 'contents', 'What was built 3');
    expect((await read('a.odt', bytes, ['contents'])).text).not.toContain('form');
  });

  it('leaves the stamp at the margin of a PDF in, as a paragraph of its own', async () => {
    const file = await PDFDocument.create();
    const font = await file.embedFont(StandardFonts.Helvetica);
    const page = file.addPage([600, 500]);
    page.drawText('Hospitals in the east', { x: 60, y: 450, size: 18, font });
    for (const at of [0, 1, 2]) page.drawText(SENTENCE, { x: 60, y: 420 - at * 13, size: 10, font });
    page.drawText('Received 12 March', { x: 20, y: 100, size: 9, font, rotate: degrees(90) });
    const bytes = await file.save();
    await expectSwitched('a.pdf', bytes, 'sideways', 'Received 12 March');
    const { text } = await read('a.pdf', bytes, ['sideways']);
    expect(text.split('\n\n').at(-1)).toBe('Received 12 March');
  });
});
