import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startSeededCore } from '../../../tests/helpers/seeded-core.ts';
import { startTestWorkbench } from '../../../tests/helpers/test-workbench.ts';
import { SheetStore } from './sheet-store.ts';

/** A drafted sheet in a window; what the core is called with directly is done elsewhere. */
async function openSheet() {
  const elsewhere = await startSeededCore();
  const { id } = await elsewhere.call('sheets.draft', {});
  const store = new SheetStore(await startTestWorkbench(elsewhere), id);
  onTestFinished(store.start());
  await vi.waitFor(() => expect(store.rows).not.toHaveLength(0));
  const rowNamed = (name: string) => store.rows.find((row) => row.indicator.name === name)!.indicator.id;
  return { elsewhere, id, store, rowNamed };
}

describe('an open sheet', () => {
  it('says that it is gone when it is deleted elsewhere, asks nothing more, and comes back as it was left', async () => {
    const { elsewhere, id, store, rowNamed } = await openSheet();
    const spot = { indicator: rowNamed('Academicians'), place: store.places[0]!.id };
    store.goTo(spot);
    store.openDialog({ kind: 'merge', indicator: spot.indicator });
    await elsewhere.call('sheets.remove', { sheet: id });
    await vi.waitFor(() => expect(store.isGone).toBe(true));
    expect(store.dialog).toBeNull();

    await elsewhere.call('history.undo', {});
    await vi.waitFor(() => expect(store.isGone).toBe(false));
    expect(store.spot).toEqual(spot);
    expect(store.cellAt(spot)).toBeDefined();
  });

  it('stays where it was when the row one is in is taken out elsewhere', async () => {
    const { elsewhere, id, store, rowNamed } = await openSheet();
    const [before, after] = store.rows.slice(1, 3).map((row) => row.indicator.id);
    store.goTo({ indicator: before!, place: store.places[1]!.id });
    await elsewhere.call('sheets.removeIndicator', { sheet: id, indicator: before! });
    await vi.waitFor(() => expect(store.spot).toEqual({ indicator: after, place: store.places[1]!.id }));
    expect(rowNamed('Participants')).toBeDefined();
  });

  it('steps through what waits and begins anew; with a filter through the cells that are filtered for', async () => {
    const { store } = await openSheet();
    expect(store.counts.conflicting).toBe(store.stops.length);
    store.step(1);
    const first = store.spot;
    for (const _stop of store.stops) store.step(1);
    expect(store.spot).toEqual(first);
    store.toggleFilter('superseded');
    expect(store.lines.length).toBeLessThan(store.rows.length);
    expect(store.currentRow!.cells.get(store.spot!.place!)!.state).toBe('superseded');
  });
});
