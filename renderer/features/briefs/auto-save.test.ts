import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AutoSave } from './auto-save.ts';

/** A place to save to whose answers are given by hand. */
function slowSave() {
  const saves: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const failures: unknown[] = [];
  const saving = new AutoSave({
    save: () => new Promise<void>((resolve, reject) => saves.push({ resolve, reject })),
    onFailure: (error) => failures.push(error),
  });
  return { saving, saves, failures };
}

describe('AutoSave', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('saves once after a pause, however much was typed before', async () => {
    const { saving, saves } = slowSave();
    for (let key = 0; key < 5; key += 1) {
      saving.changed();
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(saves).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(200);
    expect(saves).toHaveLength(1);
    expect(saving.state).toBe('saving');
    saves[0]!.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(saving.state).toBe('saved');
  });

  it('starts saving before flush returns, for a page that is about to go', () => {
    const { saving, saves } = slowSave();
    saving.changed();
    void saving.flush();
    expect(saves).toHaveLength(1);
  });

  it('does nothing where nothing has changed', async () => {
    const { saving, saves } = slowSave();
    await saving.flush();
    expect(saves).toHaveLength(0);
  });

  it('saves what is typed during a save after it, and one at a time', async () => {
    const { saving, saves } = slowSave();
    saving.changed();
    const flushed = saving.flush();
    saving.changed();
    void saving.flush();
    expect(saves).toHaveLength(1);
    saves[0]!.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(saves).toHaveLength(2);
    saves[1]!.resolve();
    await flushed;
    expect(saving.state).toBe('saved');
  });

  it('says a failure once, keeps what is unsaved, and tries again', async () => {
    const { saving, saves, failures } = slowSave();
    saving.changed();
    void saving.flush();
    saves[0]!.reject(new Error('no core'));
    await vi.advanceTimersByTimeAsync(0);
    expect(saving.state).toBe('failed');
    await vi.advanceTimersByTimeAsync(5000);
    saves[1]!.reject(new Error('still no core'));
    await vi.advanceTimersByTimeAsync(0);
    expect(failures).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(5000);
    saves[2]!.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(saving.state).toBe('saved');
  });
});
