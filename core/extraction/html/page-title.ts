/** Between a headline and the names of section and site in the title of a page. */
const BORDER = /\s*(?:[|｜»«‹›·•_]|::|[—–―]|\s-|-\s|(?<=\p{Script=Han})-(?=\p{Script=Han}))\s*/u;

/** The title of a page without the names of its site and section: the first part, or the longest where that is short. */
export function withoutSite(title: string, site: string | null): string {
  const parts = title.split(BORDER).filter((part) => part.trim() !== '');
  if (parts.length < 2) return title.trim();
  const own = parts.filter((part) => site === null || comparable(part) !== comparable(site));
  const [first = title, ...others] = own;
  const longest = [first, ...others].reduce((one, other) => (other.length > one.length ? other : one));
  return (first.length * 2.5 < longest.length ? longest : title.slice(0, endOf(title, first))).trim();
}

function endOf(title: string, part: string): number {
  return title.indexOf(part) + part.length;
}

/** True where a text is the headline that a page's title names: the whole of it, or its beginning before a border. */
export function isHeadlineOf(text: string, title: string): boolean {
  const [own, whole] = [comparable(text), comparable(title)];
  if (own.length < 4 || text.length > 300) return false;
  if (own === whole) return true;
  if (whole.startsWith(own) && own.length >= 8) return true;
  return whole.includes(own) && own.length >= Math.max(8, whole.length * 0.5);
}

function comparable(text: string): string {
  return text.toLowerCase().replace(/[\s\p{P}\p{S}]+/gu, '');
}
