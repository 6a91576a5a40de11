import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { BriefBlock } from '../../../shared/model/brief.ts';
import type { CitedBrief } from '../../../shared/model/cited-brief.ts';
import { startCoreClient } from '../../../tests/helpers/core-client.ts';
import type { CoreClient } from '../../client/core-client.ts';
import { Notifications } from '../../workbench/notifications.ts';
import { PendingWork, settledFirst } from '../../workbench/pending-work.ts';
import { BriefStore } from './brief-store.ts';
import { openBrief } from './open-briefs.ts';

const heading: BriefBlock = { type: 'heading', level: 1, content: [{ type: 'text', text: 'Title' }] };
const paragraph = (text: string): BriefBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** Waits until `isSo`, as a person would look again. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let look = 0; look < 200; look += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('It never came to be so');
}

describe('BriefStore', () => {
  let core: CoreClient;
  let brief: CitedBrief;
  let store: BriefStore;
  let pendingWork: PendingWork;
  const notifications = new Notifications();

  beforeEach(async () => {
    const bare = await startCoreClient();
    pendingWork = new PendingWork();
    core = settledFirst(bare, pendingWork);
    brief = await core.call('briefs.draft', { title: 'Title' });
    store = new BriefStore({ core, notifications, pendingWork }, brief.id);
    store.open();
    await until(() => store.text !== null);
  });
  afterEach(() => store.close());

  const stored = async () => (await core.call('briefs.get', { brief: brief.id })).blocks;
  const entries = async () => (await core.call('history.list', {})).items.length;

  it('saves what was typed as one entry, and follows the title', async () => {
    const before = await entries();
    store.edited(() => [heading, paragraph('a')]);
    store.edited(() => [{ ...heading, content: [{ type: 'text', text: 'Other' }] }, paragraph('ab')]);
    await store.saving.flush();
    expect(await entries()).toBe(before + 1);
    await until(() => store.brief?.title === 'Other');
    expect(await stored()).toEqual(store.textToShow());
  });

  it('takes what was changed elsewhere, but never over what is not saved', async () => {
    await core.call('briefs.update', { brief: brief.id, blocks: [heading, paragraph('elsewhere')] });
    await until(() => JSON.stringify(store.text).includes('elsewhere'));
    store.edited(() => [heading, paragraph('mine')]);
    await core.call('briefs.update', { brief: brief.id, blocks: [heading, paragraph('elsewhere again')] });
    await until(() => JSON.stringify(store.brief?.blocks).includes('again'));
    expect(JSON.stringify(store.text)).not.toContain('again');
    expect(store.textToShow()).toEqual([heading, paragraph('mine')]);
    await store.saving.flush();
    expect(await stored()).toEqual([heading, paragraph('mine')]);
  });

  it('takes an undo that came from outside of the editor', async () => {
    store.edited(() => [heading, paragraph('typed')]);
    await core.call('history.undo', {});
    // The undo waited for the save, and took that back.
    await until(() => JSON.stringify(store.text) === JSON.stringify(brief.blocks));
    expect(await stored()).toEqual(brief.blocks);
  });

  it('saves before another library is opened', async () => {
    store.edited(() => [heading, paragraph('just typed')]);
    const { path } = (await core.call('library.info', {}))!;
    await core.call('library.close', {});
    await core.call('library.open', { path });
    expect(await stored()).toEqual([heading, paragraph('just typed')]);
  });

  it('saves when it is closed, and shows the text when it is opened again', async () => {
    const again = openBrief({ core, notifications, pendingWork }, brief.id);
    again.open();
    await until(() => again.text !== null);
    again.edited(() => [heading, paragraph('left')]);
    again.close();
    expect(openBrief({ core, notifications, pendingWork }, brief.id)).toBe(again);
    expect(again.textToShow()).toEqual([heading, paragraph('left')]);
    await until(async () => JSON.stringify(await stored()).includes('left'));
  });

  it('keeps what cannot be saved', async () => {
    const { path } = (await core.call('library.info', {}))!;
    await core.call('library.close', {});
    store.edited(() => [heading, paragraph('unsaved')]);
    await store.saving.flush();
    expect(store.saving.state).toBe('failed');
    expect(pendingWork.isAtRisk).toBe(true);
    expect(store.textToShow()).toEqual([heading, paragraph('unsaved')]);
    expect(notifications.shown.length).toBe(1);
    await core.call('library.open', { path });
    await store.saving.flush();
    expect(store.saving.state).toBe('saved');
  });

  it('says when the brief is gone, and shows it again when it is back', async () => {
    await core.call('briefs.remove', { brief: brief.id });
    await until(() => store.isGone);
    await core.call('history.undo', {});
    await until(() => !store.isGone);
    expect(store.brief?.title).toBe('Title');
  });

  it('does not call a long text safe when the page goes away', () => {
    onTestFinished(() => store.saving.forget());
    store.edited(() => [paragraph('short')]);
    expect(pendingWork.isAtRisk).toBe(false);
    store.edited(() => [paragraph('long '.repeat(10_000))]);
    expect(pendingWork.isAtRisk).toBe(true);
  });
});
