/** Folders that are watched, and how files of a folder ended, by their paths. */
export const sql = /* sql */ `
CREATE TABLE watched_folder (
  id TEXT PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  added TEXT NOT NULL,
  paused INTEGER NOT NULL CHECK (paused IN (0, 1)),
  polling INTEGER NOT NULL CHECK (polling IN (0, 1)),
  device INTEGER,
  last_run TEXT,
  last_arrival TEXT
) STRICT;
CREATE INDEX import_item_path ON import_item (path);
`;
