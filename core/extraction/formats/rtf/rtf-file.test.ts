import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { READ_AS_FOUND } from '../../../ports/file-reader.ts';
import { rtfFile } from './rtf-file.ts';

async function read(rtf: string | Buffer) {
  const removed = {};
  const bytes = typeof rtf === 'string' ? Buffer.from(rtf, 'latin1') : rtf;
  const reading = await rtfFile.read({ name: 'a.rtf', bytes, options: READ_AS_FOUND, removed });
  return { ...reading, removed, paragraphs: reading.texts[0]!.paragraphs };
}

async function texts(rtf: string | Buffer): Promise<string[]> {
  return (await read(rtf)).paragraphs.map(({ text }) => text);
}

/** Text as a program writes it that knows no Unicode. */
function escaped(text: string, charset: string): string {
  return [...iconv.encode(text, charset)].map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('');
}

describe('a file in Rich Text Format', () => {
  it('keeps headings, lists, tables and notes', async () => {
    const { paragraphs } = await read(
      String.raw`{\rtf1\ansi\deff0{\fonttbl{\f0 Arial;}}{\stylesheet{\s0 Normal;}{\s1 heading 1;}{\s2 heading 2;}}` +
        String.raw`{\header Running head\par}\pard\s1 Hospitals in the east\par\pard\s2 What was built\par` +
        String.raw`\pard Two\tab words{\footnote\pard As of 2021.} and \b more\b0.\par` +
        String.raw`\pard\ls1\ilvl0{\listtext 1.\tab}first\par\pard\ls1\ilvl1 below it\par` +
        String.raw`\trowd\cellx1\cellx2\pard\intbl Name\cell Beds\cell\row\pard\intbl Pingshan\cell 600\cell\row\pard The end of it.\par}`,
    );
    const at = (row: number, column: number) => ({
      ...{ kind: 'cell', level: 0 },
      cell: { table: 0, row, column, isHeader: false },
    });
    expect(paragraphs.map(({ text, markup }) => [text, markup])).toEqual([
      ['Hospitals in the east', { kind: 'heading', level: 1 }],
      ['What was built', { kind: 'heading', level: 2 }],
      ['Two\twords and more.', null],
      ['first', { kind: 'listItem', level: 0 }],
      ['below it', { kind: 'listItem', level: 1 }],
      ['Name', at(0, 0)],
      ['Beds', at(0, 1)],
      ['Pingshan', at(1, 0)],
      ['600', at(1, 1)],
      ['The end of it.', null],
      ['As of 2021.', { kind: 'paragraph', level: 0 }],
    ]);
  });

  it('knows its headings by the styles that they are based on, and lets no list or note touch them', async () => {
    const styles = String.raw`{\stylesheet{\s0 Normal;}{\s1\ilvl0\outlinelevel0 Kapitel;}{\s2\sbasedon1 Mein Kapitel;}{\s3 Quotations;}}`;
    const { paragraphs } = await read(
      String.raw`{\rtf1\ansi${styles}\pard\s1{\listtext\pard\plain 1.\tab}\ls1 Hospitals{\footnote\pard\s3 As of 2021.}\par` +
        String.raw`\pard\s2 What was built\par\pard\s3 Said the mayor\par\pard\outlinelevel9\s1 No heading\par` +
        String.raw`\trowd\trhdr\pard\intbl Name\cell Beds\cell\row\trowd\pard\intbl Pingshan\cell 600\cell\row}`,
    );
    expect(paragraphs.map(({ text, markup }) => [text, markup?.kind, markup?.level])).toEqual([
      ['Hospitals', 'heading', 1],
      ['What was built', 'heading', 1],
      ['Said the mayor', 'quote', 0],
      ['No heading', undefined, undefined],
      ...['Name', 'Beds', 'Pingshan', '600'].map((text) => [text, 'cell', 0]),
      ['As of 2021.', 'paragraph', 0],
    ]);
    const headers = paragraphs.flatMap(({ markup }) => markup?.cell?.isHeader ?? []);
    expect(headers).toEqual([true, true, false, false]);
  });

  it('is read in the code page of each font', async () => {
    const fonts = String.raw`{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset134 SimSun;}{\f2\fcharset128 Mincho;}}`;
    const rtf =
      String.raw`{\rtf1\ansi\ansicpg1252\deff0${fonts}caf\'e9 {\f1 ` +
      `${escaped('深圳的医院', 'gbk')}} {\\f2 ${escaped('東京の病院', 'shift_jis')}}\\par}`;
    expect(await texts(rtf)).toEqual(['café 深圳的医院 東京の病院']);
    expect(await texts(`{\\rtf1\\ansi\\ansicpg936 ${escaped('重庆新闻', 'gbk')}\\par}`)).toEqual([
      '重庆新闻',
    ]);
    const raw = Buffer.concat([
      Buffer.from('{\\rtf1\\ansi\\ansicpg936 '),
      iconv.encode('重庆新闻', 'gbk'),
      Buffer.from('}'),
    ]);
    expect(await texts(raw)).toEqual(['重庆新闻']);
  });

  it('takes Unicode and passes over what stands for it', async () => {
    expect(
      await texts(
        String.raw`{\rtf1\uc1\u28145?\u22323?{\uc2\u21307\'d2\'bd\u-27358\'d4\'ba}\u55357?\u56832?\par}`,
      ),
    ).toEqual(['深圳医锢😀']);
  });

  it('leaves out deletions, hidden words, instructions of fields and pictures', async () => {
    const rtf = String.raw`{\rtf1 One {\deleted two }{\v three }{\field{\*\fldinst HYPERLINK "x"}{\fldrslt link}}{\pict\pngblip 89504e47}{\*\unknown words} end.\par}`;
    expect(await texts(rtf)).toEqual(['One link end.']);
  });

  it('states what stands in its information', async () => {
    const rtf = String.raw`{\rtf1{\info{\title Hospitals}{\author Li Ming}{\creatim\yr2021\mo3\dy10\hr8}}Text.\par}`;
    expect((await read(rtf)).texts[0]!.facts).toMatchObject({
      title: { text: 'Hospitals', basis: 'properties' },
      authors: ['Li Ming'],
      date: { text: '2021-03-10', basis: 'properties' },
    });
  });

  it('that breaks off or nests without end is read as far as it goes', async () => {
    expect(await texts(String.raw`{\rtf1 One.\par Two and`)).toEqual(['One.', 'Two and']);
    expect(await texts(String.raw`{\rtf1 One.\par\bin99999999999 x`)).toEqual(['One.']);
    expect(await texts(`{\\rtf1 One.\\par${'{'.repeat(200_000)}Two.${'}'.repeat(200_000)}}`)).toEqual([
      'One.',
      'Two.',
    ]);
    await expect(read('words')).rejects.toThrow();
  });

  it('keeps any text that is written to it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), async (words) => {
        const text = words.replace(/[\s\p{C}\p{M}\p{Co}\p{Zs}\uFFFD]/gu, '');
        fc.pre(text !== '');
        const units = [...Array(text.length).keys()].map((at) => `\\u${text.charCodeAt(at)}?`);
        expect((await texts(`{\\rtf1 a${units.join('')}z\\par}`)).join('')).toBe(`a${text}z`);
      }),
      { numRuns: 100 },
    );
  });
});
