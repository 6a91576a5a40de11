import type { DocumentId } from '../../shared/model/ids.ts';

/** What one cleaning rule did in a library: how many pieces it took out, and of how many files. */
export interface RuleRemovals {
  rule: string;
  pieces: number;
  documents: number;
}

/** What cleaning asks of the store. */
export interface CleaningReads {
  /** What the rules took out of the files as they are read now; those that took nothing are left out. */
  removals(): Promise<RuleRemovals[]>;
  documents(): Promise<DocumentId[]>;
  /** The files that a rule took something out of. */
  documentsCleanedBy(rule: string): Promise<DocumentId[]>;
}
