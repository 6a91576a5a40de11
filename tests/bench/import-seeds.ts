import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import lunr from 'lunr';
import { inRoot } from '../../tools/set-up/root.mjs';
import { hosts, type TestHost } from '../contract/hosts.ts';
import { type Figure, timed } from './figures.ts';
import { broadsheet, script } from './programs.ts';

const COPIES = 20;
const peer = 'read with fs, index whole files with lunr';

/** From a folder of files until all of them are found: read, cleaned, taken apart, stored, indexed. */
export async function* importSeeds(home: string): AsyncGenerator<Figure> {
  const many = copiesOfSeeds(path.join(home, 'many'));
  const host = await hosts['in process']!(home);
  let libraries = 0;
  const importInto = (folder: string) => () =>
    importAll(host, folder, path.join(home, `${(libraries += 1)}`));
  for (const [what, folder, times] of [
    ['import of the seeds, in process', inRoot('seeds'), 7],
    [`import of ${COPIES} copies of them, in process`, many, 3],
  ] as const) {
    await importInto(inRoot('seeds'))();
    yield {
      ...{ what, peer, times: await timed(times, importInto(folder)) },
      ...{ peerTimes: await timed(times, () => indexWithLunr(folder)), note: rateOf(folder) },
    };
  }
  await host.close();
  yield {
    what: 'import of the seeds, command line',
    times: await timed(5, () =>
      broadsheet(home, 'import', inRoot('seeds'), '--library', path.join(home, `cli-${(libraries += 1)}`)),
    ),
    peer: 'the same in a program of its own',
    peerTimes: await timed(5, () => script(lunrScript, inRoot('seeds'))),
    note: rateOf(inRoot('seeds')),
  };
}

async function importAll(host: TestHost, folder: string, library: string): Promise<void> {
  const call = async (operation: string, input: unknown = {}) => {
    const outcome = await host.call(operation, input);
    if (!outcome.ok) throw new Error(`${operation}: ${outcome.error.code}`);
    return outcome.value as { job: string; state: string; articles: number; total: number; run: string };
  };
  await call('library.create', { path: library });
  const { job, run } = await call('corpus.import', { sources: [{ path: folder }] });
  while ((await call('jobs.get', { job })).state === 'running') await soon();
  const { articles } = await call('corpus.importRun', { run });
  while ((await call('search.query', { query: '', limit: 1 })).total < articles) await soon();
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 2));

function indexWithLunr(folder: string): lunr.Index {
  return lunr((builder) => {
    builder.field('text');
    for (const [id, text] of textsOf(folder).entries()) builder.add({ id: String(id), text });
  });
}

const lunrScript = `
  import { readdirSync, readFileSync } from 'node:fs';
  import lunr from 'lunr';
  const folder = process.argv.at(-1);
  lunr((builder) => {
    builder.field('text');
    for (const name of readdirSync(folder)) builder.add({ id: name, text: readFileSync(folder + '/' + name, 'utf8') });
  });`;

function textsOf(folder: string): string[] {
  return readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
}

/** Files that differ, so that none of them is a duplicate. */
function copiesOfSeeds(folder: string): string {
  mkdirSync(folder);
  const texts = textsOf(inRoot('seeds'));
  for (let copy = 0; copy < COPIES; copy += 1) {
    for (const [at, text] of texts.entries()) {
      writeFileSync(path.join(folder, `${copy}-${at}.txt`), `${text}\nCopy number ${copy}.\n`);
    }
  }
  return folder;
}

function rateOf(folder: string): (median: number) => string {
  const texts = textsOf(folder);
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  return (median) => {
    const seconds = median / 1000;
    return `${(texts.length / seconds).toPrecision(2)} files/s, ${(megabytes / seconds).toPrecision(2)} MB/s`;
  };
}
