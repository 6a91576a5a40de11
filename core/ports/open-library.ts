import type { AllHandlers, Handlers } from '../../shared/contract/index.ts';
import type { PlaceChoice } from '../../shared/contract/entities.ts';
import type { LibraryCounts } from '../../shared/contract/library.ts';
import type { CollectionId } from '../../shared/model/ids.ts';
import type { RecordStore } from './storage.ts';

/** The operations that need an open library. */
export type LibraryHandlers = Omit<Handlers<'corpus'>, 'corpus.extract' | 'corpus.extractArchive'> &
  Omit<Handlers<'entities'>, LibraryFreeEntityOperation> &
  Handlers<'cleaning'> &
  Handlers<'duplicates'> &
  Handlers<'search'> &
  Handlers<'searches'> &
  Handlers<'collections'> &
  Handlers<'tags'> &
  Handlers<'annotations'> &
  Handlers<'sheets'> &
  Handlers<'briefs'> &
  Handlers<'history'> &
  Handlers<'watching'>;

/** Operations on entities that need none. */
export type LibraryFreeEntityOperation = 'entities.findPlace' | 'entities.parseQuantity' | 'entities.suggest';

export type LibraryOperationName = keyof LibraryHandlers & keyof AllHandlers;

/** A library that is open, with the services that work on it. */
export interface OpenLibrary {
  root: string;
  mode: 'write' | 'read';
  /** Who holds it for writing while this one only reads. */
  holder: string | null;
  records: RecordStore;
  counts(): Promise<LibraryCounts>;
  /** Its places by the beginning of a name, those that articles speak of most first; of one collection where it is given. */
  placesByName(prefix: string, limit: number, collection?: CollectionId): Promise<PlaceChoice[]>;
  handlers: LibraryHandlers;
  /** Goes on with the long work that had not ended when the library was closed last; starts it and answers. */
  goOn(): Promise<void>;
  close(): Promise<void>;
}
