import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { tempFolder } from '../../../tests/helpers/temp-folder.ts';
import { startTestCore } from '../../../tests/helpers/test-core.ts';
import { startTestWorkbench } from '../../../tests/helpers/test-workbench.ts';
import { WatchedStore } from './watched-store.ts';

const PATIENCE = { timeout: 30_000, interval: 100 };

describe('WatchedStore', { timeout: 120_000 }, () => {
  it('follows a folder from its first file to its last, pauses it, and takes back that it was let go', async () => {
    const folder = path.join(tempFolder(), 'news');
    mkdirSync(folder);
    const test = await startTestCore();
    const workbench = await startTestWorkbench(test);
    const store = new WatchedStore(workbench);
    onTestFinished(store.start());
    const becomes = (expected: object[]) =>
      vi.waitFor(() => expect(store.folders).toMatchObject(expected), PATIENCE);
    await vi.waitFor(() => expect(store.folders).toEqual([]), PATIENCE);

    await test.call('watching.add', { path: folder });
    await becomes([{ path: folder, state: 'watching', lastArrival: null }]);
    const file = path.join(folder, 'tunnel.txt');
    writeFileSync(
      file,
      'One Tunnel\n\nThe city opened a tunnel on Friday, officials of the district said.\n',
    );
    await becomes([{ lastArrival: expect.any(String), missing: 0 }]);
    rmSync(file);
    await becomes([{ missing: 1 }]);

    await store.togglePause(store.folders![0]!);
    await becomes([{ state: 'paused' }]);
    await store.togglePause(store.folders![0]!);
    await becomes([{ state: 'watching' }]);

    await store.stop(store.folders![0]!);
    expect(store.folders).toEqual([]);
    workbench.notifications.shown[0]!.action!.run();
    await becomes([{ path: folder, state: 'watching', missing: 1 }]);
  });
});
