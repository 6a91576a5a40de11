import type { ArticleId, BriefId, DocumentId, SheetId } from '../../shared/model/ids.ts';

/** What stands on some articles. */
export interface StandingOn {
  annotations: number;
  mentions: number;
  sheets: { sheet: SheetId; title: string; evidence: number }[];
  briefs: { brief: BriefId; title: string; citations: number }[];
}

/** What setting articles aside asks of the store. */
export interface OrderReads {
  standingOn(articles: readonly ArticleId[]): Promise<StandingOn>;
  /** The articles in the trash that no mark, accepted or rejected mention and evidence stands on. */
  unusedTrash(): Promise<ArticleId[]>;
  /** Documents all of whose articles are among these. */
  documentsWithin(articles: readonly ArticleId[]): Promise<DocumentId[]>;
  /** Those of these paths whose articles are all in the trash. */
  pathsInTrash(paths: readonly string[]): Promise<string[]>;
}
