/** A file that a host was sent. */
export interface Upload {
  name: string;
  file: string;
  size: number;
  bytes(): Promise<Uint8Array>;
}

/** Bytes that cross a host's border on their own way, never as JSON: files that come in and exports that go out. */
export interface Exchange {
  /** Keeps an uploaded file until it is imported; answers with its id. `name` is its path as the sender knows it. */
  receive(name: string, bytes: Uint8Array): Promise<string>;
  /** The uploaded file, with the path where it waits, read only when its bytes are wanted; null where there is none. */
  upload(id: string): Upload | null;
  /** The newest uploaded file of a name; null where none waits. Those that failed wait, to be read in another way. */
  named(name: string): (Upload & { id: string }) | null;
  /** Deletes an uploaded file that came in; what is never imported goes when the core closes. */
  discard(id: string): Promise<void>;
  /** Keeps an export for one download; answers with its id. */
  offer(name: string, mediaType: string, bytes: Uint8Array): string;
  /** Hands an export out, once; null where there is none. */
  take(id: string): { name: string; mediaType: string; bytes: Uint8Array } | null;
}
