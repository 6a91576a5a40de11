import path from 'node:path';
import { found } from '../../../shared/contract/found.ts';
import { WorkbenchError } from '../../../shared/contract/errors.ts';
import type { Input } from '../../../shared/contract/index.ts';
import type { JobControl } from '../../ports/jobs.ts';
import type { DocumentRecord } from '../../ports/records.ts';
import type { RereadingWork } from '../../ports/rereading.ts';
import { NO_CHOICES } from '../reading-options.ts';
import { rereadDocument } from './reread-document.ts';
import { toForget, toRemember } from './remember-columns.ts';
import type { SplitPorts } from './split-and-join.ts';

/** What an analyst chose for some documents; what is not named stays as it was chosen before. */
export function chosen({ documents, choices }: Input<'corpus.readAgain'>): RereadingWork {
  return {
    documents,
    operation: 'corpus.readAgain',
    message: { key: 'history.corpus.readAgain', values: { count: documents.length } },
    ...(choices.columns === undefined ? {} : { columns: choices.columns }),
    choicesFor: ({ reading }) => ({ ...(reading ?? NO_CHOICES), ...choices }),
  };
}

/**
 * Reads documents again, one after another, as one entry of history. One that cannot be read so stays as it was and keeps
 * none of the others; when all have had their turn, the first such error is thrown, with how many there were.
 */
export async function readAgain(ports: SplitPorts, work: RereadingWork, control: JobControl): Promise<void> {
  const { operation, message, documents, first = [] } = work;
  const group = await ports.records.beginGroup({ operation, author: ports.analyst.name(), message });
  const errors: WorkbenchError[] = [];
  try {
    await ports.records.commit(first, { group });
    for (const [done, id] of documents.entries()) {
      if (control.signal.aborted) break;
      const document = found('document', id, await ports.records.get('document', id));
      control.report({ done, total: documents.length, current: path.basename(document.path) });
      const error = await readOne(ports, work, document, group);
      if (error) errors.push(error);
    }
    control.report({ done: documents.length, total: documents.length, current: null });
  } finally {
    await ports.records.endGroup(group, message);
  }
  const [error] = errors;
  if (error) throw new WorkbenchError(error.code, { ...error.details, failed: errors.length });
}

async function readOne(
  ports: SplitPorts,
  { choicesFor, columns }: RereadingWork,
  document: DocumentRecord,
  group: number,
): Promise<WorkbenchError | null> {
  const table = { name: document.path, location: ports.sources.fileOf(document.sha256) };
  try {
    if (columns === null) await ports.records.commit(await toForget(ports, table), { group });
    await rereadDocument(ports, document.id, choicesFor ? choicesFor(document) : document.reading, { group });
    if (columns) await ports.records.commit(await toRemember(ports, table, columns), { group });
    return null;
  } catch (error) {
    if (error instanceof WorkbenchError) return error;
    throw error;
  }
}
