/** Imports that go on after the program was killed, and reports that can be acted on. */
export const sql = /* sql */ `
-- What an import is to read, until it has ended: paths of this machine, or the names of files that a browser sent.
CREATE TABLE import_source (
  run TEXT NOT NULL REFERENCES import_run (id),
  position INTEGER NOT NULL,
  path TEXT NOT NULL,
  upload TEXT,
  PRIMARY KEY (run, position)
) STRICT, WITHOUT ROWID;

ALTER TABLE import_run ADD COLUMN concerning INTEGER NOT NULL DEFAULT 0;
ALTER TABLE import_run ADD COLUMN ignored INTEGER NOT NULL DEFAULT 0;
CREATE INDEX import_run_unfinished ON import_run (started, id) WHERE finished IS NULL;

-- What is worth a look in a file that came in, and whether a person has set a failed one aside.
ALTER TABLE import_item ADD COLUMN concerns TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(concerns));
ALTER TABLE import_item ADD COLUMN ignored INTEGER NOT NULL DEFAULT 0 CHECK (ignored IN (0, 1));
CREATE INDEX import_item_concerns ON import_item (run, position) WHERE concerns <> '[]';

-- Whose mentions changed is noted by who writes them, once an article: a trigger would run for each of them.
DROP TRIGGER mention_added;
DROP TRIGGER mention_changed;
DROP TRIGGER mention_removed;
`;
