import type { Dateline } from './dateline-parts.ts';
import { bracketedDateline } from './dateline-bracketed.ts';
import { chineseDateline } from './dateline-chinese.ts';
import { namedPeople } from './byline-values.ts';
import { type Credits, readCredits } from './credits.ts';
import { findDate } from './dates.ts';
import { personNames } from './names.ts';
import { isOutlet, knownOutletAtStart, namesNobody, outletOfReport } from './outlets.ts';

/** The head of a dateline: what stands before its brackets or its dash. */
interface Head {
  outlet: string | null;
  places: string[];
  date: string | null;
}

const LONGEST_HEAD = 120;
const BRACKETS = /^\s*(?:\((?<round>[^()]{2,90})\)|（(?<wide>[^（）]{2,90})）|\/(?<slashes>[^/]{2,40})\/)/;
const SQUARE_BRACKETS = /^[[【](?<inside>[^[\]【】]{2,80})[\]】]/;
const DASH = /^\s*(?:--+|—+|–|-(?=\s)|[:：])\s*/;
const HEAD_END = /\s?[(（/]|\s(?:--+|—|–|-)\s|\s?——|[:：]/;

/**
 * Reads the dateline that a text begins with: "SHENZHEN, Nov. 28, 2020 (Xinhua) --", "China News Service, November 28
 * (Wang Zitao)", 新华社深圳3月10日电（记者 张三）, "(Reporter Li Si)". Null where it begins with anything else.
 */
export function readDateline(text: string): Dateline | null {
  return (
    bracketedDateline(text) ??
    chineseDateline(text) ??
    bracketedOutlet(text) ??
    bracketedCredits(text) ??
    westernDateline(text)
  );
}

/** "[Shenzhen Business Daily] (Reporter Li Si)", 【环球网报道 记者 张三】: an outlet in brackets, its reporter in them or behind. */
function bracketedOutlet(text: string): Dateline | null {
  const found = SQUARE_BRACKETS.exec(text.slice(0, LONGEST_HEAD));
  const inside = found?.groups?.['inside']?.trim() ?? '';
  const credits = readCredits(inside);
  const outlet = credits ? credits.source : outletOfReport(inside);
  if (!found || (!credits && !outlet)) return null;
  const rest = bracketedCredits(text.slice(found[0].length));
  return {
    source: outlet ?? rest?.source ?? null,
    authors: credits?.authors ?? rest?.authors ?? [],
    date: null,
    end: rest ? found[0].length + rest.end : endAfter(text, found[0].length),
  };
}

/** Credits alone in brackets in front of the text. */
function bracketedCredits(text: string): Dateline | null {
  const brackets = BRACKETS.exec(text.slice(0, LONGEST_HEAD));
  const inside = brackets ? insideOf(brackets) : '';
  const credits = brackets && (readCredits(inside) ?? writtenBy(inside));
  return credits && { ...credits, date: null, end: endAfter(text, brackets[0].length) };
}

/** （文/观察网 熊若然） */
function writtenBy(inside: string): Credits | null {
  const words = /^(?:文|撰文|text|by)\s?[/／|｜:：]\s?(?<words>.{2,40})$/iu.exec(inside)?.groups?.['words'];
  const named = words === undefined ? null : namedPeople(words, true);
  return named?.names && named.names.length > 0 ? { authors: named.names, source: named.outlet } : null;
}

function westernDateline(text: string): Dateline | null {
  const start = text.slice(0, LONGEST_HEAD);
  const headEnd = HEAD_END.exec(start)?.index ?? -1;
  const head = headEnd > 0 ? readHead(start.slice(0, headEnd)) : null;
  if (!head) return null;
  const brackets = BRACKETS.exec(text.slice(headEnd, headEnd + 100));
  const inside = brackets ? readInside(insideOf(brackets), head) : null;
  const afterBrackets = headEnd + (inside && brackets ? brackets[0].length : 0);
  const hasDash = DASH.test(text.slice(afterBrackets, afterBrackets + 6));
  if (!isConvincing(head, inside, hasDash)) return null;
  return {
    source: inside?.source ?? head.outlet,
    authors: inside?.authors ?? [],
    date: head.date ?? inside?.date ?? null,
    end: endAfter(text, afterBrackets),
  };
}

/** Every part of the head has to be an outlet, a place or a date. */
function readHead(text: string): Head | null {
  const date = findDate(text);
  const words = date ? `${text.slice(0, date.start)},${text.slice(date.end)}` : text;
  const head: Head = { outlet: null, places: [], date: date?.date ?? null };
  const parts = words
    .split(/\s*,\s*/)
    .map((part) => part.replace(/\s+(?:news|report|electric|telegraph)$/i, '').trim());
  return parts.filter((part) => part !== '').every((part) => takePart(head, part)) ? head : null;
}

function takePart(head: Head, part: string): boolean {
  const outlet = outletOfReport(part) ?? knownOutletAtStart(part);
  if (outlet !== null && head.outlet === null) {
    head.outlet = outlet;
    const place = isOutlet(part) ? '' : part.slice(outlet.length).trim();
    return place === '' || takePart(head, place);
  }
  if (namesNobody(part)) return true;
  head.places.push(part);
  return PLACE.test(part) && !BEGINS_SENTENCE.test(part);
}

const PLACE = /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,3}$/u;
const BEGINS_SENTENCE =
  /^(?:On|In|At|From|By|The|A|An|This|That|It|As|For|After|Before|Since|Last|Next|Every|Correction|Clarification|Update|Updated|Related|Note|Photo)\b/;

/** What the brackets of a dateline say. */
interface Inside {
  source: string | null;
  authors: string[];
  date: string | null;
}

function readInside(text: string, head: Head): Inside | null {
  const credits = readCredits(text);
  if (credits) return { ...credits, source: credits.source ?? head.outlet, date: null };
  if (isOutlet(text)) return { source: text, authors: [], date: null };
  const names = head.outlet === null ? null : personNames(text);
  if (names) return { source: head.outlet, authors: names, date: null };
  const date = findDate(text);
  const isDate = date !== null && date.end - date.start === text.length;
  return isDate ? { source: null, authors: [], date: date.date } : null;
}

/**
 * A date counts with a place or an outlet and a dash, or with brackets that name an outlet or somebody. Without a date it
 * takes an agency in the brackets, or a place in capitals and a dash.
 */
function isConvincing(head: Head, inside: Inside | null, hasDash: boolean): boolean {
  const isSomewhere = head.outlet !== null || head.places.length > 0;
  const agency = inside?.source ?? null;
  if (head.date !== null && hasDash && isSomewhere) return true;
  if (head.date !== null) return inside !== null && (agency !== null || inside.authors.length > 0);
  // "Our newspaper news (Reporter Li Si)" is how machines translate 本报讯（记者 李四）.
  if (!isSomewhere && inside !== null) return inside.authors.length > 0;
  if (agency !== null) return isSomewhere && (hasDash || head.outlet !== null);
  return hasDash && head.places.some((place) => place.length > 2 && place === place.toUpperCase());
}

function insideOf({ groups = {} }: RegExpExecArray): string {
  return (groups['round'] ?? groups['wide'] ?? groups['slashes'] ?? '').trim();
}

/** Where the report begins: after the dash and the blanks that may follow. */
function endAfter(text: string, from: number): number {
  const rest = text.slice(from, from + 12);
  return from + (DASH.exec(rest)?.[0].length ?? /^\s*/.exec(rest)![0].length);
}
