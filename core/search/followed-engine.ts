import type { SearchEngine, SearchSource } from '../ports/search-engine.ts';
import { followChanges } from './index-follower.ts';
import type { Ask } from './search-ports.ts';

/** An engine that follows the library's change record. */
export interface FollowedEngine {
  /** Resolves after the first reading. */
  ready(): Promise<void>;
  ask: Ask;
  /** Something changed: follow soon. */
  nudge(): void;
  /** True while something is read, or is still to be read. */
  isBehind(): Promise<boolean>;
  close(): Promise<void>;
}

/** Lets an engine follow; whoever asks waits only for the first reading. `onIndexed` is told how far it has read. */
export function followedEngine(
  engine: SearchEngine,
  source: SearchSource,
  onIndexed: (seq: number) => void,
): FollowedEngine {
  const follower = followChanges(engine, source, onIndexed);
  let firstReading: Promise<void> | null = null;
  const ready = (): Promise<void> =>
    (firstReading ??= follower.upToDate().catch((error: unknown) => {
      // The next one to ask tries again.
      firstReading = null;
      throw error;
    }));
  return {
    ready,
    ask: async (question) => {
      await ready();
      const answer = await question();
      if (answer.seq >= follower.reached()) return answer;
      // An engine that died came back with what it had saved, and reads on before it is asked again.
      await follower.upToDate();
      return question();
    },
    nudge: () => follower.nudge(),
    isBehind: async () => {
      const { seq } = await engine.status();
      return follower.isBusy() || seq < (await source.lastSeq());
    },
    close: async () => {
      follower.stop();
      await engine.close();
    },
  };
}
