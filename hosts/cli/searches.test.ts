import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workers } from '../../tests/helpers/test-core.ts';
import { inRoot } from '../../tools/set-up/root.mjs';
import { runCli } from './main.ts';

const home = mkdtempSync(path.join(tmpdir(), 'broadsheet-'));
const library = path.join(home, 'library');

async function run(...args: string[]) {
  const said = { stdout: '', stderr: '' };
  const status = await runCli([...args, '--library', library, '--json'], {
    core: {
      settingsFolder: path.join(home, 'settings'),
      documentsFolder: path.join(home, 'documents'),
      seedsFolder: inRoot('seeds'),
      workers,
    },
    pages: inRoot('out/renderer'),
    stdout: (text) => (said.stdout += text),
    stderr: (text) => (said.stderr += text),
  });
  const lines = said.stdout.split('\n').filter((line) => line !== '');
  return { ...said, status, answers: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

beforeAll(async () => {
  await run('import', inRoot('seeds'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the command for searches that are kept', () => {
  it('saves, lists, renames and removes them', async () => {
    const saved = await run('searches', 'save', 'Subsidies', 'subsidy ', '--city', 'Chongqing');
    expect(saved.answers).toMatchObject([{ name: 'Subsidies', query: 'subsidy ', total: 1, fresh: 0 }]);
    await run('searches', 'rename', 'subsidies', 'Grants');
    expect((await run('searches', 'list')).answers).toMatchObject([{ name: 'Grants' }]);
    expect((await run('search', '', '--new-in', 'Grants')).answers).toMatchObject([
      { total: ((await run('search', '')).answers[0]!.total as number) - 1 },
    ]);
    expect((await run('searches', 'look', 'Grants')).answers).toMatchObject([{ fresh: 0 }]);
    expect((await run('searches', 'remove', 'Grants')).status).toBe(0);
    const wrong = await run('searches', 'remove', 'Grants');
    expect(wrong).toMatchObject({ status: 2, stdout: '' });
    expect(wrong.stderr).toContain('Grants');
  });

  it('asks a list of queries from a file, and writes the table', async () => {
    const file = path.join(home, 'queries.txt');
    writeFileSync(file, '\ufeffsubsidy\r\n\r\nbiomedicine\r\n');
    const { answers } = await run('searches', 'batch', '--queries', file);
    expect(answers[0]!.rows).toMatchObject([{ query: 'subsidy' }, { query: 'biomedicine' }]);
    const out = path.join(home, 'counts.csv');
    await run('searches', 'batch', 'subsidy', '--format', 'csv', '--out', out);
    expect(readFileSync(out, 'utf8')).toContain('"subsidy"');
    expect((await run('searches', 'batch', '--queries', path.join(home, 'none'))).status).not.toBe(0);
    expect((await run('searches', 'batch')).status).toBe(2);
  });

  it('writes what a search finds', async () => {
    const out = path.join(home, 'hits.xlsx');
    const { answers } = await run('searches', 'export', 'biomedicine', '--format', 'xlsx', '--out', out);
    expect(answers).toMatchObject([{ path: out, leftOut: 0 }]);
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
  });

  it('finds within results, and what is like an article', async () => {
    const [{ hits }] = (await run('search', 'subsidy')).answers as [{ hits: { article: string }[] }];
    const { article } = hits[0]!;
    const [alike] = (await run('search', '', '--like', article)).answers as [{ hits: { article: string }[] }];
    expect(alike.hits.length).toBeGreaterThan(0);
    expect(alike.hits.map((hit) => hit.article)).not.toContain(article);
    const [both] = (await run('search', 'biomedicine', '--within', 'conference')).answers;
    const [all] = (await run('search', 'biomedicine')).answers;
    expect(both!.total as number).toBeLessThan(all!.total as number);
  });
});
