import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fixedRuntime } from '../../tests/helpers/fixed-runtime.ts';
import { tempFolder } from '../../tests/helpers/temp-folder.ts';
import { put } from '../ports/records.ts';
import { libraryFolder } from './library-folder.ts';
import { checkVersion, createSchema, migrate, type Migration, migrations, versionOf } from './migrate.ts';
import { createStorage } from './open-storage.ts';
import { Connection } from './sqlite.ts';

const next = migrations.length + 1;
const later: Migration = {
  version: next,
  name: 'later',
  sql: `ALTER TABLE tag ADD COLUMN later TEXT; UPDATE tag SET later = name || '!'`,
};
const broken: Migration = {
  version: next + 1,
  name: 'broken',
  sql: 'CREATE TABLE half (id TEXT); INSERT INTO nowhere VALUES (1)',
};

/** A library of the current version with a tag in it, and a connection that writes to it. */
async function libraryWithTag() {
  const folder = libraryFolder(path.join(tempFolder(), 'library'));
  const storage = createStorage(folder.root, 'Test', fixedRuntime());
  const tag = {
    id: 'a',
    name: 'Subsidy',
    colour: 1,
    parent: null,
    description: '',
    shortcut: null,
    created: '2026',
  };
  await storage.records.commit([put('tag', tag as never)], 'program');
  storage.close();
  const connection = new Connection(folder.database, 'write');
  onTestFinished(() => connection.close());
  return { folder, connection };
}

describe('migrations', () => {
  it('are numbered from one without a gap', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_migration, at) => at + 1));
  });

  it('bring an older library up to date, with a copy of it as it was', async () => {
    const { folder, connection } = await libraryWithTag();
    migrate(connection, folder, [...migrations, later]);
    expect(versionOf(connection)).toBe(next);
    expect(connection.get('SELECT later FROM tag')).toEqual({ later: 'Subsidy!' });
    const [name, ...others] = readdirSync(folder.backups);
    expect([name, others]).toEqual([`before-${String(next).padStart(4, '0')}-later.sqlite`, []]);
    const copy = new Connection(path.join(folder.backups, name!), 'read');
    expect([versionOf(copy), copy.get('SELECT name FROM tag')]).toEqual([next - 1, { name: 'Subsidy' }]);
    copy.close();
  });

  it('change nothing in a library that is up to date', async () => {
    const { folder, connection } = await libraryWithTag();
    migrate(connection, folder);
    expect(readdirSync(folder.backups)).toEqual([]);
  });

  it('leave the library at the step before one that fails, and can be made again', async () => {
    const { folder, connection } = await libraryWithTag();
    const all = [...migrations, later, broken];
    expect(() => migrate(connection, folder, all)).toThrow(/nowhere/);
    expect(versionOf(connection)).toBe(next);
    expect(connection.get(`SELECT name FROM sqlite_schema WHERE name = 'half'`)).toBeUndefined();
    expect(
      existsSync(path.join(folder.backups, `before-${String(next + 1).padStart(4, '0')}-broken.sqlite`)),
    ).toBe(true);
    const mended = { ...broken, sql: 'CREATE TABLE half (id TEXT)' };
    migrate(connection, folder, [...migrations, later, mended]);
    expect(versionOf(connection)).toBe(next + 1);
  });

  it('end where a new library begins', async () => {
    const { folder, connection } = await libraryWithTag();
    migrate(connection, folder, [...migrations, later]);
    const fresh = new Connection(path.join(tempFolder(), 'fresh.sqlite'), 'write');
    onTestFinished(() => fresh.close());
    createSchema(fresh, [...migrations, later]);
    const schema = 'SELECT type, name, sql FROM sqlite_schema ORDER BY type, name';
    expect(connection.all(schema)).toEqual(fresh.all(schema));
    expect(() => checkVersion(connection, folder.root)).toThrow(
      expect.objectContaining({ code: 'libraryNewer' }),
    );
  });
});
