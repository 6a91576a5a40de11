import type { QueryNode, QueryProblem } from '../../shared/model/search-query.ts';
import { SearchField } from '../../shared/model/search-query.ts';

export interface ParsedQuery {
  node: QueryNode;
  problems: QueryProblem[];
}

/**
 * Reads a query as analysts write it: words (all are wanted), "phrases", `-word` or NOT, OR, AND, parentheses,
 * `title:word`, `word*`, `word~1`. The last word is a beginning until a blank ends it. A mistake is noted at its place and
 * the rest is read all the same.
 */
export function parseQuery(text: string): ParsedQuery {
  const tokens = tokenise(text);
  const state: State = { tokens, at: 0, problems: [], typing: !/\s$/u.test(text), depth: 0 };
  const nodes: QueryNode[] = [];
  while (state.at < tokens.length) {
    const node = readOr(state);
    if (node) nodes.push(node);
    // Only a stray ")" stops a reading before the end.
    if (peek(state)?.kind === 'close') note(state, 'parenthesisNotOpened', tokens[state.at++]!);
  }
  return { node: nodes.length === 0 ? { type: 'all' } : join('and', nodes), problems: state.problems };
}

type TokenKind = 'word' | 'phrase' | 'openPhrase' | 'open' | 'close' | 'minus' | 'and' | 'or' | 'not';
interface Token {
  kind: TokenKind;
  text: string;
  field: string | null;
  start: number;
  end: number;
}

interface State {
  tokens: readonly Token[];
  at: number;
  problems: QueryProblem[];
  /** The last word is still being written. */
  typing: boolean;
  depth: number;
}

/** Nesting beyond this is read flat: nobody writes it, and a hostile query must not exhaust the stack. */
const DEEPEST = 50;
const TOKEN =
  /(?:(?<minus>-)(?=\S)|\+(?=\S))?(?:(?:(?<field>[a-z]+):)?(?:["“”](?<phrase>[^"“”]*)(?<close>["“”]?)|(?<word>[^\s()"“”]+))|(?<sign>[()]))/giu;
const OPERATORS: ReadonlyMap<string, TokenKind> = new Map([
  ['AND', 'and'],
  ['OR', 'or'],
  ['NOT', 'not'],
]);

function tokenise(text: string): Token[] {
  return [...text.matchAll(TOKEN)].flatMap((match) => toTokens(match));
}

function toTokens(match: RegExpMatchArray): Token[] {
  const start = match.index ?? 0;
  const end = start + match[0].length;
  if (match.groups?.minus === undefined) return [toToken(match, start, end)];
  const minus: Token = { kind: 'minus', text: '-', field: null, start, end: start + 1 };
  return [minus, toToken(match, start + 1, end)];
}

function toToken({ groups = {} }: RegExpMatchArray, start: number, end: number): Token {
  const { minus, field = null, phrase, close, word = '', sign } = groups;
  const span = { field, start, end };
  if (sign) return { ...span, kind: sign === '(' ? 'open' : 'close', text: sign };
  if (phrase !== undefined) return { ...span, kind: close ? 'phrase' : 'openPhrase', text: phrase };
  const operator = field === null && minus === undefined ? OPERATORS.get(word) : undefined;
  return { ...span, kind: operator ?? 'word', text: word };
}

function readOr(state: State): QueryNode | null {
  const nodes: QueryNode[] = [];
  const first = readAnd(state);
  if (first) nodes.push(first);
  while (peek(state)?.kind === 'or') {
    const operator = state.tokens[state.at++]!;
    const next = readAnd(state);
    if (next) nodes.push(next);
    else note(state, 'nothingAfter', operator);
  }
  return nodes.length === 0 ? null : join('or', nodes);
}

function readAnd(state: State): QueryNode | null {
  const nodes: QueryNode[] = [];
  for (let token = peek(state); token && !['or', 'close'].includes(token.kind); token = peek(state)) {
    const node = readUnary(state);
    if (node) nodes.push(node);
  }
  return nodes.length === 0 ? null : join('and', nodes);
}

function readUnary(state: State): QueryNode | null {
  const token = state.tokens[state.at++]!;
  switch (token.kind) {
    case 'and':
      return null;
    case 'not':
    case 'minus':
      return readNot(state, token);
    case 'open':
      return readGroup(state, token);
    case 'phrase':
    case 'openPhrase':
      return readPhrase(state, token);
    case 'word':
      return readWord(state, token);
    case 'or':
    case 'close':
      // readAnd stops in front of these.
      return null;
  }
}

function readNot(state: State, operator: Token): QueryNode | null {
  const next = peek(state);
  if (!next || ['or', 'close', 'and'].includes(next.kind)) {
    note(state, 'nothingAfter', operator);
    return null;
  }
  const node = readUnary(state);
  return node && { type: 'not', node };
}

function readGroup(state: State, open: Token): QueryNode | null {
  if (state.depth >= DEEPEST) return null;
  state.depth += 1;
  const node = readOr(state);
  state.depth -= 1;
  if (peek(state)?.kind === 'close') state.at += 1;
  else note(state, 'parenthesisNotClosed', open);
  return node;
}

function readPhrase(state: State, token: Token): QueryNode | null {
  if (token.kind === 'openPhrase') note(state, 'quoteNotClosed', token);
  if (token.text.trim() === '') return null;
  return { type: 'phrase', ...inField(state, token, token.text), ...placeOf(token), boost: 1, within: null };
}

function readWord(state: State, token: Token): QueryNode | null {
  const { word, fuzzy } = withoutFuzzy(token.text);
  const beginning = word.endsWith('*');
  const text = word.replace(/\*+$/, '');
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  const isLast = state.at === state.tokens.length;
  return {
    type: 'term',
    ...inField(state, token, text),
    ...placeOf(token),
    boost: 1,
    prefix: beginning || (state.typing && isLast && fuzzy === 0),
    fuzzy,
  };
}

function withoutFuzzy(text: string): { word: string; fuzzy: 0 | 1 | 2 } {
  const match = /^(.+)~([12]?)$/u.exec(text);
  if (!match) return { word: text, fuzzy: 0 };
  return { word: match[1]!, fuzzy: match[2] === '2' ? 2 : 1 };
}

/** A name before a colon that is no field ("Theme:…", "https://…") is searched like any other word. */
function inField(state: State, token: Token, text: string): { text: string; field: SearchField | null } {
  if (token.field === null) return { text, field: null };
  const field = SearchField.safeParse(token.field.toLowerCase());
  if (field.success) return { text, field: field.data };
  note(state, 'unknownField', { start: token.start, end: token.start + token.field.length + 1 });
  return { text: `${token.field}:${text}`, field: null };
}

function join(type: 'and' | 'or', nodes: QueryNode[]): QueryNode {
  return nodes.length === 1 ? nodes[0]! : { type, nodes };
}

function peek(state: State): Token | undefined {
  return state.tokens[state.at];
}

function note(state: State, code: QueryProblem['code'], at: Pick<Token, 'start' | 'end'>): void {
  state.problems.push({ code, ...placeOf(at), meant: [] });
}

function placeOf({ start, end }: Pick<Token, 'start' | 'end'>): { start: number; end: number } {
  return { start, end };
}
