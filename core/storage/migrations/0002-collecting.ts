/** Files of every format, and what the analyst decides about them and their articles. */
export const sql = /* sql */ `
-- What a parser read from a file whose bytes mean nothing to a person (docx, pdf). Maps of revisions point into it.
CREATE TABLE rendition (
  id TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  text TEXT NOT NULL,
  parts TEXT NOT NULL CHECK (json_valid(parts)),
  created TEXT NOT NULL
) STRICT;

ALTER TABLE revision ADD COLUMN rendition TEXT REFERENCES rendition (id);

ALTER TABLE document ADD COLUMN reading TEXT CHECK (reading IS NULL OR json_valid(reading));
ALTER TABLE document ADD COLUMN notes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(notes));
ALTER TABLE document ADD COLUMN modified INTEGER;
ALTER TABLE document ADD COLUMN missing TEXT;

ALTER TABLE article ADD COLUMN translated TEXT CHECK (translated IS NULL OR json_valid(translated));
ALTER TABLE article ADD COLUMN corrected TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(corrected));
ALTER TABLE article ADD COLUMN about TEXT CHECK (about IS NULL OR json_valid(about));
ALTER TABLE article ADD COLUMN excluded TEXT;
ALTER TABLE article ADD COLUMN trashed TEXT;
`;
