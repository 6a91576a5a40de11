/** Searches that are kept, when they were looked at, and those that were made. */
export const sql = /* sql */ `
CREATE TABLE saved_search (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE,
  query TEXT NOT NULL,
  filters TEXT NOT NULL CHECK (json_valid(filters)),
  expansions_off TEXT NOT NULL CHECK (json_valid(expansions_off)),
  sort TEXT NOT NULL,
  author TEXT NOT NULL,
  created TEXT NOT NULL
) STRICT;

-- What a saved search had found when it was looked at last. It outlives a search that is taken back, so that it is as it was
-- when it comes back: no reference to it.
CREATE TABLE search_look (
  search TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  articles TEXT NOT NULL CHECK (json_valid(articles))
) STRICT;

CREATE TABLE search_history (
  id TEXT PRIMARY KEY,
  query TEXT NOT NULL,
  filters TEXT NOT NULL CHECK (json_valid(filters)),
  expansions_off TEXT NOT NULL CHECK (json_valid(expansions_off)),
  sort TEXT NOT NULL,
  at TEXT NOT NULL,
  total INTEGER NOT NULL,
  times INTEGER NOT NULL
) STRICT;
CREATE INDEX search_history_at ON search_history (at);
CREATE INDEX search_history_query ON search_history (query);
`;
