import type { ArticleId } from '../../shared/model/ids.ts';
import type { DuplicateStore } from '../ports/duplicate-store.ts';
import type { Events } from '../ports/events.ts';
import type { RecordStore } from '../ports/storage.ts';
import { signTexts } from './sign-texts.ts';

export interface TextFollower {
  /** Ends after the slice that it is at. */
  close(): Promise<void>;
}

interface FollowerPorts {
  records: Pick<RecordStore, 'onCommit' | 'lastSeq'>;
  duplicates: DuplicateStore;
  events: Events;
  canWrite: boolean;
}

/** Changes within this time, in milliseconds, are looked at together: an import must not be held up by it. */
const DELAY = 400;
/** The most ids that an event names. */
const NAMED_IDS = 200;

/** Keeps near-copies up with the articles' texts: from the start of the library on, and after every change of an article. */
export function followTexts(ports: FollowerPorts): TextFollower {
  const abort = new AbortController();
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();
  const run = async (): Promise<void> => {
    const concerned = await signTexts(ports.duplicates, abort.signal);
    if (concerned.length > 0 && !abort.signal.aborted) await tell(ports, concerned);
  };
  const schedule = (): void => {
    if (abort.signal.aborted || timer || !ports.canWrite) return;
    timer = setTimeout(() => {
      timer = null;
      // What could not be looked at now is looked at with the next change.
      running = running.then(run).catch(() => {});
    }, DELAY);
  };
  const stop = ports.records.onCommit(({ changes }) => {
    if (changes.some(({ kind }) => kind === 'article')) schedule();
  });
  schedule();
  return {
    close: async () => {
      abort.abort();
      stop();
      if (timer) clearTimeout(timer);
      await running;
    },
  };
}

async function tell({ records, events }: FollowerPorts, articles: readonly ArticleId[]): Promise<void> {
  const ids = [...new Set(articles)];
  const kinds = { article: ids.length > NAMED_IDS ? null : ids };
  events.emit({ name: 'libraryChanged', payload: { seq: await records.lastSeq(), kinds } });
}
