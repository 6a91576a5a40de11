import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ArticleId, ImportRunId } from '../../shared/model/ids.ts';
import { tempFolder } from '../../tests/helpers/temp-folder.ts';
import { startTestCore, type TestCore } from '../../tests/helpers/test-core.ts';
import { inRoot } from '../../tools/set-up/root.mjs';

const HEAD = 'The harbour of Shenzhen opens\n\nOfficials spoke of a good day for the district.\n\n';
const PIER = 'The old pier was closed in spring and will not come back.\n\n';
const SUM = 'Zhuhai paid 30 million yuan for the new quay, the report says.\n\n';
const FERRY = 'A ferry runs every hour from the terminal in the west of the bay.\n';

function write(folder: string, files: Record<string, string>): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  return folder;
}

const report = (number: number) =>
  `Report number ${number}\n\nShenzhen opened hospital ${number} on Friday, officials of the district said.\n`;

function reports(count: number): string {
  const files = Array.from({ length: count }, (_, at) => [`report-${at}.txt`, report(at)] as const);
  return write(tempFolder(), Object.fromEntries(files));
}

/** The files of a folder as an archive. */
function archived(folder: string): string {
  const files = readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name))] as const);
  const archive = path.join(tempFolder(), 'reports.zip');
  writeFileSync(archive, zipSync(Object.fromEntries(files)));
  return archive;
}

async function titles({ call }: TestCore): Promise<string[]> {
  return (await call('corpus.articles', { sort: 'title', limit: 500 })).items.map(({ title }) => title);
}

async function onlyArticle({ call }: TestCore): Promise<ArticleId> {
  const { items } = await call('corpus.articles', {});
  expect(items).toHaveLength(1);
  return items[0]!.id;
}

/** Where some words stand in an article's text. */
async function rangeOf({ call }: TestCore, article: ArticleId, words: string) {
  const start = (await call('corpus.text', { article })).text.indexOf(words);
  expect(start, words).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length };
}

async function mark(test: TestCore, article: ArticleId, words: string): Promise<void> {
  await test.call('annotations.create', { article, range: await rangeOf(test, article, words) });
}

/** What marks, decided mentions and evidence stand on now: their words, how they were found again, and what stands there. */
async function placed({ call }: TestCore, article: ArticleId) {
  const { text } = await call('corpus.text', { article });
  const { items: marks } = await call('annotations.list', { article });
  const there = (start: number | null, end: number | null) =>
    start === null ? null : text.slice(start, end!);
  return Object.fromEntries(
    marks.map(({ quote, state, start, end }) => [quote, [state, there(start, end)] as const]),
  );
}

describe('importing again', () => {
  it('changes nothing where nothing changed, and keeps what can be redone', async () => {
    const test = await startTestCore();
    const folder = reports(5);
    await test.importAll(folder);
    await test.call('tags.create', { name: 'Health' });
    await test.call('history.undo', {});
    const before = await test.call('history.list', {});
    const { run } = await test.importAll(folder);
    expect(run).toMatchObject({ added: 0, revised: 0, unchanged: 5, failed: 0, articles: 0 });
    expect(await test.call('history.list', {})).toEqual(before);
    expect((await test.call('history.next', {})).redo?.operation).toBe('tags.create');
    await test.call('history.redo', {});
    expect((await test.call('tags.list', {})).total).toBe(1);
    write(folder, { 'new.txt': report(99) });
    await test.call('history.undo', {});
    await test.importAll(folder);
    expect((await test.call('history.next', {})).redo).toBeNull();
  });

  it('finds marks, decisions and evidence again on the changed text', async () => {
    const test = await startTestCore();
    const { call } = test;
    const folder = write(tempFolder(), { 'a.txt': HEAD + PIER + SUM + FERRY });
    await test.importAll(folder);
    const article = await onlyArticle(test);
    for (const words of ['good day', 'The old pier was closed', 'the new quay', 'A ferry runs every hour'])
      await mark(test, article, words);
    const { items: mentions } = await call('entities.mentions', { article });
    const named = (words: string) => mentions.find(({ text }) => text === words)!;
    await call('entities.decide', { mentions: [named('30 million yuan').id], state: 'accepted' });
    await call('entities.decide', { mentions: [named('Zhuhai').id], state: 'rejected' });
    const sheet = await call('sheets.create', { title: 'Harbours', places: ['cn-440400'] });
    await call('sheets.addEvidence', {
      sheet: sheet.id,
      place: 'cn-440400',
      newIndicator: { name: 'Paid', unit: '' },
      mention: named('30 million yuan').id,
    });
    const changed = `${HEAD}A paragraph that was not there before.\n\n${SUM}${FERRY.replace('every', 'each')}`;
    write(folder, { 'a.txt': changed });
    const { run, items } = await test.importAll(folder);
    expect(run).toMatchObject({ added: 0, revised: 1, articles: 1 });
    expect(items[0]!.articles[0]!.id).toBe(article);
    expect(await placed(test, article)).toEqual({
      'good day': ['exact', 'good day'],
      'The old pier was closed': ['orphaned', null],
      'the new quay': ['moved', 'the new quay'],
      'A ferry runs every hour': ['doubtful', expect.stringMatching(/^A ferry runs each? ?h?our$/)],
    });
    const now = await call('entities.mentions', { article, states: ['suggested', 'accepted', 'rejected'] });
    const states = now.items.map(({ text, state, location }) => `${text} ${state} ${location}`);
    expect(states).toContain('30 million yuan accepted moved');
    expect(states).toContain('Zhuhai rejected moved');
    expect(states).toContain('Shenzhen suggested exact');
    expect(states.filter((state) => /^(30 million yuan|Zhuhai)/.test(state))).toHaveLength(2);
    const { items: evidence } = await call('sheets.evidence', { sheet: sheet.id });
    expect(evidence).toMatchObject([{ quote: '30 million yuan', state: 'moved' }]);
    await call('history.undo', {});
    expect(await placed(test, article)).toMatchObject({
      'The old pier was closed': ['exact', 'The old pier was closed'],
    });
    await call('history.redo', {});
    expect(await placed(test, article)).toMatchObject({ 'the new quay': ['moved', 'the new quay'] });
  });

  it('keeps the articles of a file apart when one goes and another comes', async () => {
    const test = await startTestCore();
    const parts = ['first', 'second', 'third'].map(
      (name) =>
        `Skip to main content\nThe ${name} harbour of Shenzhen\n\nIt was the ${name} that Shenzhen opened this year, officials said.\n\nBack to top\n\n`,
    );
    const folder = write(tempFolder(), { 'a.txt': parts[0]! + parts[1]! });
    await test.importAll(folder);
    expect(await titles(test)).toEqual(['The first harbour of Shenzhen', 'The second harbour of Shenzhen']);
    const second = (await test.call('corpus.articles', { sort: 'title' })).items[1]!;
    await mark(test, second.id, 'the second that Shenzhen opened');
    write(folder, { 'a.txt': parts[1]! + parts[2]! });
    const { items } = await test.importAll(folder);
    expect(items[0]!.articles.map(({ title }) => title)).toEqual([
      'The second harbour of Shenzhen',
      'The third harbour of Shenzhen',
    ]);
    expect(items[0]!.articles[0]!.id).toBe(second.id);
    expect(await titles(test)).toEqual(['The second harbour of Shenzhen', 'The third harbour of Shenzhen']);
    await test.call('history.undo', {});
    expect(await titles(test)).toEqual(['The first harbour of Shenzhen', 'The second harbour of Shenzhen']);
    await test.call('history.redo', {});
    write(folder, { 'a.txt': parts[2]! });
    await test.importAll(folder);
    // Something of the analyst's stands on the second; it is not taken away from under it.
    expect(await titles(test)).toEqual(['The second harbour of Shenzhen', 'The third harbour of Shenzhen']);
  });

  it('takes one import after the other', async () => {
    const test = await startTestCore();
    const folder = reports(8);
    const sources = [{ path: folder }];
    const started = await Promise.all([
      test.call('corpus.import', { sources }),
      test.call('corpus.import', { sources }),
    ]);
    expect((await test.call('corpus.importRun', { run: started[1].run })).label).toBe(path.basename(folder));
    for (const { job } of started) await test.ended(job);
    const runs = await Promise.all(started.map(({ run }) => test.call('corpus.importRun', { run })));
    expect(runs).toMatchObject([
      { added: 8, unchanged: 0 },
      { added: 0, unchanged: 8 },
    ]);
    expect(await titles(test)).toHaveLength(8);
  });
});

describe('an import that is undone', () => {
  it('withdraws its articles, and redo brings them back with their suggestions', async () => {
    const test = await startTestCore();
    await test.importAll(reports(3));
    const { items } = await test.call('corpus.articles', {});
    const article = items[0]!.id;
    const mentions = await test.call('entities.mentions', { article });
    expect(mentions.total).toBeGreaterThan(0);
    await test.call('history.undo', {});
    expect((await test.call('corpus.articles', {})).total).toBe(0);
    expect((await test.call('library.info', {}))!.counts).toMatchObject({ articles: 0, suggestions: 0 });
    expect((await test.call('entities.list', {})).total).toBe(0);
    await test.call('history.redo', {});
    expect((await test.call('corpus.articles', {})).items).toEqual(items);
    expect(await test.call('entities.mentions', { article })).toEqual(mentions);
  });
});

describe('an import that is cancelled', () => {
  it('ends after the file it is at; what came in stays and can be undone as one', async () => {
    const test = await startTestCore();
    const sources = [{ path: reports(400) }];
    const { job, run } = await test.call('corpus.import', { sources });
    await new Promise<void>((resolve) => {
      const stop = test.core.onEvent((event) => {
        if (event.name !== 'jobChanged' || event.payload.job.done < 3) return;
        stop();
        resolve();
      });
    });
    await test.call('jobs.cancel', { job });
    expect((await test.ended(job)).state).toBe('cancelled');
    const after = await test.call('corpus.importRun', { run });
    expect(after).toMatchObject({ cancelled: true, files: 400, finished: expect.any(String) });
    expect(after.added).toBeGreaterThanOrEqual(3);
    expect(after.added).toBeLessThan(400);
    expect(await titles(test)).toHaveLength(after.added);
    expect((await test.call('corpus.importItems', { run })).total).toBe(after.added);
    await test.call('history.undo', {});
    expect(await titles(test)).toHaveLength(0);
    expect((await test.importAll(sources[0]!.path)).run.added).toBe(400);
  });
});

describe('an import whose program is killed', () => {
  it.each([
    ['a folder', () => reports(600)],
    ['an archive', () => archived(reports(600))],
  ])(
    'has every finished file of %s at the next start, and goes on with the rest as the same import',
    async (_what, make) => {
      const folder = make();
      const library = path.join(tempFolder(), 'library');
      const child = spawn(
        process.execPath,
        [inRoot('out/core/cli.js'), 'import', folder, '--library', library],
        { env: { ...process.env, BROADSHEET_HOME: tempFolder() } },
      );
      const exit = once(child, 'exit');
      let told = '';
      for await (const chunk of child.stderr) {
        told += String(chunk);
        if (/^([1-9]\d+) of /m.test(told)) break;
      }
      child.kill('SIGKILL');
      expect(await exit).toEqual([null, 'SIGKILL']);

      const { call } = await startTestCore();
      await call('library.open', { path: library, goOn: false });
      const { items: broken } = await call('corpus.importRuns', {});
      expect(broken).toMatchObject([{ finished: null, cancelled: false }]);
      const { total: finished } = await call('corpus.articles', {});
      expect(finished).toBe(broken[0]!.added);
      expect(finished).toBeGreaterThan(0);
      expect(finished).toBeLessThan(600);
      await call('library.close', {});

      const test = await startTestCore(library);
      const run = await untilFinished(test, broken[0]!.id);
      expect(run).toMatchObject({ files: 600, added: 600, unchanged: 0, failed: 0, articles: 600 });
      expect((await test.call('corpus.importRuns', {})).total).toBe(1);
      const { items } = await test.call('corpus.importItems', { run: run.id, limit: 500 });
      expect(items.map(({ position }) => position)).toEqual([...Array(500).keys()]);
      expect(new Set(await titles(test)).size).toBe(500);
      const { undo } = await test.call('history.next', {});
      expect(undo?.message).toMatchObject({ key: 'history.corpus.import', values: { count: 600 } });
      await test.call('history.undo', {});
      expect((await test.call('corpus.articles', {})).total).toBe(0);
    },
    120_000,
  );
});

async function untilFinished(test: TestCore, run: ImportRunId) {
  const jobs = await test.call('jobs.list', {});
  for (const { id } of jobs) await test.ended(id);
  return test.call('corpus.importRun', { run });
}
