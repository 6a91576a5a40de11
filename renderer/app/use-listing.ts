import { useEffect, useState } from 'react';
import type { Output } from '../../shared/contract/index.ts';
import { CallError, type CoreClient } from '../client/core-client.ts';
import { errorWords } from '../workbench/notifications.ts';

type Listing = Output<'library.browse'>;

/** A folder as it was asked for: what is in it, or why that cannot be said. */
export interface ListedFolder {
  /** What was asked for, as it was written; null for where the core begins. */
  asked: string | null;
  listing: Listing | null;
  problem: string | null;
  /** There is no such folder, which is no harm where one is to be made. */
  isMissing: boolean;
}

/** Reads a folder of the machine that the core runs on. While another is read, the one before is shown. */
export function useListing(core: CoreClient, path: string | null): ListedFolder | null {
  const [listed, setListed] = useState<ListedFolder | null>(null);
  useEffect(() => {
    let isWanted = true;
    const show = (result: ListedFolder): void => {
      if (isWanted) setListed(result);
    };
    core.call('library.browse', { path }).then(
      (listing) => show({ asked: path, listing, problem: null, isMissing: false }),
      (error: unknown) => show(problemOf(path, error)),
    );
    return () => {
      isWanted = false;
    };
  }, [core, path]);
  return listed;
}

function problemOf(asked: string | null, error: unknown): ListedFolder {
  const isMissing = error instanceof CallError && error.code === 'folderNotFound';
  return { asked, listing: null, problem: errorWords(error).text, isMissing };
}
