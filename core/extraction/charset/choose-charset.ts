import { ExtractionError } from '../extraction-error.ts';
import { utf16Order } from '../formats/sample-text.ts';
import { markOf } from './byte-order-mark.ts';
import { charsetNamed } from './charset-name.ts';
import { checkUtf8, type Utf8Check } from './decode-utf8.ts';
import type { CharsetHints } from './decoded-text.ts';
import { likelyCharsets, plausibility } from './plausibility.ts';

export interface ChosenCharset {
  charset: string;
  /** True where nothing but the bytes themselves speaks for it. */
  isGuess: boolean;
}

/** Under this, a text in the charset that it declares reads like noise, and is asked what else it could be. */
const LEAST_DECLARED = 0.3;
/** What a guess has to reach, and by how much it has to be ahead of the next. */
const LEAST_GUESSED = 0.3;
const LEAD = 0.08;

/**
 * The charset to read bytes in: the analyst's choice, the byte order mark, UTF-8 where all of it is well-formed or nearly
 * all, what is declared, what is most plausible. Throws `encodingUnknown`: details.byte is the first that is not UTF-8,
 * details.candidates names the likely charsets.
 */
export function chooseCharset(bytes: Uint8Array, { chosen, declared }: CharsetHints): ChosenCharset {
  const asked = chosen ? charsetNamed(chosen) : null;
  if (asked !== null) return { charset: asked, isGuess: false };
  const mark = markOf(bytes);
  if (mark) return { charset: mark.charset, isGuess: false };
  const order = utf16Order(bytes);
  if (order !== null) return { charset: `utf-16${order}`, isGuess: true };
  const utf8 = checkUtf8(bytes);
  if (utf8.invalid === 0) return { charset: switchedAlphabet(bytes, utf8) ?? 'utf-8', isGuess: false };
  if (isNearlyUtf8(utf8)) return { charset: 'utf-8', isGuess: false };
  const named = declared ? charsetNamed(declared) : null;
  if (named !== null && plausibility(bytes, named) >= LEAST_DECLARED)
    return { charset: named, isGuess: false };
  return { charset: guess(bytes, utf8.firstInvalid ?? 0), isGuess: true };
}

/** A few wrong bytes in a text that has many right ones, or one character cut in two at the end. */
function isNearlyUtf8({ valid, invalid, isOnlyCut }: Utf8Check): boolean {
  return (isOnlyCut && valid > 0) || valid >= invalid * 5;
}

const TO_JAPANESE = Buffer.from('\u001B$B', 'latin1');

/** ISO 2022 writes Japanese in ASCII bytes and says so by escapes. */
function switchedAlphabet(bytes: Uint8Array, { valid }: Utf8Check): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return valid === 0 && buffer.includes(TO_JAPANESE) ? 'iso-2022-jp' : null;
}

function guess(bytes: Uint8Array, byte: number): string {
  const [best, next] = likelyCharsets(bytes);
  if (best && best.score >= LEAST_GUESSED && best.score - (next?.score ?? 0) >= LEAD) return best.charset;
  const candidates = likelyCharsets(bytes).map(({ charset }) => charset);
  throw new ExtractionError('encodingUnknown', { byte, candidates: candidates.join(', ') });
}
