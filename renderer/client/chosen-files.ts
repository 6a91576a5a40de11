import type { FileSource } from '../../shared/contract/corpus.ts';
import type { Failure } from '../../shared/contract/errors.ts';

/** What a person chose or dropped, as what an import takes, and what could not be had of it. */
export interface ReadyFiles {
  sources: FileSource[];
  refused: Failure[];
}

/** How files are on their way: how many are sent, of how many. */
export type SendProgress = (done: number, total: number) => void;

/** Files and folders that a person chose or dropped. Nothing is sent before it is asked for. */
export interface ChosenFiles {
  /** What was chosen, by name: for words. */
  names: readonly string[];
  /** Where it lies on this machine, or null where a page may not know. */
  paths: readonly string[] | null;
  /** Makes it ready for an import. Throws CallError where nothing can be sent, or an AbortError. */
  send(progress: SendProgress, signal: AbortSignal): Promise<ReadyFiles>;
}

/** Paths are ready as they are: the core reads them itself. */
export function chosenPaths(paths: readonly string[]): ChosenFiles {
  return {
    names: paths.map(lastPart),
    paths,
    send: async () => ({ sources: paths.map((path) => ({ path })), refused: [] }),
  };
}

function lastPart(path: string): string {
  const parts = path.split(/[/\\]/).filter((part) => part !== '');
  return parts[parts.length - 1] ?? path;
}
