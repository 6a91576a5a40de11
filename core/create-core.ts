import path from 'node:path';
import type { PlaceChoice } from '../shared/contract/entities.ts';
import type { CoreEvent } from '../shared/contract/events.ts';
import { type AllHandlers, contract, type Input, type OperationName } from '../shared/contract/index.ts';
import { WorkbenchError } from '../shared/contract/errors.ts';
import { bytesAt } from './corpus/names/bytes-at.ts';
import { loadGazetteer } from './entities/gazetteer/load-gazetteer.ts';
import { parseQuantityText } from './entities/recognise/quantity/parse-quantity.ts';
import { createPlaceDirectory } from './entities/place-directory.ts';
import { createEventHub } from './event-hub.ts';
import { createExchange } from './exchange/exchange.ts';
import { createJobsService } from './jobs/jobs-service.ts';
import { createLibraryService, type LibraryService } from './library/library-service.ts';
import { createOpenLibrary, type LibraryContext } from './create-open-library.ts';
import type { Exchange } from './ports/exchange.ts';
import type { PlaceDirectory } from './ports/gazetteer.ts';
import type { LibraryHandlers, LibraryOperationName } from './ports/open-library.ts';
import type { Runtime } from './ports/runtime.ts';
import { createPoolReader, type PoolOptions } from './reading/pool-reader.ts';
import { createReadingService } from './reading/reading-service.ts';
import { createSettingsService } from './settings/settings-service.ts';
import { isLibraryFolder } from './storage/library-folder.ts';
import { createStorage, openStorage } from './storage/open-storage.ts';
import { systemRuntime } from './system-runtime.ts';

export interface CoreOptions {
  /** Where settings are kept on this machine. */
  settingsFolder: string;
  /** Where the person keeps documents; the sample library is made there. */
  documentsFolder: string;
  /** The articles of the sample library. */
  seedsFolder: string;
  /** The scripts of the worker threads, where this build put them. */
  workers: { read: URL; search: URL };
  runtime?: Runtime;
  /** How much time and memory a file may take to be read, where it is not what is usual. */
  readingLimits?: PoolOptions;
}

/** Everything that Broadsheet can do, behind one table of handlers; it knows nothing of the host it runs in. */
export interface Core {
  handlers: AllHandlers;
  /** Bytes on their way in and out, for the raw routes of hosts. */
  exchange: Exchange;
  onEvent(listener: (event: CoreEvent) => void): () => void;
  close(): Promise<void>;
}

/** Puts the services together. Nothing else knows more than one of them. */
export function createCore(options: CoreOptions): Core {
  const runtime = options.runtime ?? systemRuntime;
  const events = createEventHub();
  const exchange = createExchange(runtime);
  const jobs = createJobsService(runtime, events);
  const settings = createSettingsService(options.settingsFolder, events);
  const reader = createPoolReader(options.workers.read, options.readingLimits);
  const places = createPlaceDirectory(loadGazetteer());
  const context: LibraryContext = {
    ...{ runtime, events, exchange, jobs, reader, places },
    analyst: settings.analyst,
    searchWorker: options.workers.search,
  };
  const library = createLibraryService({
    ...{ events, runtime },
    analyst: settings.analyst,
    recent: settings.recent,
    open: async (root, mode) => createOpenLibrary(openStorage(root, mode, runtime), context),
    create: async (root, name) => createOpenLibrary(createStorage(root, name, runtime), context),
    isLibrary: isLibraryFolder,
    documents: options.documentsFolder,
    sample: sampleLibrary(options),
  });
  const close = async (): Promise<void> => {
    await jobs.stop();
    await library.close();
    await reader.close();
    exchange.close();
  };
  return {
    handlers: {
      ...library.handlers,
      ...settings.handlers,
      ...jobs.handlers,
      ...createReadingService({ reader, exchange, bytesOf: async (file) => (await bytesAt(file)).bytes }),
      'entities.findPlace': (input) => findPlaces(library, places, input),
      'entities.parseQuantity': async ({ text }) => parseQuantityText(text),
      ...libraryHandlers(library),
    },
    exchange,
    onEvent: events.on,
    close,
  };
}

/** Those of the open library first, for they are meant most often; then the gazetteer's. */
async function findPlaces(
  library: LibraryService,
  places: PlaceDirectory,
  { text, limit, collection }: Input<'entities.findPlace'>,
): Promise<PlaceChoice[]> {
  const own = library.isOpen() ? await library.current().placesByName(text, limit, collection) : [];
  const others = places.find(text, limit).filter((place) => !own.some(({ id }) => id === place.id));
  return [...own, ...others].slice(0, limit);
}

/** Handlers that hand each call on to the library that is open when it comes. */
function libraryHandlers(library: LibraryService): LibraryHandlers {
  const names = (Object.keys(contract) as OperationName[]).filter(needsLibrary);
  const entries = names.map((name) => [name, (input: never) => handlerFor(library, name)(input)]);
  return Object.fromEntries(entries) as LibraryHandlers;
}

/** Throws libraryNotOpen, or libraryReadOnly for a command on a library that is open for reading. */
function handlerFor(library: LibraryService, name: LibraryOperationName): (input: never) => Promise<unknown> {
  const open = library.current();
  if (contract[name].kind === 'command' && open.mode === 'read') {
    throw new WorkbenchError('libraryReadOnly', { path: open.root });
  }
  return open.handlers[name];
}

function needsLibrary(name: OperationName): name is LibraryOperationName {
  const free: readonly OperationName[] = [
    'corpus.extract',
    'corpus.extractArchive',
    'entities.findPlace',
    'entities.parseQuantity',
    'entities.suggest',
  ];
  return !/^(library|settings|jobs)\./.test(name) && !free.includes(name);
}

function sampleLibrary({ documentsFolder, seedsFolder }: CoreOptions) {
  return {
    root: path.join(documentsFolder, 'Broadsheet', 'Sample library'),
    name: 'Sample library',
    sources: [{ path: seedsFolder }],
  };
}
