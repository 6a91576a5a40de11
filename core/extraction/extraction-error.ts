/** Why a file cannot be read. The words for a person come from the message files, by code. */
export type ExtractionErrorCode =
  | 'fileEmpty'
  | 'fileBinary'
  | 'fileTooLarge'
  | 'fileEncrypted'
  | 'fileOldFormat'
  | 'fileDamaged'
  | 'encodingUnknown'
  | 'unsupportedType'
  | 'noText'
  | 'noArticleColumn'
  | 'archiveBomb';

/** A file that `extractFile` refuses, with the facts that its message needs: a byte's offset, a limit, an ending. */
export class ExtractionError extends Error {
  readonly code: ExtractionErrorCode;
  readonly details: Record<string, string | number>;

  constructor(code: ExtractionErrorCode, details: Record<string, string | number> = {}) {
    super(`${code} ${JSON.stringify(details)}`);
    this.name = 'ExtractionError';
    this.code = code;
    this.details = details;
  }

  /** As it is told of a file, with the path that the file is known by. */
  of(path: string): { code: ExtractionErrorCode; details: Record<string, string | number> } {
    return { code: this.code, details: { ...this.details, path } };
  }
}
