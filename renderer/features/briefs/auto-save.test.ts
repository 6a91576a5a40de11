import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AutoSave } from './auto-save.ts';

/** A place to save to whose answers are given by hand. */
function slowSave() {
  const saves: { continues: boolean; resolve: () => void; reject: (error: Error) => void }[] = [];
  const failures: unknown[] = [];
  const saving = new AutoSave({
    save: (continues) => new Promise<void>((resolve, reject) => saves.push({ continues, resolve, reject })),
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
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(saves).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1000);
    expect(saves).toHaveLength(1);
    expect(saving.state).toBe('saving');
    saves[0]!.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(saving.state).toBe('saved');
  });

  it('saves every two seconds who does not pause, as one change until they do', async () => {
    const { saving, saves } = slowSave();
    for (let key = 0; key < 10; key += 1) {
      saving.changed();
      await vi.advanceTimersByTimeAsync(500);
      saves.at(-1)?.resolve();
    }
    expect(saves.map(({ continues }) => continues)).toEqual([false, true]);
    await vi.advanceTimersByTimeAsync(1200);
    saves.at(-1)!.resolve();
    await vi.advanceTimersByTimeAsync(5000);
    expect(saves.map(({ continues }) => continues)).toEqual([false, true, true]);
    saving.changed();
    await vi.advanceTimersByTimeAsync(1200);
    expect(saves.at(-1)).toMatchObject({ continues: false });
    expect(saves).toHaveLength(4);
  });

  it('begins another change after a pause in which there was nothing to save', async () => {
    const { saving, saves } = slowSave();
    for (let key = 0; key < 4; key += 1) {
      saving.changed();
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(saves).toHaveLength(1);
    saves[0]!.resolve();
    await vi.advanceTimersByTimeAsync(3000);
    saving.changed();
    await vi.advanceTimersByTimeAsync(1200);
    expect(saves.map(({ continues }) => continues)).toEqual([false, false]);
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
