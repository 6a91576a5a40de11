import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../shared/model/ids.ts';
import { refusalOf } from '../../../tests/helpers/seeded-core.ts';
import { tempFolder } from '../../../tests/helpers/temp-folder.ts';
import { startTestCore, type TestCore } from '../../../tests/helpers/test-core.ts';

const FIRST =
  'The harbour opens\n\nOfficials spoke of a good day for the district and its people.\n\nA ferry runs every hour.\n\n';
const SECOND = 'The pier is closed\n\nThe old pier was closed in spring. A ferry runs every hour.\n';

async function oneFile(content = FIRST + SECOND) {
  const file = path.join(tempFolder(), 'two.txt');
  writeFileSync(file, content);
  const test = await startTestCore();
  await test.importAll(file);
  const { items } = await test.call('corpus.articles', {});
  expect(items).toHaveLength(1);
  return { test, file, article: items[0]!.id };
}

async function rangeOf({ call }: TestCore, article: ArticleId, words: string, last = false) {
  const { text } = await call('corpus.text', { article });
  const start = last ? text.lastIndexOf(words) : text.indexOf(words);
  expect(start, words).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length };
}

async function marksOf({ call }: TestCore, article: ArticleId) {
  const { text } = await call('corpus.text', { article });
  const { items } = await call('annotations.list', { article });
  return items.map(({ quote, state, start, end }) => [
    quote,
    state,
    start === null ? null : text.slice(start, end!),
  ]);
}

async function texts({ call }: TestCore) {
  const { items } = await call('corpus.articles', { sort: 'added' });
  const parts = items.toSorted((a, b) => a.part - b.part);
  return Promise.all(parts.map(async ({ id }) => (await call('corpus.text', { article: id })).text));
}

/** Everything that undo has to bring back, but for what was made on the way and is pointed at by nothing. */
async function state(test: TestCore) {
  const { items: articles } = await test.call('corpus.articles', {});
  const marks = await Promise.all(articles.map(({ id }) => test.call('annotations.list', { article: id })));
  const mentions = await Promise.all(
    articles.map(({ id }) => test.call('entities.mentions', { article: id })),
  );
  return { articles, marks, mentions };
}

describe('splitting and joining by hand', () => {
  it('splits at the block of an offset, and the marks go with their words', async () => {
    const { test, article } = await oneFile();
    await test.call('annotations.create', {
      article,
      range: await rangeOf(test, article, 'A ferry runs every hour'),
    });
    const inSecond = await rangeOf(test, article, 'A ferry runs every hour', true);
    await test.call('annotations.create', { article, range: inSecond, note: 'again' });
    const at = (await rangeOf(test, article, 'The pier is closed')).start + 4;
    const { made, moved } = await test.call('corpus.split', { article, at });
    expect(moved).toBe(1);
    expect(await texts(test)).toEqual([FIRST.trimEnd(), SECOND.trimEnd()]);
    expect(await marksOf(test, article)).toEqual([
      ['A ferry runs every hour', 'exact', 'A ferry runs every hour'],
    ]);
    expect(await marksOf(test, made)).toEqual([
      ['A ferry runs every hour', 'exact', 'A ferry runs every hour'],
    ]);
    expect((await test.call('annotations.list', { article: made })).items[0]!.note).toBe('again');
    expect((await test.call('corpus.article', { article: made })).title).toBe('The pier is closed');
  });

  it('takes a split back in one step, and makes it again', async () => {
    const { test, article } = await oneFile();
    await test.call('annotations.create', {
      article,
      range: await rangeOf(test, article, 'closed in spring'),
    });
    const before = await state(test);
    const at = (await rangeOf(test, article, 'The pier is closed')).start;
    const { made } = await test.call('corpus.split', { article, at });
    const after = await state(test);
    await test.call('history.undo', {});
    expect(await state(test)).toEqual(before);
    await test.call('history.redo', {});
    expect(await state(test)).toEqual(after);
    expect((await test.call('annotations.list', { article: made })).total).toBe(1);
  });

  it('joins what it split, with everything that stands on it', async () => {
    const { test, article } = await oneFile();
    const at = (await rangeOf(test, article, 'The pier is closed')).start;
    const { made } = await test.call('corpus.split', { article, at });
    await test.call('annotations.create', {
      article: made,
      range: await rangeOf(test, made, 'closed in spring'),
    });
    const { gone, moved } = await test.call('corpus.join', { article });
    expect({ gone, moved }).toEqual({ gone: made, moved: 1 });
    expect(await texts(test)).toEqual([(FIRST + SECOND).trimEnd()]);
    expect(await marksOf(test, article)).toEqual([['closed in spring', 'exact', 'closed in spring']]);
    expect((await refusalOf(test.call('corpus.article', { article: made }))).code).toBe('notFound');
  });

  it('keeps evidence in its cell when its words go to another article', async () => {
    const { test, article } = await oneFile();
    const sheet = await test.call('sheets.create', { title: 'Piers', places: ['cn-440300'] });
    const { indicators } = await test.call('sheets.addIndicator', {
      sheet: sheet.id,
      name: 'Closed',
      unit: '',
    });
    const cell = { sheet: sheet.id, place: 'cn-440300', indicator: indicators[0]!.id };
    const range = await rangeOf(test, article, 'closed in spring');
    await test.call('sheets.addEvidence', { ...cell, selection: { article, range }, text: 'spring' });
    const at = (await rangeOf(test, article, 'The pier is closed')).start;
    const { made } = await test.call('corpus.split', { article, at });
    const { items } = await test.call('sheets.evidence', { sheet: sheet.id });
    expect(items).toMatchObject([{ article: made, quote: 'closed in spring', state: 'exact' }]);
  });

  it('says why nothing can be split off or joined', async () => {
    const { test, article } = await oneFile();
    expect((await refusalOf(test.call('corpus.split', { article, at: 3 }))).code).toBe('nothingToSplit');
    expect((await refusalOf(test.call('corpus.join', { article }))).code).toBe('nothingToJoin');
  });

  it('keeps the borders that were set by hand when the file changes', async () => {
    const { test, file, article } = await oneFile();
    const at = (await rangeOf(test, article, 'The pier is closed')).start;
    const { made } = await test.call('corpus.split', { article, at });
    writeFileSync(file, `${FIRST.replace('good', 'very good')}A new ending of it.\n\n${SECOND}More of it.\n`);
    await test.importAll(file);
    const [first, second] = await texts(test);
    expect(first).toContain('A new ending of it.');
    expect(second).toBe(`${SECOND}\nMore of it.`);
    const { items } = await test.call('corpus.articles', {});
    expect(items.map(({ id }) => id).sort()).toEqual([article, made].sort());
  });

  it('knows what stands before and after an article in its file', async () => {
    const { test, article } = await oneFile();
    const { start } = await rangeOf(test, article, 'The pier is closed');
    const { made } = await test.call('corpus.split', { article, at: start });
    expect(await test.call('corpus.neighbours', { article })).toMatchObject({
      before: null,
      after: { id: made },
    });
    expect(await test.call('corpus.neighbours', { article: made })).toMatchObject({
      before: { id: article, title: 'The harbour opens' },
      after: null,
    });
    await test.call('corpus.trash', { articles: [article] });
    expect(await test.call('corpus.neighbours', { article: made })).toEqual({ before: null, after: null });
  });
});
