import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { inRoot } from '../../tools/set-up/root.mjs';
import { type CoreProcess, CoreSupervisor } from './core-supervisor.ts';
import { startNodeCoreProcess } from './node-core-process.ts';

/** Supervises real processes that run the stub core, and keeps what they were. */
function supervise(environment: Record<string, string> = {}) {
  const started: CoreProcess[] = [];
  const events: { name: string; payload: Record<string, unknown> }[] = [];
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const supervisor = new CoreSupervisor(() => {
    const core = startNodeCoreProcess(process.execPath, [inRoot('tests/helpers/stub-core.ts')], {
      ...process.env,
      ...environment,
    });
    started.push(core);
    return core;
  });
  supervisor.onEvent((json) => events.push(JSON.parse(json) as (typeof events)[number]));
  onTestFinished(() => {
    void supervisor.end();
    for (const core of started) core.kill();
  });
  return { supervisor, started, events };
}

type Answer = { ok: boolean; error?: { code: string; details: { reason?: string } } };
const parse = (json: string) => JSON.parse(json) as Answer;
const isUnavailable = (json: string) => parse(json).error?.code === 'coreUnavailable';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('CoreSupervisor', { timeout: 20_000 }, () => {
  it('answers each call with what the core says to it, whatever the order', async () => {
    const { supervisor } = supervise();
    const answers = await Promise.all(['1', '2', '3'].map((json) => supervisor.call('echo', json)));
    expect(answers).toEqual(['1', '2', '3']);
  });

  it('answers calls under way with coreUnavailable when the core dies, and says of what', async () => {
    const { supervisor } = supervise();
    const silent = supervisor.call('silence', '{}');
    const dying = supervisor.call('die', '{}');
    expect(parse(await silent)).toEqual({
      ok: false,
      error: { code: 'coreUnavailable', details: { reason: 'SIGKILL' } },
    });
    expect(isUnavailable(await dying)).toBe(true);
  });

  it('starts a new core, which answers the next call', async () => {
    const { supervisor, started, events } = supervise();
    const before = await supervisor.call('pid', '');
    await supervisor.call('die', '{}');
    expect(await supervisor.call('pid', '')).not.toBe(before);
    expect(started).toHaveLength(2);
    expect(events).toEqual([{ name: 'coreRestarted', payload: { reopened: true } }]);
  });

  it('opens the library again, as it was open, before it lets any other call through', async () => {
    const { supervisor, events } = supervise();
    await supervisor.call('library.open', '{"path":"/mine","mode":"read"}');
    await supervisor.call('die', '{}');
    const order: string[] = [];
    supervisor.onEvent((json) => order.push((JSON.parse(json) as { name: string }).name));
    await supervisor.call('echo', '1').then((answer) => order.push(answer));
    expect(order).toEqual(['libraryOpened', 'coreRestarted', '1']);
    expect(events.at(-2)!.payload).toMatchObject({ library: { path: '/mine', mode: 'read' } });
  });

  it('opens no library again that was closed', async () => {
    const { supervisor, events } = supervise();
    await supervisor.call('library.open', '{"path":"/mine"}');
    await supervisor.call('library.close', '{}');
    events.length = 0;
    await supervisor.call('die', '{}');
    await supervisor.call('echo', '1');
    expect(events.map(({ name }) => name)).toEqual(['coreRestarted']);
  });

  it('says when the library could not be opened again, and does not try it for ever', async () => {
    const environment: Record<string, string> = {};
    const { supervisor, events } = supervise(environment);
    await supervisor.call('library.open', '{"path":"/mine"}');
    environment.STUB_REFUSES = '/mine';
    events.length = 0;
    for (const reopened of [false, true]) {
      await supervisor.call('die', '{}');
      await supervisor.call('echo', '1');
      expect(events.splice(0)).toEqual([{ name: 'coreRestarted', payload: { reopened } }]);
    }
  });

  it('starts a core five times a minute and then leaves it alone', async () => {
    const { supervisor, started, events } = supervise({ STUB_FAILS: '1' });
    await vi.waitFor(() => expect(events.map(({ name }) => name)).toContain('coreStopped'), 10_000);
    expect(started).toHaveLength(6);
    await wait(300);
    expect(started).toHaveLength(6);
    expect(parse(await supervisor.call('echo', '1')).error?.code).toBe('coreUnavailable');
    expect(started).toHaveLength(6);
  });

  it('tries again with the next call when the minute is over', async () => {
    const environment: Record<string, string> = { STUB_FAILS: '1' };
    const { supervisor, started, events } = supervise(environment);
    await vi.waitFor(() => expect(events.map(({ name }) => name)).toContain('coreStopped'), 10_000);
    const later = Date.now() + 61_000;
    vi.spyOn(Date, 'now').mockImplementation(() => later);
    await supervisor.call('echo', '1');
    expect(started.length).toBeGreaterThan(6);
  });

  it('reports a program that is not there as a core that stopped', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const supervisor = new CoreSupervisor(() => startNodeCoreProcess('/no/such/node', ['x'], {}));
    expect(parse(await supervisor.call('echo', '1')).error?.details.reason).toContain('ENOENT');
  });

  it('ends the core when asked, and starts no other', async () => {
    const { supervisor, started } = supervise();
    await supervisor.call('echo', '1');
    expect(supervisor.hasEnded()).toBe(false);
    await Promise.all([supervisor.end(), supervisor.end()]);
    expect(supervisor.hasEnded()).toBe(true);
    expect(started).toHaveLength(1);
    expect(isUnavailable(await supervisor.call('echo', '1'))).toBe(true);
  });

  it('kills a core that hangs', async () => {
    const { supervisor } = supervise();
    const pid = Number(await supervisor.call('pid', ''));
    void supervisor.call('hang', '{}');
    await supervisor.end();
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });
});
