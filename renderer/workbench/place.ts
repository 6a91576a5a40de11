import type { ArticleScope } from '../../shared/model/article-scope.ts';
import type {
  ArticleId,
  BriefId,
  EntityId,
  ImportRunId,
  IndicatorId,
  SheetId,
} from '../../shared/model/ids.ts';
import type { Likeness } from '../../shared/model/search-query.ts';
import type { TextRange } from '../../shared/model/text-range.ts';

/** What another view wants to be found: articles of a city that a sheet has not used, articles like one or like a passage. */
export interface FindAsk {
  city?: readonly EntityId[];
  unusedBy?: SheetId;
  like?: { article: ArticleId; range: TextRange | null };
}

/** A query whose words are marked where one arrives, with the names that are looked for just as they are written, and what others are to be like. */
export interface SoughtWords {
  query: string;
  expansionsOff: readonly string[];
  like?: Likeness | null;
}

/** Where a person can be in a library. What leads somewhere names a place; the view of its kind shows it. */
export type Place =
  | { kind: 'read'; search?: { query: string; scope: ArticleScope } }
  | { kind: 'article'; article: ArticleId; range?: TextRange; sought?: SoughtWords }
  | { kind: 'find'; ask?: FindAsk }
  | { kind: 'sheets' }
  | { kind: 'sheet'; sheet: SheetId; cell?: { place: EntityId; indicator: IndicatorId } }
  | { kind: 'briefs' }
  | { kind: 'brief'; brief: BriefId }
  | { kind: 'imports'; run?: ImportRunId }
  | { kind: 'settings' };

export type Section = 'read' | 'find' | 'sheets' | 'briefs' | 'imports' | 'settings';

export function sectionOf(place: Place): Section {
  switch (place.kind) {
    case 'read':
    case 'article':
      return 'read';
    case 'sheets':
    case 'sheet':
      return 'sheets';
    case 'briefs':
    case 'brief':
      return 'briefs';
    case 'find':
      return 'find';
    case 'imports':
      return 'imports';
    case 'settings':
      return 'settings';
  }
}

/** What a tab is of: two places with the same key are the same tab, whatever they point at inside. */
export function tabKey(place: Place): string {
  switch (place.kind) {
    case 'article':
      return `article ${place.article}`;
    case 'sheet':
      return `sheet ${place.sheet}`;
    case 'brief':
      return `brief ${place.brief}`;
    default:
      return place.kind;
  }
}

/** True for places that have a tab of their own; the others are what a section shows when nothing is open in it. */
export function hasTab(place: Place): boolean {
  return !['read', 'sheets', 'briefs'].includes(place.kind);
}
