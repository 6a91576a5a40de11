import type { QueryNode, QueryProblem } from '../../shared/model/search-query.ts';
import { noteWhatIsMissing } from './query/empty-query.ts';
import { note, peek, type Reading } from './query/reading.ts';
import { readExpression, readPhrase, readWord } from './query/read-word.ts';
import { type Token, tokenise } from './query/tokens.ts';

export interface ParsedQuery {
  node: QueryNode;
  problems: QueryProblem[];
}

/** Nesting beyond this is not read: nobody writes it, and a hostile query must not exhaust the stack. */
const DEEPEST = 50;
/** Words, phrases and filters beyond these are not read: each costs a look at all records. */
const MOST_CLAUSES = 64;

const RANKING: ReadonlySet<QueryNode['type']> = new Set([
  'term',
  'wildcard',
  'phrase',
  'and',
  'or',
  'prefer',
]);

/**
 * Reads a query as analysts write it: words (all are wanted), "phrases", "near words"~5, `-word` or NOT, OR, AND,
 * parentheses, `title:word`, `word*`, `bio*al`, `word~1`, `word^2`, `city:Shenzhen`, `date:2021..2023`, `/expression/`. Where
 * a word has a `+` before it, those without one are not wanted but only ranked by. The last word is a beginning until a
 * blank ends it. A mistake is noted at its place and the rest is read all the same.
 */
export function parseQuery(text: string): ParsedQuery {
  const tokens = tokenise(text);
  const typing = !/\s$/u.test(text);
  const reading: Reading = { tokens, at: 0, problems: [], typing, depth: 0, clauses: 0 };
  const nodes: QueryNode[] = [];
  while (reading.at < tokens.length) {
    const node = readOr(reading);
    if (node) nodes.push(node);
    // Only a stray ")" stops a reading before the end.
    if (peek(reading)?.kind === 'close') note(reading, 'parenthesisNotOpened', tokens[reading.at++]!);
  }
  const node = nodes.length === 0 ? ({ type: 'all' } as const) : join('and', nodes);
  noteWhatIsMissing(reading, node, text);
  return { node, problems: reading.problems.sort((a, b) => a.start - b.start) };
}

function readOr(reading: Reading): QueryNode | null {
  const nodes: QueryNode[] = [];
  const first = readAnd(reading);
  if (first) nodes.push(first);
  while (peek(reading)?.kind === 'or') {
    const operator = reading.tokens[reading.at++]!;
    const isAtEnd = endsGroup(peek(reading));
    const next = readAnd(reading);
    if (next) nodes.push(next);
    else if (isAtEnd) note(reading, 'nothingAfter', operator);
  }
  return nodes.length === 0 ? null : join('or', nodes);
}

function readAnd(reading: Reading): QueryNode | null {
  const nodes: { node: QueryNode; isWanted: boolean }[] = [];
  let isJoined = false;
  for (let token = peek(reading); token && !endsGroup(token); token = peek(reading)) {
    isJoined ||= token.kind === 'and';
    const isWanted = token.kind === 'plus';
    const node = readUnary(reading);
    if (node) nodes.push({ node, isWanted });
  }
  if (nodes.length === 0) return null;
  return nodes.some(({ isWanted }) => isWanted) && !isJoined
    ? prefer(nodes)
    : join(
        'and',
        nodes.map(({ node }) => node),
      );
}

/** What narrows does so with or without a `+`. */
function prefer(nodes: readonly { node: QueryNode; isWanted: boolean }[]): QueryNode {
  const isOptional = ({ node, isWanted }: (typeof nodes)[number]) => !isWanted && RANKING.has(node.type);
  const wanted = nodes.filter((one) => !isOptional(one)).map(({ node }) => node);
  const by = nodes.filter(isOptional).map(({ node }) => node);
  const node = join('and', wanted);
  return by.length === 0 ? node : { type: 'prefer', node, by };
}

function readUnary(reading: Reading): QueryNode | null {
  const token = reading.tokens[reading.at++]!;
  switch (token.kind) {
    case 'and':
      return null;
    case 'not':
    case 'minus':
      return readNot(reading, token);
    case 'plus':
      return readPlus(reading, token);
    case 'open':
      return readGroup(reading, token);
    case 'phrase':
    case 'openPhrase':
      return readClause(reading, token, readPhrase);
    case 'expression':
    case 'openExpression':
      return readClause(reading, token, readExpression);
    case 'word':
      return readClause(reading, token, readWord);
    case 'or':
    case 'close':
      // readAnd stops in front of these.
      return null;
  }
}

function readClause(
  reading: Reading,
  token: Token,
  read: (reading: Reading, token: Token) => QueryNode | null,
): QueryNode | null {
  if (reading.clauses >= MOST_CLAUSES) {
    if (reading.clauses === MOST_CLAUSES) {
      note(reading, 'tooManyClauses', { start: token.start, end: reading.tokens.at(-1)!.end });
    }
    reading.clauses += 1;
    return null;
  }
  const node = read(reading, token);
  if (node) reading.clauses += 1;
  return node;
}

function readNot(reading: Reading, operator: Token): QueryNode | null {
  let isNot = true;
  // NOT NOT NOT is read in one go: it may be as long as the query.
  while (['not', 'minus'].includes(peek(reading)?.kind ?? '')) {
    isNot = !isNot;
    reading.at += 1;
  }
  const next = peek(reading);
  if (endsGroup(next) || next?.kind === 'and') {
    note(reading, 'nothingAfter', operator);
    return null;
  }
  const node = readUnary(reading);
  return node && isNot ? { type: 'not', node } : node;
}

function readPlus(reading: Reading, operator: Token): QueryNode | null {
  const next = peek(reading);
  if (!endsGroup(next) && next?.kind !== 'plus') return readUnary(reading);
  note(reading, 'nothingAfter', operator);
  return null;
}

function readGroup(reading: Reading, open: Token): QueryNode | null {
  if (reading.depth >= DEEPEST) {
    note(reading, 'tooDeep', open);
    skipGroup(reading);
    return null;
  }
  reading.depth += 1;
  const node = readOr(reading);
  reading.depth -= 1;
  if (peek(reading)?.kind === 'close') reading.at += 1;
  else note(reading, 'parenthesisNotClosed', open);
  return node;
}

function skipGroup(reading: Reading): void {
  for (let open = 1; open > 0 && reading.at < reading.tokens.length; reading.at += 1) {
    const { kind } = reading.tokens[reading.at]!;
    open += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
  }
}

function endsGroup(token: Token | undefined): boolean {
  return !token || token.kind === 'or' || token.kind === 'close';
}

function join(type: 'and' | 'or', nodes: QueryNode[]): QueryNode {
  return nodes.length === 1 ? nodes[0]! : { type, nodes };
}
