import type { LunrEngine } from './lunr-engine.ts';

export type EngineMethod = Exclude<keyof LunrEngine, 'constructor'>;

export interface SearchWorkerData {
  /** Where the index is saved, or null for a library that is only read. */
  saveTo: string | null;
  loadFrom: string;
}

export interface EngineCall {
  id: number;
  method: EngineMethod;
  args: readonly unknown[];
}

export type EngineReply =
  { id: number; value: unknown } | { id: number; error: { message: string; stack: string } };
