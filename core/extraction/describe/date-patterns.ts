/** The parts of a date as they are written; what is not written is undefined. */
export interface DateParts {
  year?: string | undefined;
  /** A year of the Republic of China, whose first was 1912. */
  republic?: string | undefined;
  republicAlone?: string | undefined;
  month?: string | undefined;
  day?: string | undefined;
}

const MONTH_NAMES =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec';
const MONTH = `(?<month>${MONTH_NAMES})\\b\\.?`;
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const DAY_FIRST = '(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?';
const YEAR = '(?<year>(?:19|20)\\d{2})';
/** Years of the Republic of China, as offices in Taiwan count them: 113年 is 2024. */
const MINGUO = '(?:(?:中華)?民國\\s?(?<republic>\\d{2,3})|(?<republicAlone>1\\d{2}))\\s?年\\s?';
const NO_MORE_DIGITS = '(?![\\d])';
/** The time of day may follow without a blank: "November 10, 20219:02 AM". */
const END_OF_YEAR = '(?:(?![\\d])|(?=\\d{1,2}:\\d{2}))';
const WEEKDAY = '(?:(?:Mon|Tues?|Wed(?:nes)?|Thur?s?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,?\\s+)?';

/**
 * How dates are written in news, the longest form first: a form that fits decides, even where the date is impossible, so
 * that "Feb 30, 2021" does not turn into February 2021.
 */
export const datePatterns: readonly RegExp[] = [
  `${YEAR}-(?<month>\\d{1,2})-(?<day>\\d{1,2})${NO_MORE_DIGITS}`,
  `${YEAR}/(?<month>\\d{1,2})/(?<day>\\d{1,2})${NO_MORE_DIGITS}`,
  `${YEAR}\\.(?<month>\\d{1,2})\\.(?<day>\\d{1,2})${NO_MORE_DIGITS}`,
  `${YEAR}\\s(?<month>\\d{2})/(?<day>\\d{2})${NO_MORE_DIGITS}`,
  `${YEAR}(?<month>\\d{2})/(?<day>\\d{2})(?=\\d{2}:\\d{2})`,
  `${YEAR}\\s?年\\s?(?<month>\\d{1,2})\\s?月\\s?(?<day>\\d{1,2})\\s?[日号]`,
  `${YEAR}\\s?年\\s?(?<month>\\d{1,2})\\s?月(?:[号刊](?!\\p{Script=Han}))?`,
  `${MINGUO}(?<month>\\d{1,2})\\s?月\\s?(?<day>\\d{1,2})\\s?[日號号]`,
  '(?<year>[〇○零一二三四五六七八九]{4})年(?<month>[一二三四五六七八九十]{1,3})月(?<day>[一二三四五六七八九十]{1,3})[日号]',
  `${WEEKDAY}${MONTH}\\s?${DAY}(?:\\s?,\\s?|\\s+)${YEAR}${END_OF_YEAR}`,
  `${WEEKDAY}${DAY_FIRST}\\s+(?:of\\s+)?${MONTH},?\\s+${YEAR}${END_OF_YEAR}`,
  `(?<day>\\d{1,2})-(?<month>${MONTH_NAMES})-${YEAR}${NO_MORE_DIGITS}`,
  `${MONTH},?\\s+${YEAR}${NO_MORE_DIGITS}`,
  `${WEEKDAY}${MONTH}\\s?${DAY}${NO_MORE_DIGITS}`,
  `${WEEKDAY}${DAY_FIRST}\\s+(?:of\\s+)?${MONTH}(?!\\s?\\d)`,
  `(?<month>\\d{1,2})\\s?月\\s?(?<day>\\d{1,2})\\s?[日号]`,
  '(?<month>\\d{2})-(?<day>\\d{2})(?=\\s\\d{1,2}:\\d{2})',
  `${YEAR}[-/](?<month>\\d{1,2})${NO_MORE_DIGITS}`,
].map((source) => new RegExp(source, 'iuy'));

/** 25/12/2021 or 12/25/2021: which is the day shows only where one of them is no month. */
export const ambiguousPattern = new RegExp(
  `(?<first>\\d{1,2})[/.-](?<second>\\d{1,2})[/.-]${YEAR}${NO_MORE_DIGITS}`,
  'uy',
);

/** "Thu, 06/10/2021": the day of the week tells which of the two it is. */
export const weekdayPattern = new RegExp(
  `(?<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\\.?,?\\s+${ambiguousPattern.source}`,
  'iuy',
);

const monthNumbers = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const chineseDigits = '〇一二三四五六七八九';

/** The number of a month, a day or a year written in digits, as a month's name or in Chinese numerals. */
export function numberOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const month = monthNumbers.indexOf(written.slice(0, 3).toLowerCase());
  return month >= 0 ? month + 1 : chineseNumber(written.replace(/[○零]/g, '〇'));
}

function chineseNumber(written: string): number {
  const ten = written.indexOf('十');
  const digit = (character: string) => Math.max(0, chineseDigits.indexOf(character));
  if (ten < 0) return Number([...written].map(digit).join(''));
  const tens = ten === 0 ? 1 : digit(written.slice(0, ten));
  return tens * 10 + (ten + 1 < written.length ? digit(written.slice(ten + 1)) : 0);
}
