import { beforeEach, describe, expect, it } from 'vitest';
import { refusalOf, type SeededCore, startSeededCore } from '../../tests/helpers/seeded-core.ts';
import type { Article } from '../../shared/model/article.ts';

let core: SeededCore;
let article: Article;
beforeEach(async () => {
  core = await startSeededCore();
  article = await core.article('The 2023 Shenzhen International');
});

type State = 'suggested' | 'accepted' | 'rejected';
const mentions = async (states: State[] = ['suggested', 'accepted', 'rejected']) =>
  (await core.call('entities.mentions', { article: article.id, states, limit: 500 })).items;
const mentionOf = async (words: string) => (await mentions()).find(({ text }) => text === words)!;
const countOf = async (entity: string) => (await core.call('entities.get', { entity })).mentions;

describe('mentions', () => {
  it('stand on the words they name', async () => {
    const { text } = await core.call('corpus.text', { article: article.id });
    const all = await mentions();
    expect(all.length).toBeGreaterThan(20);
    for (const mention of all) expect(text.slice(mention.start!, mention.end!)).toBe(mention.text);
  });

  it('are decided together in one change, and a rejected one no longer counts', async () => {
    const before = await mentions();
    const named = before.filter(({ entity }) => entity === 'cn-440300').map(({ id }) => id);
    const counted = await countOf('cn-440300');
    await core.call('entities.decide', { mentions: named, state: 'rejected' });
    expect(await countOf('cn-440300')).toBe(counted - named.length);
    expect((await mentions(['suggested', 'accepted'])).map(({ id }) => id)).not.toContain(named[0]);
    await core.call('history.undo', {});
    expect(await mentions()).toEqual(before);
    expect(await countOf('cn-440300')).toBe(counted);
  });

  it('take a corrected quantity and are accepted by that', async () => {
    const mention = await mentionOf('48.7 billion yuan');
    const quantity = (await core.call('entities.parseQuantity', { text: '> 48.7 billion yuan' }))!;
    const corrected = await core.call('entities.correct', { mention: mention.id, quantity });
    expect(corrected).toMatchObject({ state: 'accepted', quantity: { modifier: quantity.modifier } });
    expect(corrected.text).toBe('48.7 billion yuan');
    await core.call('history.undo', {});
    expect(await mentionOf('48.7 billion yuan')).toEqual(mention);
  });

  it('of quantities name no entity, and those of entities state no quantity', async () => {
    const quantity = (await mentionOf('48.7 billion yuan')).quantity!;
    const place = (await mentions()).find(({ kind }) => kind === 'city')!;
    const wrong = (input: { mention: string }) => refusalOf(core.call('entities.correct', input));
    const { id } = await mentionOf('48.7 billion yuan');
    expect(await wrong(Object.assign({ mention: id }, { entity: 'cn-440300' }))).toMatchObject({
      code: 'invalidInput',
    });
    expect(await wrong(Object.assign({ mention: place.id }, { quantity }))).toMatchObject({
      code: 'invalidInput',
    });
  });

  it('are added by hand for somebody new, who is gone again with the undo', async () => {
    const range = await core.rangeOf(article, 'Shenzhen Bay Laboratory');
    const newEntity = { kind: 'organisation' as const, name: 'Shenzhen Bay Laboratory' };
    const made = await core.call('entities.add', { article: article.id, range, newEntity });
    expect(made).toMatchObject({ kind: 'organisation', entityName: newEntity.name, state: 'accepted' });
    expect(await countOf(made.entity!)).toBe(1);
    await core.call('history.undo', {});
    expect(await refusalOf(core.call('entities.get', { entity: made.entity! }))).toMatchObject({
      code: 'notFound',
    });
  });
});

describe('merged entities', () => {
  it('count as one under the second, whose names grow, and are two again with the undo', async () => {
    const list = async () => (await core.call('entities.list', { limit: 500 })).items;
    const before = await list();
    const [from, into] = [
      before.find(({ id }) => id === 'cn-440310')!,
      before.find(({ id }) => id === 'cn-440300')!,
    ];
    const merged = await core.call('entities.merge', { from: from.id, into: into.id });
    expect(merged.mentions).toBe(from.mentions + into.mentions);
    expect(merged.aliases).toContain(from.name);
    expect((await list()).map(({ id }) => id)).not.toContain(from.id);
    expect((await mentions()).filter(({ entityName }) => entityName === from.name)).toEqual([]);
    await core.call('history.undo', {});
    expect(await list()).toEqual(before);
  });

  it('do not merge with themselves or with what was merged away', async () => {
    const merge = (from: string, into: string) => core.call('entities.merge', { from, into });
    expect(await refusalOf(merge('cn-440300', 'cn-440300'))).toMatchObject({ code: 'invalidInput' });
    await merge('cn-440310', 'cn-440300');
    expect(await refusalOf(merge('cn-440300', 'cn-440310'))).toMatchObject({ code: 'invalidInput' });
  });
});
