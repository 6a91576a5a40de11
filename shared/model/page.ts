import * as z from 'zod';

/** A window of a list: every list operation takes one, so that no answer grows with the library. */
export const PageRequest = z.object({
  offset: z.int().nonnegative().default(0),
  limit: z.int().min(1).max(500).default(100),
});
export type PageRequest = z.infer<typeof PageRequest>;

export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), total: z.int().nonnegative() });

export interface Page<Item> {
  items: Item[];
  total: number;
}
