import type { PlacedAnnotation } from '../../shared/model/annotation.ts';
import type { AnnotationId, ArticleId, TagId } from '../../shared/model/ids.ts';
import type { Page, PageRequest } from '../../shared/model/page.ts';
import type { CountedTag } from '../../shared/contract/tags.ts';

/** What annotations and tags ask of the store. */
export interface AnnotationReads {
  /** In text order on the current revision, orphans last. */
  annotationsOf(article: ArticleId, page: PageRequest): Promise<Page<PlacedAnnotation>>;
  annotation(id: AnnotationId): Promise<PlacedAnnotation | undefined>;
  tags(page: PageRequest): Promise<Page<CountedTag>>;
  tagByName(name: string): Promise<TagId | undefined>;
}
