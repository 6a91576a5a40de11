import type { Token } from './token.ts';

/** The words of tokens `from` to `to` (half-open) put together again, with a blank where one stood between letters. */
export function textOfHan(tokens: readonly Token[], from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (!token) break;
    const needsBlank = at > from && !token.glued && token.kind !== 'han' && tokens[at - 1]?.kind !== 'han';
    text += needsBlank ? ` ${token.text}` : token.text;
  }
  return text;
}
