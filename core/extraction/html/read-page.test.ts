import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rawBytesOf } from '../../../shared/model/offset-map.ts';
import { extractFile } from '../extract-file.ts';
import { ExtractionError } from '../extraction-error.ts';

const SENTENCE =
  'The harbour city of Ningbo opened its third tunnel on Friday, and officials said that it halves the way to the port. ';
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Third tunnel opens | Coast Daily</title>${head}</head><body>${body}</body></html>`;

async function read(html: string, name = 'a.html') {
  const bytes = Buffer.from(html);
  const file = await extractFile({ name, bytes });
  const [article] = file.articles;
  const { text, blocks, map } = article!;
  const said = (kind: string) =>
    blocks.filter((block) => block.kind === kind).map(({ start, end }) => text.slice(start, end));
  return { file, article: article!, text, blocks, map, bytes, said };
}

const article = (inner: string) =>
  `<div class="nav"><a href="/">Home</a> <a href="/c">China</a> <a href="/w">World</a></div>
   <div class="content"><h1>Third tunnel opens</h1><p class="by">By Jane Doe, 2021-03-10</p>${inner}</div>
   <div class="share">Share on: <a>Facebook</a> <a>Weibo</a></div>
   <ul class="related"><li><a href="/1">Bridge closed for repairs after the storm</a></li><li><a href="/2">Ferry fares go up again this spring</a></li></ul>
   <footer>Copyright 2021 Coast Daily</footer>`;

describe('a saved page', () => {
  it('becomes its headline, by-line and body, without what stands around them', async () => {
    const {
      text,
      blocks,
      article: found,
    } = await read(page(article(`<p>${SENTENCE.repeat(3)}</p>`.repeat(3))));
    expect(text.split('\n\n')).toEqual([
      'Third tunnel opens',
      'By Jane Doe, 2021-03-10',
      ...Array<string>(3).fill(SENTENCE.repeat(3).trim()),
    ]);
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'title',
      'byline',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
    expect(found.title).toBe('Third tunnel opens');
  });

  it('keeps headings, lists, quotations and tables as what they are', async () => {
    const body = `<p>${SENTENCE.repeat(3)}</p><h2>What it costs</h2><p>${SENTENCE.repeat(2)}</p>
      <ul><li>Cars pay 12 yuan in each direction<ul><li>and less at night</li></ul></li></ul>
      <blockquote><p>"It is quieter now," said a neighbour of the old road.</p></blockquote>
      <table><tr><th>Year</th><th>Cars</th></tr><tr><td>2020</td><td>1,200</td></tr><tr><td></td><td>1&nbsp;300</td></tr></table>
      <p>${SENTENCE.repeat(2)}</p>`;
    const { said, text, blocks } = await read(page(article(body)));
    expect(said('heading')).toEqual(['What it costs']);
    expect(said('listItem')).toEqual(['Cars pay 12 yuan in each direction', 'and less at night']);
    expect(said('quote')).toEqual(['"It is quieter now," said a neighbour of the old road.']);
    expect(text).toContain('Year\tCars\n2020\t1,200\n\t1 300');
    expect(blocks.find(({ kind }) => kind === 'cell')?.cell).toEqual({
      table: 0,
      row: 0,
      column: 0,
      isHeader: true,
    });
  });

  it('reads Chinese paragraphs that nothing but line breaks parts', async () => {
    const line =
      '　　宁波市第三条隧道周五正式通车，市民前往港口的时间缩短一半，有关部门表示将继续完善配套设施。';
    const { said } = await read(
      `<html><head><title>第三条隧道通车_海岸日报</title></head><body><table width=900><tr><td><a href=1>首页</a> <a href=2>新闻</a> <a href=3>专题</a></td></tr></table><table><tr><td><font size=5>第三条隧道通车</font><br>2021年3月10日 来源：海岸日报<br>${`${line}<br>`.repeat(6)}</td></tr></table></body></html>`,
    );
    expect(said('paragraph')).toEqual(Array<string>(6).fill(line.trim()));
  });

  it('leads each character back to its bytes, entities to all of theirs', async () => {
    const { text, map, bytes } = await read(
      page(article(`<p>${SENTENCE.repeat(4)}Fish &amp; chips cost 5&nbsp;&euro;.</p>`)),
    );
    const raw = (words: string) => {
      const start = text.indexOf(words);
      const { start: from, end } = rawBytesOf(map, { start, end: start + words.length })!;
      return bytes.subarray(from, end).toString();
    };
    expect(raw('Fish & chips')).toBe('Fish &amp; chips');
    expect(raw('€')).toBe('&euro;');
  });

  it('runs nothing and loads nothing', async () => {
    const asked: unknown[] = [];
    const before = globalThis.fetch;
    globalThis.fetch = (input) => (asked.push(input), Promise.reject(new Error('no network')));
    try {
      const evil = `<script>globalThis.ran = true</script><img src="http://127.0.0.1:9/x" onerror="globalThis.ran = true"><iframe src="http://127.0.0.1:9/"></iframe><link rel=stylesheet href="http://127.0.0.1:9/a.css">`;
      const { text } = await read(page(article(`${evil}<p>${SENTENCE.repeat(4)}</p>${evil}`)));
      expect(text).not.toContain('ran = true');
    } finally {
      globalThis.fetch = before;
    }
    expect(asked).toEqual([]);
    expect('ran' in globalThis).toBe(false);
  });

  it.each<[string, string]>([
    ['nested 100,000 deep', `${'<div>'.repeat(100_000)}${SENTENCE.repeat(5)}`],
    ['full of tags that are never closed', `<p>${SENTENCE}<b><i><td>`.repeat(3_000)],
    ['full of closing tags', `<b><i>`.repeat(10_000) + '</div>'.repeat(100_000) + SENTENCE.repeat(5)],
    ['full of entities', `<p>${SENTENCE.repeat(5)}${'&amp;'.repeat(200_000)}</p>`],
    ['full of comments', `${'<!--'.repeat(100_000)}--><p>${SENTENCE.repeat(5)}</p>`],
    ['one element with 100,000 attributes', `<p ${'a=b '.repeat(100_000)}>${SENTENCE.repeat(5)}</p>`],
    [
      'a table of a million spans',
      `<table><tr><td colspan=1000000 rowspan=1000000>${SENTENCE.repeat(5)}</td><td>x</td></tr></table>`,
    ],
  ])(
    'that is %s is read, or refused with its reason',
    async (_, body) => {
      const outcome = await read(page(body)).then(
        ({ text }) => (text.includes('Ningbo') ? 'read' : text.slice(0, 100)),
        (error: unknown) => (error instanceof ExtractionError ? error.code : String(error)),
      );
      expect(['read', 'noText']).toContain(outcome);
    },
    45_000,
  );
});

describe('the map of a page', () => {
  const fragments = [
    '<p>',
    '</p>',
    '<br>',
    '<div class="x">',
    '</div>',
    '&amp;',
    '&nbsp;',
    '&#x6df1;',
    '<b>',
    '</b>',
    '<table><tr><td>',
    '</td></tr></table>',
    '<ul><li>',
    '<!-- c -->',
    '<h2>',
    '</h2>',
    '深圳市今天开通新桥，市民可以通行。',
    SENTENCE,
    ' ',
    '\n',
    'é😀',
    '<pre>',
    '</pre>',
    '<a href=x>',
    '</a>',
  ];

  it('covers the text in order, and copied characters are their bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...fragments), { maxLength: 60 }), async (parts) => {
        const bytes = Buffer.from(`<html><body>${parts.join('')}</body></html>`);
        const file = await extractFile({ name: 'a.html', bytes }).catch((error: unknown) => {
          if (error instanceof ExtractionError) return null;
          throw error;
        });
        for (const { text, map } of file?.articles ?? []) {
          let [unit, byte] = [0, 0];
          for (const run of map) {
            expect(run.start).toBe(unit);
            expect(run.byteStart).toBeGreaterThanOrEqual(byte);
            if (run.stride > 0)
              expect(bytes.subarray(run.byteStart, run.byteEnd).toString()).toBe(
                text.slice(run.start, run.end),
              );
            [unit, byte] = [run.end, run.byteEnd];
          }
          expect(unit).toBe(text.length);
        }
      }),
      { numRuns: 200 },
    );
  });
});
