import type { QueryNode } from '../../../shared/model/search-query.ts';
import { analyseQuery } from '../analysis.ts';
import { note, type Reading } from './reading.ts';

/** Says so where something is written, and yet nothing is looked for. */
export function noteWhatIsMissing(reading: Reading, node: QueryNode, text: string): void {
  const start = text.search(/\S/u);
  if (start === -1 || reading.problems.length > 0) return;
  const place = { start, end: text.trimEnd().length };
  if (holdsNoWord(node)) note(reading, 'nothingToFind', place);
  else if (node.type === 'all' && !/[\p{L}\p{N}]/u.test(text)) {
    // A sign by itself may be the beginning of something.
    if (/[^-+~^*:/()\s"“”]/u.test(text)) note(reading, 'nothingToFind', place);
  } else if (isOfStopWords(node)) note(reading, 'onlyStopWords', place);
}

function isOfStopWords(node: QueryNode): boolean {
  switch (node.type) {
    case 'term':
      return !node.prefix && saysNothing(node.text);
    case 'phrase':
      return saysNothing(node.text);
    case 'and':
    case 'or':
      return node.nodes.every(isOfStopWords);
    case 'not':
      return isOfStopWords(node.node);
    case 'prefer':
      return isOfStopWords(node.node) && node.by.every(isOfStopWords);
    default:
      return false;
  }
}

/** Longer than any word that is written. */
function holdsNoWord(node: QueryNode): boolean {
  return (node.type === 'term' || node.type === 'phrase') && analyseQuery(node.text).length === 0;
}

function saysNothing(text: string): boolean {
  return analyseQuery(text).every(({ term }) => term === null);
}
