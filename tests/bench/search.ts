import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { inRoot } from '../../tools/set-up/root.mjs';
import { type Figure, rounded } from './figures.ts';
import type { EngineName, JobFigures } from './search/search-job.ts';
import type { QueryKind } from './search/peer.ts';

const toEnd = promisify(execFile);
const ARTICLES = 10_000;
const MANY = 100_000;

/** The search index beside plain lunr with the same analysis, and beside other engines, over articles like news. */
export async function* search(home: string): AsyncGenerator<Figure> {
  const folder = path.join(home, 'index');
  const ours = await run('segments', ARTICLES, folder);
  for (const [engine, name] of Object.entries(peers) as [EngineName, string][]) {
    const own = path.join(home, engine);
    mkdirSync(own);
    const theirs = await run(engine, ARTICLES, own);
    yield {
      what: `index of ${rounded(ARTICLES)} articles, time of the processor`,
      times: [ours.buildCpu],
      peer: name,
      peerTimes: [theirs.buildCpu],
      note: (cpu) => `${rate(ARTICLES, cpu)}, ${sizes(ours, folder)}; ${name}: ${rounded(theirs.peak)} MB`,
    };
    yield* answers(ours, name, theirs);
  }
}

/** What they are called in the table. */
const peers = {
  lunr: 'plain lunr in one go, words only',
  fts5: 'SQLite FTS5',
  minisearch: 'MiniSearch',
  flexsearch: 'FlexSearch',
  orama: 'Orama',
} satisfies Partial<Record<EngineName, string>>;

/** The same over 100,000, beside 10,000: what is ten times as large may take ten times as long. */
export async function* searchMany(home: string): AsyncGenerator<Figure> {
  const [small, large] = [path.join(home, 'small'), path.join(home, 'large')];
  const peer = await run('segments', ARTICLES, small);
  const ours = await run('segments', MANY, large);
  yield {
    what: `index of ${rounded(MANY)} articles, time of the processor`,
    times: [ours.buildCpu],
    peer: `of ${rounded(ARTICLES)}`,
    peerTimes: [peer.buildCpu],
    note: (cpu) => `${rate(MANY, cpu)}, ${sizes(ours, large)}`,
  };
  yield {
    what: `saved index of ${rounded(MANY)} articles to first answer`,
    times: [ours.firstAnswer!],
    peer: `of ${rounded(ARTICLES)}`,
    peerTimes: [peer.firstAnswer!],
  };
  yield* answers(ours, `of ${rounded(ARTICLES)}`, peer, ` among ${rounded(MANY)} articles`);
}

function* answers(ours: JobFigures, peer: string, theirs: JobFigures, among = ''): Generator<Figure> {
  for (const [kind, peerTimes] of Object.entries(theirs.queries) as [QueryKind, readonly number[]][]) {
    yield { what: `search for ${kind}${among}`, times: ours.queries[kind]!, peer, peerTimes };
  }
}

async function run(engine: EngineName, count: number, folder: string): Promise<JobFigures> {
  const job = inRoot('tests/bench/search/search-job.ts');
  const heap = '--max-old-space-size=8192';
  const { stdout } = await toEnd(process.execPath, [heap, job, engine, String(count), folder]);
  return JSON.parse(stdout) as JobFigures;
}

function rate(articles: number, cpu: number): string {
  return `${rounded(articles / (cpu / 1000))} articles/s`;
}

function sizes({ peak }: JobFigures, folder: string): string {
  const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
  return `${rounded(bytes / 1e6)} MB on disk, ${rounded(peak)} MB of memory at most`;
}
