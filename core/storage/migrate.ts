import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { WorkbenchError } from '../../shared/contract/errors.ts';
import type { LibraryFolder } from './library-folder.ts';
import { sql as library } from './migrations/0001-library.ts';
import { sql as collecting } from './migrations/0002-collecting.ts';
import { sql as order } from './migrations/0003-order.ts';
import { sql as rereading } from './migrations/0004-rereading.ts';
import { sql as longImports } from './migrations/0005-long-imports.ts';
import { sql as watching } from './migrations/0006-watching.ts';
import { sql as columns } from './migrations/0007-columns.ts';
import { sql as scopes } from './migrations/0008-scopes.ts';
import { sql as report } from './migrations/0009-report.ts';
import { sql as speed } from './migrations/0010-speed.ts';
import { sql as suggestions } from './migrations/0011-suggestions.ts';
import { sql as packedSuggestions } from './migrations/0012-packed-suggestions.ts';
import { sql as keep } from './migrations/0013-keep.ts';
import type { Connection } from './sqlite.ts';

/** Marks the file as a Broadsheet library in SQLite's header ('Brds'). */
export const APPLICATION_ID = 0x42726473;

export interface Migration {
  version: number;
  name: string;
  sql: string;
}

/** In order, without gaps; one that was released is never changed. */
export const migrations: readonly Migration[] = [
  { version: 1, name: 'library', sql: library },
  { version: 2, name: 'collecting', sql: collecting },
  { version: 3, name: 'order', sql: order },
  { version: 4, name: 'rereading', sql: rereading },
  { version: 5, name: 'long-imports', sql: longImports },
  { version: 6, name: 'watching', sql: watching },
  { version: 7, name: 'columns', sql: columns },
  { version: 8, name: 'scopes', sql: scopes },
  { version: 9, name: 'report', sql: report },
  { version: 10, name: 'speed', sql: speed },
  { version: 11, name: 'suggestions', sql: suggestions },
  { version: 12, name: 'packed-suggestions', sql: packedSuggestions },
  { version: 13, name: 'keep', sql: keep },
];

export function currentVersion(all: readonly Migration[] = migrations): number {
  return all.at(-1)!.version;
}

export function versionOf(connection: Connection): number {
  return connection.get<{ user_version: number }>('PRAGMA user_version')!.user_version;
}

/** Throws libraryNewer, or libraryDamaged where the file is no library of ours at all. Changes nothing. */
export function checkVersion(
  connection: Connection,
  root: string,
  all: readonly Migration[] = migrations,
): void {
  const version = versionOf(connection);
  const id = connection.get<{ application_id: number }>('PRAGMA application_id')!.application_id;
  if (id !== APPLICATION_ID || version < 1) throw new WorkbenchError('libraryDamaged', { path: root });
  if (version > currentVersion(all)) {
    throw new WorkbenchError('libraryNewer', { path: root, version, supported: currentVersion(all) });
  }
}

/** Makes the tables of a new library. */
export function createSchema(connection: Connection, all: readonly Migration[] = migrations): void {
  connection.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
  for (const migration of all) apply(connection, migration);
}

/** Brings a library to the current form, one migration a transaction, each after a copy of the library was made. */
export function migrate(
  connection: Connection,
  folder: LibraryFolder,
  all: readonly Migration[] = migrations,
): void {
  for (const migration of all.filter(({ version }) => version > versionOf(connection))) {
    backUp(connection, folder, migration);
    apply(connection, migration);
  }
}

function apply(connection: Connection, { version, sql }: Migration): void {
  connection.transaction(() => {
    connection.exec(sql);
    connection.exec(`PRAGMA user_version = ${version}`);
  });
}

function backUp(connection: Connection, folder: LibraryFolder, migration: Migration): void {
  mkdirSync(folder.backups, { recursive: true });
  const name = `before-${String(migration.version).padStart(4, '0')}-${migration.name}.sqlite`;
  const file = path.join(folder.backups, name);
  // VACUUM INTO wants a new file; one that is there comes from an attempt that was cut short.
  rmSync(file, { force: true });
  connection.run('VACUUM INTO ?', file);
}
