import { columnsOf } from '../text/characters.ts';

/** Between a headline and the names of section and site in the title of a page. */
const BORDER =
  /\s*(?:[|｜»«‹›·•_]|::|[—–―]|\s-|-\s|-{2,}|(?<=[\p{Script=Han}”》！？%\d])-(?=\p{Script=Han}))\s*/u;

/** The title of a page without the names of its site and section: the first part, or the longest where that is short. */
export function withoutSite(title: string, site: string | null): string {
  const parts = title.split(BORDER).filter((part) => part.trim() !== '' && !MADE_WITH.test(part));
  if (parts.length < 2) return title.trim();
  const own = parts.filter((part) => site === null || comparable(part) !== comparable(site));
  const [first = title, ...others] = own;
  const longest = [first, ...others].reduce((one, other) => (other.length > one.length ? other : one));
  return (first.length * 2.5 < longest.length ? longest : title.slice(0, endOf(title, first))).trim();
}

function endOf(title: string, part: string): number {
  return title.indexOf(part) + part.length;
}

/**
 * The part of a title that the page shows as a line of its own, where the one that it begins with is no such line: some
 * sites write their own name first, or set nothing but a blank between the two.
 */
export function shownPart(title: string, lines: readonly string[]): string | null {
  const shown = new Set(lines.map(comparable));
  if (shown.has(comparable(title))) return title;
  const parts = title.split(BORDER).map((part) => part.trim());
  const part = longestOf(parts.filter((words) => shown.has(comparable(words))));
  // The name of the site is shown too, where the headline may stand in a link.
  if (part !== null && columnsOf(part) >= Math.max(8, columnsOf(longestOf(parts) ?? '') / 2)) return part;
  const whole = comparable(title);
  return longestOf(lines.filter((line) => isMostOf(comparable(line), whole)));
}

function longestOf(texts: readonly string[]): string | null {
  const [first] = texts;
  if (first === undefined) return null;
  return texts.reduce((one, other) => (other.length > one.length ? other : one), first);
}

/** The beginning or the end of a title, and the larger share of it. */
function isMostOf(line: string, title: string): boolean {
  if (line.length < 6 || line.length < title.length * 0.5) return false;
  return title.startsWith(line) || title.endsWith(line);
}

const LONGEST_SITE = 40;
const MADE_WITH = /^powered by/i;
const EDITION = /(?:数字报|电子报|电子版|官方网站|官网|手机版|移动版)$/;

/** The name of the site in the title of a page: what stands last in it beside the headline, or first before the headline. */
export function siteInTitle(title: string, headlines: readonly string[]): string | null {
  const parts = title.split(BORDER).map((part) => part.trim());
  const shown = headlines.find((text) => parts.some((part) => comparable(part) === comparable(text)));
  const own = comparable(shown ?? withoutSite(title, null));
  const others = parts.filter(
    (part) => part !== '' && part.length <= LONGEST_SITE && !own.includes(comparable(part)),
  );
  const sites = others.filter((part) => !MADE_WITH.test(part));
  const isInFront = parts.length > 1 && comparable(parts.at(-1)!) === own;
  const beside = isInFront ? sites[0] : sites.at(-1);
  const site = (beside ?? besideHeadline(title, headlines))?.replace(EDITION, '').trim() ?? '';
  return site.length >= 2 && site.length <= LONGEST_SITE ? site : null;
}

/** "Headline Site", where nothing but a blank or a colon stands between the two. */
function besideHeadline(title: string, headlines: readonly string[]): string | null {
  const headline = headlines.find((text) => text.length >= 6 && title.includes(text) && text !== title);
  const rest = headline ? title.replace(headline, '').replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '') : '';
  if (rest === '') return null;
  return /^[^:：]{2,40}[:：]/.test(title) && title.startsWith(rest) ? rest : (rest.split(' ')[0] ?? null);
}

/** True where a text is the headline that a page's title names: the whole of it, or its beginning before a border. */
export function isHeadlineOf(text: string, title: string): boolean {
  if (text.length > 300) return false;
  const [own, whole] = [comparable(text), comparable(title)];
  if (own.length < 4) return false;
  if (own === whole) return true;
  if (whole.startsWith(own) && own.length >= 8) return true;
  return whole.includes(own) && own.length >= Math.max(8, whole.length * 0.5);
}

function comparable(text: string): string {
  return text.toLowerCase().replace(/[\s\p{P}\p{S}]+/gu, '');
}
