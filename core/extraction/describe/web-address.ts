const LONGEST_ADDRESS = 2000;

/** The first web address in a text, without the punctuation after it; null where there is none that a library keeps. */
export function webAddressIn(text: string): string | null {
  const found = /https?:\/\/[^\s<>"'，。；、（）“”]+/i.exec(text)?.[0].replace(/[.,;:)\]]+$/, '') ?? null;
  return found !== null && found.length <= LONGEST_ADDRESS ? found : null;
}
