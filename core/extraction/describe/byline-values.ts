import { type Credits, readCredits } from './credits.ts';
import { isChinesePerson } from './chinese-names.ts';
import { findDate } from './dates.ts';
import { personNames, statedNames } from './names.ts';
import { isOffice, isOutlet, namesNobody } from './outlets.ts';
import { endsSentence } from '../text/sentences.ts';
import { withoutWhereabouts } from './whereabouts.ts';

/*
 * What the values of a by-line consist of, once its labels are off.
 */

const LONGEST_VALUE = 200;

/** Times, week days and time zones around a date; how long reading takes. */
const AROUND_DATES =
  /(?:Beijing time|local time|(?:Eastern|Central|Mountain|Pacific|Greenwich|British|Hong Kong) (?:(?:Standard|Daylight|Summer|Mean) )?Time|GMT|CST|UTC|EST|EDT|PST|PDT|CDT|MDT|MST|BST|HKT|CET|CEST|IST|JST|KST|SGT|AEST|AEDT|ACST|NZST|NZDT|MSK|SAST|WIB|PKT|(?<=\d\s?|m\.?\s)(?:ET|PT|CT|MT))(?![\p{L}])(?:\s?[+-]\d{1,2}(?::?\d{2})?)?|\b\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?|(?<![\d.])\d{1,2}\.\d{2}(?=\s?(?:[ap]\.?m\b|GMT|BST|CET|CEST|[hH]\b|$))(?:\s?[ap]\.?m\b\.?)?|\b\d{1,2}\s?[ap]\.?m\b\.?|[T]\d{2}:\d{2}\S*|(?:Mon|Tues?|Wed(?:nes)?|Thur?s?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?|(?:星期|周)[一二三四五六日天]|\b\d+ min(?:ute)?s? read\b|上午|下午|(?<=\s)(?:第\s?[\dA-Z]+\s?[期版](?:[:：]\s?\p{Script=Han}{1,6})?|[A-Z]?\d{1,3}版|号|刊)(?![\p{L}])|\b(?:issue|edition)\b|\bat\b|\bon\b/giu;

/** A day that may be one of two: 04/09/2023. It tells that the line is a by-line, and nothing else. */
const UNCLEAR = /(?<![\d/.-])\d{1,2}[/.-]\d{1,2}[/.-](?:(?:19|20)\d{2}|\d{2})(?![\d/.-])/u;

/** A value without its date and without the time of day. */
export interface DateAndRest {
  date: string | null;
  rest: string;
  /** A day is written there, but which it is cannot be told. */
  isUnclear: boolean;
}

/** The date in a value, and the value without it and without the time of day. */
export function dateAndRest(value: string): DateAndRest {
  const found = findDate(value) ?? unclearDate(value);
  const rest = found ? `${value.slice(0, found.start)} ${value.slice(found.end)}` : value;
  const timeless = /\d/.test(value) ? rest.replace(AROUND_DATES, ' ') : rest;
  const cleared = found || timeless.trim() === '' ? timeless : rest;
  return {
    date: found?.date ?? null,
    rest: withoutPunctuation(cleared).replace(/\s{2,}/g, ' '),
    isUnclear: found?.date === null,
  };
}

function unclearDate(value: string): { date: null; start: number; end: number } | null {
  const found = UNCLEAR.exec(value);
  return found && { date: null, start: found.index, end: found.index + found[0].length };
}

/** Without what is left of a bracket or a list when something was taken out; brackets around all of it go too. */
function withoutPunctuation(text: string): string {
  const words = text.replace(/^[\s,，;；)）\]-]+|[\s,，;；(（[-]+$/g, '');
  const open = words.replace(/^[(（[]([^()（）[\]]*)[)）\]]?/, '$1').trim();
  return /[(（[]/.test(open) ? open : open.replace(/[)）\]]$/, '').trim();
}

/** Who is named and for whom they work; names is null where bare words are no names. */
export interface NamedPeople {
  names: string[] | null;
  outlet: string | null;
}

/** The names behind a label: "Jane Doe, Xinhua", "Securities Times reporter Wu Jiaming". A bare label needs real names. */
export function namedPeople(given: string, bare: boolean): NamedPeople {
  const value = withoutStaff(given);
  const people = personNames(withoutWhereabouts(value));
  if (people && !people.some((name) => /reporter|correspondent/i.test(name)))
    return { names: people.filter((name) => !namesNobody(name)), outlet: null };
  const credits = readCredits(value) ?? writtenFor(value);
  if (credits) return { names: credits.authors, outlet: credits.source };
  if (bare && isOutlet(value)) return { names: [], outlet: value };
  const chinese = chinesePersonOf(value);
  if (chinese) return { names: [chinese.person], outlet: chinese.outlet };
  const employed = peopleOfOutlet(value);
  if (employed && (bare || isOutlet(employed.outlet))) return employed;
  return { names: bare ? personNames(withoutWhereabouts(value)) : statedNames(value), outlet: null };
}

/** "Jane Doe and agencies", "Jane Doe and staff reporters": who is not named is nobody. */
function withoutStaff(value: string): string {
  return value.replace(
    /(?:\s+(?:and|with)|,)\s+(?:\p{Lu}\p{L}*\s)?(?:staff|agencies|agency|wires?|news services)(?:\s(?:reporters?|writers?|reports?))?$/iu,
    '',
  );
}

/** 观澜网 熊若然, 市数据资源管理局 陈翔: a person of an outlet or an office. */
function chinesePersonOf(value: string): { outlet: string; person: string } | null {
  const { outlet = '', person = '' } =
    /^(?<outlet>\p{Script=Han}{2,20})\s(?<person>\p{Script=Han}{2,3})$/u.exec(value)?.groups ?? {};
  return isChinesePerson(person) && (isOutlet(outlet) || isOffice(outlet)) ? { outlet, person } : null;
}

/** "Jane Doe for The Basin Herald". */
function writtenFor(value: string): Credits | null {
  const { names = '', outlet = '' } =
    /^(?<names>.{3,60}?) for (?<outlet>\p{Lu}.{2,60})$/u.exec(value)?.groups ?? {};
  const authors = personNames(names);
  return authors && isOutlet(outlet) ? { authors, source: outlet } : null;
}

/** "Li Ming, China Daily" shows by itself what it is, where the outlet is known to be one. */
export function peopleOfKnownOutlet(value: string): { names: string[]; outlet: string } | null {
  const employed = peopleOfOutlet(value);
  return employed && isOutlet(employed.outlet) ? employed : null;
}

/** Names, and after the last comma an outlet, or one word with a capital that may be one. */
function peopleOfOutlet(value: string): { names: string[]; outlet: string } | null {
  const comma = value.lastIndexOf(',');
  const names = comma < 0 ? null : personNames(value.slice(0, comma));
  const outlet = value.slice(comma + 1).trim();
  return names && (isOutlet(outlet) || /^(?:\p{Lu}[\p{L}\p{N}]+|The(?:\s\p{Lu}\p{L}+){1,3})$/u.test(outlet))
    ? { names, outlet }
    : null;
}

/** "Nanjing Daily (Reporter Li Ming)", 深圳特区报 记者 张三: whose report it is may stand behind a source. */
export function sourceAndPeople(value: string): { source: string; people: string[] } {
  const chinese = chinesePersonOf(value);
  if (chinese) return { source: chinese.outlet, people: [chinese.person] };
  const named = readCredits(value);
  if (named) return { source: named.source ?? '', people: named.authors };
  const parts = /^(?<name>[^(（]+?)\s?[(（](?<inside>[^()（）]+)[)）]$/.exec(value)?.groups;
  const credits = parts ? readCredits(parts['inside']!) : null;
  return credits ? { source: parts!['name']!, people: credits.authors } : { source: value, people: [] };
}

/** True for sentences, which are no value of a label. */
export function isProse(value: string): boolean {
  return value.length > LONGEST_VALUE || (endsSentence(value) && value.split(/\s+/).length > 12);
}
