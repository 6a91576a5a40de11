import { writeFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../../tests/helpers/seeded-core.ts';
import { tempFolder } from '../../../tests/helpers/temp-folder.ts';
import { startTestCore } from '../../../tests/helpers/test-core.ts';

const TEXT = '珠海港新码头启用\n\n珠海港新码头周五正式启用，首艘货轮于中午前靠泊，总投资三千万元。\n';

async function imported(bytes: Uint8Array) {
  const file = path.join(tempFolder(), 'quay.txt');
  writeFileSync(file, bytes);
  const test = await startTestCore();
  const { run, items } = await test.importAll(file);
  return { test, file, run, items };
}

describe('reading in another charset', () => {
  it('shows how a file would read, and reads it again so, also when it changes', async () => {
    const { test, file } = await imported(iconv.encode(TEXT, 'gb18030'));
    const { items } = await test.call('corpus.articles', {});
    const [{ id: article, document }] = items as [(typeof items)[0]];
    const choices = await test.call('corpus.charsets', { of: { document } });
    expect(choices[0]).toMatchObject({ charset: 'gb18030' });
    expect(choices[0]!.preview).toContain('珠海港');
    const wrong = await test.call('corpus.readAgain', {
      documents: [document],
      choices: { charset: 'big5' },
    });
    expect(await test.ended(wrong.job)).toMatchObject({ state: 'done' });
    expect((await test.call('corpus.text', { article })).text).not.toContain('珠海港');
    await test.call('history.undo', {});
    expect((await test.call('corpus.text', { article })).text).toContain('珠海港');
    const right = await test.call('corpus.readAgain', {
      documents: [document],
      choices: { charset: 'gb18030' },
    });
    await test.ended(right.job);
    writeFileSync(file, iconv.encode(`${TEXT}\n又及。\n`, 'gb18030'));
    await test.importAll(file);
    expect((await test.call('corpus.text', { article })).text).toContain('又及');
    expect((await test.call('corpus.original', { article })).charset).toBe('gb18030');
  });

  it('brings a file in that a browser had sent and that failed, and counts it as it ended now', async () => {
    const test = await startTestCore();
    const sent = async (name: string, bytes: Uint8Array) => ({
      upload: await test.core.exchange.receive(name, bytes),
    });
    const sources = [await sent('news/eel.txt', iconv.encode('鰻魚', 'big5'))];
    const { job, run } = await test.call('corpus.import', { sources });
    await test.ended(job);
    await test.call('corpus.ignoreImportItems', { run, positions: [0] });
    const of = { path: 'news/eel.txt' };
    expect((await test.call('corpus.charsets', { of })).map(({ preview }) => preview)).toContain('鰻魚');
    const as = { run, positions: [0], choices: { charset: 'big5' } };
    await test.ended((await test.call('corpus.importAs', as)).job);
    expect(await test.call('corpus.importRun', { run })).toMatchObject({
      ...{ added: 1, failed: 0, ignored: 0, articles: 1, concerning: 1 },
    });
    expect(await refusalOf(test.call('corpus.charsets', { of }))).toMatchObject({ code: 'uploadLost' });
  });

  it('brings a file in that had failed', async () => {
    const { test, run, items } = await imported(iconv.encode('鰻魚', 'big5'));
    expect(items).toMatchObject([{ outcome: 'failed' }]);
    const { job } = await test.call('corpus.importAs', {
      run: run.id,
      positions: [0],
      choices: { charset: 'big5' },
    });
    await test.ended(job);
    const { items: after } = await test.call('corpus.importItems', { run: run.id });
    expect(after).toMatchObject([{ outcome: 'added', error: null }]);
    expect(await test.call('corpus.importRun', { run: run.id })).toMatchObject({ added: 1, failed: 0 });
  });
});
