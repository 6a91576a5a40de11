import { cpSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSeeded, type SeededCore, startSeededCore } from '../../tests/helpers/seeded-core.ts';
import { tempFolder } from '../../tests/helpers/temp-folder.ts';
import type { CallInput, Output } from '../../shared/contract/index.ts';

type Found = Output<'search.elsewhere'>;

/** Waits until search knows all that was done. */
async function indexed({ call }: SeededCore): Promise<void> {
  while ((await call('search.status', {})).indexing) await new Promise((later) => setTimeout(later, 10));
}

async function find(test: SeededCore, query: string, more: Partial<CallInput<'search.elsewhere'>> = {}) {
  await indexed(test);
  return test.call('search.elsewhere', { query, limit: 50, ...more });
}

const named = ({ hits }: Found) => hits.map(({ kind, title }) => `${kind} ${title.slice(0, 9)}`).sort();

/** The marked words of all passages. */
const marked = ({ hits }: Found) =>
  hits.flatMap(({ passages }) =>
    passages.flatMap(({ start, text, marks }) =>
      marks.map(([from, to]) => text.slice(from - start, to - start)),
    ),
  );

async function note(test: SeededCore, title: string, words: string, text: string, tags: string[] = []) {
  const article = await test.article(title);
  const range = await test.rangeOf(article, words);
  const input = { article: article.id, range, note: text, tags } as CallInput<'annotations.create'>;
  return test.call('annotations.create', input);
}

/** A sheet with one row and one piece of evidence, about what Chongqing pays. */
async function payments(test: SeededCore) {
  const article = await test.article('Chongqing');
  const sheet = await test.call('sheets.create', { title: 'What cities pay', places: ['cn-500000'] });
  const { indicators } = await test.call('sheets.addIndicator', {
    sheet: sheet.id,
    name: 'Handout',
    unit: 'm yuan',
  });
  const cell = { sheet: sheet.id, place: 'cn-500000', indicator: indicators[0]!.id };
  const range = await test.rangeOf(article, '30 million yuan');
  const selection = { article: article.id, range };
  await test.call('sheets.addEvidence', { ...cell, selection, text: 'for electric buses' });
  return { cell, sheet, indicator: indicators[0]!.id };
}

describe('search elsewhere', () => {
  it('finds a note by its own words and by those it is on, and no mark without a note', async () => {
    const test = await startSeededCore();
    const { id: tag } = await test.call('tags.create', { name: 'Money' });
    const { id, article } = await note(test, 'Chongqing', '30 million yuan', 'Does this count 区县补贴?', [
      tag,
    ]);
    await note(test, 'Zhong Nan', 'conference', '');
    for (const query of ['counts ', '区县', '补贴', '"30 million"']) {
      const { hits } = await find(test, query, { kinds: ['note'] });
      expect(hits, query).toMatchObject([
        { kind: 'note', id, tags: [tag], at: { kind: 'note', article, annotation: id } },
      ]);
    }
    expect(marked(await find(test, 'count 补贴'))).toEqual(['count', '补贴']);
    expect(named(await find(test, 'conference '))).toEqual([]);
  });

  it('finds a tag by its name and what it is for, and follows both', async () => {
    const test = await startSeededCore();
    const { id: tag } = await test.call('tags.create', { name: 'Subsidies', description: 'Paid to buyers' });
    expect((await find(test, 'subsidy ')).hits).toMatchObject([
      { titleMarks: [[0, 9]], at: { kind: 'tag', tag } },
    ]);
    await test.call('tags.update', { tag, description: 'Paid to makers' });
    expect(named(await find(test, 'buyers'))).toEqual([]);
    expect(marked(await find(test, 'makers'))).toEqual(['makers']);
    await test.call('history.undo', {});
    expect(marked(await find(test, 'buyers'))).toEqual(['buyers']);
    await test.call('tags.remove', { tag });
    expect(named(await find(test, 'subsidy '))).toEqual([]);
  });

  it('finds a sheet by all that is in it, and leads to the cell', async () => {
    const test = await startSeededCore();
    const { cell, sheet, indicator } = await payments(test);
    const decision = { shown: null, absence: 'notFound', reason: 'Nobody says per head' } as const;
    await test.call('sheets.addPlace', { sheet: sheet.id, place: 'cn-440300' });
    await test.call('sheets.decide', { ...cell, place: 'cn-440300', decision });
    const places = async (query: string) => (await find(test, query)).hits.map((hit) => hit.passages[0]!);
    expect((await find(test, 'pay ')).hits).toMatchObject([{ titleMarks: [[12, 15]] }]);
    expect(await places('深圳')).toMatchObject([
      { at: { place: 'cn-440300', indicator: null }, heading: 'Shenzhen' },
    ]);
    expect(await places('handout')).toMatchObject([{ at: { place: null, indicator }, heading: 'Handout' }]);
    expect(await places('buses ')).toMatchObject([
      { at: { place: 'cn-500000', indicator }, heading: 'Chongqing, Handout', text: 'for electric buses' },
    ]);
    expect(await places('"30 million yuan"')).toMatchObject([{ text: '30 million yuan' }]);
    expect(await places('head')).toMatchObject([{ at: { place: 'cn-440300', indicator } }]);
    await test.call('sheets.removeIndicator', { sheet: sheet.id, indicator });
    expect(await places('buses ')).toEqual([]);
    await test.call('history.undo', {});
    expect(await places('buses ')).toHaveLength(1);
  });

  it('finds a brief by its text, and leads to the block under its heading', async () => {
    const test = await startSeededCore();
    const { sheet } = await payments(test);
    const { id: brief } = await test.call('briefs.draft', { sheet: sheet.id });
    const text = (words: string) => [{ type: 'text' as const, text: words }];
    const blocks = [
      { type: 'heading' as const, level: 1 as const, content: text('Who pays') },
      { type: 'heading' as const, level: 2 as const, content: text('Trams') },
      { type: 'list' as const, ordered: false, items: [text('none yet'), text('tramways in 重庆')] },
    ];
    await test.call('briefs.update', { brief, title: 'Who pays', blocks });
    const { hits } = await find(test, '重庆', { kinds: ['brief'] });
    expect(hits).toMatchObject([
      {
        title: 'Who pays',
        passages: [{ text: 'tramways in 重庆', heading: 'Trams', at: { brief, block: 2 } }],
      },
    ]);
    expect(named(await find(test, 'pay ', { kinds: ['brief'] }))).toEqual(['brief Who pays']);
  });

  it('counts each kind whichever are asked for, and pages over those that are', async () => {
    const test = await startSeededCore();
    await note(test, 'Chongqing', '30 million yuan', 'Handout?');
    await test.call('tags.create', { name: 'Handout' });
    await payments(test);
    const all = await find(test, 'handout');
    expect(all).toMatchObject({ total: 3, counts: { note: 1, tag: 1, brief: 0, sheet: 1 } });
    const some = await find(test, 'handout', { kinds: ['sheet'] });
    expect(some).toMatchObject({ total: 1, counts: all.counts, hits: [{ kind: 'sheet' }] });
    expect(await find(test, 'handout', { kinds: [] })).toMatchObject({
      total: 0,
      hits: [],
      counts: all.counts,
    });
    const second = await find(test, 'handout', { offset: 1, limit: 1 });
    expect(second.hits.map(({ id }) => id)).toEqual([all.hits[1]!.id]);
  });

  it('finds everything without a query, each with its beginning', async () => {
    const test = await startSeededCore();
    await payments(test);
    await test.call('tags.create', { name: 'Empty' });
    await note(test, 'Chongqing', '30 million yuan', `${'long '.repeat(100)}😀`);
    const { hits } = await find(test, '');
    expect(hits.map(({ kind }) => kind).sort()).toEqual(['note', 'sheet', 'tag']);
    expect(hits.find(({ kind }) => kind === 'tag')!.passages).toEqual([]);
    expect(hits.find(({ kind }) => kind === 'note')!.passages).toMatchObject([{ start: 0, marks: [] }]);
  });

  it('narrows notes by their article, sheets by their places, and leaves out notes on what is set aside', async () => {
    const test = await startSeededCore();
    const { article } = await note(test, 'Chongqing', '30 million yuan', 'Handout?');
    await payments(test);
    const inCity = async (city: string) => named(await find(test, 'handout', { filters: { city: [city] } }));
    expect(await inCity('cn-500000')).toEqual(['note Chongqing', 'sheet What citi']);
    expect(await inCity('cn-310000')).toEqual([]);
    await test.call('corpus.correct', { articles: [article], changes: { cities: ['cn-310000'] } });
    expect(await inCity('cn-310000')).toEqual(['note Chongqing']);
    await test.call('corpus.exclude', { articles: [article], reason: 'an advertisement' });
    expect(named(await find(test, 'handout'))).toEqual(['sheet What citi']);
    await test.call('corpus.include', { articles: [article] });
    expect(named(await find(test, 'handout'))).toEqual(['note Chongqing', 'sheet What citi']);
  });

  it('does not change how articles are found', async () => {
    const test = await startSeededCore();
    const articles = async () => {
      await indexed(test);
      const { hits, total } = await test.call('search.query', { query: 'subsidy OR conference ' });
      return { total, scores: hits.map(({ article, score }) => [article, score]) };
    };
    const before = await articles();
    await test.call('tags.create', { name: 'Subsidy conference' });
    await payments(test);
    expect(await articles()).toEqual(before);
  });

  it('understands names, filters and expressions as they are understood for articles', async () => {
    const test = await startSeededCore();
    const { id: tag } = await test.call('tags.create', { name: 'Money' });
    await note(test, 'Chongqing', '30 million yuan', 'Is Shenzhen alike? Form A-17', [tag]);
    await note(test, 'Zhong Nan', 'conference', 'Nothing');
    for (const query of ['深圳', '/A-\\d+/', 'tag:money form', 'city:重庆 alike', 'has:tag']) {
      expect(named(await find(test, query, { kinds: ['note'] })), query).toEqual(['note Chongqing']);
    }
    const filters = { within: ['alike'] };
    expect(named(await find(test, '', { filters }))).toEqual(['note Chongqing']);
  });

  it('says what is wrong with a query and still answers', async () => {
    const test = await startSeededCore();
    await test.call('tags.create', { name: 'Money' });
    expect(await find(test, '"money')).toMatchObject({ total: 1, problems: [{ code: 'quoteNotClosed' }] });
  });
});

const WORDS = ['subsidy', 'subsidies', '补贴', 'bus', 'the', '1,913'];
const words = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((some) => some.join(' '));
const step = fc.record({
  what: fc.constantFrom(
    'note',
    'renote',
    'tag',
    'retag',
    'sheet',
    'row',
    'rename',
    'brief',
    'undo',
    'redo',
    'drop',
  ),
  words,
  at: fc.nat(5),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Does one thing an analyst does, to one of what is there; nothing where there is none. */
async function take(test: SeededCore, { what, words: text, at }: Step): Promise<void> {
  const { call } = test;
  const article = await test.article('Chongqing');
  const { items: notes } = await call('annotations.list', { article: article.id });
  const { items: tags } = await call('tags.list', {});
  const { items: sheets } = await call('sheets.list', {});
  const [mark, tag, sheet] = [notes[at % notes.length], tags[at % tags.length], sheets[at % sheets.length]];
  if (what === 'note') await note(test, 'Chongqing', '30 million', text);
  else if (what === 'renote' && mark) await call('annotations.update', { annotation: mark.id, note: text });
  else if (what === 'tag') await call('tags.create', { name: `${text} ${tags.length}`, description: text });
  else if (what === 'retag' && tag) await call('tags.update', { tag: tag.id, description: text });
  else if (what === 'sheet') await call('sheets.create', { title: text, places: ['cn-500000'] });
  else if (what === 'row' && sheet) await call('sheets.addIndicator', { sheet: sheet.id, name: text });
  else if (what === 'rename' && sheet) await call('sheets.rename', { sheet: sheet.id, title: text });
  else if (what === 'brief' && sheet) await call('briefs.draft', { sheet: sheet.id });
  else if (what === 'drop' && mark) await call('annotations.remove', { annotations: [mark.id] });
  else if (what === 'undo' || what === 'redo') await call(`history.${what}`, {}).catch(() => {});
}

/** All that can be seen of an answer, whatever order equal scores came in. */
function seen({ hits, total, counts }: Found) {
  const byName = hits.map(({ score, ...hit }) => ({ ...hit, score: score.toFixed(9) }));
  return { total, counts, hits: byName.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

describe('the index of what is elsewhere', () => {
  it('answers after any changes as one that is made anew', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 25 }), async (steps) => {
        const test = await startSeededCore();
        for (const [index, one] of steps.entries()) {
          await take(test, one).catch(() => {});
          if (index % 5 === 0) await indexed(test);
        }
        const copy = path.join(tempFolder(), 'library');
        await indexed(test);
        cpSync(test.library, copy, { recursive: true, filter: (file) => path.basename(file) !== 'index' });
        const anew = await openSeeded(copy);
        for (const query of ['', 'subsidy ', '补贴', '1913', '"bus 补贴"', '-bus']) {
          expect(seen(await find(test, query)), query).toEqual(seen(await find(anew, query)));
        }
      }),
      { numRuns: 4 },
    );
  }, 120_000);
});
