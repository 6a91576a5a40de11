/** The collection that a sheet or a brief is drawn from. One that is gone narrows nothing: no reference to it. */
export const sql = /* sql */ `
ALTER TABLE sheet ADD COLUMN collection TEXT;
ALTER TABLE brief ADD COLUMN collection TEXT;
`;
