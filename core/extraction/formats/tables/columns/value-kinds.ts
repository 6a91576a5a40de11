import { labelledDate } from '../../../describe/dates.ts';

const LONGEST_DATE = 60;
/** Seconds or milliseconds since 1970, from 1990 to 2100. */
const UNIX_TIME = /^(?:[6-9]\d{8}|[1-3]\d{9}|[6-9]\d{11}|[1-3]\d{12})$/;

export function isNumberText(text: string): boolean {
  return /^[-+]?[\d\s.,]*\d%?$/.test(text.trim());
}

export function isWebAddress(text: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/i.test(text.trim());
}

/** True for what is a date and little else; a number alone may be a year or an id, and is none. */
export function isDateText(text: string): boolean {
  const value = text.trim();
  return value.length <= LONGEST_DATE && !/^\d{1,7}$/.test(value) && labelledDate(value) !== null;
}

/** True for a count of seconds or milliseconds since 1970; some numbers look so by chance. */
export function isUnixTime(text: string): boolean {
  return UNIX_TIME.test(text.trim());
}

/** The date of a cell as a text that says it; a count of seconds or milliseconds since 1970 as its day. */
export function dateText(text: string): string {
  const value = text.trim();
  if (!isUnixTime(value)) return value;
  const milliseconds = Number(value) * (value.length > 10 ? 1 : 1000);
  return new Date(milliseconds).toISOString().slice(0, 10);
}
