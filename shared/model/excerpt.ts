import { splitsCharacter } from './text-offsets.ts';

/** The beginning of a text on one line, cut with an ellipsis, for names of changes and labels. */
export function excerpt(text: string, length = 48): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const end = splitsCharacter(line, length - 1) ? length - 2 : length - 1;
  return `${line.slice(0, end).trimEnd()}…`;
}
