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
