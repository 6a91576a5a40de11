import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Job } from '../../shared/contract/jobs.ts';
import { fixedRuntime } from '../../tests/helpers/fixed-runtime.ts';
import { createJobsService } from './jobs-service.ts';

function start() {
  const told: Job[] = [];
  const jobs = createJobsService(fixedRuntime(), {
    emit: (event) => {
      if (event.name === 'jobChanged') told.push(event.payload.job);
    },
  });
  return { jobs, told };
}

describe('long work', () => {
  it('tells what it came to last, however fast it goes', async () => {
    const { jobs, told } = start();
    const { promise, resolve } = Promise.withResolvers<void>();
    jobs.start({ kind: 'import' }, async ({ report }) => {
      for (let done = 1; done <= 1000; done += 1) report({ done, total: 1000, current: `${done}` });
      await promise;
    });
    expect(told.at(-1)).toMatchObject({ done: 1 });
    await setTimeout(150);
    expect(told.at(-1)).toMatchObject({ done: 1000, state: 'running', current: '1000' });
    expect(told.length).toBeLessThan(10);
    resolve();
    await jobs.stop();
    expect(told.at(-1)).toMatchObject({ state: 'cancelled' });
    const { length } = told;
    await setTimeout(150);
    expect(told).toHaveLength(length);
  });

  it('forgets what has ended, never what runs', async () => {
    const { jobs } = start();
    const { promise, resolve } = Promise.withResolvers<void>();
    const running = jobs.start({ kind: 'import' }, () => promise);
    for (let count = 0; count < 60; count += 1) jobs.start({ kind: 'import' }, async () => {});
    await setTimeout(0);
    jobs.start({ kind: 'import' }, async () => {});
    const list = await jobs.handlers['jobs.list']({});
    expect(list.length).toBeLessThanOrEqual(51);
    expect(list.at(-1)?.id).toBe(running);
    resolve();
    await jobs.stop();
  });

  it('keeps the error that it ended with', async () => {
    const { jobs } = start();
    const id = jobs.start({ kind: 'import' }, () => Promise.reject(new Error('no')));
    await setTimeout(0);
    expect(await jobs.handlers['jobs.get']({ job: id })).toMatchObject({
      state: 'failed',
      error: { code: 'internal', details: { message: 'no' } },
    });
  });

  it('waits between its pieces while it is paused, and ends all the same where it is cancelled meanwhile', async () => {
    const { jobs, told } = start();
    let pieces = 0;
    const id = jobs.start({ kind: 'import', canPause: true }, async ({ goOn, signal, report }) => {
      while (!signal.aborted) {
        await goOn();
        report({ done: (pieces += 1) });
        await setTimeout(1);
      }
    });
    expect(await jobs.handlers['jobs.pause']({ job: id })).toMatchObject({ state: 'paused' });
    await setTimeout(20);
    const before = pieces;
    await setTimeout(20);
    expect(pieces).toBe(before);
    expect(await jobs.handlers['jobs.resume']({ job: id })).toMatchObject({ state: 'running' });
    while (pieces < before + 3) await setTimeout(1);
    await jobs.handlers['jobs.pause']({ job: id });
    await jobs.handlers['jobs.cancel']({ job: id });
    while (told.at(-1)?.state !== 'cancelled') await setTimeout(1);
    expect(await jobs.handlers['jobs.resume']({ job: id })).toMatchObject({ state: 'cancelled' });
  });

  it('does not pause what cannot wait', async () => {
    const { jobs } = start();
    const { promise, resolve } = Promise.withResolvers<void>();
    const id = jobs.start({ kind: 'index' }, () => promise);
    expect(await jobs.handlers['jobs.pause']({ job: id })).toMatchObject({ state: 'running' });
    resolve();
    await jobs.stop();
  });
});
