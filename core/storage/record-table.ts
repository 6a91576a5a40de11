import type { RecordKind, Records } from '../ports/records.ts';

/** How a field is stored: as it is, as JSON text, or a boolean as 0 and 1. Columns have the field's name in snake case. */
type ColumnType = 'plain' | 'json' | 'flag';

export interface RecordTable<Kind extends RecordKind = RecordKind> {
  table: string;
  columns: Readonly<Record<keyof Records[Kind] & string, ColumnType>>;
  /**
   * `tracked`: the analyst's; each change is recorded with the row before and after. `immutable`: made once, and stays
   * when what it belongs to is undone. `report`: the program's own, without a trace in the change record.
   */
  role: 'tracked' | 'immutable' | 'report';
  /** Fields that came with a later migration, and what they are in images of rows from before it. */
  since?: Readonly<Partial<Records[Kind]>>;
  /** Fields that the program keeps up by itself: undo neither minds nor restores them. */
  ownFields?: readonly (keyof Records[Kind] & string)[];
}
