import { found } from '../../shared/contract/found.ts';
import type { Handlers, Input, Output } from '../../shared/contract/index.ts';
import type { ListedBrief } from '../../shared/contract/briefs.ts';
import { createMessages } from '../../shared/messages/messages.ts';
import { type Brief, titleOf, withTitle } from '../../shared/model/brief.ts';
import type { CitedBrief } from '../../shared/model/cited-brief.ts';
import type { BriefId, CollectionId } from '../../shared/model/ids.ts';
import type { Sheet } from '../../shared/model/sheet.ts';
import type { Analyst } from '../ports/analyst.ts';
import type { WriteExport } from '../ports/export-file.ts';
import { put, remove, type Write } from '../ports/records.ts';
import { timestamp, type Runtime } from '../ports/runtime.ts';
import type { ListedEvidence, SheetReads } from '../ports/sheet-reads.ts';
import type { SheetSource } from '../ports/sheet-source.ts';
import type { RecordStore } from '../ports/storage.ts';
import { cite } from './cite.ts';
import { draftBlocks } from './draft-brief.ts';
import { exportBrief } from './export-brief.ts';

export interface BriefsPorts {
  records: RecordStore;
  reads: Pick<SheetReads, 'briefIds' | 'evidenceById'>;
  sheets: SheetSource;
  writeExport: WriteExport;
  runtime: Runtime;
  analyst: Analyst;
}

/** Briefs: documents whose values and quotations know the evidence they rest on. */
export function createBriefsService(ports: BriefsPorts): Handlers<'briefs'> {
  return {
    'briefs.list': async (page) => {
      const { items, total } = await ports.reads.briefIds(page);
      return { items: await Promise.all(items.map((id) => listed(ports, id as BriefId))), total };
    },
    'briefs.get': async ({ brief }) => cite(ports, await requireBrief(ports, brief)),
    'briefs.draft': (input) => draft(ports, input),
    'briefs.setScope': (input) => setScope(ports, input),
    'briefs.update': (input) => update(ports, input),
    'briefs.remove': async ({ brief }) => {
      const { title } = await requireBrief(ports, brief);
      await commit(ports, 'briefs.remove', 'history.briefs.remove', title, [remove('brief', brief)]);
      return null;
    },
    'briefs.export': async (input) => exportBrief(ports, await requireBrief(ports, input.brief), input),
  };
}

async function draft(ports: BriefsPorts, input: Input<'briefs.draft'>): Promise<Output<'briefs.draft'>> {
  const { sheet, evidence, collection } = await sourceOf(ports, input);
  const messages = createMessages();
  const title = input.title ?? sheet?.title ?? messages.text('brief.untitled');
  const now = timestamp(ports.runtime);
  const brief: Brief = {
    id: ports.runtime.id() as BriefId,
    title,
    sheet: sheet?.id ?? null,
    collection,
    blocks: draftBlocks(title, sheet, evidence, messages, now),
    author: ports.analyst.name(),
    created: now,
    updated: now,
  };
  await commit(ports, 'briefs.draft', 'history.briefs.draft', title, [put('brief', brief)]);
  return cite(ports, brief);
}

/** The sheet that a brief is made of, cut to what rests on a collection where one is given. */
async function sourceOf(
  { sheets, records }: BriefsPorts,
  input: Input<'briefs.draft'>,
): Promise<{ sheet: Sheet | null; evidence: ListedEvidence[]; collection: CollectionId | null }> {
  const sheet = input.sheet === undefined ? null : await sheets.read(input.sheet);
  const collection = input.collection === undefined ? (sheet?.scope?.id ?? null) : input.collection;
  if (collection) found('collection', collection, await records.get('collection', collection));
  if (!sheet) return { sheet, evidence: [], collection };
  const all = await sheets.evidence(sheet.id);
  if (collection === null) return { sheet, evidence: all, collection };
  const members = await records.where('collectionArticle', { collection });
  const articles = new Set(members.map(({ article }) => article));
  const evidence = all.filter(({ article }) => articles.has(article));
  const kept = new Set(evidence.map((item) => item.id));
  return {
    sheet: { ...sheet, cells: sheet.cells.filter(({ shown }) => shown !== null && kept.has(shown)) },
    evidence,
    collection,
  };
}

async function setScope(
  ports: BriefsPorts,
  { brief, collection }: Input<'briefs.setScope'>,
): Promise<CitedBrief> {
  const before = await requireBrief(ports, brief);
  if (collection) found('collection', collection, await ports.records.get('collection', collection));
  const write = put('brief', { ...before, collection });
  await commit(ports, 'briefs.setScope', 'history.briefs.setScope', before.title, [write]);
  return cite(ports, await requireBrief(ports, brief));
}

async function update(ports: BriefsPorts, input: Input<'briefs.update'>): Promise<CitedBrief> {
  const before = await requireBrief(ports, input.brief);
  const after: Brief = { ...before, ...renewed(before, input) };
  const isSame =
    JSON.stringify([after.title, after.blocks]) === JSON.stringify([before.title, before.blocks]);
  if (!isSame) {
    const key = input.blocks ? 'history.briefs.update.text' : 'history.briefs.update.title';
    const write = put('brief', { ...after, updated: timestamp(ports.runtime) });
    await commit(ports, 'briefs.update', key, after.title, [write], input.continues);
  }
  return cite(ports, await requireBrief(ports, input.brief));
}

/** Title and first heading are one: whichever is given, the other follows. */
function renewed(before: Brief, { title, blocks }: Input<'briefs.update'>): Pick<Brief, 'title' | 'blocks'> {
  if (title === undefined) {
    const text = blocks ?? before.blocks;
    return { title: titleOf(text) ?? before.title, blocks: text };
  }
  return { title, blocks: blocks ?? withTitle(before.blocks, title) };
}

async function listed(ports: BriefsPorts, brief: BriefId): Promise<ListedBrief> {
  const { id, title, sheet, updated } = await requireBrief(ports, brief);
  const from = sheet && (await ports.records.get('sheet', sheet));
  return { id, title, sheet, updated, sheetTitle: from ? from.title : null };
}

async function requireBrief(ports: BriefsPorts, id: BriefId): Promise<Brief> {
  return found('brief', id, await ports.records.get('brief', id));
}

async function commit(
  ports: BriefsPorts,
  operation: string,
  key: string,
  title: string,
  writes: Write[],
  continues = false,
): Promise<void> {
  const message = { key, values: { title } };
  const entry = { operation, author: ports.analyst.name(), message };
  await ports.records.commit(writes, { entry, continues });
}
