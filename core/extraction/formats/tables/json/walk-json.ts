import { type JSONVisitor, type ParseErrorCode, visit } from 'jsonc-parser';

/** A value in JSON as it is met: where it stands (half-open, a string with its quotation marks). */
export interface JsonLeaf {
  kind: 'string' | 'other';
  start: number;
  end: number;
}

/** What a walk tells. `key`: under which name a value stands in its object; null in an array and at the top. */
export interface JsonListener {
  begin(kind: 'object' | 'array', key: string | null): void;
  /** `end`: the place after its closing bracket. */
  end(end: number): void;
  leaf(leaf: JsonLeaf, key: string | null): void;
}

/** InvalidSymbol and ValueExpected of the parser, whose list of codes is a type without values. */
const INVALID_SYMBOL: ParseErrorCode = 1;
const VALUE_EXPECTED: ParseErrorCode = 4;

/** What programs write where they have no value, though JSON has no word for it. */
const NO_VALUE = /^(?:NaN|-?Infinity|-|undefined|None)$/;

/**
 * Walks a text in JSON (RFC 8259) from its beginning. Answers with the offset of the first mistake in it, or null; what
 * comes after a mistake is not told. Commas too many, comments, and words for missing values are no mistakes.
 */
export function walkJson(text: string, listener: JsonListener): number | null {
  const mistakes = watchMistakes(text);
  try {
    visit(
      text,
      { ...tellTo(listener, () => mistakes.first() === null), onError: mistakes.onError },
      { allowTrailingComma: true },
    );
  } catch (error) {
    // Nested deeper than the stack goes.
    if (!(error instanceof RangeError)) throw error;
    return mistakes.first() ?? 0;
  }
  return mistakes.first();
}

function watchMistakes(text: string) {
  let first: number | null = null;
  let wasWord = false;
  return {
    first: () => first,
    onError: (code: ParseErrorCode, start: number, length: number) => {
      const isWord = code === INVALID_SYMBOL && NO_VALUE.test(text.slice(start, start + length));
      if (!isWord && !(code === VALUE_EXPECTED && wasWord)) first ??= start;
      wasWord = isWord;
    },
  };
}

function tellTo(listener: JsonListener, isSound: () => boolean): JSONVisitor {
  const keys: (string | null)[] = [];
  let key: string | null = null;
  const begin = (kind: 'object' | 'array') => () => {
    if (isSound()) listener.begin(kind, key);
    keys.push(key);
    key = null;
  };
  const end = (at: number, length: number) => {
    key = keys.pop() ?? null;
    // Where the text breaks off, the parser tells of an end before it tells of the mistake.
    if (length > 0 && isSound()) listener.end(at + length);
  };
  return {
    ...{ onObjectBegin: begin('object'), onArrayBegin: begin('array'), onObjectEnd: end, onArrayEnd: end },
    onObjectProperty: (name) => {
      key = name;
    },
    onLiteralValue: (value: unknown, start, length) => {
      if (value === null || !isSound()) return;
      listener.leaf(
        { kind: typeof value === 'string' ? 'string' : 'other', start, end: start + length },
        key,
      );
    },
  };
}
