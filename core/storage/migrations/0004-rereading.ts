/** What cleaning took out of each file, the rules that are switched off, and which articles are nearly the same. */
export const sql = /* sql */ `
-- How many pieces each cleaning rule took out of the file when it was read last.
ALTER TABLE document ADD COLUMN removed TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(removed));
UPDATE document SET removed = coalesce(
  (SELECT i.removed FROM import_item i WHERE i.run = document.run AND i.path = document.path ORDER BY i.position LIMIT 1), '{}');

-- A rule without a row is on.
CREATE TABLE cleaning_rule (
  id TEXT PRIMARY KEY,
  is_on INTEGER NOT NULL CHECK (is_on IN (0, 1))
) STRICT, WITHOUT ROWID;

-- What is known of a text for finding others that are nearly the same: derived, and made again where it is lost. Words
-- that two texts share are looked for by their bands: texts with an equal one are candidates.
CREATE TABLE text_signature (
  revision TEXT PRIMARY KEY,
  shingles INTEGER NOT NULL,
  signature BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE text_band (
  band INTEGER NOT NULL,
  revision TEXT NOT NULL,
  PRIMARY KEY (band, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX text_band_revision ON text_band (revision);

-- Two texts that are nearly the same: a is the smaller id. The share of words that both have, of those that one has at
-- least, and of the shorter one's.
CREATE TABLE near_copy (
  a TEXT NOT NULL,
  b TEXT NOT NULL CHECK (a < b),
  similarity REAL NOT NULL,
  containment REAL NOT NULL,
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX near_copy_b ON near_copy (b);

-- What the analyst says: these two are not the same.
CREATE TABLE apart (
  a TEXT NOT NULL,
  b TEXT NOT NULL CHECK (a < b),
  author TEXT NOT NULL,
  created TEXT NOT NULL,
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
`;
