import { describe, expect, it } from 'vitest';
import { startTestCore } from '../../../tests/helpers/test-core.ts';
import { startTestWorkbench } from '../../../tests/helpers/test-workbench.ts';
import { SettingsStore } from './settings-store.ts';

async function open() {
  const test = await startTestCore();
  const workbench = await startTestWorkbench(test);
  return { test, workbench, store: new SettingsStore(workbench) };
}

describe('SettingsStore', () => {
  it('shows one group, or all settings that hold what is looked for', async () => {
    const { store } = await open();
    expect(store.shown).toEqual([{ group: 'general', settings: ['analyst', 'appearance', 'density'] }]);
    store.setQuery('night MODE');
    expect(store.shown).toEqual([{ group: 'general', settings: ['appearance'] }]);
    store.setQuery('text');
    expect(store.shown.map(({ group }) => group)).toEqual(['reading', 'keys']);
    store.setQuery('nothing like it');
    expect(store.shown).toEqual([]);
    store.choose('about');
    expect(store.shown).toMatchObject([{ group: 'about' }]);
  });

  it('changes a setting at once, and tells where it cannot', async () => {
    const { test, workbench, store } = await open();
    await store.start();
    expect(store.file).toMatch(/settings\.json$/);
    await store.update({ readingSize: 19 });
    expect(workbench.session.settings?.readingSize).toBe(19);
    expect((await test.call('settings.get', {})).readingSize).toBe(19);
    await store.update({ readingSize: 99 });
    expect(workbench.notifications.shown).toMatchObject([{ kind: 'failed' }]);
    expect(workbench.session.settings?.readingSize).toBe(19);
  });
});
