import * as z from 'zod';
import { TagId } from './ids.ts';

/** One of the eight tag colours of the look; each has a pattern and a shape of its own, so nothing rests on hue. */
export const TagColour = z.int().min(1).max(8);
export type TagColour = z.infer<typeof TagColour>;

/** A code of the codebook. Names are unique in a library, letter case aside. */
export const Tag = z.object({
  id: TagId,
  name: z.string().trim().min(1).max(200),
  colour: TagColour,
  parent: TagId.nullable(),
  description: z.string().max(5000),
  /** The number key (1 to 8) that sets it in the reader. */
  shortcut: z.int().min(1).max(8).nullable(),
});
export type Tag = z.infer<typeof Tag>;
