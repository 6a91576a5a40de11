import { analyse } from 'chardet';
import { charsetNamed } from './charset-name.ts';
import { commonCharacters, COMMON_MARKS } from './common-characters.ts';
import { shapeShare } from './lead-bytes.ts';
import { singleByteScore } from './single-byte.ts';

export interface ScoredCharset {
  charset: string;
  /** 0 to 1: how much the text looks like a language that is written in this charset. */
  score: number;
}

/** How much of a file is looked at, in bytes; of it only what stands around characters beyond ASCII. */
const SAMPLE = 32 * 1024;
const EAST_ASIAN = ['gb18030', 'big5', 'shift_jis', 'euc-kr', 'euc-jp'];
/** Charsets of one byte a character say little about themselves: what chardet says of them counts for so much. */
const TRUST = 0.75;

/** The charsets that bytes could be in, the likeliest first; none that reads as noise. */
export function likelyCharsets(bytes: Uint8Array): ScoredCharset[] {
  const sample = tellingSample(bytes);
  const names = new Set([...EAST_ASIAN, 'windows-1252', ...singleByteNames(sample)]);
  return [...names]
    .map((charset) => ({ charset, score: scoreOf(sample, charset) }))
    .filter(({ score }) => score >= 0.1)
    .sort((a, b) => b.score - a.score)
    .slice(0, 5);
}

/** How much the bytes look like a text in this charset, 0 to 1. */
export function plausibility(bytes: Uint8Array, charset: string): number {
  return scoreOf(tellingSample(bytes), charset);
}

/** The lines with bytes beyond ASCII: in a page most of the text is markup. */
function tellingSample(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let at = 0; at < bytes.length && size < SAMPLE;) {
    const telling = nextBeyondAscii(bytes, at);
    if (telling >= bytes.length) break;
    const start = Math.max(at, bytes.lastIndexOf(0x0a, telling) + 1, telling - 200);
    const lineEnd = bytes.indexOf(0x0a, telling);
    const end = Math.min(lineEnd < 0 ? bytes.length : lineEnd + 1, start + SAMPLE);
    parts.push(bytes.subarray(start, end));
    size += end - start;
    at = end;
  }
  return Buffer.concat(parts);
}

function nextBeyondAscii(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at]! < 0x80) at += 1;
  return at;
}

/** What chardet takes for possible among the charsets of one byte a character. */
function singleByteNames(sample: Uint8Array): string[] {
  return analyse(sample)
    .filter(({ confidence }) => confidence >= 20)
    .flatMap(({ name }) => charsetNamed(name) ?? [])
    .filter((name) => !EAST_ASIAN.includes(name) && !/^(?:utf|iso-2022)/.test(name))
    .slice(0, 3);
}

function scoreOf(sample: Uint8Array, charset: string): number {
  if (charset.startsWith('utf')) return utfScore(sample, charset);
  const text = new TextDecoder(charset).decode(sample);
  return EAST_ASIAN.includes(charset)
    ? eastAsianScore(text, sample, charset)
    : singleByteScore(text, charset) * (charset === 'windows-1252' ? 1 : TRUST);
}

function utfScore(sample: Uint8Array, charset: string): number {
  const text = new TextDecoder(charset).decode(sample);
  const replaced = text.split('\uFFFD').length - 1;
  const beyond = text.replace(/[\u0000-\u007F]+/g, '').length;
  return beyond === 0 ? 1 : Math.max(0, 1 - (4 * replaced) / beyond);
}

const INVALID = /[\uFFFD\uE000-\uF8FF\u0080-\u009F]/;
const HALF_WIDTH = /[\uFF61-\uFF9F]/;

/**
 * Common characters of the language count most, next the area of the charset where frequent characters lie; what is no
 * character at all takes away, and half-width kana, as which the bytes of other charsets come out, count for nothing.
 */
function eastAsianScore(text: string, sample: Uint8Array, charset: string): number {
  const common = commonCharacters(charset);
  const counts = { all: 0, common: 0, invalid: 0 };
  for (const character of text) {
    if (character < '\u0080') continue;
    counts.all += HALF_WIDTH.test(character) ? 0.5 : 1;
    if (common.has(character) || COMMON_MARKS.has(character)) counts.common += 1;
    else if (INVALID.test(character)) counts.invalid += 1;
  }
  if (counts.all === 0) return 0;
  const validity = Math.max(0, 1 - (8 * counts.invalid) / counts.all);
  return validity * (0.6 * (counts.common / counts.all) + 0.4 * shapeShare(sample, charset));
}
