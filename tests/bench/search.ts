import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { inRoot } from '../../tools/set-up/root.mjs';
import { type Figure, rounded } from './figures.ts';
import type { JobFigures } from './search-job.ts';

const toEnd = promisify(execFile);
const ARTICLES = 10_000;
const MANY = 100_000;

/** The search index beside plain lunr with the same analysis, over 10,000 articles like news. */
export async function* search(home: string): AsyncGenerator<Figure> {
  const folder = path.join(home, 'index');
  const ours = await run('segments', ARTICLES, folder);
  const lunr = await run('lunr', ARTICLES);
  yield {
    what: `index of ${rounded(ARTICLES)} articles, time of the processor`,
    times: [ours.buildCpu],
    peer: 'plain lunr in one go, words only',
    peerTimes: [lunr.buildCpu],
    note: (cpu) => `${rate(ARTICLES, cpu)}, ${sizes(ours, folder)}; lunr: ${rounded(lunr.peak)} MB at most`,
  };
  yield* answers(ours, 'plain lunr', lunr);
}

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
  for (const [kind, times] of Object.entries(ours.queries)) {
    yield { what: `search for ${kind}${among}`, times, peer, peerTimes: theirs.queries[kind]! };
  }
}

async function run(engine: 'segments' | 'lunr', count: number, ...folder: string[]): Promise<JobFigures> {
  const job = inRoot('tests/bench/search-job.ts');
  const heap = '--max-old-space-size=8192';
  const { stdout } = await toEnd(process.execPath, [heap, job, engine, String(count), ...folder]);
  return JSON.parse(stdout) as JobFigures;
}

function rate(articles: number, cpu: number): string {
  return `${rounded(articles / (cpu / 1000))} articles/s`;
}

function sizes({ peak }: JobFigures, folder: string): string {
  const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
  return `${rounded(bytes / 1e6)} MB on disk, ${rounded(peak)} MB of memory at most`;
}
