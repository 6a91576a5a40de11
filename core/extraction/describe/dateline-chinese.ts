import { readCredits } from './credits.ts';
import type { Dateline } from './dateline-parts.ts';
import { findDate } from './dates.ts';
import { personNames } from './names.ts';
import { isOutlet, knownOutletAtStart, namesNobody } from './outlets.ts';

const LONGEST_HEAD = 60;

/** 新华社深圳3月10日电, 中新网11月28日电, 深圳特区报讯, 【本报讯】: outlet, place and date, closed by a word for "report". */
const HEAD =
  /^[【[]?(?<head>[^，。！？、；【】[\]（）()：:\s]{2,40}?(?:\s?\d{1,2}月\d{1,2}日)?)\s?(?:专电|專電|电|電|讯|訊|消息)[】\]]?\s*/u;
const BRACKETS = /^[（(](?<inside>[^（）()]{2,60})[）)]/u;
const LEADING_CREDITS = /^(?<credits>(?:本报|本网)?(?:记者|通讯员)[^，。：:]{2,30}?)(?:报道)?[：:]/u;

/** The dateline of a Chinese agency's or newspaper's report, or null. */
export function chineseDateline(text: string): Dateline | null {
  const start = text.slice(0, LONGEST_HEAD * 2);
  const found = HEAD.exec(start);
  if (!found) return null;
  const after = start.slice(found[0].length);
  const inside = BRACKETS.exec(after)?.[0] ?? LEADING_CREDITS.exec(after)?.[0] ?? '';
  const people = inside === '' ? null : peopleIn(inside);
  const head = readHead(found.groups?.['head'] ?? '', people !== null);
  if (!head) return null;
  const end = found[0].length + (people ? inside.length : 0);
  const gap = /^[\s：:]*/.exec(text.slice(end, end + 10))?.[0].length ?? 0;
  return {
    source: people?.source ?? head.source,
    authors: people?.authors ?? [],
    date: head.date,
    end: end + gap,
  };
}

/** The outlet, known by name or by its ending, with a place after it; null where no outlet stands there. */
function readHead(head: string, isCredited: boolean): { source: string | null; date: string | null } | null {
  const date = findDate(head);
  const words = date ? head.slice(0, date.start).replace(/(?:19|20)\d{2}年?$/, '') : head;
  if (date && date.end !== head.length) return null;
  // 据 ("according to") begins a sentence too; with a day or a reporter it repeats somebody's dateline.
  if (words.startsWith('据')) return date || isCredited ? readHead(head.slice(1), isCredited) : null;
  if (words.startsWith('本报') || words.startsWith('本報') || words.startsWith('本网') || namesNobody(words))
    return { source: null, date: date?.date ?? null };
  const source = knownOutletAtStart(words) ?? outletWithPlace(words);
  return source === null ? null : { source, date: date?.date ?? null };
}

/** 南方日报广州: the outlet is the longest start of the words that is one, a place the rest. */
function outletWithPlace(words: string): string | null {
  for (let end = words.length; end >= Math.max(2, words.length - 5); end -= 1) {
    if (isOutlet(words.slice(0, end))) return words.slice(0, end);
  }
  return null;
}

function peopleIn(inside: string): { authors: string[]; source: string | null } | null {
  const text = inside
    .replace(/^[（(]|[）)：:]$/gu, '')
    .replace(/报道$/, '')
    .trim();
  const credits = readCredits(text);
  const authors = credits?.authors ?? personNames(text);
  return authors && { authors, source: credits?.source ?? null };
}
