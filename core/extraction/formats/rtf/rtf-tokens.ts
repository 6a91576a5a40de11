/** A piece of RTF: a brace, a control word or sign with its number, or bytes of text. */
export type RtfToken =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'control'; word: string; number: number | null }
  /** Bytes in the charset of the font in use, as characters of Latin-1. */
  | { kind: 'text'; bytes: string };

const TOKEN =
  /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\/gy;

/** The pieces of an RTF file (Rich Text Format 1.9.1), read as Latin-1. Bytes that are embedded raw (`\bin`) are passed over. */
export function* rtfTokens(raw: string): Generator<RtfToken> {
  TOKEN.lastIndex = 0;
  for (let at = 0; at < raw.length;) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(raw);
    if (!match) return;
    at = TOKEN.lastIndex;
    const [, word, number, hex, sign, brace, text] = match;
    if (word === 'bin') at += Math.max(0, Number(number ?? 0));
    else if (word !== undefined)
      yield { kind: 'control', word, number: number === undefined ? null : Number(number) };
    else if (hex !== undefined) yield { kind: 'text', bytes: String.fromCharCode(Number.parseInt(hex, 16)) };
    else if (sign !== undefined) yield { kind: 'control', word: sign, number: null };
    else if (brace !== undefined) yield { kind: brace === '{' ? 'open' : 'close' };
    else if (text !== undefined) yield { kind: 'text', bytes: text };
  }
}
