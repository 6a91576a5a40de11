import { beforeEach, describe, expect, it } from 'vitest';
import type { CoreClient } from '../../renderer/client/core-client.ts';
import { changesIn } from '../../shared/model/brief-changes.ts';
import { type BriefBlock, evidenceOf } from '../../shared/model/brief.ts';
import { importSeeds, startCoreClient } from '../../tests/helpers/core-client.ts';

const heading = (text: string): BriefBlock => ({
  type: 'heading',
  level: 1,
  content: [{ type: 'text', text }],
});

describe('briefs', () => {
  let core: CoreClient;
  beforeEach(async () => {
    core = await startCoreClient();
  });

  describe('title and first heading', () => {
    it('are one: editing the heading renames the brief, renaming it changes the heading', async () => {
      const { id } = await core.call('briefs.draft', { title: 'First' });
      const edited = await core.call('briefs.update', { brief: id, blocks: [heading(' Second  one ')] });
      expect(edited.title).toBe('Second one');
      const renamed = await core.call('briefs.update', { brief: id, title: 'Third' });
      expect(renamed.blocks).toEqual([heading('Third')]);
    });

    it('part where there is no heading: then the title stays', async () => {
      const { id } = await core.call('briefs.draft', { title: 'First' });
      const edited = await core.call('briefs.update', { brief: id, blocks: [heading('  ')] });
      expect(edited.title).toBe('First');
    });
  });

  it('that were not changed make no entry of history', async () => {
    const { id, blocks } = await core.call('briefs.draft', { title: 'First' });
    await core.call('briefs.update', { brief: id, blocks });
    const { undo } = await core.call('history.next', {});
    expect(undo?.operation).toBe('briefs.draft');
  });

  it('made of a sheet know when its evidence goes, and are told when it is back', async () => {
    await importSeeds(core);
    const sheet = await core.call('sheets.draft', {});
    const drafted = await core.call('briefs.draft', { sheet: sheet.id });
    expect(changesIn(drafted)).toBe(0);
    expect(drafted.tables).toEqual(drafted.blocks.filter(({ type }) => type === 'table'));

    const [evidence] = evidenceOf(drafted.blocks);
    await core.call('sheets.removeEvidence', { evidence: evidence! });
    const changed = await core.call('briefs.get', { brief: drafted.id });
    expect(changesIn(changed)).toBeGreaterThanOrEqual(2);
    expect(changed.references.find((reference) => reference.evidence === evidence)?.number).toBeNull();

    await core.call('history.undo', {});
    expect(changesIn(await core.call('briefs.get', { brief: drafted.id }))).toBe(0);
  });

  it('are listed with their sheet, and without it once it is gone', async () => {
    const sheet = await core.call('sheets.create', { title: 'Five cities' });
    await core.call('briefs.draft', { sheet: sheet.id, title: 'On five cities' });
    const list = async () => (await core.call('briefs.list', {})).items.map(({ sheetTitle }) => sheetTitle);
    expect(await list()).toEqual(['Five cities']);
    await core.call('sheets.remove', { sheet: sheet.id });
    expect(await list()).toEqual([null]);
  });

  it('number their sources by first appearance', async () => {
    await importSeeds(core);
    const sheet = await core.call('sheets.draft', {});
    const drafted = await core.call('briefs.draft', { sheet: sheet.id });
    expect(drafted.citations.map(({ number }) => number)).toEqual(
      drafted.citations.map((_one, index) => index + 1),
    );
    expect(drafted.references[0]?.number).toBe(1);
    const turned = await core.call('briefs.update', {
      brief: drafted.id,
      blocks: [...drafted.blocks].reverse(),
    });
    const last = drafted.blocks.at(-1);
    const first = turned.citations[0];
    const quoted = turned.references.find(({ number }) => number === 1);
    expect(last?.type === 'quote' && quoted?.evidence).toBe(last?.type === 'quote' && last.evidence);
    expect(first?.article).toBe(quoted?.current?.article);
  });
});
