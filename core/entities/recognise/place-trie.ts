/** A prefix tree over folded names. Nodes are numbers; 0 is the root, and -1 stands for no node. */
export interface NameTrie<Value> {
  /** The symbol that a UTF-16 code unit stands for, 0 where no name holds it. */
  symbolOf(codeUnit: number): number;
  /** The node that follows `node` on `symbol`, or -1. */
  step(node: number, symbol: number): number;
  /** What the name that ends at `node` stands for. */
  valueAt(node: number): Value | undefined;
}

/** More than the letters, digits and Chinese characters of all names; keeps an edge's key within a small integer. */
const maxSymbols = 4096;

/** `spellings` gives further code units that read as one of the names' characters: capitals, letters with accents, traditional characters. */
export function createNameTrie<Value>(
  names: Iterable<readonly [key: string, value: Value]>,
  spellings: Iterable<readonly [written: string, key: string]>,
): NameTrie<Value> {
  const symbols = new Uint16Array(0x10000);
  const edges = new Map<number, number>();
  const values = new Map<number, Value>();
  let symbolCount = 0;
  let nodeCount = 1;

  const symbolFor = (codeUnit: number): number => {
    const known = symbols[codeUnit] ?? 0;
    if (known !== 0) return known;
    symbolCount += 1;
    if (symbolCount >= maxSymbols)
      throw new Error('More characters in place names than a trie can tell apart');
    symbols[codeUnit] = symbolCount;
    return symbolCount;
  };
  const child = (node: number, symbol: number): number => {
    const edge = node * maxSymbols + symbol;
    const known = edges.get(edge);
    if (known !== undefined) return known;
    edges.set(edge, nodeCount);
    return nodeCount++;
  };

  for (const [key, value] of names) {
    let node = 0;
    for (let at = 0; at < key.length; at += 1) node = child(node, symbolFor(key.charCodeAt(at)));
    values.set(node, value);
  }
  for (const [written, key] of spellings) {
    const symbol = symbols[key.charCodeAt(0)] ?? 0;
    if (symbol !== 0 && written.length === 1) symbols[written.charCodeAt(0)] = symbol;
  }
  // Each character of a Chinese text asks for this step, and few go further.
  const first = Int32Array.from({ length: maxSymbols }, (_item, symbol) => edges.get(symbol) ?? -1);
  return {
    symbolOf: (codeUnit) => symbols[codeUnit] ?? 0,
    step: (node, symbol) => (node === 0 ? first[symbol]! : (edges.get(node * maxSymbols + symbol) ?? -1)),
    valueAt: (node) => values.get(node),
  };
}
