import type { LunrEngine } from './lunr-engine.ts';

export type EngineMethod = Exclude<keyof LunrEngine, 'constructor'>;

/** Articles have an index of their own: lunr's scores depend on all that is in one, and must not change with a note. */
export const INDEXES = ['articles', 'elsewhere'] as const;
export type IndexName = (typeof INDEXES)[number];

export interface SearchWorkerData {
  /** Where the indexes are saved, or null for a library that is only read. */
  saveTo: string | null;
  loadFrom: string;
}

export interface EngineCall {
  id: number;
  index: IndexName;
  method: EngineMethod;
  args: readonly unknown[];
}

export type EngineReply =
  { id: number; value: unknown } | { id: number; error: { message: string; stack: string } };
