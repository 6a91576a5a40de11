import { MODIFIERS_BEFORE } from './modifier-table.ts';
import type { Token } from './token.ts';
import { keyAt } from './token.ts';

/** Quotation marks that come in pairs; the straight one opens and closes by turns. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['《', '》'],
  ['〈', '〉'],
  ['「', '」'],
  ['『', '』'],
]);

/** A quotation of more tokens than this is speech, and its figures are meant. */
const LONGEST_NAME = 9;
const LONGEST_HAN_NAME = 14;
/** 《》 hold the titles of policies and books, which are long. */
const LONGEST_TITLE = 80;

const SPEAKERS = new Set('i we you he she they our my us it 我 我们 他 她 们'.split(' '));
const SPEECH_ENDS = new Set(['.', '!', '?', '。', '！', '？']);

/** Which tokens stand inside a quoted name or slogan: "1+3" policy, “one country, two systems”, 《若干措施》. */
export function markNames(tokens: readonly Token[]): boolean[] {
  const named = tokens.map(() => false);
  const nextCloser = closerFinder(tokens);
  for (let at = 0; at < tokens.length; at += 1) {
    const { kind, key } = tokens[at]!;
    const closer = kind === 'mark' ? CLOSERS.get(key) : undefined;
    const end = closer === undefined ? null : nextCloser(closer, at + 1);
    if (closer === undefined || end === null || end - at > LONGEST_TITLE) continue;
    if (closer === '》' || isName(tokens, at + 1, end)) named.fill(true, at, end + 1);
    if (closer === '"') at = end;
  }
  return named;
}

/** Finds the next closing mark from ever later tokens on; each token is looked at once for each kind of mark. */
function closerFinder(tokens: readonly Token[]): (closer: string, from: number) => number | null {
  const found = new Map<string, number>();
  return (closer, from) => {
    let at = Math.max(from, found.get(closer) ?? 0);
    while (at < tokens.length && tokens[at]!.key !== closer) at += 1;
    found.set(closer, at);
    return at < tokens.length ? at : null;
  };
}

function isName(tokens: readonly Token[], from: number, to: number): boolean {
  const longest = tokens[from]?.kind === 'han' ? LONGEST_HAN_NAME : LONGEST_NAME;
  if (to - from > longest || SPEECH_ENDS.has(keyAt(tokens, to - 1))) return false;
  for (let at = from; at < to; at += 1) {
    if (SPEAKERS.has(keyAt(tokens, at))) return false;
    if (tokens[at]!.kind === 'number' && MODIFIERS_BEFORE.endingAt(tokens, at)) return false;
  }
  return true;
}
