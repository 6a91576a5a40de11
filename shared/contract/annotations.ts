import * as z from 'zod';
import { Annotation, PlacedAnnotation } from '../model/annotation.ts';
import { AnnotationId, ArticleId, TagId } from '../model/ids.ts';
import { PageRequest, pageOf } from '../model/page.ts';
import { TextRange } from '../model/text-range.ts';
import { defineOperation, libraryErrors, type ServiceOperations, writeErrors } from './operation.ts';

export const annotationsOperations = {
  /** The annotations of an article in text order, orphans last. */
  'annotations.list': defineOperation({
    kind: 'query',
    input: PageRequest.extend({ article: ArticleId }),
    output: pageOf(PlacedAnnotation),
    errors: [...libraryErrors, 'notFound'],
  }),
  /** Marks some words of an article's current text. */
  'annotations.create': defineOperation({
    kind: 'command',
    input: z.object({
      article: ArticleId,
      range: TextRange,
      tags: z.array(TagId).max(100).default([]),
      note: Annotation.shape.note.default(''),
    }),
    output: PlacedAnnotation,
    errors: [...writeErrors, 'notFound', 'rangeOutsideText'],
  }),
  /** Changes tags, note or the words that are marked; what is not named stays. */
  'annotations.update': defineOperation({
    kind: 'command',
    input: z.object({
      annotation: AnnotationId,
      tags: z.array(TagId).max(100).optional(),
      note: Annotation.shape.note.optional(),
      range: TextRange.optional(),
    }),
    output: PlacedAnnotation,
    errors: [...writeErrors, 'notFound', 'rangeOutsideText'],
  }),
  'annotations.remove': defineOperation({
    kind: 'command',
    input: z.object({ annotations: z.array(AnnotationId).min(1).max(1000) }),
    output: z.null(),
    errors: [...writeErrors, 'notFound'],
  }),
} as const satisfies ServiceOperations<'annotations'>;
