/** Indices as an import writes them for each suggestion: no wider than what is asked of them. */
export const sql = /* sql */ `
-- Anchors are asked for by their article. Which text they are on is read from the row.
DROP INDEX anchor_article;
CREATE INDEX anchor_article ON anchor (article);

-- Whether something decided stands on an anchor; the suggestions, nearly all there are, are found by their article.
DROP INDEX mention_anchor;
CREATE INDEX mention_anchor ON mention (anchor) WHERE state <> 'suggested';
`;
