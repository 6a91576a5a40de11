import type { CoreClient } from '../client/core-client.ts';
import { gather } from './gather.ts';

interface Following {
  /** The kinds of records that what is shown is made of; without them any change counts. */
  kinds?: readonly string[];
  /** How long changes are gathered before they are answered, in milliseconds. */
  within: number;
}

/** Reads anew whenever the library changed in something that is shown, until the returned function is called. */
export function followLibrary(core: CoreClient, { kinds, within }: Following, read: () => void): () => void {
  const later = gather(read, within);
  const stop = core.on('libraryChanged', ({ kinds: changed }) => {
    if (!kinds || kinds.some((kind) => kind in changed)) later();
  });
  return () => {
    stop();
    later.cancel();
  };
}
