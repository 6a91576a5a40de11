import type { SheetId } from '../../shared/model/ids.ts';
import type { Sheet } from '../../shared/model/sheet.ts';
import type { ListedEvidence } from './sheet-reads.ts';

/** Sheets as briefs are made of them. */
export interface SheetSource {
  /** Throws notFound. */
  read(sheet: SheetId): Promise<Sheet>;
  evidence(sheet: SheetId): Promise<ListedEvidence[]>;
}
