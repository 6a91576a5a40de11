/**
 * What a text calls something most often, of all the ways in which it names it: the short form where it has one
 * ('Pingshan' where both 'Pingshan' and 'Pingshan District' stand). `fold` makes spellings equal that differ in nothing of
 * weight. Undefined where it is not named at all.
 */
export function usualSpelling(said: readonly string[], fold: (text: string) => string): string | undefined {
  const counts = new Map<string, number>();
  for (const text of said) counts.set(text, (counts.get(text) ?? 0) + 1);
  const spellings = [...counts].map(([text, count]) => ({ text, count, key: fold(text) }));
  const standsFor = (key: string): number =>
    spellings.reduce((sum, spelling) => sum + (spelling.key.startsWith(key) ? spelling.count : 0), 0);
  const ranked = spellings
    .map((spelling) => ({ ...spelling, all: standsFor(spelling.key) }))
    .sort((a, b) => b.all - a.all || a.key.length - b.key.length || b.count - a.count);
  return ranked[0]?.text;
}
