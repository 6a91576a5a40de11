/**
 * What the columns of tables are for, by their headers; what was said of them for an import; and the exact path of a file
 * whose name is no UTF-8.
 */
export const sql = /* sql */ `
CREATE TABLE column_mapping (
  header TEXT PRIMARY KEY,
  columns TEXT NOT NULL CHECK (json_valid(columns))
) STRICT;
ALTER TABLE import_source ADD COLUMN columns TEXT CHECK (columns IS NULL OR json_valid(columns));
ALTER TABLE document ADD COLUMN raw_path TEXT;
`;
