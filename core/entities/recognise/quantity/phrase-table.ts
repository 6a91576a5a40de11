import type { Token } from './token.ts';
import { keysOf } from './tokenise.ts';

/** A phrase that was found, as a half-open range of tokens, with what the table says of it. */
export interface PhraseMatch<Value> {
  value: Value;
  from: number;
  to: number;
}

export type Opening = readonly [first: string, second: string | null];

/** A table of phrases, looked up at a token in the time it takes to read the phrase. Of two that match, the longer wins. */
export interface PhraseTable<Value> {
  /** Whether any phrase begins with this key: a quick no for most tokens. */
  mayStart(key: string): boolean;
  /** The first two keys of each phrase; the second is null where the phrase is one key. */
  openings: readonly Opening[];
  startingAt(tokens: readonly Token[], at: number): PhraseMatch<Value> | null;
  /** The phrase whose last token is the one before `end`. */
  endingAt(tokens: readonly Token[], end: number): PhraseMatch<Value> | null;
}

interface Node<Value> {
  next: Map<string, Node<Value>>;
  value: Value | undefined;
}

/** Builds a table from phrases as a person writes them; they are cut into tokens just as the text is. */
export function phraseTable<Value>(
  entries: Iterable<readonly [phrase: string, value: Value]>,
): PhraseTable<Value> {
  const forward = emptyNode<Value>();
  const backward = emptyNode<Value>();
  const openings: Opening[] = [];
  for (const [phrase, value] of entries) {
    const keys = keysOf(phrase);
    openings.push([keys[0] ?? '', keys[1] ?? null]);
    insert(forward, keys, value);
    insert(backward, keys.toReversed(), value);
  }
  return {
    mayStart: (key) => forward.next.has(key),
    openings,
    startingAt(tokens, at) {
      const found = longest(forward, tokens, at, 1);
      return found && { value: found.value, from: at, to: at + found.length };
    },
    endingAt(tokens, end) {
      const found = longest(backward, tokens, end - 1, -1);
      return found && { value: found.value, from: end - found.length, to: end };
    },
  };
}

/** A table of phrases that all mean the same: a list of cues. */
export function phraseList(phrases: Iterable<string>): PhraseTable<true> {
  return phraseTable([...phrases].map((phrase) => [phrase, true] as const));
}

const emptyNode = <Value>(): Node<Value> => ({ next: new Map(), value: undefined });

function insert<Value>(root: Node<Value>, keys: readonly string[], value: Value): void {
  let node = root;
  for (const key of keys) {
    let next = node.next.get(key);
    if (!next) node.next.set(key, (next = emptyNode()));
    node = next;
  }
  node.value ??= value;
}

function longest<Value>(root: Node<Value>, tokens: readonly Token[], at: number, step: 1 | -1) {
  let node: Node<Value> | undefined = root;
  let best: { value: Value; length: number } | null = null;
  for (let length = 1; ; length += 1) {
    const token = tokens[at + (length - 1) * step];
    node = token && node?.next.get(token.key);
    if (!node) return best;
    if (node.value !== undefined) best = { value: node.value, length };
  }
}
