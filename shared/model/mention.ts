import * as z from 'zod';
import { EntityKind } from './entity.ts';
import { AnchorId, ArticleId, EntityId, MentionId } from './ids.ts';
import { Quantity } from './quantity.ts';

export const MentionKind = z.enum([...EntityKind.options, 'quantity']);
export type MentionKind = z.infer<typeof MentionKind>;

export const MentionState = z.enum(['suggested', 'accepted', 'rejected']);
export type MentionState = z.infer<typeof MentionState>;

/**
 * Words of an article that name an entity or state a quantity: exactly one of `entity` and `quantity` is set. `place` is
 * the place that a quantity belongs to. `by` says who proposed it: the rules and their version, or the analyst.
 */
export const Mention = z.object({
  id: MentionId,
  article: ArticleId,
  anchor: AnchorId,
  kind: MentionKind,
  entity: EntityId.nullable(),
  quantity: Quantity.nullable(),
  place: EntityId.nullable(),
  state: MentionState,
  by: z.string().min(1),
});
export type Mention = z.infer<typeof Mention>;
