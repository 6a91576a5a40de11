import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../../../../tests/helpers/temp-folder.ts';
import { handmadeZip } from '../../../../tests/helpers/handmade-zip.ts';
import { expandArchive } from './expand-archive.ts';

const words = (text: string) => strToU8(text);

/** What comes out of an archive: each path with its text, or with the code of its error. */
async function ends(source: Uint8Array): Promise<Record<string, string>> {
  const ended: Record<string, string> = {};
  for await (const file of expandArchive({ path: 'a.zip', source: { bytes: source } })) {
    ended[file.path] = 'error' in file ? file.error.code : await textOf(file);
  }
  return ended;
}

async function textOf(file: { bytes(): Promise<Uint8Array> }): Promise<string> {
  return file.bytes().then(
    (bytes) => Buffer.from(bytes).toString('utf8').slice(0, 40),
    (error: { code: string }) => error.code,
  );
}

describe('an archive', () => {
  it('gives its files, without folders and what systems leave in them', async () => {
    const zip = zipSync({
      'news/a.txt': words('one'),
      'news/2021/b.md': words('two'),
      '__MACOSX/news/._a.txt': words('x'),
      'news/.DS_Store': words('x'),
      'empty/': new Uint8Array(),
    });
    expect(await ends(zip)).toEqual({ 'a.zip › news/a.txt': 'one', 'a.zip › news/2021/b.md': 'two' });
  });

  it('names what is none of ours without unpacking it', async () => {
    const film = Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3, 0, 0);
    expect(await ends(zipSync({ film, 'a.txt': words('one') }))).toEqual({
      'a.zip › film': 'unsupportedType',
      'a.zip › a.txt': 'one',
    });
  });

  it('on disk is read entry by entry, and later too', async () => {
    const file = path.join(tempFolder(), 'a.zip');
    writeFileSync(file, zipSync({ 'a.txt': words('one'), 'b.txt': words('two') }));
    const files = await Array.fromAsync(expandArchive({ path: file, source: { file } }));
    const texts = files.flatMap((one) => ('error' in one ? [] : [textOf(one)]));
    expect(await Promise.all(texts)).toEqual(['one', 'two']);
  });

  it.each([
    ['UTF-8 without a flag', 'utf8', ['深圳医院.txt']],
    ['GBK', 'gbk', ['深圳医院.txt', '新闻/重庆.txt']],
    ['Shift JIS', 'shift_jis', ['ニュース.txt', '東京/新しい.txt']],
    ['Big5', 'big5', ['臺北新聞報導.txt']],
    ['code page 437', 'cp437', ['München.txt', 'café.txt']],
  ])('has names in %s', async (_name, charset, names) => {
    const zip = handmadeZip(
      names.map((name) => ({ name: iconv.encode(name, charset), content: words('x') })),
    );
    expect(Object.keys(await ends(zip))).toEqual(names.map((name) => `a.zip › ${name}`));
  });

  it('refuses paths that climb out, links and encrypted entries one by one', async () => {
    const zip = handmadeZip([
      { name: '../../etc/passwd', content: words('x') },
      { name: '/abs.txt', content: words('x') },
      { name: 'C:\\windows\\a.txt', content: words('x') },
      { name: 'a\\..\\..\\b.txt', content: words('x') },
      { name: 'link.txt', content: words('/etc/passwd'), mode: 0o120777 },
      { name: 'secret.txt', content: words('x'), flags: 1 },
      { name: 'good.txt', content: words('good') },
    ]);
    expect(await ends(zip)).toEqual({
      'a.zip › ../../etc/passwd': 'unsafePath',
      'a.zip › /abs.txt': 'unsafePath',
      'a.zip › C:/windows/a.txt': 'unsafePath',
      'a.zip › a/../../b.txt': 'unsafePath',
      'a.zip › link.txt': 'unsafePath',
      'a.zip › secret.txt': 'fileEncrypted',
      'a.zip › good.txt': 'good',
    });
  });

  it('in an archive is opened, but not for ever', async () => {
    let zip = zipSync({ 'deep.txt': words('deep') });
    for (const name of ['three.zip', 'two.zip', 'one.zip'])
      zip = zipSync({ [name]: zip, 'a.txt': words('x') });
    expect(await ends(zip)).toEqual({
      'a.zip › one.zip › two.zip › three.zip': 'archiveNested',
      'a.zip › one.zip › two.zip › a.txt': 'x',
      'a.zip › one.zip › a.txt': 'x',
      'a.zip › a.txt': 'x',
    });
  });

  it('that unpacks to far more than it is gives up that entry', async () => {
    const zip = zipSync({ 'bomb.txt': new Uint8Array(12 * 1024 * 1024), 'good.txt': words('good') });
    expect(await ends(zip)).toEqual({ 'a.zip › bomb.txt': 'archiveBomb', 'a.zip › good.txt': 'good' });
  });

  it('whose entries share their bytes is a bomb', async () => {
    const zip = handmadeZip([
      { name: 'a.txt', content: words('words') },
      { name: 'b.txt', content: words('words'), sameAs: 0 },
    ]);
    expect(await ends(zip)).toEqual({ 'a.zip › a.txt': 'archiveBomb', 'a.zip › b.txt': 'archiveBomb' });
  });

  it('that lies about sizes or holds other bytes than it says is damaged', async () => {
    const zip = handmadeZip([
      { name: 'long.txt', content: words('words of a certain length'), statedSize: 4 },
      { name: 'other.txt', content: words('words'), crc: 1 },
    ]);
    expect(await ends(zip)).toEqual({
      'a.zip › long.txt': 'fileDamaged',
      'a.zip › other.txt': 'fileDamaged',
    });
  });

  it('that is cut off, empty or no archive is named itself', async () => {
    const zip = zipSync({ 'a.txt': words('one'), 'b.txt': words('two') });
    expect(await ends(zip.slice(0, zip.length - 30))).toEqual({ 'a.zip': 'fileDamaged' });
    expect(await ends(words('no archive at all'))).toEqual({ 'a.zip': 'fileDamaged' });
    expect(await ends(zipSync({}))).toEqual({ 'a.zip': 'fileEmpty' });
  });
});
