import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, cpSync, readFileSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { asUnprivileged } from '../../tests/helpers/unprivileged.ts';
import { fixedRuntime } from '../../tests/helpers/fixed-runtime.ts';
import { tempFolder } from '../../tests/helpers/temp-folder.ts';
import { put } from '../ports/records.ts';
import { createStorage, openStorage, type OpenStorage } from './open-storage.ts';

function newLibrary(): string {
  const root = path.join(tempFolder(), 'library');
  createStorage(root, 'Test', fixedRuntime()).close();
  return root;
}

function open(root: string, mode: 'write' | 'read' = 'write'): OpenStorage {
  const storage = openStorage(root, mode, fixedRuntime());
  onTestFinished(() => storage.close());
  return storage;
}

/** Every file of a library with its content, to show that nothing was changed. */
function contentsOf(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !name.includes('library.lock'),
  );
  return Object.fromEntries(
    files
      .filter((name) => statSync(path.join(root, name)).isFile())
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(path.join(root, name)))
          .digest('hex'),
      ]),
  );
}

describe('createStorage', () => {
  it('makes a library that opens again', async () => {
    const root = newLibrary();
    expect(await open(root).records.get('library', 'library')).toMatchObject({ name: 'Test' });
  });

  it('refuses a folder that holds something else', () => {
    const root = tempFolder();
    writeFileSync(path.join(root, 'thesis.txt'), 'precious');
    expect(() => createStorage(root, 'Test', fixedRuntime())).toThrow(
      expect.objectContaining({ code: 'folderNotEmpty' }),
    );
    expect(readdirSync(root)).toEqual(['thesis.txt']);
  });
});

describe('openStorage', () => {
  it('says that there is no folder, or no library in it', () => {
    const root = tempFolder();
    expect(() => open(path.join(root, 'nowhere'))).toThrow(
      expect.objectContaining({ code: 'folderNotFound' }),
    );
    expect(() => open(root)).toThrow(expect.objectContaining({ code: 'notALibrary' }));
    expect(readdirSync(root)).toEqual([]);
  });

  it('lets one write, names it to the next, and lets others read beside it', async () => {
    const root = newLibrary();
    const writer = open(root);
    expect(() => open(root)).toThrow(
      expect.objectContaining({
        code: 'libraryLocked',
        details: expect.objectContaining({ pid: process.pid }),
      }),
    );
    const reader = open(root, 'read');
    expect(reader.holder).toBe(String(process.pid));
    await writer.records.commit(
      [put('library', { id: 'library', name: 'Renamed', created: '2026' })],
      'program',
    );
    expect(await reader.records.get('library', 'library')).toMatchObject({ name: 'Renamed' });
  });

  it('frees the lock when its holder is killed', async () => {
    const root = newLibrary();
    const script = `
      const { acquireLock } = await import(${JSON.stringify(new URL('./library-lock.ts', import.meta.url).href)});
      acquireLock(${JSON.stringify(path.join(root, 'library.lock'))}, 'now');
      process.stdout.write('held');
      setInterval(() => {}, 1000);`;
    const holder = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(holder.stdout, 'data');
    expect(() => open(root)).toThrow(
      expect.objectContaining({
        code: 'libraryLocked',
        details: { path: expect.any(String), pid: holder.pid, since: 'now' },
      }),
    );
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect(open(root).mode).toBe('write');
  });

  it.each([
    ['is no database', (file: string) => writeFileSync(file, 'Dear diary')],
    ['is empty', (file: string) => writeFileSync(file, '')],
    ['is another program’s database', (file: string) => replaceWithForeignDatabase(file)],
    ['was cut off', (file: string) => truncateSync(file, 20_000)],
    ['has a page of garbage', (file: string) => overwrite(file, 8192, Buffer.alloc(8192, 0x5a))],
  ])('refuses a library whose file %s, and changes nothing', (_name, damage) => {
    const root = newLibrary();
    damage(path.join(root, 'library.sqlite'));
    const before = contentsOf(root);
    for (const mode of ['write', 'read'] as const) {
      expect(() => open(root, mode)).toThrow(expect.objectContaining({ code: 'libraryDamaged' }));
    }
    expect(contentsOf(root)).toEqual(before);
  });

  it('refuses a library of a newer version, and changes nothing', () => {
    const root = newLibrary();
    const database = new DatabaseSync(path.join(root, 'library.sqlite'));
    database.exec('PRAGMA user_version = 99');
    database.close();
    const before = contentsOf(root);
    expect(() => open(root)).toThrow(
      expect.objectContaining({ code: 'libraryNewer', details: expect.objectContaining({ version: 99 }) }),
    );
    expect(contentsOf(root)).toEqual(before);
  });

  it('refuses to write to a folder without permission, and still reads it', async () => {
    const root = newLibrary();
    chmodTree(root, 0o555, 0o444);
    onTestFinished(() => chmodTree(root, 0o755, 0o644));
    await asUnprivileged(async () => {
      expect(() => openStorage(root, 'write', fixedRuntime())).toThrow(
        expect.objectContaining({ code: 'libraryReadOnly' }),
      );
      const reader = openStorage(root, 'read', fixedRuntime());
      expect(await reader.records.get('library', 'library')).toMatchObject({ name: 'Test' });
      reader.close();
    });
  });

  it('opens a copy of the folder like the folder', async () => {
    const root = newLibrary();
    const copy = path.join(tempFolder(), 'copy');
    cpSync(root, copy, { recursive: true });
    expect(await open(copy).records.get('library', 'library')).toMatchObject({ name: 'Test' });
  });
});

function replaceWithForeignDatabase(file: string): void {
  writeFileSync(file, '');
  const database = new DatabaseSync(file);
  database.exec('CREATE TABLE recipes (name TEXT)');
  database.close();
}

function overwrite(file: string, at: number, bytes: Buffer): void {
  const content = readFileSync(file);
  bytes.copy(content, at);
  writeFileSync(file, content);
}

function chmodTree(root: string, folderMode: number, fileMode: number): void {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  if (folderMode & 0o200) chmodSync(root, folderMode);
  for (const name of names) {
    const entry = path.join(root, name);
    chmodSync(entry, statSync(entry).isDirectory() ? folderMode : fileMode);
  }
  chmodSync(root, folderMode);
  // The folder that holds it must let others through.
  chmodSync(path.dirname(root), 0o755);
}
