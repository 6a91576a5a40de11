/** So many texts are remembered: more than the lines that are looked at around one place of a file. */
const MOST = 256;

/**
 * Remembers what was read in the texts that came last, for readings that several rules ask for of the same lines. What is
 * read must be a matter of the text alone, and nobody may change it.
 */
export function remembered<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Value;
    const value = read(text);
    if (known.size >= MOST) known.clear();
    known.set(text, value);
    return value;
  };
}
