import { setTimeout as pause } from 'node:timers/promises';
import { hosts, type TestHost } from '../../contract/hosts.ts';
import { peakMegabytes } from './peak-memory.ts';

/*
 * An import in a program of its own, so that its memory is its own: node import-program.ts HOME FOLDER FILES reads a folder
 * into a new library, then the unchanged folder again, and prints what that took as JSON.
 */

/** What the program prints; times in milliseconds. */
export interface ImportFigures {
  /** Until every article is found. */
  import: number;
  again: number;
  /** Of the processors together. */
  cpu: number;
  /** When each further ten thousand files had ended. */
  marks: readonly number[];
  /** How long a page of the article list, and a search, took while the import went on; and when all was still. */
  lists: readonly number[];
  searches: readonly number[];
  stillLists: readonly number[];
  stillSearches: readonly number[];
  /** The most memory that the process had, in megabytes. */
  peak: number;
}

const STEP = 10_000;
/** How often somebody asks for something meanwhile, in milliseconds. */
const ASKING = 250;

const [home = '', folder = '', files = ''] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await measured(Number(files))));

async function measured(count: number): Promise<ImportFigures> {
  const host = await hosts['in process']!(home);
  await call(host, 'library.create', { path: `${home}/library` });
  const started = performance.now();
  const { marks, lists, searches } = await importAll(host, count);
  await untilFound(host);
  const [first, cpu, peak] = [performance.now() - started, cpuSoFar(), peakMegabytes()];
  const again = performance.now();
  await importAll(host, count);
  const last = performance.now() - again;
  const still = await askedWhileStill(host);
  await host.close();
  return { import: first, again: last, cpu, peak, marks, lists, searches, ...still };
}

function cpuSoFar(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

type Watched = Pick<ImportFigures, 'marks' | 'lists' | 'searches'>;

/** Asks as a person would who looks at the library meanwhile. Throws where not every file came in. */
async function importAll(host: TestHost, count: number): Promise<Watched> {
  const started = performance.now();
  const watched = { marks: [] as number[], lists: [] as number[], searches: [] as number[] };
  const { job } = await call<{ job: string }>(host, 'corpus.import', { sources: [{ path: folder }] });
  for (;;) {
    const { state, done } = await call<{ state: string; done: number }>(host, 'jobs.get', { job });
    while (done >= (watched.marks.length + 1) * STEP) watched.marks.push(performance.now() - started);
    if (state !== 'running' && done !== count) throw new Error(`${done} files of ${count}`);
    if (state !== 'running') return watched;
    watched.lists.push(await timeOfList(host));
    watched.searches.push(await timeOfSearch(host));
    await pause(ASKING);
  }
}

async function askedWhileStill(host: TestHost) {
  const still = { stillLists: [] as number[], stillSearches: [] as number[] };
  for (let time = 0; time < 30; time += 1) {
    still.stillLists.push(await timeOfList(host));
    still.stillSearches.push(await timeOfSearch(host));
  }
  return still;
}

async function untilFound(host: TestHost): Promise<void> {
  const { total } = await call<{ total: number }>(host, 'corpus.articles', { offset: 0, limit: 1 });
  for (;;) {
    const status = await call<{ records: number; indexing: boolean }>(host, 'search.status', {});
    if (status.records >= total && !status.indexing) return;
    await pause(20);
  }
}

function timeOfList(host: TestHost): Promise<number> {
  return timeOf(host, 'corpus.articles', { offset: 0, limit: 50 });
}

function timeOfSearch(host: TestHost): Promise<number> {
  return timeOf(host, 'search.query', { query: 'river', limit: 20 });
}

async function timeOf(host: TestHost, operation: string, input: unknown): Promise<number> {
  const started = performance.now();
  await call(host, operation, input);
  return performance.now() - started;
}

async function call<Value>(host: TestHost, operation: string, input: unknown): Promise<Value> {
  const outcome = await host.call(operation, input);
  if (!outcome.ok)
    throw new Error(`${operation}: ${outcome.error.code} ${JSON.stringify(outcome.error.details)}`);
  return outcome.value as Value;
}
