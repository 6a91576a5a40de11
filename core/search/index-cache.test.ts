import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../../tests/helpers/temp-folder.ts';
import { asUnprivileged } from '../../tests/helpers/unprivileged.ts';
import type { SearchRecord } from '../ports/search-engine.ts';
import { readIndexCache, writeIndexCache } from './index-cache.ts';
import { buildIndex, evaluate } from './lunr-index.ts';
import { parseQuery } from './parse-query.ts';
import { NO_FACETS } from '../../tests/helpers/search-facets.ts';

const record: SearchRecord = {
  kind: 'article',
  id: 'a',
  revision: '1',
  fields: { title: '', text: 'universities' },
  facets: NO_FACETS,
};

/** A folder with a saved index of one record. */
function saved(): { folder: string; file: string } {
  const folder = path.join(tempFolder(), 'index');
  writeIndexCache(folder, { seq: 7, records: [record], index: buildIndex([['article a', record]]) });
  return { folder, file: path.join(folder, 'lunr.json') };
}

describe('the saved index', () => {
  it('finds what it found before it was saved, and knows how far it had read', () => {
    const cached = readIndexCache(saved().folder)!;
    expect(cached).toMatchObject({ seq: 7, records: [record] });
    const found = evaluate(cached.index, parseQuery('universiti').node, () => ['article a']);
    expect([...found.keys()]).toEqual(['article a']);
  });

  it('is none where nothing was saved', () => {
    expect(readIndexCache(path.join(tempFolder(), 'index'))).toBeNull();
  });

  it('is none where it is cut off, or something else', () => {
    const { folder, file } = saved();
    truncateSync(file, 200);
    expect(readIndexCache(folder)).toBeNull();
    for (const text of ['', 'null', '[]', '{"version":2}', '\u0000'.repeat(100)]) {
      writeFileSync(file, text);
      expect(readIndexCache(folder)).toBeNull();
    }
  });

  it.each(['version', 'analysis', 'lunr'])('is none where it was made by another %s', (field) => {
    const { folder, file } = saved();
    const stored = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    writeFileSync(file, JSON.stringify({ ...stored, [field]: 'another' }));
    expect(readIndexCache(folder)).toBeNull();
  });

  it('leaves nothing half written where it cannot be saved', () => {
    const { folder, file } = saved();
    rmSync(file);
    mkdirSync(path.join(file, 'something in the way'), { recursive: true });
    writeIndexCache(folder, { seq: 1, records: [], index: buildIndex([]) });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is no reason to fail where nothing may be written', async () => {
    const { folder } = saved();
    chmodSync(folder, 0o555);
    await asUnprivileged(async () => writeIndexCache(folder, { seq: 8, records: [], index: buildIndex([]) }));
    expect(readIndexCache(folder)?.seq).toBe(7);
    chmodSync(folder, 0o755);
  });

  it('does not make the folder of a library again that was moved away', () => {
    const library = path.join(tempFolder(), 'moved away');
    writeIndexCache(path.join(library, 'index'), { seq: 1, records: [], index: buildIndex([]) });
    expect(existsSync(library)).toBe(false);
  });
});
