/** A stretch of a label, and whether it is what was typed. */
export interface LabelPart {
  text: string;
  isMatch: boolean;
}

/**
 * Matches what was typed against the beginnings of a label's words, in any order: 'add sh' finds 'Add to sheet'. Null where
 * something typed begins no word.
 */
export function matchWords(label: string, query: string): LabelPart[] | null {
  const wanted = query
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const ranges: [number, number][] = [];
  for (const word of wanted) {
    const start = findWordStart(label.toLowerCase(), word, ranges);
    if (start === -1) return null;
    ranges.push([start, start + word.length]);
  }
  return partsOf(
    label,
    ranges.sort(([a], [b]) => a - b),
  );
}

function findWordStart(label: string, word: string, taken: readonly [number, number][]): number {
  for (let at = label.indexOf(word); at !== -1; at = label.indexOf(word, at + 1)) {
    const isStart = at === 0 || !/[\p{L}\p{N}]/u.test(label[at - 1]!) || /\p{Script=Han}/u.test(label[at]!);
    const isFree = !taken.some(([start, end]) => at < end && start < at + word.length);
    if (isStart && isFree) return at;
  }
  return -1;
}

function partsOf(label: string, ranges: readonly [number, number][]): LabelPart[] {
  const parts: LabelPart[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    parts.push(
      { text: label.slice(at, start), isMatch: false },
      { text: label.slice(start, end), isMatch: true },
    );
    at = end;
  }
  parts.push({ text: label.slice(at), isMatch: false });
  return parts.filter(({ text }) => text !== '');
}
