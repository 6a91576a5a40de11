import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fixedRuntime } from '../../tests/helpers/fixed-runtime.ts';
import { tempFolder } from '../../tests/helpers/temp-folder.ts';
import { type DocumentRecord, put } from '../ports/records.ts';
import { libraryFolder } from './library-folder.ts';
import { createStorage, openStorage } from './open-storage.ts';
import { Connection } from './sqlite.ts';

const document = {
  ...{ id: 'd', path: '/a.txt', sha256: '0'.repeat(64), mediaType: 'text/plain', charset: 'utf-8', bytes: 1 },
  ...{ imported: '2026', run: 'r', reading: null, notes: [], removed: {}, modified: null, missing: null },
} as unknown as DocumentRecord;

describe('undo', () => {
  it('takes back and makes again what was done before a migration brought further fields', async () => {
    const folder = libraryFolder(path.join(tempFolder(), 'library'));
    const first = createStorage(folder.root, 'Test', fixedRuntime());
    const message = { key: 'history.corpus.import', values: {} };
    await first.records.commit([put('document', document)], {
      entry: { operation: 'corpus.import', author: 'Ada', message },
    });
    first.close();
    const connection = new Connection(folder.database, 'write');
    connection.exec(
      `UPDATE change SET after = json_remove(after, '$.reading', '$.notes', '$.removed', '$.modified', '$.missing')`,
    );
    connection.close();
    const { records, close } = openStorage(folder.root, 'write', fixedRuntime());
    onTestFinished(close);
    await records.undo();
    expect(await records.where('document', {})).toEqual([]);
    await records.redo();
    expect(await records.get('document', 'd')).toMatchObject(document);
  });
});
