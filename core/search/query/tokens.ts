export type TokenKind =
  | 'word'
  | 'phrase'
  | 'openPhrase'
  | 'expression'
  | 'openExpression'
  | 'open'
  | 'close'
  | 'minus'
  | 'plus'
  | 'and'
  | 'or'
  | 'not';

/** A part of a query as it is written, at its place in UTF-16 code units. */
export interface Token {
  kind: TokenKind;
  text: string;
  /** The name before a colon. */
  field: string | null;
  /** What stands directly behind a phrase: `~5`, `^2`. */
  tail: string;
  start: number;
  end: number;
}

const FIELD = String.raw`(?:(?<field>[a-z]+):)?`;
const PHRASE = String.raw`["“”](?<phrase>[^"“”]*)(?<close>["“”]?)(?<tail>(?:[~^][^\s~^()"“”]*)*)`;
const EXPRESSION = String.raw`\/(?=[^\s/])(?:(?<expression>(?:\\.|[^\\])+?)\/(?=[\s)]|$)|(?<openExpression>.*$))`;
const WORD = String.raw`(?<word>[^\s()"“”]+)`;
const TOKEN = new RegExp(
  String.raw`(?:(?<sign>[-+])(?=\S))?(?:${FIELD}(?:${PHRASE}|${EXPRESSION}|${WORD})|(?<bracket>[()]))`,
  'gisu',
);

const OPERATORS: ReadonlyMap<string, TokenKind> = new Map([
  ['AND', 'and'],
  ['OR', 'or'],
  ['NOT', 'not'],
]);

/** Takes a query apart. Full-width signs, as Chinese input methods write them, are the signs themselves. */
export function tokenise(text: string): Token[] {
  return [...halfWidth(text).matchAll(TOKEN)].flatMap(toTokens);
}

/** Keeps every place where it is. */
function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfe_e0))
    .replaceAll('\u3000', ' ');
}

function toTokens(match: RegExpMatchArray): Token[] {
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const sign = match.groups?.sign;
  if (sign === undefined) return [toToken(match, start, end)];
  const kind = sign === '-' ? 'minus' : 'plus';
  const signed: Token = { kind, text: sign, field: null, tail: '', start, end: start + 1 };
  return [signed, toToken(match, start + 1, end)];
}

function toToken({ groups = {} }: RegExpMatchArray, start: number, end: number): Token {
  const { sign, field = null, phrase, close, tail = '', expression, openExpression, word, bracket } = groups;
  const place = { field, tail, start, end };
  if (bracket !== undefined) return { ...place, kind: bracket === '(' ? 'open' : 'close', text: bracket };
  if (phrase !== undefined) return { ...place, kind: close ? 'phrase' : 'openPhrase', text: phrase };
  if (expression !== undefined) return { ...place, kind: 'expression', text: expression };
  if (openExpression !== undefined) return { ...place, kind: 'openExpression', text: openExpression };
  const operator = field === null && sign === undefined ? OPERATORS.get(word ?? '') : undefined;
  return { ...place, kind: operator ?? 'word', text: word ?? '' };
}
