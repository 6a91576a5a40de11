import { setImmediate } from 'node:timers/promises';
import type { ArticleId } from '../../shared/model/ids.ts';
import type { DuplicateStore } from '../ports/duplicate-store.ts';
import type { Events } from '../ports/events.ts';
import type { RecordStore } from '../ports/storage.ts';
import { createSigner, type Signer } from './sign-texts.ts';

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

/** For so long no article must have changed, in milliseconds: what an import brings is looked at when it pauses or ends. */
const QUIET = 400;
/** The most ids that an event names. */
const NAMED_IDS = 200;

/** Keeps near-copies up with the articles' texts: from the start of the library on, and after changes of articles. */
export function followTexts(ports: FollowerPorts): TextFollower {
  const abort = new AbortController();
  const signer = createSigner(ports.duplicates);
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const run = async (): Promise<void> => {
    const concerned = await signAll(ports.duplicates, signer, abort.signal);
    if (concerned.length > 0 && !abort.signal.aborted) await tell(ports, concerned);
  };
  const schedule = (): void => {
    if (abort.signal.aborted || !ports.canWrite) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      // What could not be looked at now is looked at with the next change.
      running = running.then(run).catch(() => {});
    }, QUIET);
  };
  const stop = ports.records.onCommit(({ changes }) => {
    if (changes.some(({ kind }) => kind === 'article')) schedule();
  });
  schedule();
  return {
    close: async () => {
      abort.abort();
      stop();
      clearTimeout(timer);
      await running;
    },
  };
}

/** Looks at every text that was not looked at yet, some articles at a time. Answers with those for which copies were found. */
async function signAll(store: DuplicateStore, signer: Signer, signal: AbortSignal): Promise<ArticleId[]> {
  const concerned: ArticleId[] = [];
  for (let after: ArticleId | null = null; !signal.aborted;) {
    const { articles, next } = await store.unsigned(after);
    concerned.push(...(await signer.sign(articles, signal)));
    if (next === null) break;
    after = next;
    await setImmediate();
  }
  return concerned;
}

async function tell({ records, events }: FollowerPorts, articles: readonly ArticleId[]): Promise<void> {
  const ids = [...new Set(articles)];
  const kinds = { article: ids.length > NAMED_IDS ? null : ids };
  events.emit({ name: 'libraryChanged', payload: { seq: await records.lastSeq(), kinds } });
}
