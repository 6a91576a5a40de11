import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workers } from '../../tests/helpers/test-core.ts';
import { inRoot } from '../../tools/set-up/root.mjs';
import { runCli } from './main.ts';

/*
 * The command line as scripts see it, on the seeds; the tests stand in the order in which an analyst would work, on one
 * library. What hangs on the process (its status, pipes, signals) is tried with real ones; each costs a start, so that the
 * rest runs in this process.
 */

interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

const home = mkdtempSync(path.join(tmpdir(), 'broadsheet-'));
const library = path.join(home, 'library');

afterAll(() => rmSync(home, { recursive: true, force: true }));

function start(...args: string[]) {
  const child = spawn(process.execPath, [inRoot('out/core/cli.js'), ...args], {
    cwd: inRoot(),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, BROADSHEET_HOME: home },
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  const ended = once(child, 'close').then(([status]) => ({ ...said, status: status as number | null }));
  return { child, ended };
}

const asProgram = (...args: string[]): Promise<Ended> => start(...args).ended;

async function run(...args: string[]): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  const status = await runCli(args, {
    core: {
      settingsFolder: path.join(home, 'settings'),
      documentsFolder: path.join(home, 'documents'),
      seedsFolder: inRoot('seeds'),
      workers,
    },
    pages: inRoot('out/renderer'),
    stdout: (text) => (said.stdout += text),
    stderr: (text) => (said.stderr += text),
  });
  return { ...said, status };
}

const inLibrary = (...args: string[]) => run(...args, '--library', library);

/** What it prints with --json, one value a line; it must have gone well, and said nothing else. */
async function json<Line = Record<string, unknown>>(...args: string[]): Promise<Line[]> {
  const { status, stdout, stderr } = await run(...args, '--json');
  expect({ status, stderr, args }).toEqual({ status: 0, stderr: '', args });
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

const jsonInLibrary = <Line = Record<string, unknown>>(...args: string[]) =>
  json<Line>(...args, '--library', library);

/** A failure: its status, nothing on stdout, one line on stderr. */
async function failure(args: string[], status: number): Promise<string> {
  const ended = await run(...args);
  expect(ended, args.join(' ')).toMatchObject({ status, stdout: '' });
  expect(ended.stderr.trim().split('\n'), args.join(' ')).toHaveLength(1);
  expect(ended.stderr).toMatch(/^broadsheet/);
  return ended.stderr;
}

const seed = (number: number) =>
  [
    'seeds/000_a2b35126e8e41753.txt',
    'seeds/001_4261f0f7bc4c1a44.txt',
    'seeds/002_ceb5ade864891410.txt',
    'seeds/003_bde207d968dfe5fb.txt',
    'seeds/004_475a9a29a7d4a610.txt',
  ][number]!;

const articleFields = ['id', 'revision', 'title', 'authors', 'source', 'url', 'published', 'language'];
const moreFields = ['cities', 'truncated', 'path', 'chars', 'words'];

interface Article {
  id: string;
  title: string;
  cities: { id: string; name: string; mentions: number }[];
}

interface Mention {
  article: string | number;
  path: string;
  kind: string;
  text: string;
  start: number;
  end: number;
  normalized: Record<string, unknown>;
}

interface Sheet {
  id: string;
  places: { id: string }[];
  cells: { place: string; evidence: { quote: string }[] }[];
}

describe('the command line', { timeout: 60_000 }, () => {
  let articles: Article[];

  beforeAll(async () => {
    const { status, stdout, stderr } = await asProgram('import', 'seeds', '--library', library, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      ...{ added: 5, revised: 0, unchanged: 0, duplicates: 0, failed: [], articles: 6 },
      seconds: expect.any(Number),
    });
    // Progress is for the person who watches.
    expect(stderr).toMatch(/^\d+ of 5 {2}00\d/m);
    articles = await jsonInLibrary<Article>('articles');
  }, 60_000);

  const articleOf = (beginning: string) => articles.find(({ title }) => title.startsWith(beginning))!;

  it('lists its commands, and none that is not there yet', async () => {
    const { status, stdout, stderr } = await run('--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const named = [...stdout.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name);
    expect(named).toEqual([
      ...['extract', 'import', 'articles', 'show', 'search', 'searches', 'suggest', 'tag'],
      ...[
        'collection',
        'trash',
        'annotate',
        'entity',
        'sheet',
        'brief',
        'history',
        'undo',
        'redo',
        'serve',
        'call',
      ],
    ]);
    expect(stdout.replace(/^ {2}searches .*$/m, '')).not.toMatch(/xlsx|docx|pdf/);
    const wrong = await asProgram('articles', '--frob');
    expect(wrong).toMatchObject({ status: 2, stdout: '' });
    const one = await run('import', '--help');
    expect(one.stdout).toMatch(/^Usage: broadsheet import PATH… --library DIR .*\[--json\]\n/);
  });

  it('extracts files, and names those that it cannot read beside the others', async () => {
    const ended = await asProgram('extract', seed(0), 'nowhere.txt', seed(2), '--json');
    expect(ended).toMatchObject({ status: 1, stderr: '' });
    const [two, missing, one] = ended.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown> & { articles: Record<string, unknown>[] });
    expect(missing).toEqual({
      ...{ path: 'nowhere.txt', ok: false },
      error: { code: 'fileGone', message: expect.stringContaining('nowhere.txt') as unknown },
    });
    expect(two).toMatchObject({ path: seed(0), ok: true, mediaType: 'text/plain', charset: 'utf-8' });
    expect(two!.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(two!.articles.map(({ truncated }) => truncated)).toEqual([true, false]);
    expect(Object.keys(one!.articles[0]!)).toEqual(
      expect.arrayContaining([...articleFields.slice(2), 'cities', 'truncated', 'text', 'blocks']),
    );
    expect(one!.articles[0]).toMatchObject({
      ...{ authors: ['Wang Zitao'], source: 'China News Service', url: null },
      published: { date: '--11-28', precision: 'month-day', basis: 'dateline' },
      cities: [
        { id: 'cn-310000', name: 'Shanghai' },
        { id: 'cn-310113', name: 'Baoshan' },
      ],
    });
  });

  it('imports again what is there without a change, and gives the reason for what fails', async () => {
    const ended = await inLibrary('import', seed(4), 'nowhere', '--json');
    expect(ended.status).toBe(1);
    expect(JSON.parse(ended.stdout)).toMatchObject({
      ...{ added: 0, unchanged: 1, articles: 0 },
      failed: [{ path: inRoot('nowhere'), code: 'fileGone', message: expect.any(String) as unknown }],
    });
  });

  it('lists and shows articles with the names that they use themselves', async () => {
    expect(articles).toHaveLength(6);
    for (const article of articles) {
      expect(Object.keys(article)).toEqual(expect.arrayContaining([...articleFields, ...moreFields]));
    }
    const named = articles.flatMap(({ cities }) => cities).filter(({ id }) => id === 'cn-440300-dapeng');
    expect(named.map(({ name }) => name)).toEqual(['Dapeng', 'Dapeng New District']);
    const [shown] = await jsonInLibrary('show', articleOf('Zhong').id);
    expect(shown).toMatchObject({ ...articleOf('Zhong'), annotations: [] });
    const { text, mentions } = shown as unknown as { text: string; mentions: Mention[] };
    expect(mentions.length).toBeGreaterThan(50);
    for (const mention of mentions) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
  });

  it('searches with filters, and marks what matches', async () => {
    const [found] = await jsonInLibrary('search', 'subsidy', '--city', 'Chongqing', '--limit', '1');
    const { hits } = found as { hits: { snippets: { text: string; start: number; marks: number[][] }[] }[] };
    expect(found).toMatchObject({
      ...{ total: 1, tookMs: expect.any(Number) as unknown, facets: { city: expect.any(Array) as unknown } },
      hits: [{ article: articleOf('Chongqing').id, title: articleOf('Chongqing').title }],
    });
    const { text, start: from, marks } = hits[0]!.snippets[0]!;
    expect(text.slice(marks[0]![0]! - from, marks[0]![1]! - from)).toBe('subsidy');
    // A city of the gazetteer that no article names; and a period.
    expect(await jsonInLibrary('search', '', '--city', 'Harbin')).toMatchObject([{ total: 0 }]);
    expect(await jsonInLibrary('search', '', '--from', '2021-03-10', '--to', '2021')).toMatchObject([
      { total: 1 },
    ]);
  });

  it('suggests the same for a file as for the article made of it', async () => {
    const ofFile = await json<Mention>('suggest', seed(4));
    const ofArticle = await jsonInLibrary<Mention>('suggest', '--article', articleOf('At present').id);
    const facts = ({ kind, text, start, end }: Mention) => ({ kind, text, start, end });
    expect(ofFile.map(facts)).toEqual(ofArticle.map(facts));
    expect(ofFile[0]).toMatchObject({ article: 0, path: seed(4), normalized: { id: 'cn-440300' } });
    expect(ofArticle[0]).toMatchObject({ article: articleOf('At present').id, path: inRoot(seed(4)) });
    const quantity = ofFile.find(({ kind }) => kind === 'quantity')!;
    expect(Object.keys(quantity.normalized)).toEqual([
      ...['kind', 'low', 'high', 'unit', 'currency', 'modifier', 'period', 'place', 'measured'],
    ]);
  });

  it('tags, annotates and merges, and prints what came of it', async () => {
    const [tag] = await jsonInLibrary('tag', 'add', 'Industry');
    await jsonInLibrary('tag', 'rename', 'Industry', 'Trade');
    await jsonInLibrary('tag', 'add', 'Other');
    const article = articleOf('Zhong').id;
    const place = ['--start', '0', '--end', '13'];
    const note = ['--tag', 'other', '--note', 'Who'];
    const [made] = await jsonInLibrary('annotate', article, ...place, ...note);
    const annotation = {
      ...{ start: 0, end: 13, quote: 'Zhong Nanshan', state: 'exact', tags: ['Other'], note: 'Who' },
      ...{ id: expect.any(String) as unknown, author: 'Analyst', created: expect.any(String) as unknown },
    };
    expect(made).toMatchObject({ article, ...annotation });
    expect(await jsonInLibrary('tag', 'merge', 'Other', 'Trade')).toMatchObject([{ name: 'Trade' }]);
    expect(await jsonInLibrary('tag', 'list')).toMatchObject([{ id: tag!.id, annotations: 1 }]);
    const [shown] = await jsonInLibrary('show', article);
    expect(shown!.annotations).toEqual([{ ...annotation, tags: ['Trade'] }]);
    const [merged] = await jsonInLibrary('entity', 'merge', 'Qianhai', 'Shenzhen');
    expect(merged).toMatchObject({
      id: 'cn-440300',
      aliases: expect.arrayContaining(['Qianhai']) as unknown,
    });
    expect(await jsonInLibrary('entity', 'show', '深圳')).toEqual([merged]);
  });

  it('drafts a sheet and a brief, and exports them', async () => {
    const [sheet] = await jsonInLibrary<Sheet & Record<string, unknown>>(
      ...['sheet', 'draft', '--cities', 'Shenzhen, Chongqing', '--title', 'Two'],
    );
    expect(sheet!.places.map(({ id }) => id)).toEqual(['cn-440300', 'cn-500000']);
    expect(sheet).toMatchObject({ title: 'Two', indicators: expect.any(Array) as unknown });
    for (const cell of sheet!.cells) {
      expect(Object.keys(cell)).toEqual(
        expect.arrayContaining(['place', 'indicator', 'state', 'shown', 'evidence']),
      );
      expect(Object.keys(cell.evidence[0]!)).toEqual(
        expect.arrayContaining(['article', 'start', 'end', 'quote', 'quantity']),
      );
    }
    const [brief] = await jsonInLibrary('brief', 'draft', '--sheet', sheet!.id, '--title', 'On two cities');
    expect(brief).toMatchObject({ title: 'On two cities', blocks: expect.any(Array) as unknown });
    const csv = path.join(home, 'sheet.csv');
    await jsonInLibrary('sheet', 'export', sheet!.id, '--format', 'csv', '--out', csv);
    expect(readFileSync(csv, 'utf8')).toContain('Shenzhen');
    const markdown = path.join(home, 'brief.md');
    await jsonInLibrary('brief', 'export', String(brief!.id), '--format', 'md', '--out', markdown);
    expect(readFileSync(markdown, 'utf8')).toContain('# On two cities');
    expect(await jsonInLibrary('sheet', 'list')).toMatchObject([{ id: sheet!.id, title: 'Two' }]);
  });

  it('lists the history, undoes and does again', async () => {
    const history = await jsonInLibrary('history');
    expect(history.at(-1)).toMatchObject({ operation: 'corpus.import', undone: false });
    expect(Object.keys(history[0]!)).toEqual(
      expect.arrayContaining(['seq', 'at', 'operation', 'summary', 'undone']),
    );
    expect(await jsonInLibrary('undo')).toEqual([{ ...history[0], undone: true }]);
    expect(await jsonInLibrary('redo')).toEqual([history[0]]);
    expect(await failure(['redo', '--library', library], 1)).toContain('nothing to redo');
  });

  it('reads beside a program that writes, and leaves the library to it', async () => {
    const server = start('serve', '--no-open', '--library', library);
    await once(server.child.stdout, 'data');
    expect(await jsonInLibrary('tag', 'list')).toHaveLength(1);
    expect(await failure(['tag', 'add', 'New', '--library', library], 3)).toContain('libraryLocked');
    server.child.kill('SIGTERM');
    const { status, stdout, stderr } = await server.ended;
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { url, token } = JSON.parse(stdout) as { url: string; token: string };
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//);
    expect(new URL(url).hash).toContain(token);
  });

  it.each<[number, string, string[]]>([
    [2, 'no command', []],
    [2, 'an unknown command', ['frob']],
    [2, 'an unknown option', ['articles', '--frob', '--library', library]],
    [2, 'an argument too many', ['articles', 'more', '--library', library]],
    [2, 'an argument too few', ['tag', 'rename', 'Trade', '--library', library]],
    [2, 'no library', ['articles']],
    [2, 'a limit in words', ['search', 'x', '--limit', 'all', '--library', library]],
    [2, 'a date that is none', ['search', 'x', '--from', '2021-02-30', '--library', library]],
    [2, 'a format of a later time', ['sheet', 'export', 'x', '--format', 'xlsx', '--library', library]],
    [2, 'an article that is not there', ['show', 'nobody', '--library', library]],
    [2, 'input that is no JSON', ['call', 'library.info', '{']],
    [2, 'a port that is none', ['serve', '--no-open', '--port', '99999']],
    [3, 'a folder that is no library', ['articles', '--library', inRoot('seeds')]],
    [3, 'a folder that is not there', ['articles', '--library', path.join(home, 'nowhere')]],
    [3, 'a new library in a folder in use', ['import', seed(0), '--library', inRoot('seeds')]],
  ])('ends with status %i for %s', async (status, _, args) => {
    await failure(args, status);
  });

  it('makes an empty library of an empty folder', async () => {
    const [folder, made] = [path.join(home, 'empty'), path.join(home, 'made')];
    mkdirSync(folder);
    const ended = await run('import', folder, '--library', made, '--json');
    expect(ended.status).toBe(0);
    expect(JSON.parse(ended.stdout)).toMatchObject({ added: 0, failed: [], articles: 0 });
    expect(existsSync(path.join(made, 'library.sqlite'))).toBe(true);
  });

  it('says nothing when whoever reads has seen enough', async () => {
    const { child, ended } = start('suggest', '--library', library, '--json');
    child.stdout.destroy();
    expect(await ended).toMatchObject({ status: 0, stderr: '' });
  });

  it('ends an import at Ctrl C after the file it is at, with a report of what came in', async () => {
    const [folder, stopped] = [path.join(home, 'many'), path.join(home, 'stopped')];
    mkdirSync(folder);
    const text = readFileSync(inRoot(seed(3)), 'utf8');
    for (let at = 0; at < 200; at += 1) writeFileSync(path.join(folder, `${at}.txt`), `${at}. ${text}`);
    const { child, ended } = start('import', folder, '--library', stopped, '--json');
    await once(child.stderr, 'data');
    child.kill('SIGINT');
    const { status, stdout } = await ended;
    expect(status).toBe(130);
    const { added } = JSON.parse(stdout) as { added: number };
    expect(added).toBeLessThan(200);
    expect(await json('articles', '--library', stopped)).toHaveLength(added);
  });
});
