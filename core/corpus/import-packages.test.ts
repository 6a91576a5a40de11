import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../../tests/helpers/temp-folder.ts';
import { startTestCore } from '../../tests/helpers/test-core.ts';

const SENTENCE = 'The city of Shenzhen opened a hospital on Friday, officials of the district said.';
const text = (subject: string) => strToU8(`The ${subject} opens\n\n${SENTENCE}\n`);

async function pdfOf(...pages: string[]): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  const font = await file.embedFont(StandardFonts.Helvetica);
  for (const [at, words] of pages.entries()) {
    file.addPage([600, 400]).drawText(words, { x: 40, y: 300 - at * 50, size: 11, font });
  }
  return file.save();
}

function folderWith(name: string, bytes: Uint8Array): string {
  const folder = tempFolder();
  writeFileSync(path.join(folder, name), bytes);
  return folder;
}

describe('an import', () => {
  it('takes the files of an archive in one by one, and names those that it cannot', async () => {
    const { importAll, core } = await startTestCore();
    const zip = zipSync({
      'news/a.txt': text('library'),
      '../out.txt': text('museum'),
      'inner.zip': zipSync({ 'b.txt': text('theatre'), 'c.pdf': await pdfOf(SENTENCE) }),
      'empty.txt': new Uint8Array(),
    });
    const folder = folderWith('all.zip', zip);
    const { items } = await importAll(folder);
    const ends = items.map(({ path: file, outcome, error }) => [
      path.relative(folder, file),
      error?.code ?? outcome,
    ]);
    expect(Object.fromEntries(ends)).toEqual({
      'all.zip › news/a.txt': 'added',
      'all.zip › ../out.txt': 'unsafePath',
      'all.zip › inner.zip › b.txt': 'added',
      'all.zip › inner.zip › c.pdf': 'added',
      'all.zip › empty.txt': 'fileEmpty',
    });
    const again = await importAll(folder);
    expect(again.items.filter(({ outcome }) => outcome === 'unchanged')).toHaveLength(3);
    await core.close();
  });

  it('names an archive that is damaged or empty', async () => {
    const { importAll } = await startTestCore();
    const zip = zipSync({ 'a.txt': text('library') });
    const { items } = await importAll(folderWith('cut.zip', zip.slice(0, zip.length - 20)));
    expect(items.map(({ error }) => error?.code)).toEqual(['fileDamaged']);
    expect((await importAll(folderWith('none.zip', zipSync({})))).items[0]!.error?.code).toBe('fileEmpty');
  });

  it('says of the words of a PDF on which page they stand, and shows what was read page by page', async () => {
    const { importAll, call } = await startTestCore();
    const first = 'The harbour of Shenzhen opens to ships again, the city said on Friday.';
    await importAll(folderWith('a.pdf', await pdfOf(first, SENTENCE)));
    const { items } = await call('corpus.articles', {});
    const { id: article } = items[0]!;
    const { text: read } = await call('corpus.text', { article });
    const start = read.indexOf('opened a hospital');
    const range = { start, end: start + 'opened a hospital'.length };
    const found = await call('corpus.provenance', { article, range });
    expect(found).toMatchObject({ bytes: null, raw: 'opened a hospital' });
    const from = SENTENCE.indexOf('opened a hospital');
    expect(found.place).toEqual({ part: '', page: 2, start: from, end: from + 'opened a hospital'.length });
    const original = await call('corpus.original', { article });
    expect(original.parts.map(({ page }) => page)).toEqual([1, 2]);
    const [, second] = original.parts;
    expect(original.text.slice(second!.start, second!.end).trim()).toBe(SENTENCE);
    const end = await call('corpus.original', { article, from: second!.start, length: 10 });
    expect(end.parts).toEqual([second]);
  });
});
