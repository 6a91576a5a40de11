import type { EngineQuery } from '../ports/search-engine.ts';
import type { QueryNode } from '../../shared/model/search-query.ts';

/** What an engine is asked: filters and expressions that are not resolved say nothing. */
export function queryForEngine(node: QueryNode): EngineQuery {
  switch (node.type) {
    case 'filter':
    case 'expression':
      return { type: 'all' };
    case 'and':
    case 'or':
      return { type: node.type, nodes: node.nodes.map(queryForEngine) };
    case 'not':
      return { type: 'not', node: queryForEngine(node.node) };
    case 'prefer':
      return { type: 'prefer', node: queryForEngine(node.node), by: node.by.map(queryForEngine) };
    default:
      return node;
  }
}
