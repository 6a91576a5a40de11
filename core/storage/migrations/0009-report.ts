/** What an import's report says of each file besides: its size, its time, what could not be read; and which hold several. */
export const sql = /* sql */ `
ALTER TABLE import_run ADD COLUMN several INTEGER NOT NULL DEFAULT 0;
UPDATE import_run SET several = (
  SELECT count(*) FROM import_item i WHERE i.run = import_run.id AND i.concerns LIKE '%"several"%');

ALTER TABLE import_item ADD COLUMN notes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(notes));
ALTER TABLE import_item ADD COLUMN bytes INTEGER;
ALTER TABLE import_item ADD COLUMN modified INTEGER;
`;
