import type { ElsewhereHit, ElsewhereKind, ElsewherePlace } from '../../shared/contract/elsewhere.ts';
import type { TextRange } from '../../shared/model/text-range.ts';
import type { RecordRef, SearchFacets } from './search-engine.ts';

/** A stretch of a searched text, and where it leads to. Each ends before a line break. */
export interface SearchedPiece extends TextRange {
  at: ElsewherePlace;
  heading: string;
}

/** Something that is no article, as it is searched and shown: a note, a tag, a brief or a sheet. */
export interface SearchedThing extends Pick<ElsewhereHit, 'title' | 'at' | 'author' | 'tags'> {
  kind: ElsewhereKind;
  id: string;
  /** Changes with its words. */
  revision: string;
  /** False where the title is that of something else, so that it is not searched. */
  ownTitle: boolean;
  text: string;
  /** In text order, without gaps other than line breaks. */
  pieces: readonly SearchedPiece[];
  facets: SearchFacets;
}

export interface ElsewhereReads {
  /** Those that are there, in no order. A mark without a note is no thing of its own. */
  searchedThings(refs: readonly RecordRef[]): Promise<SearchedThing[]>;
}
