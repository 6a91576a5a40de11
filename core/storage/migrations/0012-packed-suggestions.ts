/** Suggestions nobody has decided, one row a text instead of two rows each. */
export const sql = /* sql */ `
-- What is suggested for a text, in text order. Made with the text, and stays as it is: a suggestion that is decided gets an
-- anchor and a mention of its own, both named after the text and its place in this list.
CREATE TABLE suggestions (
  revision TEXT PRIMARY KEY,
  article TEXT NOT NULL,
  by TEXT NOT NULL,
  mentions TEXT NOT NULL CHECK (json_valid(mentions))
) STRICT;
CREATE INDEX suggestions_article ON suggestions (article);

-- Every mention with its words: the decided ones, and the suggestions that still wait. Libraries from before this
-- migration have rows for suggestions too; they stay as they are.
CREATE VIEW any_mention AS
SELECT m.id, m.article, m.anchor, m.kind, m.entity, m.quantity, m.place, m.state, m.by,
  a.revision, a.start, a."end", a.quote
FROM mention m JOIN anchor a ON a.id = m.anchor
UNION ALL
SELECT s.revision || '.' || j.key, s.article, s.revision || '.' || j.key, j.value ->> 'kind', j.value ->> 'entity',
  nullif(j.value -> 'quantity', 'null'), j.value ->> 'place', 'suggested', s.by,
  s.revision, j.value ->> 'start', j.value ->> 'end', j.value ->> 'quote'
FROM suggestions s JOIN json_each(s.mentions) j
WHERE NOT EXISTS (SELECT 1 FROM mention decided WHERE decided.id = s.revision || '.' || j.key);

-- Which articles have a summary with an entity in it. Derived, with the summary.
CREATE TABLE article_entity (
  entity TEXT NOT NULL,
  article TEXT NOT NULL,
  PRIMARY KEY (entity, article)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO article_entity SELECT e.value ->> 'id', s.article FROM article_summary s, json_each(s.entities) e;

-- An entity that was merged stands in summaries as the other one.
DROP TRIGGER entity_changed;
CREATE TRIGGER entity_changed AFTER UPDATE OF kind, name, merged_into ON entity
WHEN new.merged_into IS NOT old.merged_into OR new.kind <> old.kind OR new.name <> old.name
BEGIN
  INSERT INTO stale_article SELECT article FROM article_entity
    WHERE entity IN (new.id, old.merged_into, new.merged_into);
END;
`;
