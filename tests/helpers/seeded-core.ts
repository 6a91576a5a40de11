import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { createCore } from '../../core/create-core.ts';
import { createDispatch } from '../../hosts/dispatch.ts';
import type { Failure } from '../../shared/contract/errors.ts';
import type { Article } from '../../shared/model/article.ts';
import { inRoot } from '../../tools/set-up/root.mjs';
import { tempFolder } from './temp-folder.ts';
import { RefusedCall, startTestCore, type TestCore, workers } from './test-core.ts';

export interface SeededCore extends TestCore {
  /** The article whose title begins like this. */
  article(title: string): Promise<Article>;
  /** Where some words stand in an article's text, at their first occurrence from `from` on. */
  rangeOf(article: Article, words: string, from?: number): Promise<{ start: number; end: number }>;
}

/** A core whose library holds the seeds: a copy of one that was imported once for all the tests of a file. */
export async function startSeededCore(): Promise<SeededCore> {
  const library = path.join(tempFolder(), 'library');
  cpSync(await template(), library, { recursive: true });
  return openSeeded(library);
}

/** Opens a library that holds the seeds in another core: the program started anew. */
export async function openSeeded(library: string): Promise<SeededCore> {
  const test = await startTestCore(library);
  const article = async (title: string) => {
    const { items } = await test.call('corpus.articles', {});
    return items.find((item) => item.title.startsWith(title))!;
  };
  const rangeOf = async ({ id }: Article, words: string, from = 0) => {
    const { text } = await test.call('corpus.text', { article: id });
    const start = text.indexOf(words, from);
    if (start === -1) throw new Error(`No “${words}” in ${id}`);
    return { start, end: start + words.length };
  };
  return { ...test, article, rangeOf };
}

/** What a call was refused with; an error where it was not. */
export async function refusalOf(call: Promise<unknown>): Promise<Failure> {
  try {
    await call;
  } catch (error) {
    if (error instanceof RefusedCall) return error.failure;
    throw error;
  }
  throw new Error('It was not refused');
}

let made: Promise<string> | undefined;

function template(): Promise<string> {
  made ??= makeTemplate();
  return made;
}

async function makeTemplate(): Promise<string> {
  const home = mkdtempSync(path.join(tmpdir(), 'broadsheet-'));
  madeFolders.push(home);
  const library = path.join(home, 'library');
  const core = createCore({
    settingsFolder: path.join(home, 'settings'),
    documentsFolder: home,
    seedsFolder: inRoot('seeds'),
    workers,
  });
  const dispatch = createDispatch(core, (error) => console.error(error));
  const done = new Promise<void>((resolve) =>
    core.onEvent((event) => {
      if (event.name === 'jobChanged' && event.payload.job.state === 'done') resolve();
    }),
  );
  await dispatch('library.create', { path: library, name: 'Seeds' });
  await dispatch('corpus.import', { sources: [{ path: inRoot('seeds') }] });
  await done;
  await core.close();
  return library;
}

const madeFolders: string[] = [];
afterAll(() => {
  for (const folder of madeFolders) rmSync(folder, { recursive: true, force: true });
});
