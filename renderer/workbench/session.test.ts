import { describe, expect, it } from 'vitest';
import { startCoreClient } from '../../tests/helpers/core-client.ts';
import { inRoot } from '../../tools/set-up/root.mjs';
import type { CoreClient } from '../client/core-client.ts';
import { Session } from './session.ts';

describe('Session', () => {
  it('does not open a library again by an answer that was under way when it was closed', async () => {
    const core = await startCoreClient();
    let letGo = (): void => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const slow: CoreClient = {
      on: core.on,
      call: async (operation, input) => {
        const answer = await core.call(operation, input);
        if (operation === 'history.next') await held;
        return answer;
      },
    };
    const session = new Session(slow);
    await session.start();
    const refreshed = session.refresh();
    await core.call('history.next', {});
    await core.call('library.close', {});
    expect(session.library).toBeNull();
    letGo();
    await refreshed;
    expect(session.library).toBeNull();
  });

  it('asks for work that it was not told of, and keeps what it was told meanwhile', async () => {
    const core = await startCoreClient();
    const { job } = await core.call('corpus.import', { sources: [{ path: inRoot('seeds') }] });
    const session = new Session({ on: () => () => {}, call: core.call });
    await session.learnJob(job);
    expect(session.jobs.map(({ id }) => id)).toEqual([job]);
    const told = { ...session.jobs[0]!, done: 99 };
    session.setJob(told);
    await session.learnJob(job);
    expect(session.jobs).toEqual([told]);
  });
});
