import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ImportItem } from '../../shared/contract/corpus.ts';
import { tempFolder } from '../../tests/helpers/temp-folder.ts';
import { startTestCore, type TestCore } from '../../tests/helpers/test-core.ts';

const AN_HOUR_AGO = Math.floor(Date.now() / 1000) - 3600;

const text = (subject: string) =>
  `The ${subject} opens\n\nShenzhen opened its ${subject} on Friday, officials of the district said.\n`;

/** Stored as it is, so that a test can change a word of it in the file; last changed at this minute of an hour ago. */
function writeArchive(file: string, entries: Record<string, string | Uint8Array>, minute = 0): void {
  const files = Object.entries(entries).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  writeFileSync(file, zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, { level: 0 }));
  changedAt(file, minute);
}

function changedAt(file: string, minute: number): void {
  const time = AN_HOUR_AGO + minute * 60;
  utimesSync(file, time, time);
}

function replaceIn(file: string, word: string, other: string): void {
  const bytes = readFileSync(file);
  bytes.write(other, bytes.indexOf(word), 'latin1');
  writeFileSync(file, bytes);
}

const ends = (items: readonly ImportItem[]) =>
  Object.fromEntries(items.map(({ path: file, outcome, error }) => [inside(file), error?.code ?? outcome]));
const inside = (file: string) => file.slice(file.indexOf('›') + 2);

async function titles({ call }: TestCore): Promise<string[]> {
  const { items } = await call('corpus.articles', {});
  return items.map(({ title }) => title).sort();
}

describe('an archive that is imported again', () => {
  it('is not unpacked where it has not changed, with what is nested in it', async () => {
    const { importAll } = await startTestCore();
    const file = path.join(tempFolder(), 'all.zip');
    const inner = zipSync({ 'c.txt': strToU8(text('theatre')) }, { level: 0 });
    writeArchive(file, { 'a.txt': text('library'), 'b/b.txt': text('museum'), 'inner.zip': inner });
    expect((await importAll(file)).run).toMatchObject({ added: 3, failed: 0 });
    // Unpacked, this file would be found damaged.
    replaceIn(file, 'officials', 'OFFICIALS');
    changedAt(file, 0);
    const again = await importAll(file);
    expect(ends(again.items)).toEqual({
      'a.txt': 'unchanged',
      'b/b.txt': 'unchanged',
      'inner.zip › c.txt': 'unchanged',
    });
    changedAt(file, 1);
    expect(ends((await importAll(file)).items)['a.txt']).toBe('fileDamaged');
  });

  it('brings in what changed in it and what is new, and keeps the rest', async () => {
    const test = await startTestCore();
    const file = path.join(tempFolder(), 'all.zip');
    writeArchive(file, { 'a.txt': text('library'), 'b.txt': text('museum') });
    await test.importAll(file);
    writeArchive(file, { 'a.txt': text('library'), 'b.txt': text('stadium'), 'c.txt': text('theatre') }, 1);
    const { items } = await test.importAll(file);
    expect(ends(items)).toEqual({ 'a.txt': 'unchanged', 'b.txt': 'revised', 'c.txt': 'added' });
    expect(await titles(test)).toEqual(['The library opens', 'The stadium opens', 'The theatre opens']);
  });

  it('comes in anew where its import was undone', async () => {
    const test = await startTestCore();
    const file = path.join(tempFolder(), 'all.zip');
    writeArchive(file, { 'a.txt': text('library'), 'b.txt': text('museum') });
    await test.importAll(file);
    await test.call('history.undo', {});
    expect((await test.importAll(file)).run).toMatchObject({ added: 2, unchanged: 0 });
    expect(await titles(test)).toHaveLength(2);
  });

  it('fails for one damaged file alone, which can be tried again by itself', async () => {
    const test = await startTestCore();
    const file = path.join(tempFolder(), 'all.zip');
    writeArchive(file, { 'a.txt': text('library'), 'b.txt': text('museum'), 'c.txt': text('theatre') });
    replaceIn(file, 'its museum', 'its MUSEUM');
    const { items, run } = await test.importAll(file);
    expect(ends(items)).toEqual({ 'a.txt': 'added', 'b.txt': 'fileDamaged', 'c.txt': 'added' });
    replaceIn(file, 'its MUSEUM', 'its museum');
    const { position } = items.find(({ outcome }) => outcome === 'failed')!;
    const again = await test.call('corpus.importAgain', { run: run.id, positions: [position] });
    await test.ended(again.job);
    const report = await test.call('corpus.importItems', { run: again.run });
    expect(ends(report.items)).toEqual({ 'b.txt': 'added' });
  });

  it('lets the charset of a file in it be chosen that had none', async () => {
    const test = await startTestCore();
    const file = path.join(tempFolder(), 'all.zip');
    writeArchive(file, {
      'a.txt': text('library'),
      'noise.txt': Uint8Array.of(0x61, 0x81, 0x8d, 0x8f, 0xff),
    });
    const { items, run } = await test.importAll(file);
    const { position } = items.find(({ error }) => error?.code === 'encodingUnknown')!;
    const choices = { charset: 'windows-1252' };
    const { job } = await test.call('corpus.importAs', { run: run.id, positions: [position], choices });
    await test.ended(job);
    const { items: after } = await test.call('corpus.importItems', { run: run.id });
    expect(ends(after)['noise.txt']).toBe('added');
  });
});
