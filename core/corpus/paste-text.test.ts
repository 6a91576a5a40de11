import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../tests/helpers/seeded-core.ts';
import { tempFolder } from '../../tests/helpers/temp-folder.ts';
import { startTestCore } from '../../tests/helpers/test-core.ts';

const text = `The port of Shenzhen opens

By Li Wei, 2021-03-10

Officials of the city said that ships came in from many countries, and that 30 million yuan were paid.
`;

describe('corpus.paste', () => {
  it('says before what a text says of itself', async () => {
    const test = await startTestCore();
    expect(await test.call('corpus.describePasted', { text })).toMatchObject({
      ...{ title: 'The port of Shenzhen opens', published: { date: '2021-03-10' } },
      ...{ articles: 1, source: null },
    });
    expect(await refusalOf(test.call('corpus.describePasted', { text: ' ' }))).toMatchObject({
      code: 'noText',
    });
  });

  it('makes an article of its own, with the facts of the analyst, as one change', async () => {
    const test = await startTestCore();
    const facts = { title: 'A port', source: 'WeChat', published: '2021-03-11' };
    const { articles, sameAs } = await test.call('corpus.paste', { text, facts });
    expect(sameAs).toBeNull();
    const article = await test.call('corpus.article', { article: articles[0]! });
    expect(article).toMatchObject({
      ...{ title: 'A port', titleBasis: 'analyst', source: 'WeChat' },
      published: { date: '2021-03-11', basis: 'analyst' },
      corrected: ['title', 'source', 'published'],
      cities: [{ id: 'cn-440300' }],
    });
    expect(article.path).toMatch(/^pasted\/\d{4}-\d{2}-\d{2} A port\.txt$/);
    expect((await test.call('corpus.original', { article: article.id })).text).toBe(text);
    expect((await test.call('history.list', {})).total).toBe(1);
    await test.call('history.undo', {});
    expect((await test.call('corpus.articles', {})).total).toBe(0);
    await test.call('history.redo', {});
    expect(await test.call('corpus.article', { article: article.id })).toEqual(article);
  });

  it('names the place of a text that is there already, and gives another text of the same title a path of its own', async () => {
    const test = await startTestCore();
    const first = await test.call('corpus.paste', { text });
    const again = await test.call('corpus.paste', { text });
    expect(again).toEqual({ articles: first.articles, sameAs: expect.stringContaining('pasted/') as string });
    const { articles } = await test.call('corpus.paste', { text: `${text}\nA second pier will follow.\n` });
    expect((await test.call('corpus.article', { article: articles[0]! })).path).toMatch(/\(2\)\.txt$/);
  });

  it('takes the plain text where the page that came with it keeps too little', async () => {
    const test = await startTestCore();
    const { articles } = await test.call('corpus.paste', { text, html: '<p>The port</p>' });
    expect((await test.call('corpus.text', { article: articles[0]! })).text).toContain('many countries');
  });
});

describe('corpus.giveText', () => {
  it('makes an article of a picture with the text of the analyst, and a new revision of another text', async () => {
    const test = await startTestCore();
    const scan = path.join(tempFolder(), 'scan.png');
    writeFileSync(scan, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    const given = { source: { path: scan }, text, facts: { title: 'A scan' } };
    const { articles } = await test.call('corpus.giveText', given);
    const [article] = articles;
    expect(await test.call('corpus.article', { article: article! })).toMatchObject({
      ...{ title: 'A scan', path: scan, parts: 1 },
    });
    const start = (await test.call('corpus.text', { article: article! })).text.indexOf('30 million yuan');
    const range = { start, end: start + 15 };
    expect(await test.call('corpus.provenance', { article: article!, range })).toMatchObject({
      ...{ mediaType: 'image/png', charset: 'utf-8', raw: '30 million yuan', bytes: null },
    });
    await test.call('annotations.create', { article: article!, range });
    const corrected = { ...given, text: text.replace('30 million', '31 million'), facts: {} };
    expect((await test.call('corpus.giveText', corrected)).articles).toEqual(articles);
    expect(await test.call('corpus.article', { article: article! })).toMatchObject({ title: 'A scan' });
    expect((await test.call('corpus.text', { article: article! })).text).toContain('31 million');
    expect((await test.call('annotations.list', { article: article! })).items).toMatchObject([
      { quote: '30 million yuan' },
    ]);
    await test.call('history.undo', {});
    await test.call('history.undo', {});
    expect((await test.call('corpus.text', { article: article! })).text).toContain('30 million');
  });

  it('gives a text that can be edited later: marks and borders stay with their words, and undo brings it back', async () => {
    const test = await startTestCore();
    const scan = path.join(tempFolder(), 'scan.png');
    writeFileSync(scan, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    const { articles } = await test.call('corpus.giveText', { source: { path: scan }, text });
    const article = articles[0]!;
    expect(await test.call('corpus.givenText', { article })).toEqual({ text: text.trim() });
    const before = await test.call('corpus.text', { article });
    const start = before.text.indexOf('million yuan');
    await test.call('annotations.create', { article, range: { start, end: start + 12 } });

    const corrected = `By hand, from the scan\n\n${text.trim()}`;
    await test.call('corpus.correctText', { article, text: corrected });
    const after = await test.call('corpus.text', { article });
    expect(after.text).toContain('By hand, from the scan');
    const place = after.text.indexOf('million yuan');
    expect((await test.call('annotations.list', { article })).items).toMatchObject([
      { quote: 'million yuan', start: place, end: place + 12 },
    ]);
    expect(await test.call('corpus.givenText', { article })).toEqual({ text: corrected });
    await test.call('history.undo', {});
    expect(await test.call('corpus.text', { article })).toEqual(before);
    expect(await test.call('corpus.givenText', { article })).toEqual({ text: text.trim() });
  });

  it('alone makes a text that can be edited', async () => {
    const test = await startTestCore();
    const { articles } = await test.call('corpus.paste', { text });
    const article = articles[0]!;
    expect(await test.call('corpus.givenText', { article })).toEqual({ text: null });
    expect(await refusalOf(test.call('corpus.correctText', { article, text: 'Other words' }))).toMatchObject({
      code: 'notFound',
    });
  });

  it('says when the file is gone', async () => {
    const test = await startTestCore();
    const gone = { source: { path: path.join(tempFolder(), 'gone.pdf') }, text };
    expect(await refusalOf(test.call('corpus.giveText', gone))).toMatchObject({ code: 'fileGone' });
  });
});
