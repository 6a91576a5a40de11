/*
 * lunr's scores (2.3.9, lunr.idf and Builder#createFieldVectors), in the same order of operations, so that they are rounded alike:
 * Okapi BM25 over each field by itself, in which the title counts three times, and with the rarity of a term over all fields
 * together. The absolute value in it makes a term that nearly every record has gain weight again; it is lunr's and stays.
 */

const K1 = 1.2;
const B = 0.75;
/** How much each field counts, in the order of FIELDS. */
export const BOOSTS: readonly [title: number, text: number] = [3, 1];

/** `fields` is in how many titles and texts a term is, `records` how many records there are. */
export function idf(fields: number, records: number): number {
  return Math.log(1 + Math.abs((records - fields + 0.5) / (fields + 0.5)));
}

/** The weight of a term in one field of one record; `relativeLength` is that of the field beside the average. */
export function weightOf(rarity: number, frequency: number, relativeLength: number, field: number): number {
  const score = (rarity * ((K1 + 1) * frequency)) / (K1 * (1 - B + B * relativeLength) + frequency);
  return Math.round(score * BOOSTS[field]! * 1000) / 1000;
}
