import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import lunr from 'lunr';
import { hosts, type TestHost } from '../contract/hosts.ts';
import { asText, newsArticle } from './corpus/news-article.ts';
import { type Figure, timed } from './figures.ts';

/** BROADSHEET_BENCH_ARTICLES=100000 for the large run. */
const ARTICLES = Number(process.env.BROADSHEET_BENCH_ARTICLES ?? 10_000);
const peer = 'index whole texts with lunr';

/** A folder of generated articles, until all of them are found; the same folder again; the memory that it took at most. */
export async function* corpus(home: string): AsyncGenerator<Figure> {
  const texts = Array.from({ length: ARTICLES }, (_, number) => asText(newsArticle(number)));
  const folder = writeTexts(path.join(home, 'news'), texts);
  const host = await hosts['in process']!(home);
  await call(host, 'library.create', { path: path.join(home, 'corpus') });
  const peerTimes = await timed(1, () => indexWithLunr(texts));
  const note = (median: number): string =>
    `${Math.round((ARTICLES * 1000) / median)} files/s, at most ${peakMegabytes()} MB with the bench itself`;
  const what = `import of ${ARTICLES} texts of 450 words, in process`;
  yield { what, peer, peerTimes, note, times: await timed(1, () => importAll(host, folder)) };
  yield { what: `${what}, unchanged`, peer, peerTimes, times: await timed(1, () => importAll(host, folder)) };
  await host.close();
}

function writeTexts(folder: string, texts: readonly string[]): string {
  for (const [at, text] of texts.entries()) {
    const part = path.join(folder, String(Math.floor(at / 1000)));
    if (at % 1000 === 0) mkdirSync(part, { recursive: true });
    writeFileSync(path.join(part, `${at}.txt`), text);
  }
  return folder;
}

async function call(host: TestHost, operation: string, input: unknown) {
  const outcome = await host.call(operation, input);
  if (!outcome.ok) throw new Error(`${operation}: ${outcome.error.code}`);
  return outcome.value as { job: string; state: string; total: number };
}

async function importAll(host: TestHost, folder: string): Promise<void> {
  const { job } = await call(host, 'corpus.import', { sources: [{ path: folder }] });
  while ((await call(host, 'jobs.get', { job })).state === 'running') await soon();
  while ((await call(host, 'search.query', { query: '', limit: 1 })).total < ARTICLES) await soon();
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

function indexWithLunr(texts: readonly string[]): lunr.Index {
  return lunr((builder) => {
    builder.field('text');
    for (const [id, text] of texts.entries()) builder.add({ id: String(id), text });
  });
}

function peakMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1000);
}
