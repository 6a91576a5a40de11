import { beforeEach, describe, expect, it } from 'vitest';
import { refusalOf, type SeededCore, startSeededCore } from '../../tests/helpers/seeded-core.ts';
import type { Article } from '../../shared/model/article.ts';

let core: SeededCore;
let article: Article;
beforeEach(async () => {
  core = await startSeededCore();
  article = await core.article('The 2023 Shenzhen International');
});

const marks = async () => (await core.call('annotations.list', { article: article.id })).items;
const mark = async (words: string, tags: string[] = []) =>
  core.call('annotations.create', { article: article.id, range: await core.rangeOf(article, words), tags });

describe('annotations', () => {
  it('hold their words, and are listed in text order wherever they overlap', async () => {
    const words = [
      'reached 48.7 billion yuan',
      'operating income of pharmaceutical enterprises',
      '48.7 billion',
    ];
    for (const passage of words) await mark(passage);
    expect((await marks()).map(({ quote }) => quote)).toEqual([words[1], words[0], words[2]]);
    const { text } = await core.call('corpus.text', { article: article.id });
    for (const { start, end, quote, state } of await marks()) {
      expect(text.slice(start!, end!)).toBe(quote);
      expect(state).toBe('exact');
    }
  });

  it('refuse a range that leaves the text or holds nothing, and a tag that is not there', async () => {
    const { text } = await core.call('corpus.text', { article: article.id });
    const create = (range: { start: number; end: number }, tags: string[] = []) =>
      refusalOf(core.call('annotations.create', { article: article.id, range, tags }));
    expect(await create({ start: 0, end: text.length + 1 })).toMatchObject({ code: 'rangeOutsideText' });
    expect(await create({ start: 5, end: 5 })).toMatchObject({ code: 'rangeOutsideText' });
    const missing = '01a203af-2616-71c9-a64b-f4791ca66419';
    expect(await create({ start: 0, end: 4 }, [missing])).toMatchObject({ code: 'notFound' });
    expect(await marks()).toEqual([]);
  });

  it('change in tags, note and words, one undo a change', async () => {
    const tag = await core.call('tags.create', { name: 'Scale' });
    const made = await mark('48.7 billion yuan');
    const states = [await marks()];
    const range = await core.rangeOf(article, 'reached 48.7 billion yuan');
    for (const change of [{ tags: [tag.id] }, { note: '口径不同？' }, { range }]) {
      await core.call('annotations.update', { annotation: made.id, ...change });
      states.push(await marks());
    }
    expect(states.at(-1)).toMatchObject([
      { tags: [tag.id], note: '口径不同？', quote: 'reached 48.7 billion yuan' },
    ]);
    for (const state of states.slice(0, -1).reverse()) {
      await core.call('history.undo', {});
      expect(await marks()).toEqual(state);
    }
  });

  it('that are changed to what they are leave no entry', async () => {
    const made = await mark('48.7 billion yuan');
    const before = await core.call('history.list', {});
    await core.call('annotations.update', { annotation: made.id, note: '', tags: [] });
    expect(await core.call('history.list', {})).toEqual(before);
  });

  it('are removed together, and come back together', async () => {
    const [one, two] = [await mark('48.7 billion yuan'), await mark('6 Shenzhen enterprises')];
    const before = await marks();
    await core.call('annotations.remove', { annotations: [one.id, two.id] });
    expect(await marks()).toEqual([]);
    await core.call('history.undo', {});
    expect(await marks()).toEqual(before);
  });
});
