/** A period as far as known, inclusive; null where a bound is open. */
export interface Period {
  from: string | null;
  to: string | null;
}

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const LOOSE = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/;

/**
 * Reads '2021', '2021-03', '2021-03-10' (the period of that length), '2021..2023', '2021-03..' and '..2021'; null where it is
 * none of these. A period that ends before it begins is turned round and says so.
 */
export function readPeriod(text: string): (Period & { reversed: boolean }) | null {
  const [first = '', second, ...more] = text.split(/\.{2,}|…|–/u);
  if (more.length > 0 || (first === '' && (second ?? '') === '')) return null;
  const from = first === '' ? null : readDate(first);
  const to = second === undefined ? from : second === '' ? null : readDate(second);
  if (from === undefined || to === undefined) return null;
  const reversed = from !== null && to !== null && isAfter(from, to);
  return reversed ? { from: to, to: from, reversed } : { from, to, reversed };
}

/** ISO 8601 as far as it is given; undefined where it is no date. */
function readDate(text: string): string | undefined {
  const [year, month, day] = LOOSE.exec(text)?.slice(1) ?? [];
  if (year === undefined) return undefined;
  const parts = [year, month, day].filter((part) => part !== undefined);
  const date = parts.map((part) => part.padStart(2, '0')).join('-');
  return DATE.test(date) ? date : undefined;
}

function isAfter(from: string, to: string): boolean {
  const precision = Math.min(from.length, to.length);
  return from.slice(0, precision) > to.slice(0, precision);
}
