import type { SearchField } from '../../shared/model/search-query.ts';
import type { TextRange } from '../../shared/model/text-range.ts';
import type { FieldMatch } from '../ports/search-engine.ts';

/** The matches in one field, as ranges of it. */
export function rangesIn(field: SearchField, matches: readonly FieldMatch[]): TextRange[] {
  return matches.filter((match) => match.field === field).map(({ start, end }) => ({ start, end }));
}
