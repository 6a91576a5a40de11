import { found } from '../../shared/contract/found.ts';
import type { Handlers, Input, Output } from '../../shared/contract/index.ts';
import type { Imports } from './imports.ts';
import { importReportHandlers } from './import-report/import-report-handlers.ts';
import type { ImportReportPorts } from './import-report/import-report-ports.ts';
import type { OrderHandlers } from './order-service.ts';
import type { RereadingOperation } from './read-again/rereading-handlers.ts';
import { readOriginal, readProvenance } from './original.ts';

export type CorpusPorts = ImportReportPorts;

type CorpusHandlers = Omit<
  Handlers<'corpus'>,
  'corpus.extract' | 'corpus.extractArchive' | RereadingOperation | keyof OrderHandlers
>;

/** The articles of a library and how they come in. */
export function createCorpusService(ports: CorpusPorts, imports: Imports): CorpusHandlers {
  return {
    'corpus.import': async ({ sources, columns }) => imports.start(sources, columns ?? null),
    'corpus.articles': ({ offset, limit, ...list }) => ports.reads.articles(list, { offset, limit }),
    'corpus.article': async ({ article }) => found('article', article, await ports.reads.article(article)),
    'corpus.text': (input) => readText(ports, input),
    'corpus.provenance': (input) => readProvenance(ports, input),
    'corpus.original': (input) => readOriginal(ports, input),
    ...importReportHandlers(ports, imports),
  };
}

async function readText(
  ports: CorpusPorts,
  { article }: Input<'corpus.text'>,
): Promise<Output<'corpus.text'>> {
  const { id, text, blocks } = found('article', article, await ports.reads.textOf(article));
  return { article, revision: id, text, blocks };
}
