const LONGEST_NAME = 80;

/** Where a pasted text stands among the documents: 'pasted/2026-11-27 The title.txt', the second of a name with its number. */
export function pastedPath(title: string, at: Date, ending: string, number: number): string {
  const name = title
    .replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = [...name].slice(0, LONGEST_NAME).join('').trim();
  const again = number > 1 ? ` (${number})` : '';
  return `pasted/${at.toISOString().slice(0, 10)} ${short}${again}.${ending}`;
}
