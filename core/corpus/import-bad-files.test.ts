import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportItem } from '../../shared/contract/corpus.ts';
import { tempFolder } from '../../tests/helpers/temp-folder.ts';
import { startTestCore } from '../../tests/helpers/test-core.ts';
import { asUnprivileged } from '../../tests/helpers/unprivileged.ts';

/** The news in GBK: 深圳医院 */
const GBK = Buffer.from([0xc9, 0xee, 0xdb, 0xda, 0xd2, 0xbd, 0xd4, 0xba, 0x0a]);

const article = (subject: string) =>
  `The ${subject} opens\n\nShenzhen opened its ${subject} on Friday, officials of the district said.\n`;

/** A folder with files as they are given, and one good article that must come in whatever the others are. */
function folderWith(files: Record<string, string | Buffer>): string {
  const folder = tempFolder();
  writeFileSync(path.join(folder, 'good.txt'), article('library'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

/** How each file ended, by its path in the folder: its outcome, or the code of its error. */
function ends(items: readonly ImportItem[], folder: string): Record<string, string> {
  return Object.fromEntries(
    items.map(({ path: file, error, outcome }) => [path.relative(folder, file), error?.code ?? outcome]),
  );
}

describe('an import', () => {
  it('names the reason for each file that is no article, and takes all others in', async () => {
    const { importAll } = await startTestCore();
    const folder = folderWith({
      'binary.txt': Buffer.from([0x4d, 0x5a, 0, 1, 2, 3, 0, 0, 0xff, 0xfe, 7]),
      'boilerplate.txt': 'Skip to main content\n\nBack to top\n\n(Finish)\n',
      'empty.txt': '',
      'gbk.txt': GBK,
      'noise.txt': Buffer.from([0x61, 0x81, 0x8d, 0x8f, 0xff, 0xff, 0x20]),
      'huge.pdf': Buffer.alloc(12_000_000),
      'huge.txt': Buffer.alloc(50 * 1024 * 1024, 'the city opened a hospital. '),
      'lines.txt': 'a\n'.repeat(1_100_000),
      'only-a-mark.txt': Buffer.from([0xef, 0xbb, 0xbf]),
      'picture.png': Buffer.from([0x89, 0x50, 0x4e, 0x47]),
      README: article('archive'),
      'sub/deeper/also-good.md': `# ${article('museum')}`,
    });
    const { items, run, job } = await importAll(folder);
    expect(ends(items, folder)).toEqual({
      'binary.txt': 'unsupportedType',
      'boilerplate.txt': 'noText',
      'empty.txt': 'fileEmpty',
      'gbk.txt': 'added',
      'good.txt': 'added',
      'huge.pdf': 'fileDamaged',
      'huge.txt': 'fileTooLarge',
      'lines.txt': 'fileTooLarge',
      'noise.txt': 'encodingUnknown',
      'only-a-mark.txt': 'fileEmpty',
      'picture.png': 'unsupportedType',
      README: 'added',
      'sub/deeper/also-good.md': 'added',
    });
    expect(run).toMatchObject({ files: 13, added: 4, failed: 9, articles: 4, cancelled: false });
    expect(run).toMatchObject({ label: path.basename(folder), folder: `${folder}/` });
    expect(job.state).toBe('done');
    const details = Object.fromEntries(
      items.map((item) => [path.relative(folder, item.path), item.error?.details]),
    );
    expect(details['huge.txt']).toMatchObject({ bytes: 50 * 1024 * 1024, most: 10 * 1024 * 1024 });
    expect(details['lines.txt']).toMatchObject({ most: expect.any(Number), lines: expect.any(Number) });
    expect(details['noise.txt']).toMatchObject({ byte: 1, path: path.join(folder, 'noise.txt') });
    expect(details['binary.txt']).toMatchObject({ type: 'exe' });
  });

  it('tells of a file that goes away after it was found, and of one that shrinks to nothing', async () => {
    const { core, importAll } = await startTestCore();
    const folder = folderWith({ 'z1.txt': article('school'), 'z2.txt': article('bridge'), 'z3.txt': 'x' });
    const stop = core.onEvent((event) => {
      if (event.name !== 'jobChanged' || event.payload.job.total === null) return;
      rmSync(path.join(folder, 'z1.txt'), { force: true });
      writeFileSync(path.join(folder, 'z3.txt'), '');
    });
    const { items } = await importAll(folder);
    stop();
    expect(ends(items, folder)).toEqual({
      'good.txt': 'added',
      'z1.txt': 'fileGone',
      'z2.txt': 'added',
      'z3.txt': 'fileEmpty',
    });
  });

  it('tells of folders and files that may not be read', async () => {
    const folder = folderWith({ 'secret/inside.txt': article('tunnel'), 'locked.txt': article('port') });
    chmodSync(folder, 0o755);
    chmodSync(path.join(folder, 'secret'), 0o000);
    chmodSync(path.join(folder, 'locked.txt'), 0o000);
    const { call, importAll } = await startTestCore();
    const library = path.join(tempFolder(), 'library');
    chmodSync(path.dirname(library), 0o777);
    await asUnprivileged(async () => {
      await call('library.create', { path: library });
      const { items } = await importAll(folder);
      expect(ends(items, folder)).toEqual({
        'good.txt': 'added',
        'locked.txt': 'fileUnreadable',
        secret: 'fileUnreadable',
      });
      await call('library.close', {});
    });
    chmodSync(path.join(folder, 'secret'), 0o755);
  });

  it('ends where links lead round in circles, and reads what they lead to once', async () => {
    const { importAll } = await startTestCore();
    const folder = folderWith({ 'real/in.txt': article('stadium') });
    symlinkSync(folder, path.join(folder, 'real', 'up'));
    symlinkSync('itself', path.join(folder, 'itself'));
    symlinkSync('pong', path.join(folder, 'ping'));
    symlinkSync('ping', path.join(folder, 'pong'));
    symlinkSync('nowhere', path.join(folder, 'dangling.txt'));
    symlinkSync('real', path.join(folder, 'twice'));
    symlinkSync('good.txt', path.join(folder, 'same.txt'));
    const { items } = await importAll(folder);
    expect(ends(items, folder)).toEqual({
      'dangling.txt': 'fileGone',
      'good.txt': 'added',
      itself: 'linkLoop',
      ping: 'linkLoop',
      pong: 'linkLoop',
      'real/in.txt': 'added',
      'real/up': 'linkLoop',
      'same.txt': 'duplicate',
      twice: 'linkLoop',
    });
  });

  it('takes files in whatever signs their names hold, and knows them again', async () => {
    const { call, importAll } = await startTestCore();
    const folder = folderWith({
      'line\nbreak.txt': article('market'),
      'right\u202Eto\u200Fleft.txt': article('theatre'),
      '深圳 医院.txt': article('clinic'),
    });
    const invalid = [0xe9, 0xe8].map((byte) =>
      Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([byte]), Buffer.from('.txt')]),
    );
    writeFileSync(invalid[0]!, article('café'));
    writeFileSync(invalid[1]!, article('other café'));
    const { items, run } = await importAll(folder);
    expect(run).toMatchObject({ files: 6, added: 6, articles: 6 });
    expect(Object.keys(ends(items, folder)).sort()).toEqual([
      'cafè.txt',
      'café.txt',
      'good.txt',
      'line\nbreak.txt',
      'right\u202Eto\u200Fleft.txt',
      '深圳 医院.txt',
    ]);
    expect((await importAll(folder)).run).toMatchObject({ unchanged: 6, added: 0, revised: 0 });
    expect((await call('corpus.articles', {})).total).toBe(6);
  });

  it('does not read libraries, which may well lie among the files', async () => {
    const { call, library, importAll } = await startTestCore();
    await importAll(folderWith({}));
    const folder = folderWith({ 'b.txt': article('airport') });
    symlinkSync(library, path.join(folder, 'my-library'));
    const { items } = await importAll(folder);
    expect(ends(items, folder)).toEqual({
      'b.txt': 'added',
      'good.txt': 'duplicate',
      'my-library': 'isLibrary',
    });
    expect((await call('corpus.articles', {})).total).toBe(2);
  });

  it('says that there was nothing in an empty folder, and that a path is not there', async () => {
    const { importAll } = await startTestCore();
    expect((await importAll(tempFolder())).run).toMatchObject({ files: 0, added: 0, failed: 0 });
    const gone = path.join(tempFolder(), 'gone');
    const { items, run } = await importAll(gone);
    expect(items).toMatchObject([{ path: gone, error: { code: 'fileGone' } }]);
    expect(run.label).toBe('gone');
  });

  it('answers with the words for each cause of a file that is too large', async () => {
    const { createMessages } = await import('../../shared/messages/messages.ts');
    const { error } = createMessages();
    const words = (details: Record<string, number | null>) =>
      error({ code: 'fileTooLarge', details: { path: 'a.txt', ...details } }).what;
    expect(words({ bytes: 52_428_800, most: 10_485_760 })).toBe(
      'a.txt is too large: 52.4 MB, at most 10.5 MB are read.',
    );
    expect(words({ lines: 1_000_001, most: 1_000_000 })).toBe(
      'a.txt has too many lines: at most 1,000,000 are read.',
    );
    expect(words({ bytes: 9_000_000, most: null })).toBe('a.txt took too long or too much memory to read.');
  });
});
