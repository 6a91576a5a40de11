import type { QueryExpansion, QueryNode, QueryProblem } from '../../../shared/model/search-query.ts';
import type { EngineQuery, SearchRequest } from '../../ports/search-engine.ts';
import type { QueryNames } from '../../ports/query-names.ts';
import { parseQuery } from '../parse-query.ts';
import { expandNames } from './expand-names.ts';
import type { Expression, FindByExpression } from './find-by-expression.ts';
import { resolveFilter } from './resolve-filters.ts';

type Filters = SearchRequest['filters'];

export interface UnderstoodQuery {
  query: EngineQuery;
  /** Those that were given, widened by what the query asks for itself (`is:excluded`). */
  filters: Filters;
  problems: QueryProblem[];
  expansions: QueryExpansion[];
}

export interface QueryInput {
  query: string;
  expansionsOff: readonly string[];
  filters: Filters;
}

/** Reads a query and resolves what only the library knows: names, filters, which texts an expression matches. */
export async function understandQuery(
  input: QueryInput,
  names: QueryNames,
  findByExpression: FindByExpression,
): Promise<UnderstoodQuery> {
  const { node, problems } = parseQuery(input.query);
  const { node: expanded, expansions } = await expandNames(input.query, node, names, input.expansionsOff);
  const filters = { ...input.filters, standing: standingsOf(expanded, input.filters.standing) };
  const resolving: Resolving = { text: input.query, names, problems, expressions: new Map() };
  const withoutExpressions = await resolve(resolving, expanded);
  if (!holdsExpression(expanded)) return { query: withoutExpressions, filters, problems, expansions };
  const candidates = relax(withoutExpressions);
  for (const expression of expressionsIn(expanded)) {
    const { records, isComplete } = await findByExpression(expression, { query: candidates, filters });
    resolving.expressions.set(expression, { type: 'among', records });
    const { start, end } = expression;
    if (!isComplete) problems.push({ code: 'expressionTooSlow', start, end, meant: [] });
  }
  return { query: await resolve({ ...resolving, problems: [] }, expanded), filters, problems, expansions };
}

interface Resolving {
  text: string;
  names: QueryNames;
  problems: QueryProblem[];
  /** What expressions matched; one that is missing says nothing yet. */
  expressions: Map<Expression, EngineQuery>;
}

/** Stands for an expression that was not looked for yet. */
const UNKNOWN: EngineQuery = { type: 'among', records: [] };

async function resolve(resolving: Resolving, node: QueryNode): Promise<EngineQuery> {
  switch (node.type) {
    case 'filter': {
      const typing = node.end === resolving.text.length;
      const { facet, problem } = await resolveFilter(node, resolving.names, typing);
      if (problem) resolving.problems.push(problem);
      return facet;
    }
    case 'expression':
      return resolving.expressions.get(node) ?? UNKNOWN;
    case 'and':
    case 'or':
      return { type: node.type, nodes: await resolveEach(resolving, node.nodes) };
    case 'not':
      return { type: 'not', node: await resolve(resolving, node.node) };
    case 'prefer':
      return {
        type: 'prefer',
        node: await resolve(resolving, node.node),
        by: await resolveEach(resolving, node.by),
      };
    default:
      return node;
  }
}

async function resolveEach(resolving: Resolving, nodes: readonly QueryNode[]): Promise<EngineQuery[]> {
  const resolved: EngineQuery[] = [];
  for (const node of nodes) resolved.push(await resolve(resolving, node));
  return resolved;
}

/** What finds at least all that a query can find, whatever its expressions match. */
function relax(node: EngineQuery): EngineQuery {
  if (node === UNKNOWN) return { type: 'all' };
  switch (node.type) {
    case 'and':
      return { type: 'and', nodes: node.nodes.map(relax) };
    case 'or':
      // An alternative that says nothing would be left aside.
      return node.nodes.some(holdsUnknown) ? { type: 'all' } : node;
    case 'not':
      return holdsUnknown(node.node) ? { type: 'all' } : node;
    case 'prefer':
      return relax(node.node);
    default:
      return node;
  }
}

function holdsUnknown(node: EngineQuery): boolean {
  if (node === UNKNOWN) return true;
  switch (node.type) {
    case 'and':
    case 'or':
      return node.nodes.some(holdsUnknown);
    case 'not':
      return holdsUnknown(node.node);
    case 'prefer':
      return holdsUnknown(node.node) || node.by.some(holdsUnknown);
    default:
      return false;
  }
}

function holdsExpression(node: QueryNode): boolean {
  return expressionsIn(node).length > 0;
}

function expressionsIn(node: QueryNode): Expression[] {
  return [...nodesIn(node)].filter((one) => one.type === 'expression');
}

function* nodesIn(node: QueryNode): Generator<QueryNode> {
  yield node;
  if (node.type === 'and' || node.type === 'or') {
    for (const one of node.nodes) yield* nodesIn(one);
  } else if (node.type === 'not' || node.type === 'prefer') {
    yield* nodesIn(node.node);
    if (node.type === 'prefer') for (const one of node.by) yield* nodesIn(one);
  }
}

/** What is set aside is found where the query itself asks for it. */
function standingsOf(node: QueryNode, given: Filters['standing']): Filters['standing'] {
  const asked = [...nodesIn(node)].filter((one) => one.type === 'filter' && one.filter === 'is');
  const said = new Set(asked.map((one) => (one.type === 'filter' ? one.said : '')));
  const all = (['active', 'excluded', 'trashed'] as const).filter(
    (standing) => given.includes(standing) || said.has(standing),
  );
  return given.length === 0 ? given : all;
}
