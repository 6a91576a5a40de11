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

-- What is known of an article's text for finding others that are nearly the same: derived, and made again where it is lost.
-- Texts that share a band are candidates. Rows of an article that is gone do no harm, and it may come back.
CREATE TABLE text_signature (
  article TEXT PRIMARY KEY,
  revision TEXT NOT NULL,
  signature BLOB NOT NULL,
  bands TEXT NOT NULL CHECK (json_valid(bands))
) STRICT, WITHOUT ROWID;
CREATE TABLE text_band (
  band INTEGER NOT NULL,
  article TEXT NOT NULL,
  PRIMARY KEY (band, article)
) STRICT, WITHOUT ROWID;

-- Two articles that are nearly the same, a with the smaller id: shared shingles as a share of all, and of the shorter one's.
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
