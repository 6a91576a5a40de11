import { WorkbenchError } from '../../shared/contract/errors.ts';
import { found } from '../../shared/contract/found.ts';
import type { Handlers, Input, Output } from '../../shared/contract/index.ts';
import type { ArticleId, ImportRunId } from '../../shared/model/ids.ts';
import { decodeOffsetMap, rawBytesOf } from '../../shared/model/offset-map.ts';
import type { Jobs } from '../ports/jobs.ts';
import type { ImportItemRecord, RevisionRecord } from '../ports/records.ts';
import { rawText } from './raw-text.ts';
import { beginRun, type ImportJobPorts, runImport } from './import-job.ts';

export interface CorpusPorts extends ImportJobPorts {
  jobs: Jobs;
}

/** The longest stretch of raw text that is shown beside a quotation, in code units. */
const LONGEST_RAW = 20_000;

/** The articles of a library and how they come in. */
export function createCorpusService(ports: CorpusPorts): Omit<Handlers<'corpus'>, 'corpus.extract'> {
  const inTurn = createQueue();
  return {
    'corpus.import': async ({ sources }) => {
      const run = ports.runtime.id() as ImportRunId;
      const job = ports.jobs.start('import', async (control) => {
        const record = await beginRun(ports, run, sources, control.job);
        await inTurn(() => runImport(ports, record, sources, control));
      });
      return { run, job };
    },
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

/** One import after the other: two at once would each take a file that both bring for new. */
function createQueue(): (work: () => Promise<void>) => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };
}

async function readText(
  ports: CorpusPorts,
  { article }: Input<'corpus.text'>,
): Promise<Output<'corpus.text'>> {
  const { id, text, blocks } = found('article', article, await ports.reads.textOf(article));
  return { article, revision: id, text, blocks };
}

async function readProvenance(
  ports: CorpusPorts,
  { article, range }: Input<'corpus.provenance'>,
): Promise<Output<'corpus.provenance'>> {
  const revision = found('article', article, await ports.reads.revisionOf(article));
  const bytes = rawBytesOf(decodeOffsetMap(revision.map), range);
  if (!bytes) throw new WorkbenchError('rangeOutsideText', { ...range, length: revision.text.length });
  const { document, raw } = await readSource(ports, article, revision);
  const stretch = rawText(raw.subarray(bytes.start, bytes.end), document.charset);
  return {
    path: document.path,
    sha256: revision.sha256,
    mediaType: document.mediaType,
    charset: document.charset,
    bytes,
    raw: stretch.slice(0, LONGEST_RAW),
  };
}

async function readOriginal(
  ports: CorpusPorts,
  { article, from, length }: Input<'corpus.original'>,
): Promise<Output<'corpus.original'>> {
  const revision = found('article', article, await ports.reads.revisionOf(article));
  const { document, raw } = await readSource(ports, article, revision);
  const text = rawText(raw, document.charset);
  return {
    document: document.id,
    path: document.path,
    charset: document.charset,
    text: text.slice(from, from + length),
    total: text.length,
  };
}

async function readSource(ports: CorpusPorts, article: ArticleId, { sha256 }: RevisionRecord) {
  const { document: id } = found('article', article, await ports.reads.article(article));
  const document = found('document', id, await ports.records.get('document', id));
  return { document, raw: await ports.sources.read(sha256) };
}

async function importItems(
  ports: CorpusPorts,
  { run, outcomes, ...page }: Input<'corpus.importItems'>,
): Promise<Output<'corpus.importItems'>> {
  found('importRun', run, await ports.records.get('importRun', run));
  const { items, total } = await ports.reads.importItems(run, outcomes, page);
  return { items: items.map(withoutRun), total };
}

function withoutRun({ run: _run, ...item }: ImportItemRecord) {
  return item;
}
