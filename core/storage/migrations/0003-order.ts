/** Corrections that can be taken back, articles that are set aside, and collections. */
export const sql = /* sql */ `
-- What the file says of the facts that the analyst corrected.
ALTER TABLE article ADD COLUMN found TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(found));

-- Lists show what takes part, so their indices hold just that; what is set aside has indices of its own.
DROP INDEX article_added;
DROP INDEX article_title;
DROP INDEX article_date;
CREATE INDEX article_added ON article (added, id) WHERE trashed IS NULL AND excluded IS NULL;
CREATE INDEX article_title ON article (title COLLATE NOCASE, id) WHERE trashed IS NULL AND excluded IS NULL;
CREATE INDEX article_date ON article (
  published IS NULL, substr(published ->> 'date', 1, 2) = '--', published ->> 'date' DESC, id
) WHERE trashed IS NULL AND excluded IS NULL;
CREATE INDEX article_excluded ON article (id) WHERE trashed IS NULL AND excluded IS NOT NULL;
CREATE INDEX article_trashed ON article (id) WHERE trashed IS NOT NULL;
CREATE INDEX article_about ON article (id) WHERE about IS NOT NULL;

-- A summary of an article that is set aside is kept for its own page, and counts nowhere.
ALTER TABLE article_summary ADD COLUMN counts INTEGER NOT NULL DEFAULT 1 CHECK (counts IN (0, 1));
DROP INDEX article_summary_suggestions;
CREATE INDEX article_summary_suggestions ON article_summary (suggestions) WHERE counts = 1;
CREATE TRIGGER article_set_aside AFTER UPDATE OF about, excluded, trashed ON article
WHEN new.about IS NOT old.about OR new.excluded IS NOT old.excluded OR new.trashed IS NOT old.trashed
BEGIN INSERT INTO stale_article VALUES (new.id); END;
CREATE TRIGGER entity_changed_about AFTER UPDATE OF kind, name, merged_into ON entity
WHEN new.merged_into IS NOT old.merged_into OR new.kind <> old.kind OR new.name <> old.name
BEGIN
  INSERT INTO stale_article SELECT r.id FROM article r, json_each(r.about) city
    WHERE r.about IS NOT NULL AND city.value = new.id;
END;

CREATE TABLE collection (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE,
  author TEXT NOT NULL,
  created TEXT NOT NULL
) STRICT;

-- What an article is gathered in outlives a withdrawn article, so that redo finds it again: no reference to it.
CREATE TABLE collection_article (
  collection TEXT NOT NULL REFERENCES collection (id),
  article TEXT NOT NULL,
  added TEXT NOT NULL,
  PRIMARY KEY (collection, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX collection_article_article ON collection_article (article);
`;
