import type { RecordTable } from './record-table.ts';

type ImportKind = 'importRun' | 'importSource' | 'importItem' | 'watchedFolder';

/** What the program keeps of imports and of the folders that it watches. */
export const importTables: { readonly [Kind in ImportKind]: RecordTable<Kind> } = {
  importRun: {
    table: 'import_run',
    role: 'report',
    columns: {
      id: 'plain',
      job: 'plain',
      label: 'plain',
      folder: 'plain',
      files: 'plain',
      started: 'plain',
      finished: 'plain',
      added: 'plain',
      revised: 'plain',
      unchanged: 'plain',
      duplicates: 'plain',
      failed: 'plain',
      articles: 'plain',
      cancelled: 'flag',
      concerning: 'plain',
      several: 'plain',
      ignored: 'plain',
    },
  },
  importSource: {
    table: 'import_source',
    role: 'report',
    columns: { run: 'plain', position: 'plain', path: 'plain', upload: 'plain', columns: 'json' },
  },
  importItem: {
    table: 'import_item',
    role: 'report',
    columns: {
      run: 'plain',
      position: 'plain',
      path: 'plain',
      outcome: 'plain',
      error: 'json',
      found: 'plain',
      articles: 'json',
      sameAs: 'plain',
      removed: 'json',
      concerns: 'json',
      ignored: 'flag',
      notes: 'json',
      bytes: 'plain',
      modified: 'plain',
    },
  },
  watchedFolder: {
    table: 'watched_folder',
    role: 'report',
    columns: {
      id: 'plain',
      path: 'plain',
      added: 'plain',
      paused: 'flag',
      polling: 'flag',
      device: 'plain',
      lastRun: 'plain',
      lastArrival: 'plain',
    },
  },
};
