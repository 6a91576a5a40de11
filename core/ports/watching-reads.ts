import type { DocumentId } from '../../shared/model/ids.ts';

/** A document as far as its file is concerned. */
export interface KnownDocument {
  id: DocumentId;
  path: string;
  sha256: string;
  bytes: number;
  modified: number | null;
  missing: string | null;
}

/** What watching asks of the store about a folder; `folder` ends with the sign that separates paths. */
export interface WatchingReads {
  documentsIn(folder: string): Promise<KnownDocument[]>;
  /** When the last import began that a file of the folder ended in, by its path. */
  lastImports(folder: string): Promise<Map<string, string>>;
  /** How many documents of a folder are marked as missing. */
  missingIn(folder: string): Promise<number>;
}
