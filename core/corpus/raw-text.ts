/** Raw bytes as text, for looking at: what is not valid shows as U+FFFD. `charset` is one that a file was read in. */
export function rawText(bytes: Uint8Array, charset: string): string {
  return new TextDecoder(charset).decode(bytes);
}
