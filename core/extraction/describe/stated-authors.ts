import { namedPeople } from './byline-values.ts';
import { isOffice, isOutlet, namesNobody } from './outlets.ts';

const BY =
  /^(?:(?:posted|written|words|text|story|submitted|reported) by|by|作者|文)\s?[:：/／]?\s+(?=\S)|^(?:作者|文)[:：/／]/i;
/** 裴剑飞 编辑 张磊 */
const EDITORS =
  /(?<=\S)[\s|｜/／,，;；]+(?:责任|实习|见习|流程)?(?:编辑|編輯|责编|校对|摄影|审核|监制)(?:[\s:：|｜/／]|$).*$/u;
const NO_PERSON = /^https?:|@|\.(?:com|cn|net|org)\b|^\d+$/i;

/**
 * The authors among what a file states as author: without "By" and roles, each on its own. Addresses, accounts such as
 * "admin", and the names of the site and of outlets are none. `site` is what published it.
 */
export function statedAuthors(values: readonly string[], site: string | null): string[] {
  const names = values.flatMap((value) => {
    const text = value
      .replace(/\s+/g, ' ')
      .replace(/[\s–—-]+$/, '')
      .trim()
      .replace(BY, '')
      .replace(EDITORS, '');
    // "Municipality of Rotterdam, Communications" is the site and a part of it.
    const [first = ''] = text.split(/[,，]/);
    return NO_PERSON.test(text) || (first !== text && isSite(first, site))
      ? []
      : (namedPeople(text, false).names ?? []);
  });
  return [...new Set(names)].filter(
    (name) =>
      !isSite(name, site) &&
      !isOutlet(name) &&
      !isOffice(name) &&
      !namesNobody(name) &&
      !NO_PERSON.test(name),
  );
}

/** The site itself, or what it is part of: 网易 on 网易订阅. */
function isSite(name: string, site: string | null): boolean {
  return site !== null && (site === name || site.startsWith(name) || name.startsWith(site));
}
