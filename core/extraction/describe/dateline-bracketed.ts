import { isChinesePerson } from './chinese-names.ts';
import type { Dateline } from './dateline-parts.ts';
import { isOutlet, knownOutletAtStart } from './outlets.ts';

const LONGEST = 60;

/** （中央社記者葉子晴蘇州6日電）: outlet, reporter, place and day, all in brackets and without anything between them. */
const WHOLE =
  /^[（(](?<outlet>\p{Script=Han}{2,8}?)(?:记者|記者)(?<words>[\p{Script=Han}、\s]{4,20}?)(?:\d{1,2}月)?\d{1,2}日(?:综合|綜合|外)?[电電][）)]\s*/u;
const SHORTEST_PLACE = 2;
const LONGEST_PLACE = 4;

/** Such a dateline, or null. The day of a month is no date, and is left to what else the article says. */
export function bracketedDateline(text: string): Dateline | null {
  const found = WHOLE.exec(text.slice(0, LONGEST));
  const { outlet = '', words = '' } = found?.groups ?? {};
  if (!found || !(isOutlet(outlet) || knownOutletAtStart(outlet) === outlet)) return null;
  const authors = namesIn(words);
  return authors && { source: outlet, authors, date: null, end: found[0].length };
}

/** The names; of the last, what is longer than a name is the place. */
function namesIn(words: string): string[] | null {
  const parts = words.trim().split(/[、\s]+/);
  const last = withoutPlace(parts.at(-1)!);
  const names = [...parts.slice(0, -1), ...(last === null ? [] : [last])];
  return last !== null && names.every(isChinesePerson) ? names : null;
}

function withoutPlace(words: string): string | null {
  const lengths = [3, 2, 4].filter((length) => {
    const place = words.length - length;
    return place >= SHORTEST_PLACE && place <= LONGEST_PLACE;
  });
  return lengths.map((length) => words.slice(0, length)).find(isChinesePerson) ?? null;
}
