import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../../shared/contract/errors.ts';
import { contract, type OperationName, operationNames } from '../../shared/contract/index.ts';
import { inRoot } from '../../tools/set-up/root.mjs';
import { hosts, type TestHost } from './hosts.ts';

/** Answers are compared as they come; what is in them differs with each operation. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- see above
type Answer = any;

/** What a scenario can call; each call and its answer are kept under the operation's name. */
interface Recorder {
  (operation: OperationName, input: unknown): Promise<never>;
}

/**
 * One analyst's way through every operation, by calls alone. It runs in each host on a library of its own, and the
 * answers are compared with ids, times and paths left out.
 */
async function scenario(call: Recorder, host: TestHost, library: string): Promise<void> {
  const value = async (operation: OperationName, input: unknown = {}) =>
    (await call(operation, input)) as Answer;
  await value('settings.get');
  await value('settings.file');
  await value('settings.update', { analyst: 'Ada', panes: { list: 300 } });
  await value('library.create', { path: library, name: 'Contract' });
  await value('library.info');
  const imported = await value('corpus.import', { sources: [{ path: inRoot('seeds') }] });
  await ended(value, imported.job);
  await value('corpus.importRun', { run: imported.run });
  await value('corpus.importItems', { run: imported.run });
  await value('corpus.ignoreImportItems', { run: imported.run, positions: [0] });
  await value('corpus.exportImportReport', {
    ...{ run: imported.run, format: 'csv' },
    to: { path: path.join(path.dirname(library), 'report.csv') },
  });
  const tried = await value('corpus.importAgain', { run: imported.run, positions: [0] });
  await ended(value, tried.job);
  const { items: articles } = await value('corpus.articles', { sort: 'title' });
  const { id: article, document } = articles.find((one: Answer) => one.title.startsWith('Chongqing'));
  await value('corpus.split', { article, at: 1000 });
  await value('corpus.neighbours', { article });
  await value('corpus.join', { article });
  const again = await value('corpus.readAgain', { documents: [document], choices: { cuts: null } });
  await ended(value, again.job);
  await value('corpus.charsets', { of: { document } });
  await value('corpus.tableColumns', { of: { path: path.join(path.dirname(library), 'report.csv') } });
  const asOther = await value('corpus.importAs', {
    run: imported.run,
    positions: [0],
    choices: { charset: 'gb18030' },
  });
  await ended(value, asOther.job);
  await value('cleaning.rules');
  const switched = await value('cleaning.setRule', { rule: 'copyright', isOn: false });
  await ended(value, switched.job);
  await value('duplicates.status');
  await value('duplicates.families');
  const pair = { a: article, b: articles.find((one: Answer) => one.id !== article).id };
  await value('duplicates.ofArticle', { article });
  await value('duplicates.compare', pair);
  await value('duplicates.setApart', { ...pair, isApart: true });
  await value('corpus.article', { article });
  const { text } = await value('corpus.text', { article });
  await value('corpus.original', { article, length: 100 });
  await indexed(host.call, articles.length);
  await value('search.status');
  await value('search.query', { query: 'subsidy', limit: 10 });
  await value('search.query', { query: '(', limit: 10 });
  await value('search.matches', { article, query: 'subsidy' });
  await value('search.likeness', { article });
  await value('search.query', { filters: { like: { article }, within: ['city'] }, limit: 3 });
  const { id: search } = await value('searches.save', { name: 'Subsidies', query: 'subsidy ' });
  await value('searches.save', { name: 'subsidies' });
  await value('searches.update', { search, name: 'Grants', terms: { query: 'grant OR subsidy' } });
  await value('searches.look', { search });
  await value('searches.list');
  await value('searches.remember', { query: 'subsidy', total: 1 });
  await value('searches.history');
  await value('searches.forget');
  await value('searches.batch', { queries: ['subsidy', '生物', '"open'] });
  for (const format of ['csv', 'xlsx']) {
    const to = { path: path.join(library, '..', `search.${format}`) };
    await value('searches.export', { query: 'subsidy', format, to });
    await value('searches.exportBatch', { queries: ['subsidy'], format, to });
  }
  await value('searches.remove', { search });
  await value('search.passages', { query: 'subsidy', limit: 10, perArticle: 2 });
  await value('search.passages', { query: 'city ', limit: 10, sort: 'city', fold: false });
  await value('search.passagesOf', { article, query: 'subsidy', limit: 5 });
  const tag = await value('tags.create', { name: 'Subsidy' });
  const other = await value('tags.create', { name: 'Sales', colour: 5 });
  await value('tags.create', { name: 'subsidy' });
  await indexedElsewhere(host.call, 2);
  await value('search.elsewhere', { query: 'subsidy', kinds: ['tag'] });
  await value('tags.update', { tag: other.id, description: 'What was sold' });
  const start = text.indexOf('30 million yuan');
  const range = { start, end: start + 15 };
  await value('corpus.provenance', { article, range });
  const mark = await value('annotations.create', { article, range, tags: [tag.id, other.id], note: 'check' });
  await value('annotations.create', { article, range: { start: 5, end: 999_999 } });
  await value('annotations.update', { annotation: mark.id, note: '', tags: [other.id] });
  await value('annotations.list', { article });
  await value('tags.merge', { from: other.id, into: tag.id });
  await value('tags.list');
  await value('entities.list', { kind: 'city' });
  await value('entities.findPlace', { text: 'Shenz' });
  await value('entities.parseQuantity', { text: '48.7 billion yuan' });
  await value('entities.suggest', { source: { path: inRoot('seeds/002_ceb5ade864891410.txt') } });
  const { items: mentions } = await value('entities.mentions', { article });
  const quantity = mentions.find((one: Answer) => one.quantity?.kind === 'money');
  const city = mentions.find((one: Answer) => one.kind === 'city');
  await value('entities.get', { entity: city.entity });
  await value('entities.decide', { mentions: [quantity.id], state: 'accepted' });
  await value('entities.correct', {
    mention: quantity.id,
    quantity: { ...quantity.quantity, measured: 'car subsidy' },
  });
  const made = await value('entities.add', {
    article,
    range: { start: 0, end: 9 },
    newEntity: { kind: 'organisation', name: 'The city' },
  });
  await value('entities.add', { article, range: { start: 0, end: 9 } });
  await value('entities.merge', { from: made.entity, into: city.entity });
  const sheet = await value('sheets.create', { title: 'Subsidies', places: ['cn-500000'] });
  await value('sheets.addPlace', { sheet: sheet.id, place: 'cn-440300' });
  await value('sheets.addPlace', { sheet: sheet.id, place: 'cn-440300' });
  await value('sheets.rename', { sheet: sheet.id, title: 'Car subsidies' });
  const { indicators } = await value('sheets.addIndicator', {
    sheet: sheet.id,
    name: 'Paid',
    unit: 'm yuan',
  });
  const cell = { sheet: sheet.id, place: 'cn-500000', indicator: indicators[0].id };
  await value('sheets.addEvidence', { ...cell, mention: quantity.id });
  await value('sheets.addEvidence', {
    ...cell,
    selection: { article, range: { start: 10, end: 20 } },
    text: 'a sentence',
  });
  const { items: evidence } = await value('sheets.evidence', { sheet: sheet.id });
  await value('sheets.decide', {
    ...cell,
    decision: { shown: evidence[0].id, absence: null, reason: 'the paid sum' },
  });
  await value('sheets.updateIndicator', {
    sheet: sheet.id,
    indicator: indicators[0].id,
    name: 'Paid to buyers',
  });
  await value('sheets.get', { sheet: sheet.id });
  await value('sheets.duplicate', { sheet: sheet.id, title: 'A copy' });
  await value('sheets.setScope', { sheet: sheet.id, collection: null });
  const brief = await value('briefs.draft', { sheet: sheet.id });
  await value('briefs.update', { brief: brief.id, title: 'Cars' });
  await value('briefs.setScope', { brief: brief.id, collection: null });
  await value('briefs.get', { brief: brief.id });
  await value('briefs.list');
  for (const format of ['html', 'md']) {
    await value('briefs.export', {
      brief: brief.id,
      format,
      to: { path: path.join(library, '..', `brief.${format}`) },
    });
  }
  for (const format of ['csv', 'html', 'md', 'json']) {
    await value('sheets.export', {
      sheet: sheet.id,
      format,
      to: { path: path.join(library, '..', `sheet.${format}`) },
    });
  }
  await value('sheets.export', { sheet: sheet.id, format: 'csv', to: { path: '/nowhere/at/all.csv' } });
  await value('sheets.correctEvidence', {
    evidence: evidence[1].id,
    place: 'cn-440300',
    newIndicator: { name: 'In words', unit: '' },
    text: 'another sentence',
  });
  const { indicators: two } = await value('sheets.arrange', { sheet: sheet.id, places: ['cn-440300'] });
  await value('sheets.mergeIndicators', {
    sheet: sheet.id,
    indicator: two[1].id,
    into: indicators[0].id,
  });
  await value('sheets.mergeIndicators', {
    sheet: sheet.id,
    indicator: indicators[0].id,
    into: indicators[0].id,
  });
  await value('sheets.removeEvidence', { evidence: evidence[1].id });
  await value('sheets.clearCell', cell);
  await value('history.undo');
  await value('sheets.removeIndicator', { sheet: sheet.id, indicator: indicators[0].id });
  await value('sheets.removePlace', { sheet: sheet.id, place: 'cn-440300' });
  await value('history.undo');
  await value('history.undo');
  await value('history.redo');
  await value('history.next');
  await value('history.list', { limit: 100 });
  await value('sheets.draft', { title: 'Drafted' });
  await value('sheets.list');
  await value('sheets.remove', { sheet: sheet.id });
  await value('briefs.remove', { brief: brief.id });
  await value('annotations.remove', { annotations: [mark.id] });
  await value('tags.remove', { tag: tag.id });
  await value('library.rename', { name: 'Contract 2' });
  await value('corpus.correct', {
    articles: [article],
    changes: { source: 'Xinhua', cities: ['cn-440300'] },
  });
  await value('corpus.correct', { articles: [article], changes: { published: '2021-02-30' } });
  await value('corpus.uncorrect', { articles: [article], fields: ['source'] });
  await value('corpus.exclude', { articles: [article], reason: 'an advertisement' });
  await value('corpus.articles', { standing: 'excluded' });
  await value('corpus.include', { articles: [article] });
  const { id: collection } = await value('collections.create', { name: 'Cars', articles: [article] });
  await value('collections.create', { name: 'cars' });
  await value('collections.rename', { collection, name: 'Subsidies' });
  await value('collections.addArticles', { collection, articles: [articles[0].id, article] });
  await value('collections.list');
  await value('collections.articles', { collection });
  await value('collections.removeArticles', { collection, articles: [article] });
  await value('collections.remove', { collection });
  const facts = { source: 'A chat' };
  await value('corpus.describePasted', { text: 'The port opens\n\nShenzhen opened a new port today.' });
  const pasted = await value('corpus.paste', {
    text: 'The port opens\n\nShenzhen opened a new port today.',
    facts,
  });
  const given = await value('corpus.giveText', {
    source: { path: inRoot('package.json') },
    text: 'What a scan says.',
  });
  await value('corpus.givenText', { article: given.articles[0] });
  await value('corpus.correctText', { article: given.articles[0], text: 'What the scan says.' });
  await value('corpus.consequences', { articles: [article] });
  await value('corpus.trash', { articles: [article, ...pasted.articles, ...given.articles] });
  await value('corpus.restore', { articles: [article] });
  await value('corpus.emptyTrash');
  await value('corpus.importRuns');
  await value('corpus.extract', { source: { path: inRoot('seeds/004_475a9a29a7d4a610.txt') } });
  await value('corpus.extract', { source: { path: inRoot('package.json') } });
  await value('corpus.extractArchive', { source: { path: inRoot('package.json') } });
  await value('corpus.article', { article: 'nobody' });
  await value('annotations.list', { article, limit: 0 });
  await value('watching.list');
  await value('watching.add', { path: inRoot('shared/nowhere') });
  await value('watching.pause', { folder: 'nobody' });
  await value('watching.resume', { folder: 'nobody' });
  await value('watching.remove', { folder: 'nobody' });
  await value('library.browse', { path: inRoot('shared') });
  await value('library.recent');
  await value('library.forget', { path: library });
  await value('library.open', { path: inRoot('seeds') });
  await value('library.open', { path: library, mode: 'read' });
}

async function ended(
  value: (operation: OperationName, input: unknown) => Promise<Answer>,
  job: string,
): Promise<void> {
  // The command line ends only when its job has; its next call does not know the job any more.
  for (let state = 'running'; state === 'running';) {
    state = (await value('jobs.get', { job }))?.state ?? 'ended';
    await setTimeout(20);
  }
}

/** Until the index has read all that was imported; it follows a moment after. */
async function indexed(call: TestHost['call'], articles: number): Promise<void> {
  for (let total = 0; total < articles;) {
    const outcome = await call('search.query', { query: '', limit: 1 });
    total = outcome.ok ? (outcome.value as { total: number }).total : articles;
    await setTimeout(20);
  }
}

/** The same of tags, of which there are so many. */
async function indexedElsewhere(call: TestHost['call'], tags: number): Promise<void> {
  for (let known = 0; known < tags;) {
    const outcome = await call('search.elsewhere', { query: '', kinds: [] });
    known = outcome.ok ? (outcome.value as { counts: { tag: number } }).counts.tag : tags;
    await setTimeout(20);
  }
}

/** Operations whose answers say how this host is, and no more. */
const ownToHost: readonly OperationName[] = ['jobs.get', 'search.status', 'duplicates.status'];

type Transcript = { operation: OperationName; outcome: unknown }[];

async function record(host: TestHost, library: string): Promise<Transcript> {
  const transcript: Transcript = [];
  await scenario(
    async (operation, input) => {
      const outcome: Outcome = await host.call(operation, input);
      if (!ownToHost.includes(operation)) transcript.push({ operation, outcome: comparable(outcome) });
      return (outcome.ok ? outcome.value : null) as never;
    },
    host,
    library,
  );
  return transcript;
}

/** Leaves out what differs from run to run: ids, times, durations, and the folder of the run. */
function comparable(outcome: Outcome): unknown {
  if (!outcome.ok) return { ok: false, code: outcome.error.code };
  const text = JSON.stringify(outcome.value)
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'TIME')
    .replace(/"(tookMs|seconds)":[\d.]+/g, '"$1":0')
    // How far the index has read a change that concerns none of its records.
    .replace(/"tookMs":0,"seq":\d+/g, '"tookMs":0,"seq":0')
    // The command line opens a library for reading where it only reads.
    .replace(/"mode":"(read|write)"/g, '"mode":"MODE"')
    .replace(/\/tmp\/broadsheet-[^/"]+/g, 'TEMP');
  return { ok: true, value: withoutPackedSize(JSON.parse(text)) };
}

/** How far a workbook can be packed differs with the ids and times in it. */
function withoutPackedSize(value: Answer): Answer {
  return typeof value?.name === 'string' && value.name.endsWith('.xlsx')
    ? { ...value, bytes: 'SIZE' }
    : value;
}

describe('every host', () => {
  const transcripts = new Map<string, Transcript>();
  const homes: string[] = [];

  afterAll(() => {
    for (const home of homes) rmSync(home, { recursive: true, force: true });
  });

  beforeAll(async () => {
    // Side by side: each has a home of its own, and one that starts a program for each call waits most of the time.
    await Promise.all(
      Object.entries(hosts).map(async ([name, start]) => {
        const home = mkdtempSync(path.join(tmpdir(), 'broadsheet-'));
        homes.push(home);
        const host = await start(home);
        try {
          transcripts.set(name, await record(host, path.join(home, 'library')));
        } finally {
          await host.close();
        }
      }),
    );
  }, 240_000);

  it('answers a call that succeeds and one that fails as the core itself does', () => {
    const outcomes = transcripts.get('in process')!;
    expect(outcomes.filter(({ outcome }) => (outcome as Outcome).ok).length).toBeGreaterThan(60);
    expect(
      outcomes
        .filter(({ outcome }) => !(outcome as Outcome).ok)
        .map(({ outcome }) => (outcome as Answer).code),
    ).toEqual([
      'nameTaken',
      'nameTaken',
      'rangeOutsideText',
      'invalidInput',
      'nameTaken',
      'cannotWrite',
      'invalidInput',
      'invalidInput',
      'nameTaken',
      'noArticleColumn',
      'notFound',
      'invalidInput',
      'folderNotFound',
      'notFound',
      'notFound',
      'notFound',
      'notALibrary',
    ]);
  });

  it.each(Object.keys(hosts).slice(1))('gives the same answers: %s', (name) => {
    expect(transcripts.get(name)).toEqual(transcripts.get('in process'));
  });

  it('carries every operation of the contract in this scenario, but for those that only a window uses', () => {
    const used = new Set(transcripts.get('in process')!.map(({ operation }) => operation));
    const unused = operationNames.filter((name) => !used.has(name) && !ownToHost.includes(name));
    expect(unused).toEqual([
      ...['library.openSample', 'library.close'],
      ...['jobs.list', 'jobs.cancel', 'jobs.pause', 'jobs.resume'],
    ]);
  });

  it('names the errors that its operations can end with', () => {
    for (const { operation, outcome } of transcripts.get('in process')!) {
      const { ok, code } = outcome as { ok: boolean; code: never };
      if (!ok && code !== 'invalidInput') expect(contract[operation].errors, operation).toContain(code);
    }
  });
});
