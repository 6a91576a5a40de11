import * as z from 'zod';

/** What a person reads about a change: the key of a message and the values in it, never a sentence. */
export const HistoryMessage = z.object({
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type HistoryMessage = z.infer<typeof HistoryMessage>;

/** One change of the analyst's, as it can be undone and redone. `at` is ISO 8601 in UTC. */
export const HistoryEntry = z.object({
  seq: z.int().positive(),
  at: z.iso.datetime(),
  author: z.string(),
  operation: z.string(),
  message: HistoryMessage,
  undone: z.boolean(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;
