import path from 'node:path';
import { newsLike } from '../news-like.ts';
import { flexSearchPeer } from './flexsearch-peer.ts';
import { fts5Peer } from './fts5-peer.ts';
import { lunrPeer } from './lunr-peer.ts';
import { miniSearchPeer } from './minisearch-peer.ts';
import { oramaPeer } from './orama-peer.ts';
import type { Peer, QueryKind } from './peer.ts';
import { queries } from './queries.ts';
import { segmentsPeer } from './segments-peer.ts';

/*
 * One engine in a process of its own, so that its processor time and its memory are its own: node search-job.ts ENGINE COUNT
 * FOLDER builds, saves and asks, and prints what that took as JSON.
 */

/** What a job prints; times in milliseconds, of the processor where it says so. */
export interface JobFigures {
  buildCpu: number;
  /** The largest that the process was until the index was built, in megabytes. */
  peak: number;
  /** From the saved index to the first answer; null where the engine is measured without saving. */
  firstAnswer: number | null;
  /** The time of each query, by kind. */
  queries: Readonly<Partial<Record<QueryKind, readonly number[]>>>;
}

/** The engines by name; each gets a folder of its own. */
const engines = {
  segments: segmentsPeer,
  lunr: lunrPeer,
  minisearch: miniSearchPeer,
  flexsearch: flexSearchPeer,
  orama: oramaPeer,
  fts5: (folder: string) => fts5Peer(path.join(folder, 'fts5.sqlite')),
} satisfies Record<string, (folder: string) => Peer>;
export type EngineName = keyof typeof engines;

/** Articles in one update: about what an import brings between two of them. */
const PAGE = 500;
/** Those that begin again from what they saved. */
const SAVED: readonly EngineName[] = ['segments'];

const [name = '', count = '', folder = ''] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await measured(name as EngineName, Number(count))));

async function measured(engine: EngineName, articles: number): Promise<JobFigures> {
  const built = engines[engine](folder);
  const buildCpu = await build(built, articles);
  const peak = process.resourceUsage().maxRSS / 1000;
  if (!SAVED.includes(engine))
    return { buildCpu, peak, firstAnswer: null, queries: await timesOf(built.ask) };
  const started = performance.now();
  const again = engines[engine](folder);
  await again.ask['one word']?.(queries['one word'][0]!);
  const firstAnswer = performance.now() - started;
  return { buildCpu, peak, firstAnswer, queries: await timesOf(again.ask) };
}

/** The making of the articles is not counted. */
async function build(peer: Peer, articles: number): Promise<number> {
  let cpu = 0;
  for (let from = 0; from < articles; from += PAGE) {
    const records = Array.from({ length: PAGE }, (_item, at) => newsLike(from + at));
    cpu += await cpuOf(() => peer.add(records));
  }
  return cpu + (await cpuOf(() => peer.finish?.()));
}

async function cpuOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function timesOf(ask: Peer['ask']): Promise<JobFigures['queries']> {
  const times: Partial<Record<QueryKind, number[]>> = {};
  for (const [kind, askOne] of Object.entries(ask) as [QueryKind, NonNullable<Peer['ask'][QueryKind]>][]) {
    times[kind] = [];
    for (const words of queries[kind]) times[kind].push(await timeOf(() => askOne(words)));
  }
  return times;
}

/** The median of three. */
async function timeOf(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < 3; time += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[1]!;
}
