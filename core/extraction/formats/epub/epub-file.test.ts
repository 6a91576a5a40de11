import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { READ_AS_FOUND } from '../../../ports/file-reader.ts';
import { epubFile } from './epub-file.ts';

const CONTAINER =
  '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';

const page = (body: string) =>
  `<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title><script>bad()</script></head><body>${body}</body></html>`;

/** A book whose spine names these chapters in their order. */
function bookOf(chapters: Record<string, string>, others: Record<string, string> = {}): Uint8Array {
  const names = Object.keys(chapters);
  const items = names.map(
    (name, at) => `<item id="c${at}" href="${encodeURIComponent(name)}" media-type="application/xhtml+xml"/>`,
  );
  const spine = names.map((_name, at) => `<itemref idref="c${at}"/>`);
  const opf = `<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>城市年鉴</dc:title><dc:creator>李明</dc:creator><dc:publisher>人民出版社</dc:publisher><dc:language>zh-CN</dc:language><dc:date>2021-03-10</dc:date></metadata><manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>${items.join('')}</manifest><spine><itemref idref="nav"/>${spine.join('')}</spine></package>`;
  const parts: Record<string, string> = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': CONTAINER,
    'OEBPS/book.opf': opf,
    'OEBPS/nav.xhtml': page('<p>Contents</p>'),
    ...Object.fromEntries(Object.entries(chapters).map(([name, body]) => [`OEBPS/${name}`, page(body)])),
    ...others,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

async function read(bytes: Uint8Array) {
  const removed = {};
  const reading = await epubFile.read({ name: 'a.epub', bytes, options: READ_AS_FOUND, removed });
  return { ...reading, removed, paragraphs: reading.texts[0]!.paragraphs };
}

describe('a book', () => {
  it('is one article of all its chapters, each a part of its own', async () => {
    const { texts, source, paragraphs } = await read(
      bookOf({
        'chapter 1.xhtml':
          '<h1>第一章</h1><p>深圳的医院<ruby>很<rt>hen</rt></ruby>多。</p><ul><li>one<ul><li>two</li></ul></li></ul>',
        'b.xhtml':
          '<blockquote><p>Said</p></blockquote><table><tr><th>Name</th><th>Beds</th></tr><tr><td>A</td><td>600</td></tr></table>',
      }),
    );
    expect(texts).toHaveLength(1);
    expect(paragraphs.map(({ text, markup }) => [text, markup!.kind, markup!.level])).toEqual([
      ['第一章', 'heading', 1],
      ['深圳的医院很多。', 'paragraph', 0],
      ['one', 'listItem', 0],
      ['two', 'listItem', 1],
      ['Said', 'quote', 0],
      ['Name', 'cell', 0],
      ['Beds', 'cell', 0],
      ['A', 'cell', 0],
      ['600', 'cell', 0],
    ]);
    expect(source).toMatchObject({
      parts: [{ name: 'OEBPS/chapter 1.xhtml', start: 0 }, { name: 'OEBPS/b.xhtml' }],
    });
    expect(texts[0]!.facts).toMatchObject({
      title: { text: '城市年鉴' },
      authors: ['李明'],
      source: '人民出版社',
      language: 'zh',
      date: { text: '2021-03-10' },
    });
  });

  it('is read without the signs of its notes and without what is hidden', async () => {
    const { paragraphs } = await read(
      bookOf({
        'a.xhtml':
          '<p>It cost two billion.<sup><a epub:type="noteref" href="#n">1</a></sup> More<span role="doc-pagebreak">12</span> text.</p>' +
          '<aside epub:type="footnote" id="n"><p>As of 2021. <a role="doc-backlink" href="#r">↩</a></p></aside><p hidden="">Gone</p>',
      }),
    );
    expect(paragraphs.map(({ text }) => text)).toEqual(['It cost two billion. More text.', 'As of 2021.']);
  });

  it('that is locked or damaged says so, and one that lacks a chapter names it', async () => {
    const lock =
      '<encryption><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></encryption>';
    const fonts =
      '<encryption><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/></encryption>';
    const chapter = { 'a.xhtml': '<p>Words.</p>' };
    await expect(read(bookOf(chapter, { 'META-INF/encryption.xml': lock }))).rejects.toMatchObject({
      code: 'fileEncrypted',
    });
    expect((await read(bookOf(chapter, { 'META-INF/encryption.xml': fonts }))).paragraphs).toHaveLength(1);
    await expect(read(bookOf(chapter, { 'META-INF/container.xml': '<x/>' }))).rejects.toMatchObject({
      code: 'fileDamaged',
    });
    await expect(read(bookOf(chapter, { 'OEBPS/book.opf': '<package><a></package>' }))).rejects.toMatchObject(
      { code: 'fileDamaged' },
    );
    const bytes = bookOf(chapter);
    await expect(read(bytes.slice(0, bytes.length - 40))).rejects.toMatchObject({
      code: 'fileDamaged',
      details: { type: 'epub' },
    });
  });

  it('whose chapters nest without end is called damaged', async () => {
    const bytes = bookOf({ 'a.xhtml': `${'<div>'.repeat(100_000)}<p>Deep words.</p>` });
    await expect(read(bytes)).rejects.toMatchObject({ code: 'fileDamaged' });
  });
});
