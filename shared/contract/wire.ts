import * as z from 'zod';

/*
 * What travels between the window's main process and the core process. Inputs and outcomes are JSON text all the way: the
 * main process hands them on unread, and text is several times cheaper to copy over a bridge than objects.
 */

export const CoreRequest = z.object({ id: z.int(), operation: z.string(), json: z.string() });
export type CoreRequest = z.infer<typeof CoreRequest>;

export const CoreMessage = z.union([
  z.object({ id: z.int(), json: z.string() }),
  /** An event, as JSON text, with its name beside it for those who only look at that. */
  z.object({ event: z.string(), json: z.string() }),
  z.object({ ready: z.literal(true) }),
]);
export type CoreMessage = z.infer<typeof CoreMessage>;
