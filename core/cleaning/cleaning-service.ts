import type { Handlers, Input, Output } from '../../shared/contract/index.ts';
import { type CleaningRuleName, cleaningRules } from '../../shared/model/cleaning-rule.ts';
import type { DocumentId } from '../../shared/model/ids.ts';
import type { CleaningReads } from '../ports/cleaning-reads.ts';
import { put } from '../ports/records.ts';
import type { Rereading } from '../ports/rereading.ts';
import type { RecordReads } from '../ports/storage.ts';

export interface CleaningPorts {
  records: RecordReads;
  reads: CleaningReads;
  rereading: Rereading;
}

/** The rules by which boilerplate is taken out of files, with what they did and their switches. */
export function createCleaningService(ports: CleaningPorts): Handlers<'cleaning'> {
  return {
    'cleaning.rules': () => listRules(ports),
    'cleaning.setRule': (input) => setRule(ports, input),
  };
}

/** The names of the rules that are switched off in a library. */
export async function rulesOffIn(records: RecordReads): Promise<string[]> {
  const switched = await records.where('cleaningRule', {});
  return switched.filter(({ isOn }) => !isOn).map(({ id }) => id);
}

async function listRules({ records, reads }: CleaningPorts): Promise<Output<'cleaning.rules'>> {
  const off = new Set(await rulesOffIn(records));
  const counts = new Map((await reads.removals()).map((counted) => [counted.rule, counted]));
  return cleaningRules.map((rule) => {
    const { pieces = 0, documents = 0 } = counts.get(rule) ?? {};
    return { rule, isOn: !off.has(rule), pieces, documents };
  });
}

/** A rule that is switched off concerns the files that it took something out of; one that is switched on, all. */
async function setRule(
  ports: CleaningPorts,
  { rule, isOn }: Input<'cleaning.setRule'>,
): Promise<Output<'cleaning.setRule'>> {
  const documents = await documentsFor(ports, rule, isOn);
  const job = ports.rereading.start({
    documents,
    operation: 'cleaning.setRule',
    message: { key: `history.cleaning.setRule.${isOn ? 'on' : 'off'}`, values: { rule } },
    first: [put('cleaningRule', { id: rule, isOn })],
  });
  return { job, documents: documents.length };
}

function documentsFor(
  { reads }: CleaningPorts,
  rule: CleaningRuleName,
  isOn: boolean,
): Promise<DocumentId[]> {
  return isOn ? reads.documents() : reads.documentsCleanedBy(rule);
}
