import { LunrEngine } from '../../core/search/lunr-engine.ts';
import { engineQuery } from '../helpers/engine-query.ts';
import { buildIndex, evaluate } from '../helpers/lunr-oracle.ts';
import { NO_FILTERS } from '../helpers/search-facets.ts';
import { newsLike, wordOf } from './news-like.ts';

/*
 * One engine in a process of its own, so that its processor time and its memory are its own: node search-job.ts ENGINE COUNT
 * FOLDER builds, saves and asks, and prints what that took as JSON.
 */

/** What a job prints; times in milliseconds, of the processor where it says so. */
export interface JobFigures {
  buildCpu: number;
  /** The largest that the process was until the index was built, in megabytes. */
  peak: number;
  /** From the saved index to the first answer; null where the engine saves none. */
  firstAnswer: number | null;
  /** The time of each query, by kind. */
  queries: Readonly<Record<string, readonly number[]>>;
}

/** Articles in one update: about what an import brings between two of them. */
const PAGE = 500;

const common = Array.from({ length: 25 }, (_item, at) => wordOf(30 + at * 40));
const queries: Readonly<Record<string, readonly string[]>> = {
  'one word': common.map((word) => `${word} `),
  'two words': common.map((word, at) => `${word} ${common[(at + 7) % 25]!} `),
  'a beginning of three letters': common.map((word) => word.slice(0, 3)),
  'a misspelt word': common.map((word) => `${word}e~1 `),
  'three Chinese characters': common.map(
    (_word, at) => `${String.fromCodePoint(0x4e00 + at, 0x4e03, 0x4e01 + at)} `,
  ),
};

const [kind = '', count = '', folder = ''] = process.argv.slice(2);
const figures = kind === 'lunr' ? plainLunr(Number(count)) : segments(Number(count), folder);
process.stdout.write(JSON.stringify(figures));

function segments(articles: number, index: string): JobFigures {
  const buildCpu = build(articles, index);
  const peak = peakSoFar();
  const started = performance.now();
  const engine = new LunrEngine(index);
  const ask = (query: string) => {
    const node = engineQuery(query);
    engine.query({ query: node, filters: NO_FILTERS, sort: 'relevance', offset: 0, limit: 20 });
  };
  ask(queries['one word']![0]!);
  const firstAnswer = performance.now() - started;
  return { buildCpu, peak, firstAnswer, queries: timesOf(ask) };
}

/** In updates as an import brings them; what was built is only on disk afterwards. */
function build(articles: number, index: string): number {
  const engine = new LunrEngine(index);
  let cpu = 0;
  for (let from = 0; from < articles; from += PAGE) {
    const put = Array.from({ length: PAGE }, (_item, at) => newsLike(from + at));
    cpu += cpuOf(() => {
      engine.update({ put, remove: [], part: 0, seq: from + PAGE });
      while (engine.tidy(Infinity));
    });
  }
  return cpu;
}

function peakSoFar(): number {
  return process.resourceUsage().maxRSS / 1000;
}

/** The words alone: no facets, no page, nothing saved. */
function plainLunr(articles: number): JobFigures {
  const records = Array.from({ length: articles }, (_item, at) => newsLike(at));
  const all = records.map(({ id }) => id);
  let index: ReturnType<typeof buildIndex> | null = null;
  const buildCpu = cpuOf(() => {
    index = buildIndex(records.map((record) => [record.id, record] as const));
  });
  const ask = (query: string) => evaluate(index!, engineQuery(query), () => all);
  return { buildCpu, peak: peakSoFar(), firstAnswer: null, queries: timesOf(ask) };
}

function cpuOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The median of three for each query. */
function timesOf(ask: (query: string) => unknown): JobFigures['queries'] {
  const timeOf = (query: string) =>
    [1, 2, 3]
      .map(() => {
        const started = performance.now();
        ask(query);
        return performance.now() - started;
      })
      .sort((a, b) => a - b)[1]!;
  return Object.fromEntries(Object.entries(queries).map(([kind, some]) => [kind, some.map(timeOf)]));
}
