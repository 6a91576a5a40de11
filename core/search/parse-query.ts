import type { QueryNode, QueryProblem } from '../../shared/model/search-query.ts';
import { SearchField } from '../../shared/model/search-query.ts';

export interface ParsedQuery {
  node: QueryNode;
  problems: QueryProblem[];
}

/**
 * Reads a query as analysts write it: words (all are wanted), "phrases", `-word` or NOT, OR, AND, parentheses,
 * `title:word`, `word*`, `word~1`. The last word is a beginning while it is being typed (`typing`). A mistake is noted at
 * its place and the rest is read all the same.
 */
export function parseQuery(text: string, typing = true): ParsedQuery {
  const tokens = tokenise(text);
  const state: State = { tokens, at: 0, problems: [], typing, depth: 0 };
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
  typing: boolean;
  depth: number;
}

/** Nesting beyond this is read flat: nobody writes it, and a hostile query must not exhaust the stack. */
const DEEPEST = 50;
const TOKEN =
  /(?:(?<field>[a-z]+):)?(?:["“”](?<phrase>[^"“”]*)(?<close>["“”]?)|(?<word>[^\s()"“”]+))|(?<sign>[()])/giu;

function tokenise(text: string): Token[] {
  return [...text.matchAll(TOKEN)].flatMap((match) => toTokens(match));
}

function toTokens(match: RegExpMatchArray): Token[] {
  const { field = null, phrase, close, word, sign } = match.groups ?? {};
  const span = { start: match.index ?? 0, end: (match.index ?? 0) + match[0].length, field: field ?? null };
  if (sign) return [{ ...span, kind: sign === '(' ? 'open' : 'close', text: sign }];
  if (phrase !== undefined) return [{ ...span, kind: close ? 'phrase' : 'openPhrase', text: phrase }];
  return wordTokens(word ?? '', span);
}

function wordTokens(word: string, span: Pick<Token, 'start' | 'end' | 'field'>): Token[] {
  const operators: Readonly<Record<string, TokenKind>> = { AND: 'and', OR: 'or', NOT: 'not' };
  const operator = operators[word];
  if (operator && span.field === null) return [{ ...span, kind: operator, text: word }];
  if (/^-./u.test(word) && span.field === null) {
    const minus: Token = { ...span, kind: 'minus', text: '-', end: span.start + 1 };
    return [minus, ...toFieldWord(word.slice(1), { ...span, start: span.start + 1 })];
  }
  return toFieldWord(word, span);
}

function toFieldWord(word: string, span: Pick<Token, 'start' | 'end' | 'field'>): Token[] {
  const inner = span.field === null ? /^([a-z]+):(.+)$/iu.exec(word) : null;
  if (inner) return [{ ...span, kind: 'word', field: inner[1]!, text: inner[2]! }];
  return [{ ...span, kind: 'word', text: word.replace(/^\+/, '') }];
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
  return { type: 'phrase', text: token.text, field: fieldOf(state, token) };
}

function readWord(state: State, token: Token): QueryNode | null {
  const { word, fuzzy } = withoutFuzzy(token.text);
  const beginning = word.endsWith('*');
  const text = word.replace(/\*+$/, '');
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  const isLast = state.at === state.tokens.length;
  return {
    type: 'term',
    text,
    field: fieldOf(state, token),
    prefix: beginning || (state.typing && isLast && fuzzy === 0),
    fuzzy,
  };
}

function withoutFuzzy(text: string): { word: string; fuzzy: 0 | 1 | 2 } {
  const match = /^(.+)~([12]?)$/u.exec(text);
  if (!match) return { word: text, fuzzy: 0 };
  return { word: match[1]!, fuzzy: match[2] === '2' ? 2 : 1 };
}

/** A name before a colon that is no field ("19:30", "Theme: …") is searched like any other word would be. */
function fieldOf(state: State, token: Token): SearchField | null {
  if (token.field === null) return null;
  const field = SearchField.safeParse(token.field.toLowerCase());
  if (field.success) return field.data;
  note(state, 'unknownField', { ...token, end: token.start + token.field.length + 1 });
  return null;
}

function join(type: 'and' | 'or', nodes: QueryNode[]): QueryNode {
  return nodes.length === 1 ? nodes[0]! : { type, nodes };
}

function peek(state: State): Token | undefined {
  return state.tokens[state.at];
}

function note(state: State, code: QueryProblem['code'], at: Pick<Token, 'start' | 'end'>): void {
  state.problems.push({ code, start: at.start, end: at.end });
}
