import { existsSync } from 'node:fs';
import path from 'node:path';
import { WorkbenchError } from '../../shared/contract/errors.ts';
import type { Handlers, Output } from '../../shared/contract/index.ts';
import type { LibraryInfo, RecentLibrary } from '../../shared/contract/library.ts';
import type { FileSource } from '../../shared/contract/corpus.ts';
import type { Analyst } from '../ports/analyst.ts';
import type { Events } from '../ports/events.ts';
import type { OpenLibrary } from '../ports/open-library.ts';
import type { RecentLibraries } from '../ports/recent-libraries.ts';
import { put } from '../ports/records.ts';
import { timestamp, type Runtime } from '../ports/runtime.ts';
import { browseFolder } from './browse-folder.ts';

export interface LibraryPorts {
  /** Opens and makes libraries; the service knows only what it may do with an open one. */
  open(root: string, mode: 'write' | 'read'): Promise<OpenLibrary>;
  create(root: string, name: string): Promise<OpenLibrary>;
  isLibrary(root: string): boolean;
  recent: RecentLibraries;
  analyst: Analyst;
  events: Events;
  runtime: Runtime;
  /** Where the person keeps documents, and where the sample library is made and read from. */
  documents: string;
  sample: { root: string; name: string; sources: FileSource[] };
}

export interface LibraryService {
  handlers: Handlers<'library'>;
  /** The open library. Throws libraryNotOpen. */
  current(): OpenLibrary;
  isOpen(): boolean;
  close(): Promise<void>;
}

/** Which library is open: one at a time, or none. */
export function createLibraryService(ports: LibraryPorts): LibraryService {
  let opened: OpenLibrary | null = null;

  const current = (): OpenLibrary => {
    if (!opened) throw new WorkbenchError('libraryNotOpen');
    return opened;
  };
  const close = async (): Promise<void> => {
    const closing = opened;
    if (!closing) return;
    await remember(ports, closing);
    opened = null;
    await closing.close();
    ports.events.emit({ name: 'libraryClosed', payload: {} });
  };
  const replaceBy = async (next: () => Promise<OpenLibrary>): Promise<LibraryInfo> => {
    const library = await next();
    await close();
    opened = library;
    return announce(ports, library);
  };
  const open = async (root: string, mode: 'write' | 'read', goOn: boolean): Promise<LibraryInfo> => {
    if (opened?.root === root && opened.mode === mode) return infoOf(opened);
    if (opened?.root === root) await close();
    const info = await replaceBy(() => ports.open(root, mode));
    if (goOn) await current().goOn();
    return info;
  };

  return {
    current,
    isOpen: () => opened !== null,
    close,
    handlers: {
      'library.open': ({ path: root, mode, goOn }) => open(path.resolve(root), mode, goOn),
      'library.create': ({ path: root, name }) =>
        replaceBy(() => ports.create(path.resolve(root), name ?? path.basename(path.resolve(root)))),
      'library.openSample': async () => {
        const { root, name, sources } = ports.sample;
        if (ports.isLibrary(root)) return { library: await open(root, 'write', true), job: null };
        const library = await replaceBy(() => ports.create(root, name));
        const { job } = await current().handlers['corpus.import']({ sources });
        return { library, job: job };
      },
      'library.close': async () => {
        await close();
        return null;
      },
      'library.info': async () => (opened ? infoOf(opened) : null),
      'library.rename': async ({ name }) => rename(ports, current(), name),
      'library.recent': async () => ports.recent.list().map(withPresence(ports)),
      'library.forget': async ({ path: root }) => {
        ports.recent.forget(root);
        return null;
      },
      'library.browse': async ({ path: root }) =>
        browseFolder(root ?? nearestFolder(ports.documents), ports.isLibrary),
    },
  };
}

/** The folder itself, or the nearest above it that is there: nobody has made a documents folder on a new machine. */
function nearestFolder(folder: string): string {
  const above = path.dirname(folder);
  return existsSync(folder) || above === folder ? folder : nearestFolder(above);
}

async function announce(ports: LibraryPorts, library: OpenLibrary): Promise<LibraryInfo> {
  await remember(ports, library);
  const info = await infoOf(library);
  ports.events.emit({ name: 'libraryOpened', payload: { library: info } });
  return info;
}

async function infoOf(library: OpenLibrary): Promise<LibraryInfo> {
  const record = await library.records.get('library', 'library');
  return {
    path: library.root,
    name: record?.name ?? path.basename(library.root),
    mode: library.mode,
    holder: library.holder,
    counts: await library.counts(),
  };
}

async function rename(
  ports: LibraryPorts,
  library: OpenLibrary,
  name: string,
): Promise<Output<'library.rename'>> {
  const before = (await library.records.get('library', 'library'))!;
  const message = { key: 'history.library.rename', values: { name } };
  const entry = { operation: 'library.rename', author: ports.analyst.name(), message };
  await library.records.commit([put('library', { ...before, name })], { entry });
  await remember(ports, library);
  return infoOf(library);
}

/** A list of recent libraries that cannot be written is no reason not to open one. */
async function remember(ports: LibraryPorts, library: OpenLibrary): Promise<void> {
  const { path: root, name, counts } = await infoOf(library);
  const { articles, sheets, briefs } = counts;
  try {
    ports.recent.remember({ path: root, name, opened: timestamp(ports.runtime), articles, sheets, briefs });
  } catch (error) {
    if (!(error instanceof WorkbenchError && error.code === 'cannotWrite')) throw error;
  }
}

function withPresence(ports: LibraryPorts): (library: Omit<RecentLibrary, 'present'>) => RecentLibrary {
  return (library) => ({ ...library, present: existsSync(library.path) && ports.isLibrary(library.path) });
}
