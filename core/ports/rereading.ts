import type { DocumentId, JobId } from '../../shared/model/ids.ts';
import type { HistoryMessage } from '../../shared/model/history-entry.ts';
import type { ColumnMapping, ReadingChoices } from '../../shared/model/reading-choices.ts';
import type { DocumentRecord, Write } from './records.ts';

/** Some documents to read again, as one entry of history. */
export interface RereadingWork {
  documents: readonly DocumentId[];
  operation: string;
  message: HistoryMessage;
  /** What is changed before the first of them is read: what the reading is for. */
  first?: readonly Write[];
  /** What was said of the columns of tables, to be remembered for their headers; null gives them back to the program. */
  columns?: ColumnMapping | null;
  /** How each is read from now on; without it as it was until now. */
  choicesFor?(document: DocumentRecord): ReadingChoices | null;
}

/** Reads documents of the library again, in the background and after the imports that run already. */
export interface Rereading {
  start(work: RereadingWork): JobId;
}
