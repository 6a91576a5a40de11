/** One line of the decoded file: raw positions, half-open, without its line break. `newPage`: a page break stands before it. */
export interface RawLine {
  start: number;
  end: number;
  newPage: boolean;
}

const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;
const FORM_FEED = 0x0c;
const NEXT_LINE = 0x85;
/** Line feed, vertical tab, form feed, carriage return, next line, line separator, paragraph separator (UAX #14). */
const BREAKS = new Set([LINE_FEED, 0x0b, FORM_FEED, CARRIAGE_RETURN, NEXT_LINE, 0x2028, 0x2029]);

/** Splits at every kind of line break; CRLF is one, and so is the CR CR LF that careless conversions leave. */
export function* rawLines(text: string): Generator<RawLine> {
  let start = 0;
  let newPage = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if ((unit > CARRIAGE_RETURN && unit < NEXT_LINE) || !BREAKS.has(unit)) continue;
    yield { start, end: at, newPage };
    newPage = unit === FORM_FEED;
    at += lengthOfBreak(text, at) - 1;
    start = at + 1;
  }
  yield { start, end: text.length, newPage };
}

function lengthOfBreak(text: string, at: number): number {
  if (text.charCodeAt(at) !== CARRIAGE_RETURN) return 1;
  if (text.charCodeAt(at + 1) === LINE_FEED) return 2;
  return text.charCodeAt(at + 1) === CARRIAGE_RETURN && text.charCodeAt(at + 2) === LINE_FEED ? 3 : 1;
}
