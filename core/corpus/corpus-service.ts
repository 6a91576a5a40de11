import { found } from '../../shared/contract/found.ts';
import type { Handlers, Input, Output } from '../../shared/contract/index.ts';
import type { OrderReads } from '../ports/order-reads.ts';
import type { ImportItemRecord } from '../ports/records.ts';
import type { Imports } from './imports.ts';
import type { ImportPorts } from './import-file.ts';
import type { OrderHandlers } from './order-service.ts';
import type { RereadingOperation } from './read-again/rereading-handlers.ts';
import { readOriginal, readProvenance } from './original.ts';

export interface CorpusPorts extends ImportPorts {
  reads: ImportPorts['reads'] & Pick<OrderReads, 'pathsInTrash'>;
}

type CorpusHandlers = Omit<
  Handlers<'corpus'>,
  'corpus.extract' | 'corpus.extractArchive' | RereadingOperation | keyof OrderHandlers
>;

/** The articles of a library and how they come in. */
export function createCorpusService(ports: CorpusPorts, imports: Imports): CorpusHandlers {
  return {
    'corpus.import': async ({ sources }) => imports.start(sources),
    'corpus.articles': ({ offset, limit, ...list }) => ports.reads.articles(list, { offset, limit }),
    'corpus.article': async ({ article }) => found('article', article, await ports.reads.article(article)),
    'corpus.text': (input) => readText(ports, input),
    'corpus.provenance': (input) => readProvenance(ports, input),
    'corpus.original': (input) => readOriginal(ports, input),
    'corpus.importRuns': (page) => ports.reads.importRuns(page),
    'corpus.importRun': async ({ run }) => found('importRun', run, await ports.records.get('importRun', run)),
    'corpus.importItems': (input) => importItems(ports, input),
  };
}

async function readText(
  ports: CorpusPorts,
  { article }: Input<'corpus.text'>,
): Promise<Output<'corpus.text'>> {
  const { id, text, blocks } = found('article', article, await ports.reads.textOf(article));
  return { article, revision: id, text, blocks };
}

async function importItems(
  ports: CorpusPorts,
  { run, outcomes, ...page }: Input<'corpus.importItems'>,
): Promise<Output<'corpus.importItems'>> {
  found('importRun', run, await ports.records.get('importRun', run));
  const { items, total } = await ports.reads.importItems(run, outcomes, page);
  const inTrash = new Set(await ports.reads.pathsInTrash(items.map((item) => item.path)));
  return { items: items.map((item) => toItem(item, inTrash.has(item.path))), total };
}

function toItem({ run: _run, ...item }: ImportItemRecord, inTrash: boolean) {
  return { ...item, inTrash };
}
