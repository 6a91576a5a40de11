import { execFile } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { coreFlags } from '../../tools/set-up/node24.mjs';
import { inRoot } from '../../tools/set-up/root.mjs';
import type { ImportFigures } from './corpus/import-program.ts';
import type { Peer } from './corpus/peer-program.ts';
import { type Kind, writeNews } from './corpus/write-news.ts';
import { type Figure, rounded } from './figures.ts';

const toEnd = promisify(execFile);
const TEXTS = 10_000;
const MANY = 100_000;
const PAGES = 1000;
const PDFS = 150;

/** Imports of generated news until every article is found, each in a process of its own, beside the least for the same end. */
export async function* corpus(home: string): AsyncGenerator<Figure> {
  yield* texts(home);
  yield* formats(home);
}

async function* texts(home: string): AsyncGenerator<Figure> {
  const folder = await writeNews(path.join(home, 'txt'), 'txt', TEXTS);
  const [ours, index, walk] = [
    await imported(home, folder, TEXTS),
    await peer(home, 'index', folder),
    await peer(home, 'walk', folder),
  ];
  yield {
    ...{ what: `import of ${rounded(TEXTS)} texts of 450 words`, times: [ours.import] },
    ...{ peer: 'read with fs, index whole with FTS5', peerTimes: [index] },
    note: (time) => `${rate(TEXTS, time)}, ${rounded(ours.peak)} MB at most`,
  };
  yield {
    ...{ what: 'the same folder again, unchanged', times: [ours.again] },
    ...{ peer: 'ask for size and time of each file', peerTimes: [walk] },
  };
  yield* asked(ours);
}

/** What somebody who looks at the library waits for while it goes on. */
function* asked(ours: ImportFigures): Generator<Figure> {
  const peer = 'when all is still';
  yield { what: 'a page of the list meanwhile', times: ours.lists, peer, peerTimes: ours.stillLists };
  yield { what: 'a search meanwhile', times: ours.searches, peer, peerTimes: ours.stillSearches };
}

async function* formats(home: string): AsyncGenerator<Figure> {
  yield await beside(home, 'html', PAGES, 'readability', 'Readability on jsdom, one thread');
  yield await beside(home, 'pdf', PDFS, 'pdfjs', "pdfjs' text content, one thread");
}

async function beside(home: string, kind: Kind, count: number, other: Peer, named: string): Promise<Figure> {
  const folder = await writeNews(path.join(home, kind), kind, count);
  const ours = await imported(home, folder, count);
  return {
    ...{
      what: `import of ${rounded(count)} ${kind === 'html' ? 'pages' : 'PDFs of five pages'}`,
      times: [ours.import],
    },
    ...{ peer: named, peerTimes: [await peer(home, other, folder)] },
    note: (time) => `${rate(count, time)}, ${rounded(ours.peak)} MB at most`,
  };
}

/** Whether it stays as fast: the last ten thousand of a hundred thousand beside the first. */
export async function* corpusMany(home: string): AsyncGenerator<Figure> {
  const folder = await writeNews(path.join(home, 'txt'), 'txt', MANY);
  const ours = await imported(home, folder, MANY);
  const [first, , , , , , , , before, last] = ours.marks;
  yield {
    ...{ what: `the last ${rounded(TEXTS)} of ${rounded(MANY)} texts`, times: [last! - before!] },
    ...{ peer: `the first ${rounded(TEXTS)}`, peerTimes: [first!] },
    note: (time) => `${rate(TEXTS, time)}, ${rounded(ours.peak)} MB at most`,
  };
  yield {
    ...{ what: `all ${rounded(MANY)} again, unchanged`, times: [ours.again] },
    ...{ peer: 'ask for size and time of each file', peerTimes: [await peer(home, 'walk', folder)] },
  };
  yield* asked(ours);
}

async function imported(home: string, folder: string, count: number): Promise<ImportFigures> {
  const own = path.join(home, 'import');
  mkdirSync(own);
  const program = inRoot('tests/bench/corpus/import-program.ts');
  const { stdout } = await toEnd(process.execPath, [...coreFlags, program, own, folder, String(count)]);
  rmSync(own, { recursive: true });
  return JSON.parse(stdout) as ImportFigures;
}

async function peer(home: string, name: Peer, folder: string): Promise<number> {
  const own = path.join(home, 'peer');
  mkdirSync(own);
  const { stdout } = await toEnd(process.execPath, [
    inRoot('tests/bench/corpus/peer-program.ts'),
    ...[name, folder, own],
  ]);
  rmSync(own, { recursive: true });
  return Number(stdout);
}

function rate(files: number, milliseconds: number): string {
  return `${rounded(files / (milliseconds / 1000))} files/s`;
}
