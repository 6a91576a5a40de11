/** The first form of a library. Times are ISO 8601 in UTC; offsets are UTF-16 code units, half-open; JSON is UTF-8 text. */
export const sql = /* sql */ `
CREATE TABLE library (
  id TEXT PRIMARY KEY CHECK (id = 'library'),
  name TEXT NOT NULL,
  created TEXT NOT NULL
) STRICT;

-- One imported file. The raw bytes lie in sources/ under their SHA-256 and stay when the row goes.
CREATE TABLE document (
  id TEXT PRIMARY KEY,
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  media_type TEXT NOT NULL,
  charset TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  imported TEXT NOT NULL,
  run TEXT NOT NULL
) STRICT;
CREATE INDEX document_path ON document (path);
CREATE INDEX document_sha256 ON document (sha256);

-- A text as it was read once, immutable. It outlives a withdrawn article, so that redo finds it again: no reference.
CREATE TABLE revision (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  text TEXT NOT NULL,
  blocks TEXT NOT NULL CHECK (json_valid(blocks)),
  map TEXT NOT NULL CHECK (json_valid(map)),
  created TEXT NOT NULL
) STRICT;
CREATE INDEX revision_article ON revision (article);

CREATE TABLE article (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL REFERENCES document (id),
  revision TEXT NOT NULL REFERENCES revision (id),
  part INTEGER NOT NULL CHECK (part >= 0),
  parts INTEGER NOT NULL CHECK (parts > part),
  title TEXT NOT NULL,
  title_basis TEXT NOT NULL,
  authors TEXT NOT NULL CHECK (json_valid(authors)),
  source TEXT,
  url TEXT,
  published TEXT CHECK (published IS NULL OR json_valid(published)),
  language TEXT,
  truncated INTEGER NOT NULL CHECK (truncated IN (0, 1)),
  chars INTEGER NOT NULL,
  words INTEGER NOT NULL,
  added TEXT NOT NULL
) STRICT;
CREATE INDEX article_document ON article (document);
CREATE INDEX article_added ON article (added, id);
CREATE INDEX article_title ON article (title COLLATE NOCASE, id);
-- The newest first; dates without a year have no place in time, so they follow, and articles without a date come last.
CREATE INDEX article_date ON article (
  published IS NULL, substr(published ->> 'date', 1, 2) = '--', published ->> 'date' DESC, id
);

-- Words on one revision, immutable. Annotations, mentions and evidence point here. Like revisions, anchors stay.
CREATE TABLE anchor (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL,
  revision TEXT NOT NULL REFERENCES revision (id),
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL CHECK ("end" > start),
  quote TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL
) STRICT;
CREATE INDEX anchor_article ON anchor (article, revision, start);

-- Where an anchor stands on another revision than its own. Derived.
CREATE TABLE placement (
  anchor TEXT NOT NULL REFERENCES anchor (id),
  revision TEXT NOT NULL REFERENCES revision (id),
  state TEXT NOT NULL CHECK (state IN ('exact', 'moved', 'doubtful', 'orphaned')),
  start INTEGER,
  "end" INTEGER,
  PRIMARY KEY (anchor, revision),
  CHECK ((state = 'orphaned') = (start IS NULL) AND (start IS NULL) = ("end" IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE tag (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE,
  colour INTEGER NOT NULL CHECK (colour BETWEEN 1 AND 8),
  parent TEXT REFERENCES tag (id),
  description TEXT NOT NULL,
  shortcut INTEGER CHECK (shortcut BETWEEN 1 AND 8),
  created TEXT NOT NULL
) STRICT;

CREATE TABLE annotation (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES article (id),
  anchor TEXT NOT NULL REFERENCES anchor (id),
  note TEXT NOT NULL,
  author TEXT NOT NULL,
  created TEXT NOT NULL,
  updated TEXT NOT NULL
) STRICT;
CREATE INDEX annotation_article ON annotation (article);
CREATE INDEX annotation_anchor ON annotation (anchor);

CREATE TABLE annotation_tag (
  annotation TEXT NOT NULL REFERENCES annotation (id),
  tag TEXT NOT NULL REFERENCES tag (id),
  PRIMARY KEY (annotation, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX annotation_tag_tag ON annotation_tag (tag);

CREATE TABLE entity (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  name_zh TEXT,
  aliases TEXT NOT NULL CHECK (json_valid(aliases)),
  parent TEXT REFERENCES entity (id),
  merged_into TEXT REFERENCES entity (id) CHECK (merged_into IS NULL OR merged_into <> id)
) STRICT;
CREATE INDEX entity_merged_into ON entity (merged_into) WHERE merged_into IS NOT NULL;

-- Suggestions outlive a withdrawn article as revisions do, so that redo need not read it again: no reference to it.
CREATE TABLE mention (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL,
  anchor TEXT NOT NULL REFERENCES anchor (id),
  kind TEXT NOT NULL,
  entity TEXT REFERENCES entity (id),
  quantity TEXT CHECK (quantity IS NULL OR json_valid(quantity)),
  place TEXT REFERENCES entity (id),
  state TEXT NOT NULL CHECK (state IN ('suggested', 'accepted', 'rejected')),
  by TEXT NOT NULL,
  CHECK ((entity IS NULL) <> (quantity IS NULL)),
  CHECK ((kind = 'quantity') = (entity IS NULL))
) STRICT;
CREATE INDEX mention_article ON mention (article, state);
CREATE INDEX mention_entity ON mention (entity) WHERE entity IS NOT NULL;
CREATE INDEX mention_place ON mention (place) WHERE place IS NOT NULL;
CREATE INDEX mention_anchor ON mention (anchor);

-- What an article's mentions come to, so that no list has to count them: how many suggestions wait, and the entities that
-- it names or states quantities of. Derived: the triggers note whose mentions changed, and the transaction makes those anew before it ends.
CREATE TABLE article_summary (
  article TEXT PRIMARY KEY,
  suggestions INTEGER NOT NULL,
  entities TEXT NOT NULL CHECK (json_valid(entities))
) STRICT, WITHOUT ROWID;
CREATE INDEX article_summary_suggestions ON article_summary (suggestions);
CREATE TABLE entity_count (
  entity TEXT PRIMARY KEY,
  mentions INTEGER NOT NULL,
  articles INTEGER NOT NULL,
  quantities INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_count_mentions ON entity_count (mentions DESC) WHERE mentions > 0;
CREATE INDEX entity_count_quantities ON entity_count (quantities DESC, entity) WHERE quantities > 0;
CREATE TABLE stale_article (article TEXT NOT NULL) STRICT;

CREATE TRIGGER article_added AFTER INSERT ON article
BEGIN INSERT INTO stale_article VALUES (new.id); END;
CREATE TRIGGER article_revised AFTER UPDATE OF revision ON article
BEGIN INSERT INTO stale_article VALUES (new.id); END;
CREATE TRIGGER article_removed AFTER DELETE ON article
BEGIN INSERT INTO stale_article VALUES (old.id); END;
CREATE TRIGGER mention_added AFTER INSERT ON mention
BEGIN INSERT INTO stale_article VALUES (new.article); END;
CREATE TRIGGER mention_changed AFTER UPDATE ON mention
BEGIN INSERT INTO stale_article VALUES (new.article); END;
CREATE TRIGGER mention_removed AFTER DELETE ON mention
BEGIN INSERT INTO stale_article VALUES (old.article); END;
CREATE TRIGGER entity_changed AFTER UPDATE OF kind, name, merged_into ON entity
WHEN new.merged_into IS NOT old.merged_into OR new.kind <> old.kind OR new.name <> old.name
BEGIN
  INSERT INTO stale_article SELECT m.article FROM entity e JOIN mention m ON m.entity = e.id
    WHERE e.id = new.id OR e.merged_into = new.id;
  INSERT INTO stale_article SELECT m.article FROM entity e JOIN mention m ON m.place = e.id
    WHERE e.id = new.id OR e.merged_into = new.id;
END;

CREATE TABLE sheet (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  author TEXT NOT NULL,
  created TEXT NOT NULL
) STRICT;

CREATE TABLE sheet_place (
  sheet TEXT NOT NULL REFERENCES sheet (id),
  place TEXT NOT NULL REFERENCES entity (id),
  position INTEGER NOT NULL,
  PRIMARY KEY (sheet, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator (
  id TEXT PRIMARY KEY,
  sheet TEXT NOT NULL REFERENCES sheet (id),
  name TEXT NOT NULL,
  unit TEXT NOT NULL,
  "group" TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX indicator_sheet ON indicator (sheet);

CREATE TABLE evidence (
  id TEXT PRIMARY KEY,
  sheet TEXT NOT NULL REFERENCES sheet (id),
  place TEXT NOT NULL REFERENCES entity (id),
  indicator TEXT NOT NULL REFERENCES indicator (id),
  anchor TEXT NOT NULL REFERENCES anchor (id),
  quantity TEXT CHECK (quantity IS NULL OR json_valid(quantity)),
  text TEXT NOT NULL,
  author TEXT NOT NULL,
  created TEXT NOT NULL,
  FOREIGN KEY (sheet, place) REFERENCES sheet_place (sheet, place)
) STRICT;
CREATE INDEX evidence_cell ON evidence (sheet, indicator, place);
CREATE INDEX evidence_anchor ON evidence (anchor);

-- What the analyst decided about a cell; a cell without a decision has no row.
CREATE TABLE cell (
  sheet TEXT NOT NULL REFERENCES sheet (id),
  place TEXT NOT NULL REFERENCES entity (id),
  indicator TEXT NOT NULL REFERENCES indicator (id),
  shown TEXT REFERENCES evidence (id),
  absence TEXT CHECK (absence IN ('notFound', 'notApplicable')),
  reason TEXT NOT NULL,
  PRIMARY KEY (sheet, place, indicator)
) STRICT, WITHOUT ROWID;

CREATE TABLE brief (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  sheet TEXT REFERENCES sheet (id),
  blocks TEXT NOT NULL CHECK (json_valid(blocks)),
  author TEXT NOT NULL,
  created TEXT NOT NULL,
  updated TEXT NOT NULL
) STRICT;

-- The program's own report of what came in; no part of history.
CREATE TABLE import_run (
  id TEXT PRIMARY KEY,
  job TEXT NOT NULL,
  label TEXT NOT NULL,
  folder TEXT NOT NULL,
  files INTEGER,
  started TEXT NOT NULL,
  finished TEXT,
  added INTEGER NOT NULL,
  revised INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  duplicates INTEGER NOT NULL,
  failed INTEGER NOT NULL,
  articles INTEGER NOT NULL,
  cancelled INTEGER NOT NULL CHECK (cancelled IN (0, 1))
) STRICT;

CREATE TABLE import_item (
  run TEXT NOT NULL REFERENCES import_run (id),
  position INTEGER NOT NULL,
  path TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('added', 'revised', 'unchanged', 'duplicate', 'failed')),
  error TEXT CHECK (error IS NULL OR json_valid(error)),
  found INTEGER NOT NULL,
  articles TEXT NOT NULL CHECK (json_valid(articles)),
  same_as TEXT,
  removed TEXT NOT NULL CHECK (json_valid(removed)),
  PRIMARY KEY (run, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_item_outcome ON import_item (run, outcome, position);

-- History. A group is one change as the analyst sees it; 'open' while long work goes on, 'dropped' where an undone one
-- can no longer be redone because something else was done since.
CREATE TABLE history_group (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  operation TEXT NOT NULL,
  message TEXT NOT NULL CHECK (json_valid(message)),
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'undone', 'dropped'))
) STRICT;
CREATE INDEX history_group_state ON history_group (state, id);

-- The change record: every row that changed, by sequence number. Undo, search and events all follow it.
CREATE TABLE change (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  group_id INTEGER REFERENCES history_group (id),
  cause TEXT NOT NULL CHECK (cause IN ('edit', 'undo', 'redo', 'program')),
  kind TEXT NOT NULL,
  key TEXT NOT NULL CHECK (json_valid(key)),
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  after TEXT CHECK (after IS NULL OR json_valid(after))
) STRICT;
CREATE INDEX change_group ON change (group_id, cause) WHERE group_id IS NOT NULL;
CREATE INDEX change_key ON change (kind, key);
`;
