/**
 * A stretch of cleaned text and the raw characters (UTF-16 units of the decoded file, half-open) that it came from.
 * `as` is null where the characters are copied as they are; otherwise it is what stands for all of them together.
 */
export interface Piece {
  start: number;
  end: number;
  as: string | null;
}

/** Cleaned text that still knows where each character came from. Its pieces are in raw order and never overlap. */
export interface MappedText {
  text: string;
  pieces: readonly Piece[];
}

/** Raw characters as they are. */
export function copied(raw: string, start: number, end: number): MappedText {
  return { text: raw.slice(start, end), pieces: start < end ? [{ start, end, as: null }] : [] };
}

/** Characters that stand for a raw range: a blank for a line break, `&` for `&amp;`. */
export function standIn(as: string, start: number, end: number): MappedText {
  return { text: as, pieces: as === '' ? [] : [{ start, end, as }] };
}

/** One text after another; they have to be in raw order. */
export function concatenate(parts: readonly MappedText[]): MappedText {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  return { text: parts.map((part) => part.text).join(''), pieces: parts.flatMap((part) => part.pieces) };
}

/** The part `[start, end)` of a cleaned text, with its pieces. */
export function slice(mapped: MappedText, start: number, end: number): MappedText {
  if (start === 0 && end === mapped.text.length) return mapped;
  const pieces: Piece[] = [];
  let at = 0;
  for (const piece of mapped.pieces) {
    const length = pieceLength(piece);
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, length);
    if (from < to) pieces.push(partOf(piece, from, to));
    at += length;
  }
  return { text: mapped.text.slice(start, end), pieces };
}

/** Without the blanks and line breaks at both ends. */
export function trim(mapped: MappedText): MappedText {
  const { text } = mapped;
  const start = text.length - text.trimStart().length;
  return slice(mapped, start, Math.max(start, text.trimEnd().length));
}

/** The raw position at which a text that is not empty begins. */
export function rawStart(mapped: MappedText): number {
  return mapped.pieces[0]?.start ?? 0;
}

/** The raw position after a text that is not empty. */
export function rawEnd(mapped: MappedText): number {
  return mapped.pieces.at(-1)?.end ?? 0;
}

function pieceLength(piece: Piece): number {
  return piece.as === null ? piece.end - piece.start : piece.as.length;
}

function partOf(piece: Piece, from: number, to: number): Piece {
  if (piece.as !== null) return { ...piece, as: piece.as.slice(from, to) };
  return { start: piece.start + from, end: piece.start + to, as: null };
}
