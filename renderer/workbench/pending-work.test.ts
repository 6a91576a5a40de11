import { describe, expect, it } from 'vitest';
import { startCoreClient } from '../../tests/helpers/core-client.ts';
import { PendingWork, settledFirst } from './pending-work.ts';

describe('settledFirst', () => {
  it('saves what is pending before the library is closed or history goes back, and before nothing else', async () => {
    const bare = await startCoreClient();
    const work = new PendingWork();
    const core = settledFirst(bare, work);
    const { id } = await core.call('briefs.draft', { title: 'Draft' });
    let saves = 0;
    work.add({
      isAtRisk: () => false,
      settle: async () => {
        saves += 1;
        await bare.call('briefs.update', { brief: id, title: `Saved ${saves}` });
      },
    });
    await core.call('briefs.get', { brief: id });
    expect(saves).toBe(0);
    await core.call('history.undo', {});
    expect((await core.call('briefs.get', { brief: id })).title).toBe('Draft');
    const { path } = (await core.call('library.info', {}))!;
    await core.call('library.close', {});
    await bare.call('library.open', { path });
    expect((await bare.call('briefs.get', { brief: id })).title).toBe('Saved 2');
  });

  it('goes on where a save fails', async () => {
    const core = settledFirst(await startCoreClient(), new PendingWork());
    const work = new PendingWork();
    work.add({ isAtRisk: () => true, settle: () => Promise.reject(new Error('no')) });
    await expect(work.settle()).resolves.toBeUndefined();
    expect(work.isAtRisk).toBe(true);
    await core.call('library.close', {});
  });
});
