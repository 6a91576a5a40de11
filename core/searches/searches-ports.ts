import type { Analyst } from '../ports/analyst.ts';
import type { AskedSearch } from '../ports/asked-search.ts';
import type { CorpusReads } from '../ports/corpus-reads.ts';
import type { WriteExport } from '../ports/export-file.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { SearchLabels } from '../ports/search-labels.ts';
import type { RecordStore } from '../ports/storage.ts';
import type { SavedSearchReads } from '../ports/saved-search-reads.ts';

export interface SearchesPorts {
  records: RecordStore;
  reads: SavedSearchReads & Pick<CorpusReads, 'article'>;
  search: AskedSearch;
  labels: SearchLabels;
  runtime: Runtime;
  analyst: Analyst;
  writeExport: WriteExport;
}
