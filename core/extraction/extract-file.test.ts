import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractFile } from './extract-file.ts';
import { MAX_TEXT_BYTES } from './formats/decode-file.ts';
import type { ExtractedArticle, ExtractedFile } from './extraction.ts';

const extract = (text: string, name = 'a.txt') =>
  extractFile({ name, bytes: new TextEncoder().encode(text) });
const only = async (text: string, name?: string): Promise<ExtractedArticle> => {
  const { articles } = await extract(text, name);
  expect(articles).toHaveLength(1);
  return articles[0]!;
};

async function seed(name: string): Promise<ExtractedFile> {
  return extractFile({ name, bytes: readFileSync(new URL(`../../seeds/${name}`, import.meta.url)) });
}

function described({
  title,
  titleBasis,
  authors,
  source,
  url,
  published,
  language,
  truncated,
}: ExtractedArticle) {
  return { title, titleBasis, authors, source, url, published, language, truncated };
}

const unsaid = { authors: [], source: null, url: null, published: null, language: 'en', truncated: false };

describe('extractFile on the seeds', async () => {
  const [chongqing, shenzhen] = (await seed('000_a2b35126e8e41753.txt')).articles;
  const [pingshan, ...noOtherPingshan] = (await seed('001_4261f0f7bc4c1a44.txt')).articles;
  const [baoshan] = (await seed('002_ceb5ade864891410.txt')).articles;
  const [chengdu] = (await seed('003_bde207d968dfe5fb.txt')).articles;
  const [measures] = (await seed('004_475a9a29a7d4a610.txt')).articles;
  const all = [chongqing!, shenzhen!, pingshan!, baoshan!, chengdu!, measures!];

  it('finds six articles in five files', async () => {
    expect(noOtherPingshan).toEqual([]);
    expect((await seed('000_a2b35126e8e41753.txt')).articles).toHaveLength(2);
    expect(all.map(({ blocks }) => blocks.length)).toEqual([2, 18, 50, 9, 24, 13]);
  });

  it('describes the text cut off above another', async () => {
    expect(described(chongqing!)).toEqual({
      ...unsaid,
      title:
        "Chongqing's automobile subsidy of 30 million yuan boosted sales to 1.913 billion yuan, benefiting 11,000 individuals.",
      titleBasis: 'found',
      truncated: true,
    });
  });

  it('dates a conference by the year in its headline', async () => {
    expect(described(shenzhen!)).toEqual({
      ...unsaid,
      title: 'The 2023 Shenzhen International Biomedical Industry Innovation and Development Conference',
      titleBasis: 'found',
      published: { date: '2023', precision: 'year', basis: 'title' },
    });
  });

  it('reads a by-line whose labels run together', async () => {
    expect(described(pingshan!)).toEqual({
      ...unsaid,
      title: 'Zhong Nanshan praises Chuangxin Pingshan! This conference is too "material"!',
      titleBasis: 'found',
      authors: ['Lin Yiying', 'Zhao Lu'],
      source: 'Pingshan District Science and Technology Innovation Bureau, Pingshan Financial Media Center',
      published: { date: '2021-03-10', precision: 'day', basis: 'byline' },
    });
  });

  it('leaves a dateline without a year without one', async () => {
    expect(described(baoshan!)).toEqual({
      ...unsaid,
      title:
        '"Baoshan Construction Shanghai Science and Technology Innovation Center Main Position Investment Promotion…',
      titleBasis: 'derived',
      authors: ['Wang Zitao'],
      source: 'China News Service',
      published: { date: '--11-28', precision: 'month-day', basis: 'dateline' },
    });
  });

  it('dates a report by its first sentence', async () => {
    expect(described(chengdu!)).toEqual({
      ...unsaid,
      title:
        'The 2023 China Biotechnology Innovation Conference, a national event in the Chinese biopharmaceutical industry…',
      titleBasis: 'derived',
      published: { date: '2023-10-19', precision: 'day', basis: 'lead' },
    });
  });

  it('reads a reporter without a label', async () => {
    expect(described(measures!)).toEqual({
      ...unsaid,
      title:
        'At present, biomedicine has been included in one of the national key development projects, and Shenzhen is…',
      titleBasis: 'derived',
      authors: ['Wu Jiaming'],
      source: 'Securities Times',
      published: { date: '--07-26', precision: 'month-day', basis: 'lead' },
    });
  });

  it('leaves no boilerplate in any text', async () => {
    for (const { text } of all) {
      expect(text).not.toMatch(/Skip to|Back to top|\(Finish\)|\.png|[\u00A0\u3000\r\t]| {2}|\n\n\n|^\s|\s$/);
    }
  });

  it('keeps headline and by-line as blocks, and lays the blocks over the whole text', async () => {
    expect(pingshan!.blocks.slice(0, 3).map(({ kind }) => kind)).toEqual(['title', 'byline', 'paragraph']);
    expect(measures!.blocks[0]!.kind).toBe('byline');
    for (const { text, blocks } of all) {
      expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text);
    }
  });

  it('says what it removed', async () => {
    expect((await seed('000_a2b35126e8e41753.txt')).removed).toEqual({ skipLink: 1 });
    expect((await seed('001_4261f0f7bc4c1a44.txt')).removed).toEqual({ imageNames: 2, backToTop: 1 });
    expect((await seed('002_ceb5ade864891410.txt')).removed).toEqual({ endMark: 1 });
  });
});

describe('extractFile', () => {
  it('names media type, charset and hash of the raw bytes', async () => {
    const { mediaType, charset, sha256 } = await extract('abc', 'A.TXT');
    expect([mediaType, charset]).toEqual(['text/plain', 'utf-8']);
    expect(sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect((await extract('abc', 'b.markdown')).mediaType).toBe('text/markdown');
    const utf16 = await extractFile({ name: 'a.text', bytes: Buffer.from('\uFEFFabc', 'utf16le') });
    expect(utf16.charset).toBe('utf-16le');
  });

  it('refuses what it cannot read, and says why', async () => {
    const refusal = async (name: string, bytes: Uint8Array) => {
      try {
        return await extractFile({ name, bytes });
      } catch (error) {
        return error;
      }
    };
    const text = (words: string) => new TextEncoder().encode(words);
    expect(await refusal('a.txt', new Uint8Array())).toMatchObject({ code: 'fileEmpty' });
    expect(await refusal('a.txt', text('\uFEFF'))).toMatchObject({ code: 'fileEmpty' });
    expect(await refusal('a.txt', text('\u0001\u0002\u0003'))).toMatchObject({
      code: 'fileBinary',
      details: { byte: 0 },
    });
    expect(await refusal('a.txt', text('a\u0000b'))).toMatchObject({
      code: 'fileBinary',
      details: { byte: 1 },
    });
    expect(await refusal('a.txt', new Uint8Array(MAX_TEXT_BYTES + 1).fill(0x61))).toMatchObject({
      code: 'fileTooLarge',
      details: { bytes: MAX_TEXT_BYTES + 1, most: MAX_TEXT_BYTES },
    });
    expect(await refusal('a.txt', Uint8Array.of(0x61, 0x81, 0x8d, 0x8f, 0xff, 0xff, 0x20))).toMatchObject({
      code: 'encodingUnknown',
      details: { byte: 1 },
    });
    expect(await refusal('dir.txt/a.docx', Uint8Array.of(0, 1, 2, 3))).toMatchObject({
      code: 'fileDamaged',
      details: { type: 'docx' },
    });
    expect(await refusal('README', Uint8Array.of(0, 1, 2, 3))).toMatchObject({
      code: 'unsupportedType',
      details: { type: '' },
    });
    expect(await refusal('a.txt', text('Skip to content\n\n1.png\n(End)\n'))).toMatchObject({
      code: 'noText',
    });
    expect(await refusal('a.md', text('![a](b.png)\n'))).toMatchObject({ code: 'noText' });
    expect(await refusal('a.txt', text(' \n\t\n'))).toMatchObject({ code: 'noText' });
  });

  it('drops a headline that is repeated', async () => {
    const body =
      'The city opened a second tunnel under the bay on Friday, and officials said that it cuts the way by half.';
    const file = await extract(`Tunnel opens today\n\nBy Jane Doe\n\nTunnel Opens Today\n\n${body}`);
    expect(file.articles[0]!.text).toBe(`Tunnel opens today\n\nBy Jane Doe\n\n${body}`);
    expect(file.removed).toEqual({ repeatedHeadline: 1 });
  });

  it('takes stated facts before those in the text', async () => {
    const article = await only(
      '---\ntitle: Buses\nauthor: Li Si\ndate: 2021-03\nsource: https://example.org/x\n---\n# Green buses\n\nBy Jane Doe, Harbour Daily | 12 March 2020\n\nOn May 3, the city opened a line for buses that need no fuel at all, and more will follow.\n',
      'a.md',
    );
    expect(described(article)).toEqual({
      title: 'Buses',
      titleBasis: 'frontMatter',
      authors: ['Li Si'],
      source: 'Harbour Daily',
      url: 'https://example.org/x',
      published: { date: '2021-03', precision: 'month', basis: 'frontMatter' },
      language: 'en',
      truncated: false,
    });
    expect(article.blocks.map(({ kind }) => kind)).toEqual(['title', 'byline', 'paragraph']);
  });

  it('reads credits and dates below the text', async () => {
    const text =
      'Tunnel opens\n\nThe city opened a second tunnel under the bay on Friday, and officials said that it cuts the way by half. (Reporter Li Si)\n\nSource: Harbour Daily\n\nURL: https://example.org/tunnel\n\nMarch 12, 2021';
    expect(described(await only(text))).toMatchObject({
      authors: ['Li Si'],
      source: 'Harbour Daily',
      url: 'https://example.org/tunnel',
      published: { date: '2021-03-12', precision: 'day', basis: 'byline' },
    });
  });

  it('takes the date that follows a dateline without one', async () => {
    const text =
      '本报讯（记者 张三）7月26日，深圳市正式印发三项措施，支持生物医药产业做大做强，推动高质量发展，吸引更多企业落户。';
    expect(described(await only(text))).toMatchObject({
      authors: ['张三'],
      source: null,
      published: { date: '--07-26', precision: 'month-day', basis: 'lead' },
      language: 'zh',
    });
  });
});
