import type { HtmlElement } from './html-tree.ts';

/** What scripts call the day of the article that their page shows. */
const NAMED =
  /(?:^|[\s{,;."'])(?:publish_?(?:ed)?_?(?:time|date|at)|createTime|ori_create_time|pub_?(?:time|date)|release_?(?:time|date)|datePublished)["']?\s*[:=]\s*["'](?<date>(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}[^"']{0,20})["']/gi;
/** WeChat counts seconds. */
const SECONDS = /\bvar ct\s*=\s*["'](?<seconds>1\d{9})["']/;
const CHINA = 8 * 3600;
const LONGEST_SCRIPT = 500_000;

/** The day that the scripts of a page state for its article; null where they state several, as lists of articles do. */
export function scriptDate(scripts: readonly HtmlElement[]): string | null {
  const texts = scripts.map(textOf).filter((text) => text.length <= LONGEST_SCRIPT);
  const days = texts.flatMap((text) => [...text.matchAll(NAMED)].map(({ groups }) => groups!['date']!));
  const [first] = days;
  if (first !== undefined) return days.every((day) => day.slice(0, 10) === first.slice(0, 10)) ? first : null;
  const seconds = texts.map((text) => SECONDS.exec(text)?.groups?.['seconds']).find(Boolean);
  return seconds ? new Date((Number(seconds) + CHINA) * 1000).toISOString().slice(0, 10) : null;
}

function textOf({ children }: HtmlElement): string {
  return children.map((child) => (child.kind === 'text' ? child.text : '')).join('');
}
