import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractFile } from './extract-file.ts';
import type { ExtractedArticle } from './extraction.ts';

const articlesIn = async (name: string): Promise<ExtractedArticle[]> => {
  const bytes = readFileSync(new URL(`fixtures/${name}`, import.meta.url));
  return (await extractFile({ name, bytes })).articles;
};

const unsaid = { authors: [], source: null, url: null, published: null, language: 'en', truncated: false };
const day = (date: string, basis: string) => ({ date, precision: 'day', basis });
const shapes = ({ text, blocks }: ExtractedArticle) =>
  blocks.map(({ kind, level, start, end }) => `${kind} ${level}: ${text.slice(start, end)}`);

function described({
  text: _text,
  blocks: _blocks,
  map: _map,
  titleBasis: _basis,
  translated: _translated,
  ...description
}: ExtractedArticle) {
  return description;
}

describe('invented files like those that analysts paste together', () => {
  it('three articles with the boilerplate of their pages', async () => {
    const articles = await articlesIn('pasted-three.txt');
    expect(articles.map(described)).toEqual([
      {
        ...unsaid,
        title: 'Linhai District Plans Second Biomedical Park',
        source: 'Linhai Daily',
        published: day('2022-05-18', 'byline'),
      },
      {
        ...unsaid,
        title: 'Haizhou subsidises 5,000 charging points for electric cars',
        authors: ['Chen Yu', 'Sun Mei'],
        source: 'Haizhou Development and Reform Bureau',
        published: day('2022-06-02', 'byline'),
      },
      {
        ...unsaid,
        title:
          'The third Qingyuan Forum on Clean Energy closed with contracts worth 12 billion yuan, the organisers said',
        authors: ['Zhou Lin'],
        source: 'China News Service',
        published: { date: '--06-09', precision: 'month-day', basis: 'dateline' },
      },
    ]);
    expect(articles.map(({ text }) => text).join()).not.toMatch(
      /Skip to|Share on|Back to top|\(End\)|\(Finish\)|\.jpg|===/,
    );
  });

  it('a text that is cut off above a notice of an exhibition', async () => {
    expect((await articlesIn('cut-off-then-another.txt')).map(described)).toEqual([
      {
        ...unsaid,
        title: 'Notice: Jiangbei District doubles its support for small exporters',
        truncated: true,
      },
      {
        ...unsaid,
        title: 'The 2024 Jiangbei International Machine Tool Exhibition',
        published: { date: '2024', precision: 'year', basis: 'title' },
      },
    ]);
  });

  it('an agency report wrapped by hand', async () => {
    const [article, ...others] = await articlesIn('wrapped-agency.txt');
    expect(others).toEqual([]);
    expect(described(article!)).toEqual({
      ...unsaid,
      title:
        'The port of Nanbin handled 1.2 million containers in January and February, 6 percent more than in the same…',
      source: 'Xinhua',
      published: day('2023-03-03', 'dateline'),
    });
    expect(article!.blocks).toHaveLength(3);
    expect(article!.text).toContain('1.2 million containers in January');
    expect(article!.text).not.toMatch(/[^\n]\n[^\n]|Enditem/);
  });

  it('two Chinese articles, the second cut off', async () => {
    expect((await articlesIn('chinese-two.txt')).map(described)).toEqual([
      {
        ...unsaid,
        title: '临海区将建第二座生物医药产业园 首期占地46公顷',
        authors: ['陈雨'],
        source: '临海日报',
        published: day('2022-05-18', 'byline'),
        language: 'zh',
      },
      {
        ...unsaid,
        title: '海州补贴五千个新能源汽车充电桩',
        authors: ['孙梅', '周林'],
        source: '海州日报',
        published: { date: '--06-02', precision: 'month-day', basis: 'lead' },
        language: 'zh',
        truncated: true,
      },
    ]);
  });

  it('an overview with many headings, which is one article', async () => {
    const articles = await articlesIn('many-headings.txt');
    expect(articles.map(described)).toEqual([{ ...unsaid, title: 'What will change in Nanbin this year' }]);
    expect(shapes(articles[0]!).filter((shape) => /^(?:heading|listItem)/.test(shape))).toEqual([
      'heading 2: Parking',
      'heading 2: Pensions Rise Again for All Retired Workers',
      'heading 2: Schools and Kindergartens',
      'listItem 0: 1. Three new primary schools open in September.',
      "listItem 0: 2. Kindergartens stay open until six o'clock.",
    ]);
  });

  it('a Markdown file with front matter', async () => {
    const [article] = await articlesIn('report.md');
    expect(described(article!)).toEqual({
      ...unsaid,
      title: 'Haizhou: charging points & more',
      authors: ['Chen Yu'],
      source: 'Haizhou Daily',
      url: 'https://news.example.org/haizhou/charging',
      published: day('2022-06-02', 'frontMatter'),
    });
    expect(shapes(article!)).toEqual([
      'title 0: Haizhou subsidises 5,000 charging points',
      'byline 0: By Chen Yu, Haizhou Daily',
      'paragraph 0: Haizhou will subsidise 5,000 public charging points, with up to 3,000\u00A0yuan each [see the notice].',
      'heading 2: Where they will stand',
      'listItem 0: half of them in the old town',
      'listItem 0: the rest',
      'listItem 1: at stations',
      'listItem 1: and markets',
      'quote 0: "We have waited long enough," the mayor said.',
    ]);
  });
});
