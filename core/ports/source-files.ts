/** The raw bytes of what was imported, kept for ever under their SHA-256 (hexadecimal). */
export interface SourceFiles {
  /** The folder that they lie in, for those who read files in other threads. */
  readonly root: string;
  /** Where the bytes lie, for those who read files in other threads. */
  fileOf(sha256: string): string;
  /** Keeps the bytes; does nothing where they are kept already. Throws diskFull or libraryReadOnly. */
  put(sha256: string, bytes: Uint8Array): Promise<void>;
  /** Throws fileUnreadable, or libraryDamaged where the bytes are no longer those that were kept. */
  read(sha256: string): Promise<Uint8Array>;
}
