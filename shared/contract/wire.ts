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

/** Names of the channels over which page and main process talk; there are no others. */
export const channels = {
  call: 'core:call',
  event: 'core:event',
  shell: 'shell:call',
  shellEvent: 'shell:event',
} as const;

/** What the preload script puts into the page's world. */
export interface Bridge {
  call(operation: string, json: string): Promise<string>;
  onEvent(listener: (json: string) => void): () => void;
  shell(operation: string, json: string): Promise<string>;
  onShellEvent(listener: (json: string) => void): () => void;
}
export const BRIDGE_NAME = 'broadsheet';
