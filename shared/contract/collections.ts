import * as z from 'zod';
import { Article } from '../model/article.ts';
import { ArticleId, CollectionId } from '../model/ids.ts';
import { PageRequest, pageOf } from '../model/page.ts';
import { defineOperation, libraryErrors, type ServiceOperations, writeErrors } from './operation.ts';
import { MOST_ARTICLES } from './order.ts';

const name = z.string().trim().min(1).max(200);
const inCollection = z.object({ collection: CollectionId });
const articles = z.array(ArticleId).min(1).max(MOST_ARTICLES);

/** Articles that the analyst gathered under a name, as scope for search, sheets and briefs. */
export const Collection = z.object({ id: CollectionId, name, articles: z.int().nonnegative() });
export type Collection = z.infer<typeof Collection>;

export const collectionsOperations = {
  /** By name; counted are the articles that take part. */
  'collections.list': defineOperation({
    kind: 'query',
    /** With an article, only the collections that it is in. */
    input: PageRequest.extend({ article: ArticleId.optional() }),
    output: pageOf(Collection),
    errors: libraryErrors,
  }),
  /** Makes a collection, with articles in it where some are given. */
  'collections.create': defineOperation({
    kind: 'command',
    input: z.object({ name, articles: z.array(ArticleId).max(MOST_ARTICLES).default([]) }),
    output: Collection,
    errors: [...writeErrors, 'nameTaken', 'notFound'],
  }),
  'collections.rename': defineOperation({
    kind: 'command',
    input: inCollection.extend({ name }),
    output: Collection,
    errors: [...writeErrors, 'nameTaken', 'notFound'],
  }),
  /** Removes a collection; its articles stay in the library. */
  'collections.remove': defineOperation({
    kind: 'command',
    input: inCollection,
    output: z.null(),
    errors: [...writeErrors, 'notFound'],
  }),
  'collections.addArticles': defineOperation({
    kind: 'command',
    input: inCollection.extend({ articles }),
    output: Collection,
    errors: [...writeErrors, 'notFound'],
  }),
  'collections.removeArticles': defineOperation({
    kind: 'command',
    input: inCollection.extend({ articles }),
    output: Collection,
    errors: [...writeErrors, 'notFound'],
  }),
  /** The articles of a collection that take part, in the order in which they came into the library. */
  'collections.articles': defineOperation({
    kind: 'query',
    input: PageRequest.extend(inCollection.shape),
    output: pageOf(Article),
    errors: [...libraryErrors, 'notFound'],
  }),
} as const satisfies ServiceOperations<'collections'>;
