import type { DateReading, YearWords } from './date-reading.ts';
import { dateReading, isDayOfYear, joinsDates, NO_YEAR, readYearWords, skipKeys } from './date-reading.ts';
import type { Token } from './token.ts';
import { keyAt } from './token.ts';

/** '2023年7月27日至29日', '7月27日', '2022年7月', '1-6月'. */
export function readHanDate(tokens: readonly Token[], at: number): DateReading | null {
  const before = readYearWords(tokens, at);
  const year = before?.year ?? NO_YEAR;
  const monthFrom = before?.to ?? at;
  const month = numberBefore(tokens, monthFrom, '月');
  if (month === null || month < 1 || month > 12) return readMonthRange(tokens, at, monthFrom, year);
  const day = dayBefore(tokens, monthFrom + 2);
  if (day === null) return readMonth(tokens, at, monthFrom, { ...year, month });
  const second = readSecondDay(tokens, monthFrom + 4, month);
  if (!isDayOfYear(month, day)) return null;
  const end = second && { month: second.month, day: second.day };
  return dateReading(at, second?.to ?? monthFrom + 4, 'day', { ...year, month, day }, end);
}

function numberBefore(tokens: readonly Token[], at: number, sign: string): number | null {
  const token = tokens[at];
  return token?.kind === 'number' && keyAt(tokens, at + 1) === sign ? token.value : null;
}

function dayBefore(tokens: readonly Token[], at: number): number | null {
  return numberBefore(tokens, at, '日') ?? numberBefore(tokens, at, '号');
}

/** '2022年7月', '1月至6月'. */
function readMonth(
  tokens: readonly Token[],
  from: number,
  monthFrom: number,
  start: YearWords['year'] & { month: number },
): DateReading | null {
  const second = joinsDates(tokens, monthFrom + 2) ? numberBefore(tokens, monthFrom + 3, '月') : null;
  if (second !== null)
    return dateReading(from, skipKeys(tokens, monthFrom + 5, ['份']), 'month', start, { month: second });
  if (start.year === null && start.relative === null) return null;
  return dateReading(from, skipKeys(tokens, monthFrom + 2, ['份']), 'month', start);
}

/** '1-6月'. */
function readMonthRange(
  tokens: readonly Token[],
  from: number,
  at: number,
  year: YearWords['year'],
): DateReading | null {
  const first = tokens[at];
  const last = joinsDates(tokens, at + 1) ? numberBefore(tokens, at + 2, '月') : null;
  if (last === null || first?.kind !== 'number' || first.value < 1 || first.value >= last || last > 12)
    return null;
  return dateReading(
    from,
    skipKeys(tokens, at + 4, ['份']),
    'month',
    { ...year, month: first.value },
    { month: last },
  );
}

function readSecondDay(tokens: readonly Token[], at: number, month: number) {
  if (!joinsDates(tokens, at)) return null;
  const otherMonth = numberBefore(tokens, at + 1, '月');
  const dayFrom = otherMonth === null ? at + 1 : at + 3;
  const day = dayBefore(tokens, dayFrom);
  return day === null ? null : { month: otherMonth ?? month, day, to: dayFrom + 2 };
}
