import { markOf } from './byte-order-mark.ts';
import { checkUtf8 } from './decode-utf8.ts';
import { likelyCharsets } from './plausibility.ts';

/** A charset that a file could be in, with how it would read. */
export interface CharsetCandidate {
  charset: string;
  /** 0 to 1. */
  confidence: number;
  /** The beginning of the text around the first character beyond ASCII, on one line. */
  preview: string;
}

const PREVIEW_BYTES = 400;
const PREVIEW_LENGTH = 120;
/** Which others a person may want to see, though nothing speaks for them. */
const ALWAYS = ['utf-8', 'gb18030', 'big5', 'shift_jis', 'euc-kr', 'windows-1252'];

/** The charsets that a file could be in, the likeliest first, and after them the usual ones: for a person to choose. */
export function charsetCandidates(bytes: Uint8Array): CharsetCandidate[] {
  const confidences = new Map<string, number>();
  const { valid, invalid } = checkUtf8(bytes);
  const mark = markOf(bytes);
  if (mark) confidences.set(mark.charset, 1);
  if (!confidences.has('utf-8')) confidences.set('utf-8', invalid === 0 ? 1 : valid / (valid + 5 * invalid));
  for (const { charset, score } of likelyCharsets(bytes)) {
    if (!confidences.has(charset)) confidences.set(charset, Math.min(0.95, score));
  }
  for (const charset of ALWAYS) if (!confidences.has(charset)) confidences.set(charset, 0);
  return [...confidences]
    .map(([charset, confidence]) => ({ charset, confidence, preview: previewOf(bytes, charset) }))
    .sort((a, b) => b.confidence - a.confidence);
}

function previewOf(bytes: Uint8Array, charset: string): string {
  const telling = bytes.findIndex((byte) => byte >= 0x80);
  const lineStart = bytes.lastIndexOf(0x0a, Math.max(0, telling)) + 1;
  const start = charset.startsWith('utf-16') ? 0 : Math.max(lineStart, telling - 60);
  const text = new TextDecoder(charset).decode(bytes.subarray(start, start + PREVIEW_BYTES));
  return text
    .replace(/[\s\u0000-\u001F]+/g, ' ')
    .trim()
    .slice(0, PREVIEW_LENGTH);
}
