/**
 * What a text calls something: the spelling that it uses most, in its short form where it has one ('Pingshan' where both
 * 'Pingshan' and 'Pingshan District' stand), and a by-name only where no proper name stands. Undefined where it does not name it at all.
 */
export function usualSpelling(quotes: readonly string[], names: readonly string[]): string | undefined {
  const proper = new Set(names.map(fold));
  const named = quotes.filter((quote) => proper.has(fold(quote)));
  const spellings = countSpellings(named.length > 0 ? named : quotes);
  const standsFor = (key: string): number =>
    spellings.reduce((sum, spelling) => sum + (spelling.key.startsWith(key) ? spelling.count : 0), 0);
  const ranked = spellings
    .map((spelling) => ({ ...spelling, all: standsFor(spelling.key) }))
    .sort((a, b) => b.all - a.all || a.key.length - b.key.length || b.count - a.count);
  return ranked[0]?.text;
}

function countSpellings(quotes: readonly string[]): { text: string; key: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const quote of quotes) counts.set(quote, (counts.get(quote) ?? 0) + 1);
  return [...counts].map(([text, count]) => ({ text, key: fold(text), count }));
}

/** Case, diacritics, blanks and hyphens make no other name. */
function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}\s\p{P}]+/gu, '')
    .toLowerCase();
}
