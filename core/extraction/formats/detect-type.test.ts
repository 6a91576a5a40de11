import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ExtractionError } from '../extraction-error.ts';
import { HEAD_BYTES } from './admit-file.ts';
import { detectType } from './detect-type.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const typeOf = (name: string, content: string | Uint8Array) =>
  detectType({ name, head: typeof content === 'string' ? Buffer.from(content) : content });

function refusalOf(name: string, content: string | Uint8Array): { code: string; type: unknown } {
  try {
    return { code: typeOf(name, content), type: null };
  } catch (error) {
    if (!(error instanceof ExtractionError)) throw error;
    return { code: error.code, type: error.details.type ?? null };
  }
}

/** A zip whose entries are stored as they are, in order. */
const zip = (entries: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])), {
    level: 0,
  });

const ole = (stream: string) =>
  Buffer.concat([Buffer.from(OLE), Buffer.alloc(2000), Buffer.from(stream, 'utf16le'), Buffer.alloc(500)]);

describe('detectType', () => {
  it.each<[string, string, string | Uint8Array, string]>([
    ['a PDF called .txt', 'a.txt', '%PDF-1.7\n%âãÏÓ\n1 0 obj', 'application/pdf'],
    ['a PDF behind words of a server', 'a.pdf', 'HTTP/1.1 200\r\n\r\n%PDF-1.4\n', 'application/pdf'],
    ['RTF called .doc', 'a.doc', '{\\rtf1\\ansi', 'application/rtf'],
    ['a Word file', 'a', zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }), DOCX],
    ['a workbook', 'a.zip', zip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<w/>' }), XLSX],
    [
      'OpenDocument',
      'a.bin',
      zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
      'application/vnd.oasis.opendocument.text',
    ],
    [
      'a book whose type is compressed',
      'a',
      zipSync({ mimetype: strToU8('application/epub+zip'), 'a.opf': strToU8('<a/>') }),
      'application/epub+zip',
    ],
    ['a book that states no type', 'a', zip({ 'META-INF/container.xml': '<a/>' }), 'application/epub+zip'],
    ['a book', 'a', zip({ mimetype: 'application/epub+zip', 'a.opf': '<a/>' }), 'application/epub+zip'],
    ['a zip of files', 'a.docx', zip({ 'a.txt': 'text', 'word/b.txt': 'text' }), 'application/zip'],
    ['a page called .txt', 'a.txt', '<!DOCTYPE html>\n<html><body>Text', 'text/html'],
    ['a page behind a comment', 'a', '\uFEFF<!-- saved from url -->\n<HTML lang=en>', 'text/html'],
    ['a page in XHTML', 'a.xml', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">\n<html>', 'text/html'],
    ['a piece of a page', 'a.txt', '<div><p>One</p><p>Two</p><p>Three</p><br></div>', 'text/html'],
    ['a page without markup', 'a.html', 'Just words', 'text/html'],
    ['a page in UTF-16', 'a', Buffer.from('\uFEFF<html><head>', 'utf16le'), 'text/html'],
    ['Markdown with HTML in it', 'a.md', '<div><p>x</p></div>\n\n# Title', 'text/markdown'],
    ['a mail', 'a.txt', 'Received: by x\r\n id 1\r\nSubject: News\r\n\r\nText', 'message/rfc822'],
    ['a mail with addresses', 'a', 'From: a@b.cn\nTo: c@d.cn\nSubject: x\n\nText', 'message/rfc822'],
    [
      'a saved page',
      'a.html',
      'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.cn/\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"\r\n\r\n',
      'multipart/related',
    ],
    ['an article with a header', 'a.txt', 'Title: A\nDate: 2021-03-10\nFrom: Daily\n\nText', 'text/plain'],
    ['JSON', 'a.txt', '{\n  "title": "A"\n}', 'application/json'],
    ['JSON on one line', 'a', '[{"title":"A"},{"title":"B"}]', 'application/json'],
    ['JSON lines', 'a.json', '{"title":"A"}\n{"title":"B"}\n', 'application/jsonl'],
    ['one JSON line', 'a.jsonl', '{"title":"A"}\n', 'application/jsonl'],
    ['a text in brackets', 'a.txt', '[Xinhua] Shenzhen opened a bridge', 'text/plain'],
    ['a table of tabs called .csv', 'a.csv', 'a\tb\tc\n1\t2\t3\n', 'text/tab-separated-values'],
    ['a table', 'a.csv', 'title,text\nA,"B, c"\n', 'text/csv'],
    ['a table without a name', 'a', '标题,正文,日期\n甲,乙,丙\n丁,戊,己\n', 'text/csv'],
    ['a headline as only Markdown writes it', 'a.txt', '# A second tunnel opens\n\nText', 'text/markdown'],
    ['a number sign without a blank line', 'a.txt', '# 1 of 3\nText', 'text/plain'],
    ['Markdown without a name', 'a.txt', '---\ntitle: A\n---\n\nText', 'text/markdown'],
    ['text without an ending', 'README', 'The archive opens', 'text/plain'],
    ['text called .docx', 'dir.txt/a.docx', 'The archive opens', 'text/plain'],
    [
      'Chinese in UTF-16 without a mark',
      'a',
      Buffer.from('深圳，上海。广州，北京。', 'utf16le'),
      'text/plain',
    ],
    ['text with a stray NUL', 'a.txt', `${'A line of text. '.repeat(9)}\0`, 'text/plain'],
  ])('knows %s', (_, name, content, type) => expect(typeOf(name, content)).toBe(type));

  it.each<[string, string, Uint8Array | string, string, string | null]>([
    ['a picture called .txt', 'a.txt', Uint8Array.from(PNG), 'unsupportedType', 'png'],
    ['a film', 'a.html', Buffer.from('\0\0\0\x20ftypisom\0\0'), 'unsupportedType', 'mp4'],
    ['a program', 'a.txt', Buffer.from('MZ\x90\0\x03\0'), 'unsupportedType', 'exe'],
    ['slides', 'a', zip({ '[Content_Types].xml': '', 'ppt/a.xml': '' }), 'unsupportedType', 'pptx'],
    [
      'an OpenDocument sheet',
      'a',
      zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
      'unsupportedType',
      'spreadsheet',
    ],
    ['an encrypted Word file', 'a.docx', ole('EncryptedPackage'), 'fileEncrypted', null],
    ['a file of Word 97', 'a.docx', ole('WordDocument'), 'fileOldFormat', 'doc'],
    ['a file of Excel 97', 'a', ole('Workbook'), 'fileOldFormat', 'xls'],
    ['an old file by its name', 'a.ppt', ole(''), 'fileOldFormat', 'ppt'],
    ['a PDF of zeros', 'a.pdf', new Uint8Array(5000), 'fileDamaged', 'pdf'],
    ['zeros called text', 'a.txt', new Uint8Array(5000), 'fileBinary', null],
    ['zeros without a name', 'a', new Uint8Array(5000), 'unsupportedType', ''],
    ['a script', 'page_files/a.js', 'var a = 1;', 'unsupportedType', 'js'],
    ['a drawing', 'a.txt', '<svg xmlns="http://www.w3.org/2000/svg"></svg>', 'unsupportedType', 'svg'],
    ['a feed', 'a.xml', '<?xml version="1.0"?><rss></rss>', 'unsupportedType', 'xml'],
  ])('refuses %s', (_, name, content, code, type) =>
    expect(refusalOf(name, content)).toEqual({ code, type }),
  );

  it('needs no more than the head where the telling part of a package comes late', () => {
    const large = zip({ '[Content_Types].xml': 'x'.repeat(2 * HEAD_BYTES), 'word/document.xml': '<w/>' });
    expect(typeOf('a.docx', large.subarray(0, HEAD_BYTES))).toBe(DOCX);
    expect(typeOf('a', large)).toBe(DOCX);
  });
});
