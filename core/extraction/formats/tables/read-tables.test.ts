import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { ColumnMapping } from '../../../../shared/model/reading-choices.ts';
import { READ_AS_FOUND } from '../../../ports/file-reader.ts';
import { extractFile } from '../../extract-file.ts';
import { ExtractionError } from '../../extraction-error.ts';

const body =
  'The city opened a second tunnel under the bay on Friday, and officials said that it cuts the way by half.';
const chinese =
  '本报讯：滨海市星期五开通了第二条海底隧道，全长六公里，从市区到机场的时间缩短一半，市民出行更加方便。';

async function read(name: string, content: string | Uint8Array, columns: ColumnMapping | null = null) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return extractFile({ name, bytes, options: { ...READ_AS_FOUND, columns } });
}

async function refusal(name: string, content: string | Uint8Array) {
  const error: unknown = await read(name, content).catch((reason: unknown) => reason);
  if (error instanceof ExtractionError) return { code: error.code, details: error.details };
  throw new Error(`${name} was read, or failed otherwise`, { cause: error });
}

const json = (...records: object[]) => JSON.stringify(records);
const lines = (...records: object[]) => records.map((record) => JSON.stringify(record)).join('\n');

const full = {
  title: 'A second tunnel',
  body,
  authors: 'Jane Doe and Li Si',
  published: '2021-03-10T08:00:00Z',
  source: 'Harbour Daily',
  url: 'https://news.example.org/tunnel',
  lang: 'en',
};
const described = {
  title: 'A second tunnel',
  titleBasis: 'column',
  authors: ['Jane Doe', 'Li Si'],
  published: { date: '2021-03-10', precision: 'day', basis: 'column' },
  source: 'Harbour Daily',
  url: 'https://news.example.org/tunnel',
  language: 'en',
  text: body,
};
const header = Object.keys(full).join(',');
const row = Object.values(full)
  .map((value) => `"${value}"`)
  .join(',');
const sheetRows = [Object.keys(full), Object.values(full)];

describe('a file with one article a row', () => {
  it.each<[string, () => string | Promise<Uint8Array>]>([
    ['a.csv', () => `${header}\n${row}\n`],
    ['a.tsv', () => `${header}\n${row}\n`.replaceAll('","', '"\t"').replaceAll(/(?<=\w),(?=\w)/g, '\t')],
    ['a.json', () => json(full)],
    ['b.json', () => JSON.stringify({ status: 'ok', data: { total: 1, items: [full] } })],
    ['c.json', () => JSON.stringify(full, null, 2)],
    ['d.json', () => JSON.stringify({ a1: full })],
    ['a.jsonl', () => lines(full, { ...full, body: '' })],
    ['a.xlsx', () => writeXlsx({ sheets: [{ name: 'News', rows: sheetRows }] })],
  ])('gives each row as an article with what its columns say (%s)', async (name, make) => {
    const { articles } = await read(name, await make());
    expect(articles).toHaveLength(1);
    expect(articles[0]).toMatchObject(described);
  });

  it('finds the columns by Chinese names', async () => {
    const { articles, notes } = await read(
      'a.csv',
      `编号,新闻标题,记者,发布时间,来源,正文,链接\n1,第二条隧道开通,王小明 李华,2021年3月10日 08:30,滨海日报,${chinese},https://news.example.cn/1\n`,
    );
    expect(articles[0]).toMatchObject({
      title: '第二条隧道开通',
      published: { date: '2021-03-10' },
      source: '滨海日报',
      url: 'https://news.example.cn/1',
      text: chinese,
    });
    expect(articles[0]!.authors).toContain('王小明');
    expect(notes).toEqual([
      {
        code: 'columnsGuessed',
        count: 1,
        detail: 'text=正文, title=新闻标题, authors=记者, date=发布时间, source=来源, url=链接',
      },
    ]);
  });

  it('finds the columns by their values where there is no header', async () => {
    const rows = [1, 2, 3].map(
      (at) =>
        `${at},2021-03-0${at},Tunnel number ${at} opens,https://news.example.org/${at},"${body} No. ${at}"`,
    );
    const { articles } = await read('a.csv', rows.join('\n'));
    expect(articles.map(({ title, published, url }) => [title, published?.date, url])).toEqual([
      ['Tunnel number 1 opens', '2021-03-01', 'https://news.example.org/1'],
      ['Tunnel number 2 opens', '2021-03-02', 'https://news.example.org/2'],
      ['Tunnel number 3 opens', '2021-03-03', 'https://news.example.org/3'],
    ]);
    expect(articles[0]!.text).toBe(`${body} No. 1`);
  });

  it('goes by what the analyst chose', async () => {
    const columns = {
      text: ['lead', 'rest'],
      title: 'body',
      authors: null,
      date: null,
      source: null,
      url: null,
      language: null,
    };
    const { articles, notes } = await read('a.csv', `body,lead,rest\nA title,${chinese},"${body}"`, columns);
    expect(articles[0]).toMatchObject({ title: 'A title', text: `${chinese}\n\n${body}` });
    expect(notes).toEqual([]);
  });

  it('reads fields inside of fields, lists of names, and times as numbers', async () => {
    const record = {
      _id: 7,
      _source: {
        headline: 'A second tunnel',
        content: { text: body },
        author: [{ name: 'Jane Doe' }, { name: 'Li Si' }],
      },
      published_at: 1615334400,
    };
    const { articles } = await read('a.json', JSON.stringify({ hits: { total: 2, hits: [record, record] } }));
    expect(articles).toHaveLength(2);
    expect(articles[0]).toMatchObject({
      title: 'A second tunnel',
      authors: ['Jane Doe', 'Li Si'],
      published: { date: '2021-03-10' },
      text: body,
    });
  });

  it('reads paragraphs, escapes and elements of HTML in a column of text', async () => {
    const texts = [
      `First line.\n\nSecond "line" 你好.`,
      `<p>First&nbsp;line.</p><script>no()</script><p>Second &amp; last.</p>`,
    ];
    for (const make of [
      () => read('a.json', json(...texts.map((text) => ({ text })))),
      () => read('a.csv', `n,text\n${texts.map((text) => `x,"${text.replaceAll('"', '""')}"`).join('\n')}`),
    ]) {
      const { articles } = await make();
      expect(articles.map(({ text }) => text)).toEqual([
        'First line.\n\nSecond "line" 你好.',
        'First line.\n\nSecond & last.',
      ]);
    }
  });

  it('leaves out rows without text and lines that are damaged, and says how many', async () => {
    const { articles, notes } = await read(
      'a.jsonl',
      `${lines(full, { title: 'x' }, full)}\n{"body": "broken\n\n`,
    );
    expect(articles).toHaveLength(2);
    expect(notes.find(({ code }) => code === 'rowsLeftOut')?.count).toBe(1);
    expect(notes).toContainEqual({ code: 'rowsDamaged', count: 1, detail: '4' });
  });

  it('reads an array that breaks off as far as it goes', async () => {
    const { articles, notes } = await read('a.json', json(full, full, full).slice(0, -40));
    expect(articles).toHaveLength(2);
    expect(notes).toContainEqual({ code: 'rowsDamaged', count: 1, detail: '1' });
  });

  it.each([
    ['ragged rows', `title,text,date\nA,"${body}"\nB,"${body}",2021-03-10,more,and more\nC`, 2],
    ['empty lines and blanks', `\n\n  \ntitle,text\n\n,\nA,${body.replaceAll(',', '')}\n\n`, 1],
    ['semicolons and a BOM', `\uFEFFtitle;text\nA;"${body}"\nB;"${body}"`, 2],
    ['bars', `title|text\nA|${body}\nB|${body}`, 2],
    [
      'a quotation mark that is never closed',
      `title,text\nA,"${body}"\n"B,${body.replaceAll(',', '')}\nC,${body}`,
      3,
    ],
    ['one text a line', `${body}\n${chinese}\n${body}`, 3],
    ['names with blanks, capitals and quotes', `" Title "," Full Text "\nA,"${body}"`, 1],
    ['a name that stands twice', `text,text\n,"${body}"`, 1],
  ])('reads messy tables: %s', async (_, content, count) => {
    const { articles } = await read('a.csv', content);
    expect(articles).toHaveLength(count);
    for (const { text } of articles) expect(text.length).toBeGreaterThan(40);
  });

  it('keeps commas of a last column that nobody quoted', async () => {
    const { articles } = await read(
      'a.csv',
      `date,text\n2021-03-10,${body}\n2021-03-11,${body}\n2021-03-12,x y z`,
    );
    expect(articles[0]!.text).toBe(body);
  });

  it('reads every sheet that holds articles, with dates and what formulas came to', async () => {
    const other = [
      ['标题', '正文', '日期'],
      ['隧道', chinese, new Date(Date.UTC(2021, 2, 10))],
    ];
    const bytes = await writeXlsx({
      sheets: [
        { name: 'News', rows: sheetRows },
        { name: '新闻', rows: other },
        {
          name: 'Numbers',
          rows: [
            ['year', 'count'],
            [2021, 5],
            [2022, 6],
          ],
        },
        { name: 'Old', rows: sheetRows, hidden: true },
      ],
    });
    const { articles, rendition } = await read('a.xlsx', bytes);
    expect(articles.map(({ title, published }) => [title, published?.date])).toEqual([
      ['A second tunnel', '2021-03-10'],
      ['隧道', '2021-03-10'],
    ]);
    expect(rendition?.parts.map(({ name }) => name)).toContain('新闻!2');
  });

  it.each([
    ['a.csv', 'year,city,count\n2020,Haizhou,5\n2021,Nanbin,7\n'],
    ['a.json', '[{"year":2020,"count":5},{"year":2021,"count":7}]'],
    ['a.jsonl', '{"year":2020,"count":5}\n{"year":2021,"count":7}'],
  ])('names the columns of a table without articles (%s)', async (name, content) => {
    expect(await refusal(name, content)).toMatchObject({
      code: 'noArticleColumn',
      details: { columns: name === 'a.csv' ? 'year, city, count' : 'year, count' },
    });
  });

  it('takes the settings of a program for no article', async () => {
    const settings = {
      name: 'harbour',
      description: body.slice(0, 80),
      text: 'none',
      scripts: { start: 'node start.mjs' },
    };
    expect((await refusal('package.json', JSON.stringify(settings))).code).toBe('noArticleColumn');
  });

  it.each<[string, string, string, string]>([
    ['what breaks off before its first record', 'a.json', '{"title": ', 'fileDamaged'],
    ['lists nested without end', 'a.json', '['.repeat(100_000), 'fileDamaged'],
    ['an empty list', 'a.json', '[]', 'noText'],
    ['a header alone', 'a.csv', 'title,text\n', 'noText'],
  ])('refuses %s', async (_, name, content, code) => {
    expect((await refusal(name, content)).code).toBe(code);
  });
});
