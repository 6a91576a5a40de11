import { characterClass } from './character-class.ts';
import { countMatches } from './characters.ts';

/** What words are made of. */
export interface RunKind {
  /** Characters that stand side by side in a run, as the source of a pattern: '\\p{L}'. */
  members: string;
  /** Signs that hold two runs together where they stand between them: "'’-". */
  joiners: string;
  /** Characters that are a run of their own where no run has begun. */
  alone?: RegExp;
}

const BEYOND_UNITS = /[\uD800-\uDFFF]/;
const NOBODY = /[^\s\S]/;

/**
 * Counts the words of texts: character by character, which takes a small part of what a pattern does. Only texts with
 * characters of two units are left to the pattern.
 */
export function runCounter({ members, joiners, alone = NOBODY }: RunKind): (text: string) => number {
  const run = `(?:${members})+(?:[${joiners}](?:${members})+)*`;
  const pattern = new RegExp(`${alone.source}|${run}`, 'gu');
  const isMember = characterClass(new RegExp(members, 'u'));
  const isAlone = characterClass(alone);
  return (text) => {
    if (BEYOND_UNITS.test(text)) return countMatches(text, pattern);
    let count = 0;
    for (let at = 0; at < text.length;) {
      const unit = text.charCodeAt(at);
      const standsAlone = isAlone(unit);
      const beginsRun = !standsAlone && isMember(unit);
      if (standsAlone || beginsRun) count += 1;
      at = beginsRun ? endOfRun(text, at, isMember, joiners) : at + 1;
    }
    return count;
  };
}

function endOfRun(text: string, start: number, isMember: (unit: number) => boolean, joiners: string): number {
  let end = start + 1;
  for (; end < text.length; end += 1) {
    if (isMember(text.charCodeAt(end))) continue;
    if (!joiners.includes(text.charAt(end)) || !isMember(text.charCodeAt(end + 1))) break;
  }
  return end;
}
