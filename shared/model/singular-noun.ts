/** Words that end like a plural and are both. */
const BOTH = new Set(['series', 'species', 'means', 'headquarters']);

/** The singular of a counted English noun, for a count of one: 'centers' to 'center'. Other words stay as they are. */
export function singularNoun(plural: string): string {
  if (plural === 'people') return 'person';
  if (BOTH.has(plural) || plural.includes(' and ')) return plural;
  if (/[^aeiou]ies$/.test(plural)) return `${plural.slice(0, -3)}y`;
  if (/(ss|x|ch|sh)es$/.test(plural)) return plural.slice(0, -2);
  return /[^siu]s$/.test(plural) ? plural.slice(0, -1) : plural;
}
