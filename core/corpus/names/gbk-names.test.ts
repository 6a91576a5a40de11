import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { ImportRunId } from '../../../shared/model/ids.ts';
import { handmadeZip } from '../../../tests/helpers/handmade-zip.ts';
import { tempFolder } from '../../../tests/helpers/temp-folder.ts';
import { startTestCore, type TestCore } from '../../../tests/helpers/test-core.ts';
import { locate } from './locate.ts';
import { readableName, readableNames } from './readable-name.ts';

const TEXT = '珠海港新码头启用\n\n珠海港新码头周五正式启用，首艘货轮于中午前靠泊，总投资三千万元。\n';
const gbk = (text: string) => iconv.encode(text, 'gb18030');
const inside = (folder: string, ...names: Buffer[]) =>
  names.reduce((all, name) => Buffer.concat([all, Buffer.from('/'), name]), Buffer.from(folder));

describe('names of files that are no UTF-8', () => {
  it('are read in the charset that they are in', () => {
    for (const name of ['深圳.txt', '新闻稿(终稿).docx', '2021年3月10日 珠海港.pdf', '朱镕基.txt'])
      expect(readableName(gbk(name))).toBe(name);
    expect(readableName(iconv.encode('香港新聞.txt', 'big5'))).toBe('香港新聞.txt');
    expect(readableName(iconv.encode('Müller über Köln.txt', 'latin1'))).toBe('Müller über Köln.txt');
  });

  it('stay apart from one that reads the same', () => {
    const names = readableNames([gbk('深圳.txt'), Buffer.from('深圳.txt'), gbk('珠海.txt')]);
    expect(names).toEqual(['⟨C9⟩⟨EE⟩⟨DB⟩⟨DA⟩.txt', '深圳.txt', '珠海.txt']);
  });

  it('are found again by how they are shown, and by what a dialog makes of them', async () => {
    const folder = tempFolder();
    const place = inside(folder, gbk('新闻'), gbk('珠海.txt'));
    mkdirSync(inside(folder, gbk('新闻')));
    writeFileSync(place, TEXT);
    expect(await locate(path.join(folder, '新闻', '珠海.txt'))).toEqual(place);
    expect(await locate(place.toString('utf8'))).toEqual(place);
    expect(await locate(path.join(folder, '新闻', '澳门.txt'))).toBe(path.join(folder, '新闻', '澳门.txt'));
  });
});

const itemsOf = async ({ call }: TestCore, run: ImportRunId) =>
  (await call('corpus.importItems', { run, limit: 50 })).items;

describe.skipIf(process.platform !== 'linux')('files with such names', () => {
  it('come in, keep their exact path, and can be tried again', async () => {
    const folder = tempFolder();
    mkdirSync(inside(folder, gbk('新闻')));
    const place = inside(folder, gbk('新闻'), gbk('珠海.txt'));
    writeFileSync(place, '');
    const test = await startTestCore();
    const { run, items } = await test.importAll(folder);
    const shown = path.join(folder, '新闻', '珠海.txt');
    expect(items).toMatchObject([{ path: shown, outcome: 'failed', error: { code: 'fileEmpty' } }]);
    writeFileSync(place, gbk(TEXT));
    const again = await test.call('corpus.importAgain', { run: run.id, positions: [0] });
    await test.ended(again.job);
    expect(await itemsOf(test, again.run)).toMatchObject([{ path: shown, outcome: 'added' }]);
    const library = readFileSync(path.join(test.library, 'library.sqlite')).toString('latin1');
    const wal = readFileSync(path.join(test.library, 'library.sqlite-wal')).toString('latin1');
    expect(library + wal).toContain('/%D0%C2%CE%C5/%D6%E9%BA%A3.txt');
    rmSync(place);
  });

  it('come out of archives, and can be tried again there', async () => {
    const folder = tempFolder();
    const file = path.join(folder, 'a.zip');
    const zip = (content: Buffer) =>
      handmadeZip([
        { name: gbk('新闻/珠海.txt'), content },
        { name: 'other.txt', content: Buffer.from('Another harbour opens.\n') },
      ]);
    writeFileSync(file, zip(iconv.encode('鰻魚', 'big5')));
    const test = await startTestCore();
    const { run, items } = await test.importAll(file);
    expect(items).toMatchObject([
      { path: `${file} › 新闻/珠海.txt`, outcome: 'failed' },
      { path: `${file} › other.txt`, outcome: 'added' },
    ]);
    const as = { run: run.id, positions: [0], choices: { charset: 'big5' } };
    await test.ended((await test.call('corpus.importAs', as)).job);
    expect((await itemsOf(test, run.id))[0]).toMatchObject({ outcome: 'added' });
    await test.call('history.undo', {});
    writeFileSync(file, zip(gbk(TEXT)));
    const again = await test.call('corpus.importAgain', { run: run.id, positions: [0] });
    await test.ended(again.job);
    expect(await itemsOf(test, again.run)).toMatchObject([
      { path: `${file} › 新闻/珠海.txt`, outcome: 'added' },
    ]);
  });
});
