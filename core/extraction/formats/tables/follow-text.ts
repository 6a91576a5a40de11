import type { MappedText, Piece } from '../../text/mapped-text.ts';

/**
 * Leads a text that was made of a value on to where that value came from: `made` points into `value.text`, the result into
 * what `value` points into. Both are walked once.
 */
export function followText(made: MappedText, value: MappedText): MappedText {
  const [only] = value.pieces;
  if (value.pieces.length === 1 && only?.as === null) return moved(made, only.start);
  const walk = walkOver(value.pieces);
  return { text: made.text, pieces: made.pieces.flatMap((piece) => followPiece(piece, walk)) };
}

function moved({ text, pieces }: MappedText, by: number): MappedText {
  return { text, pieces: pieces.map(({ start, end, as }) => ({ start: start + by, end: end + by, as })) };
}

type Walk = (start: number, end: number) => Piece[];

function followPiece(piece: Piece, walk: Walk): Piece[] {
  const under = walk(piece.start, piece.end);
  const [first] = under;
  if (piece.as === null || !first) return under;
  return [{ start: first.start, end: under.at(-1)!.end, as: piece.as }];
}

/** The pieces under `[start, end)` of a value; ranges have to be asked for in order. */
function walkOver(pieces: readonly Piece[]): Walk {
  let at = 0;
  let begin = 0;
  return (start, end) => {
    while (at < pieces.length && begin + lengthOf(pieces[at]!) <= start) {
      begin += lengthOf(pieces[at]!);
      at += 1;
    }
    const under: Piece[] = [];
    let from = begin;
    for (let next = at; next < pieces.length && from < end; next += 1) {
      const piece = pieces[next]!;
      const length = lengthOf(piece);
      under.push(partOf(piece, Math.max(0, start - from), Math.min(length, end - from)));
      from += length;
    }
    return under;
  };
}

function lengthOf({ start, end, as }: Piece): number {
  return as === null ? end - start : as.length;
}

function partOf(piece: Piece, from: number, to: number): Piece {
  if (piece.as !== null) return { ...piece, as: piece.as.slice(from, to) };
  return { start: piece.start + from, end: piece.start + to, as: null };
}
