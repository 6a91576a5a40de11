/** A library as it is remembered on this machine. */
export interface RecentLibraryRecord {
  path: string;
  name: string;
  opened: string;
  articles: number;
  sheets: number;
  briefs: number;
}

/** The libraries that were open before, newest first. */
export interface RecentLibraries {
  list(): readonly RecentLibraryRecord[];
  /** Puts a library first, with what is in it now. Throws cannotWrite. */
  remember(library: RecentLibraryRecord): void;
  forget(path: string): void;
}
