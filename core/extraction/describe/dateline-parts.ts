/** What stands in front of an agency's report, and where the report itself begins (in code units). */
export interface Dateline {
  source: string | null;
  authors: string[];
  date: string | null;
  end: number;
}
