import { found } from '../../../shared/contract/found.ts';
import type { DocumentId, RenditionId } from '../../../shared/model/ids.ts';
import type { ReadingChoices } from '../../../shared/model/reading-choices.ts';
import type { ReadFile } from '../../ports/file-reader.ts';
import { type ArticleRecord, type DocumentRecord, put, remove, type Write } from '../../ports/records.ts';
import { timestamp } from '../../ports/runtime.ts';
import type { WriteOrigin } from '../../ports/storage.ts';
import { type ArticleRecords, toArticleRecords } from '../article-records.ts';
import { newEntities } from '../import-bytes.ts';
import type { ImportPorts } from '../import-file.ts';
import { keepCorrections } from '../keep-corrections.ts';
import { undecided } from '../place-anchors.ts';
import { optionsFor, withoutEmptyChoices } from '../reading-options.ts';
import { type MovedAnchor, moveMarks, placedOn, writesFor } from './move-marks.ts';
import {
  earlierArticle,
  type EarlierArticle,
  planReread,
  type PresentArticle,
  type RereadPlan,
} from './reread-plan.ts';

export type RereadPorts = ImportPorts;

/** What reading a document again came to. */
export interface Reread {
  /** The articles that it has now, in order. */
  articles: ArticleRecord[];
  /** Marks, decisions and evidence that went to another article with their words. */
  moved: number;
}

/**
 * Reads a document again from the bytes that were kept of it, in the way that is chosen now. Its articles get new
 * revisions where their texts differ; what the analyst corrected stays, and marks, decisions and evidence go with their
 * words. Nothing is changed where the file cannot be read so. Throws notFound, or WorkbenchError with a code for files.
 */
export async function rereadDocument(
  ports: RereadPorts,
  id: DocumentId,
  reading: ReadingChoices | null,
  origin: WriteOrigin,
): Promise<Reread> {
  const document = found('document', id, await ports.records.get('document', id));
  const bytes = await ports.sources.read(document.sha256);
  const options = optionsFor(reading, await ports.readingRules());
  const read = await ports.reader.read({ name: document.path, bytes, options });
  const rendition = await renditionFor(ports, read);
  const plan = planReread(read, rendition, await earlierArticles(ports, document), ports.runtime);
  const moved = await moveMarks(ports, plan);
  const records = plan.present.map((article) =>
    recordsOf(ports, article, { document, read, rendition, moved }),
  );
  const marks = await Promise.all(
    moved.map((mark) => writesFor(ports, mark, records[mark.to.part]!.revision.id)),
  );
  const program = [
    ...(await newEntities(ports, read)),
    ...records.map(({ revision }) => put('revision', revision)),
    ...records.flatMap(({ suggestions }) => (suggestions ? [put('suggestions', suggestions)] : [])),
    ...marks.flatMap((mark) => mark.program),
  ];
  await ports.records.commit(program, 'program');
  const tracked = [
    put('document', documentAs(document, read, reading)),
    ...records.map(({ article }) => put('article', article)),
    ...marks.flatMap((mark) => mark.tracked),
    ...(await gatheredAgain(ports, plan)),
    ...(await withdrawn(ports, plan)).map((article) => remove('article', article.record.id)),
  ];
  await ports.records.commit(tracked, origin);
  const elsewhere = moved.filter(({ from, to }) => from !== to.id).length;
  return { articles: records.map(({ article }) => article), moved: elsewhere };
}

/** A part of an article stands in the collections of the whole. */
async function gatheredAgain({ records }: RereadPorts, { present, gone }: RereadPlan): Promise<Write[]> {
  const ways = [
    ...present.map(({ id, origin }) => ({ from: origin?.record.id, to: id })),
    ...gone.map(({ article, heir }) => ({ from: article.record.id, to: heir?.id })),
  ];
  const writes = ways.map(async ({ from, to }) => {
    if (!from || !to) return [];
    const gathered = await records.where('collectionArticle', { article: from });
    const own = await records.where('collectionArticle', { article: to });
    const known = new Set(own.map(({ collection }) => collection));
    const missing = gathered.filter(({ collection }) => !known.has(collection));
    return missing.map((record) => put('collectionArticle', { ...record, article: to }));
  });
  return (await Promise.all(writes)).flat();
}

/** What went into another article, and what is gone without anything of the analyst's on it. */
async function withdrawn(ports: RereadPorts, { gone }: RereadPlan): Promise<EarlierArticle[]> {
  const uses = await Promise.all(gone.map(({ article }) => ports.reads.anchorsInUse(article.record.id)));
  return gone.flatMap(({ article, heir }, at) => (heir || uses[at]!.length === 0 ? [article] : []));
}

/** Those that were read from the bytes that the document has now; others are kept for what stands on them. */
export async function earlierArticles(
  ports: Pick<RereadPorts, 'records'>,
  document: DocumentRecord,
): Promise<EarlierArticle[]> {
  const records = await ports.records.where('article', { document: document.id });
  const articles = await Promise.all(
    records.map(async (record) => {
      const { revision } = record;
      return earlierArticle(
        record,
        found('revision', revision, await ports.records.get('revision', revision)),
      );
    }),
  );
  return articles.filter(({ reading }) => reading.sha256 === document.sha256).sort((a, b) => a.part - b.part);
}

/** What a parser read of the same bytes before is the same source, if it is the same text. */
async function renditionFor(
  ports: RereadPorts,
  { sha256, rendition }: ReadFile,
): Promise<RenditionId | null> {
  if (!rendition) return null;
  const known = await ports.records.where('rendition', { sha256 });
  const same = known.find(({ text }) => text === rendition.text);
  if (same) return same.id;
  const id = ports.runtime.id() as RenditionId;
  const record = { id, sha256, ...rendition, created: timestamp(ports.runtime) };
  await ports.records.commit([put('rendition', record)], 'program');
  return id;
}

interface Context {
  document: DocumentRecord;
  read: ReadFile;
  rendition: RenditionId | null;
  moved: readonly MovedAnchor[];
}

function recordsOf(
  ports: RereadPorts,
  present: PresentArticle,
  { document, read, rendition, moved }: Context,
): ArticleRecords {
  const { id, part, earlier, origin } = present;
  const suggestions = undecided(present.read.suggestions, placedOn(present, moved));
  const added = earlier?.record.added ?? timestamp(ports.runtime);
  const place = { id, document: document.id, part, parts: read.articles.length, added };
  const from = { sha256: read.sha256, by: read.by, renditionId: rendition };
  const fresh = toArticleRecords({ ...present.read, suggestions }, place, from, ports.runtime);
  const article = keepDecisions(fresh.article, earlier?.record ?? null, origin?.record ?? null);
  return present.isUnchanged && earlier ? asBefore(article, earlier) : { ...fresh, article };
}

/** What the analyst decided about an article stays; what was a part of an excluded article is excluded. */
function keepDecisions(
  fresh: ArticleRecord,
  earlier: ArticleRecord | null,
  origin: ArticleRecord | null,
): ArticleRecord {
  return earlier ? keepCorrections(fresh, earlier) : { ...fresh, excluded: origin?.excluded ?? null };
}

/** A text that did not change keeps its revision, and with it what is suggested for it. */
function asBefore(article: ArticleRecord, { revision }: EarlierArticle): ArticleRecords {
  return { article: { ...article, revision: revision.id }, revision, suggestions: null };
}

function documentAs(
  document: DocumentRecord,
  read: ReadFile,
  reading: ReadingChoices | null,
): DocumentRecord {
  const { mediaType, charset, notes, removed } = read;
  return {
    ...document,
    mediaType,
    charset,
    notes,
    removed,
    reading: reading && withoutEmptyChoices(reading),
  };
}
