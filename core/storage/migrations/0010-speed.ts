/** What costs an import much and is needed little. */
export const sql = /* sql */ `
-- Bands follow from signatures and are held in memory while texts are looked at: as rows they lay all over the file.
DROP TABLE text_band;
ALTER TABLE text_signature DROP COLUMN bands;
`;
