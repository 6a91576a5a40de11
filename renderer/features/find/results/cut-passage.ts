import type { Snippet } from '../../../../shared/contract/search.ts';

export interface LinePart {
  words: string;
  isMatch: boolean;
}

/** A passage cut at its first match: the words before, and the rest in parts that match or not, the first of which does. */
export function cutPassage({ text, start, marks }: Snippet): { before: string; after: LinePart[] } {
  const first = marks[0]?.[0] ?? start + text.length;
  const after: LinePart[] = [];
  let at = first;
  for (const [from, to] of marks) {
    if (from > at) after.push({ words: inOneLine(text.slice(at - start, from - start)), isMatch: false });
    after.push({ words: inOneLine(text.slice(from - start, to - start)), isMatch: true });
    at = to;
  }
  after.push({ words: inOneLine(text.slice(at - start)), isMatch: false });
  return {
    before: inOneLine(text.slice(0, first - start)).trimEnd(),
    after: after.filter(({ words }) => words !== ''),
  };
}

/** Where a passage runs over the end of a paragraph, a sign stands for it. */
function inOneLine(words: string): string {
  return words.replace(/\s*\n\s*/gu, ' ¶ ');
}
