import type { ArticleId, SavedSearchId, SearchHistoryId, SheetId } from '../../shared/model/ids.ts';
import type { Page, PageRequest } from '../../shared/model/page.ts';
import type { SavedSearchRecord, SearchHistoryRecord } from './records.ts';

/** What saved searches ask of the store. */
export interface SavedSearchReads {
  /** By name. */
  savedSearches(page: PageRequest): Promise<Page<SavedSearchRecord>>;
  savedSearchByName(name: string): Promise<SavedSearchId | undefined>;
  /** The latest first. */
  searchHistory(page: PageRequest): Promise<Page<SearchHistoryRecord>>;
  /** Searches that were made with these words. */
  searchesFor(query: string): Promise<SearchHistoryRecord[]>;
  /** Those that were made before the latest so many. */
  searchesBefore(latest: number): Promise<SearchHistoryId[]>;
  /** Articles that a sheet holds evidence from. */
  articlesUsed(sheet: SheetId): Promise<ArticleId[]>;
}
