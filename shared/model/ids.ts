import * as z from 'zod';

/*
 * Branded identifiers: a tag's id cannot be passed where an article's is wanted. New ones are UUIDv7 (RFC 9562), so
 * they sort by the time of making; places from the gazetteer keep their own (`cn-440300`).
 */

const text = z.string().min(1).max(80);

export const DocumentId = text.brand<'DocumentId'>();
export type DocumentId = z.infer<typeof DocumentId>;

export const ArticleId = text.brand<'ArticleId'>();
export type ArticleId = z.infer<typeof ArticleId>;

export const RevisionId = text.brand<'RevisionId'>();
export type RevisionId = z.infer<typeof RevisionId>;

export const RenditionId = text.brand<'RenditionId'>();
export type RenditionId = z.infer<typeof RenditionId>;

export const AnchorId = text.brand<'AnchorId'>();
export type AnchorId = z.infer<typeof AnchorId>;

export const TagId = text.brand<'TagId'>();
export type TagId = z.infer<typeof TagId>;

export const AnnotationId = text.brand<'AnnotationId'>();
export type AnnotationId = z.infer<typeof AnnotationId>;

export const EntityId = text.brand<'EntityId'>();
export type EntityId = z.infer<typeof EntityId>;

export const MentionId = text.brand<'MentionId'>();
export type MentionId = z.infer<typeof MentionId>;

export const SheetId = text.brand<'SheetId'>();
export type SheetId = z.infer<typeof SheetId>;

export const IndicatorId = text.brand<'IndicatorId'>();
export type IndicatorId = z.infer<typeof IndicatorId>;

export const EvidenceId = text.brand<'EvidenceId'>();
export type EvidenceId = z.infer<typeof EvidenceId>;

export const BriefId = text.brand<'BriefId'>();
export type BriefId = z.infer<typeof BriefId>;

export const CollectionId = text.brand<'CollectionId'>();
export type CollectionId = z.infer<typeof CollectionId>;

export const SavedSearchId = text.brand<'SavedSearchId'>();
export type SavedSearchId = z.infer<typeof SavedSearchId>;

export const SearchHistoryId = text.brand<'SearchHistoryId'>();
export type SearchHistoryId = z.infer<typeof SearchHistoryId>;

export const JobId = text.brand<'JobId'>();
export type JobId = z.infer<typeof JobId>;

export const WatchedFolderId = text.brand<'WatchedFolderId'>();
export type WatchedFolderId = z.infer<typeof WatchedFolderId>;

export const ImportRunId = text.brand<'ImportRunId'>();
export type ImportRunId = z.infer<typeof ImportRunId>;
