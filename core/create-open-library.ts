import { found } from '../shared/contract/found.ts';
import { createAnnotationsService } from './annotations/annotations-service.ts';
import { createBriefsService } from './briefs/briefs-service.ts';
import { createAnchors } from './corpus/anchoring.ts';
import { createCleaningService, rulesOffIn } from './cleaning/cleaning-service.ts';
import { createCorpusService } from './corpus/corpus-service.ts';
import { createImports } from './corpus/imports.ts';
import { rememberedColumns } from './corpus/read-again/remember-columns.ts';
import { createInTurn } from './corpus/in-turn.ts';
import { createRereading, rereadingHandlers } from './corpus/read-again/rereading-handlers.ts';
import { createCollectionsService } from './collections/collections-service.ts';
import { createOrderService } from './corpus/order-service.ts';
import { createDuplicatesService, type DuplicatesService } from './duplicates/duplicates-service.ts';
import { knownFamilies } from './duplicates/known-families.ts';
import { createEntitiesService } from './entities/entities-service.ts';
import { createQueryNames } from './entities/query-names.ts';
import { createPlaceRegistry } from './entities/place-registry.ts';
import { createHistoryService } from './history/history-service.ts';
import { createExportWriter } from './exchange/write-export.ts';
import type { Analyst } from './ports/analyst.ts';
import type { Events } from './ports/events.ts';
import type { Exchange } from './ports/exchange.ts';
import type { FileReader } from './ports/file-reader.ts';
import type { PlaceDirectory } from './ports/gazetteer.ts';
import type { Jobs } from './ports/jobs.ts';
import type { OpenLibrary } from './ports/open-library.ts';
import type { Runtime } from './ports/runtime.ts';
import type { Committed, RecordStore } from './ports/storage.ts';
import type { KnownArticles } from './search/narrowing.ts';
import { createSearchService, type SearchPorts, type SearchService } from './search/search-service.ts';
import { startWorkerEngines } from './search/worker-engine.ts';
import { createSearchesService } from './searches/searches-service.ts';
import type { SheetSource } from './ports/sheet-source.ts';
import { readSheet } from './sheets/read-sheet.ts';
import { createSheetsService } from './sheets/sheets-service.ts';
import type { OpenStorage } from './storage/open-storage.ts';
import { createTagsService } from './tags/tags-service.ts';
import { watchedImports } from './watched-imports.ts';
import { createWatchingService, type WatchingService } from './watching/watching-service.ts';

/** What an open library needs from around it. */
export interface LibraryContext {
  runtime: Runtime;
  events: Events;
  analyst: Analyst;
  exchange: Exchange;
  jobs: Jobs;
  reader: FileReader;
  places: PlaceDirectory;
  searchWorker: URL;
}

/** A sheet holds less evidence than this: it is filled by hand and by drafts that are limited themselves. */
const ALL_EVIDENCE = 100_000;
/** The most ids of one kind that an event names. */
const NAMED_IDS = 200;

/** Puts the services of an open library together over its storage. */
export function createOpenLibrary(storage: OpenStorage, context: LibraryContext): OpenLibrary {
  const { records, reads, sources } = storage;
  const inTurn = createInTurn();
  const readingRules = async () => ({
    rulesOff: await rulesOffIn(records),
    remembered: await rememberedColumns(records),
  });
  const writeExport = createExportWriter(context.exchange);
  const ports = { ...context, records, reads, sources, readingRules, inTurn, writeExport };
  const imports = createImports(ports);
  const rereading = createRereading(ports, inTurn);
  const anchors = createAnchors(reads, context.runtime);
  const registry = createPlaceRegistry(records, context.places);
  const families = knownFamilies(storage.duplicates);
  const search = openSearch(storage, context, families);
  const corpus = createCorpusService(ports, imports);
  const watching = createWatching(storage, context, corpus);
  const duplicates = openDuplicates(storage, context);
  const stopEvents = records.onCommit((committed) => context.events.emit(toEvent(committed)));
  return {
    root: storage.folder.root,
    mode: storage.mode,
    holder: storage.holder,
    records,
    counts: () => reads.counts(),
    placesByName: reads.placesByName,
    handlers: {
      ...corpus,
      ...rereadingHandlers(ports, rereading),
      ...createCleaningService({ ...ports, rereading }),
      ...createOrderService({ ...ports, registry }),
      ...createCollectionsService(ports),
      ...search.handlers,
      ...createSearchesService({ ...ports, writeExport, search: search.asked, labels: labelsFrom(records) }),
      ...duplicates.handlers,
      ...createTagsService(ports),
      ...createAnnotationsService({ ...ports, anchors }),
      ...createEntitiesService({ ...ports, anchors, registry }),
      ...createSheetsService({ ...ports, anchors, registry, writeExport }),
      ...createBriefsService({ ...ports, writeExport, sheets: sheetSource(storage) }),
      ...createHistoryService(records),
      ...watching.handlers,
    },
    goOn: async () => {
      if (storage.mode === 'write') await imports.goOn();
      await watching.start();
    },
    close: async () => {
      await watching.close();
      // Whatever runs works on this library.
      await context.jobs.stop();
      stopEvents();
      await duplicates.close();
      await search.close();
      storage.close();
    },
  };
}

/** Briefs are made of sheets without knowing how those are read. */
function sheetSource({ records, reads }: OpenStorage): SheetSource {
  return {
    read: (sheet) => readSheet({ records, reads }, sheet),
    evidence: async (sheet) => (await reads.evidence({ sheet }, { offset: 0, limit: ALL_EVIDENCE })).items,
  };
}

function createWatching(
  { records, reads, folder, mode }: OpenStorage,
  context: LibraryContext,
  corpus: Parameters<typeof watchedImports>[0],
): WatchingService {
  const imports = watchedImports(corpus, context.jobs);
  return createWatchingService({ ...context, records, reads, imports, root: folder.root, mode });
}

function openDuplicates(storage: OpenStorage, context: LibraryContext): DuplicatesService {
  return createDuplicatesService({ ...context, ...storage, canWrite: storage.mode === 'write' });
}

function openSearch(
  storage: OpenStorage,
  context: LibraryContext,
  families: SearchPorts['families'],
): SearchService {
  const { folder, mode, records, reads } = storage;
  const engines = startWorkerEngines(context.searchWorker, {
    saveTo: mode === 'write' ? folder.index : null,
    loadFrom: folder.index,
  });
  const { articles, elsewhere } = storage.searchSources;
  const names = createQueryNames(records, context.places);
  return createSearchService({
    ...{ engine: engines.articles, source: articles },
    elsewhere: { engine: engines.elsewhere, source: elsewhere },
    reads,
    labels: labelsFrom(records),
    names,
    known: knownArticles(storage),
    families,
    events: context.events,
    onCommit: records.onCommit,
  });
}

/** Search knows of saved searches and sheets only what articles they leave out. */
function knownArticles({ records, reads }: OpenStorage): KnownArticles {
  return {
    seenIn: async (search) => {
      found('savedSearch', search, await records.get('savedSearch', search));
      return (await records.get('searchLook', search))?.articles ?? [];
    },
    usedBy: async (sheet) => {
      found('sheet', sheet, await records.get('sheet', sheet));
      return reads.articlesUsed(sheet);
    },
  };
}

function labelsFrom(records: RecordStore) {
  return {
    entity: async (id: string) => (await records.get('entity', id))?.name,
    tag: async (id: string) => (await records.get('tag', id))?.name,
  };
}

function toEvent({ seq, changes }: Committed) {
  const ids = new Map<string, Set<string>>();
  for (const { kind, key } of changes) {
    const known = ids.get(kind) ?? new Set();
    ids.set(kind, known.add(String(key[0])));
  }
  const kinds = [...ids].map(([kind, set]) => [kind, set.size > NAMED_IDS ? null : [...set]] as const);
  return { name: 'libraryChanged', payload: { seq, kinds: Object.fromEntries(kinds) } } as const;
}
