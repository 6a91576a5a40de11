import { createHash } from 'node:crypto';
import type { ElsewherePlace } from '../../../../shared/contract/elsewhere.ts';
import type { SearchedPiece } from '../../../ports/elsewhere-reads.ts';

/** A piece before it has its place in the text. */
export interface PieceWords {
  text: string;
  at: ElsewherePlace;
  heading: string;
}

/** The text of all pieces, each on a line of its own, and where each stands; pieces without words are left out. */
export function composeText(words: readonly PieceWords[]): { text: string; pieces: SearchedPiece[] } {
  const pieces: SearchedPiece[] = [];
  let length = 0;
  const filled = words.filter(({ text }) => text.trim() !== '');
  for (const { text, at, heading } of filled) {
    pieces.push({ start: length, end: length + text.length, at, heading });
    length += text.length + 1;
  }
  return { text: filled.map(({ text }) => text).join('\n'), pieces };
}

/** What tells one state of some words from another. */
export function revisionOfWords(title: string, text: string): string {
  return createHash('sha256').update(`${title}\n${text}`).digest('base64url').slice(0, 22);
}
