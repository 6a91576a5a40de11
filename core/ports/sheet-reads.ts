import type { ArticleStanding } from '../../shared/model/article.ts';
import type { ArticleId, CollectionId, EntityId, IndicatorId, SheetId } from '../../shared/model/ids.ts';
import type { Page, PageRequest } from '../../shared/model/page.ts';
import type { PublishedDate } from '../../shared/model/partial-date.ts';
import type { Quantity } from '../../shared/model/quantity.ts';
import type { Evidence, QuotedEvidence, SheetPlace } from '../../shared/model/sheet.ts';
import type { PlacedMention } from '../../shared/contract/entities.ts';

export interface EvidenceFilter {
  sheet?: SheetId;
  place?: EntityId;
  indicator?: IndicatorId;
  article?: ArticleId;
  collection?: CollectionId;
}

export type ListedEvidence = QuotedEvidence & {
  sheet: SheetId;
  sheetTitle: string;
  indicatorName: string;
  placeName: string;
};

/** What a cell is computed from. */
export type EvidenceInCell = Evidence & { published: PublishedDate | null; standing: ArticleStanding };

/** A quantity that was suggested or accepted, as a draft of a sheet wants it. */
export interface QuantityFound {
  mention: PlacedMention & { quantity: Quantity };
  /** The place that it counts for, where its own was merged into another. */
  place: EntityId;
  placeName: string;
  articleTitle: string;
  published: PublishedDate | null;
}

/** What sheets and briefs ask of the store. */
export interface SheetReads {
  sheetIds(page: PageRequest): Promise<Page<SheetId>>;
  placesOf(sheet: SheetId): Promise<SheetPlace[]>;
  evidenceOf(sheet: SheetId): Promise<EvidenceInCell[]>;
  evidence(filter: EvidenceFilter, page: PageRequest): Promise<Page<ListedEvidence>>;
  evidenceById(ids: readonly string[]): Promise<ListedEvidence[]>;
  briefIds(page: PageRequest): Promise<Page<string>>;
  /** Quantities with a place, not rejected, of articles that take part; those of some places or one collection where given. */
  quantities(
    places: readonly EntityId[],
    collection: CollectionId | undefined,
    limit: number,
  ): Promise<QuantityFound[]>;
  /** The places that quantities were found for, in all articles that take part or in one collection; most first. */
  placesWithQuantities(collection: CollectionId | undefined, limit: number): Promise<EntityId[]>;
}
