import type { ExportResult, ExportTarget } from '../../shared/contract/export.ts';

export interface ExportFile {
  /** The name offered for a download; where a path is given, that counts. */
  name: string;
  mediaType: string;
  /** Text is written as UTF-8. */
  text: string | Uint8Array;
}

/** Writes an export where it was asked for, or keeps it for a download. Throws cannotWrite. */
export type WriteExport = (file: ExportFile, to: ExportTarget) => Promise<ExportResult>;
