import { namesNobody } from '../describe/outlets.ts';
import { type HtmlElement, textsIn, wordsOf } from './html-tree.ts';

const LONGEST = 40;

/** The head of every page of a site names it in an element of this kind. */
const OF_SITE =
  /(?:^|[\s_-])(?:site[-_]?(?:title|name|branding|brand|logo)|blog[-_]?(?:title|name)|pub[-_]?name|navbar[-_]brand|logo|brand|masthead|nickname|js_name|account[-_]?name|profile[-_]?name)(?:$|[\s_-])/i;
const LOGO = /logo|banner|masthead/i;
const HOME = /^(?:\/|\.\/|(?:https?:)?\/\/[^/]+\/?|(?:\.\/)?index\.\w+)$/i;
/** What logos are called when nobody wrote down what they show. */
const NO_NAME =
  /^(?:logo|home(?: ?page)?|banner|brand|menu|search|site logo|header logo|首页|主页|图标|返回首页)$/i;

/** The name of the site where an element shows it: by its class, or as the words for the picture that leads home. */
export function siteNameOf(element: HtmlElement): string | null {
  const { class: classes = '', id = '', alt = '' } = element.attributes;
  if (element.name === 'img') return alt !== '' && isLogo(element) ? named(alt) : null;
  if (element.name === 'body' || element.name === 'html' || !OF_SITE.test(`${classes} ${id}`)) return null;
  return isShort(element) ? named(wordsOf(element)) : null;
}

function isLogo({ attributes, parent }: HtmlElement): boolean {
  const { class: classes = '', id = '', src = '' } = attributes;
  const marks = [classes, id, src, parent?.attributes.class ?? '', parent?.attributes.id ?? ''];
  return (
    marks.some((mark) => LOGO.test(mark)) || (parent?.name === 'a' && HOME.test(parent.attributes.href ?? ''))
  );
}

/** Without looking at all of what a wrongly named element holds. */
function isShort(element: HtmlElement): boolean {
  if (element.children.length > 8) return false;
  return textsIn(element).reduce((sum, { text }) => sum + text.trim().length, 0) <= LONGEST;
}

function named(words: string): string | null {
  const name = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?:\s*(?:logo|标志|徽标))$/i, '');
  return name.length >= 2 && name.length <= LONGEST && !NO_NAME.test(name) && !namesNobody(name)
    ? name
    : null;
}

const COPYRIGHT =
  /(?:©|\(c\)|copyright|版权所有)[\s©:：]*(?:copyright\s*)?(?:(?:19|20)\d{2}(?:\s*[-–—]\s*(?:19|20)\d{2})?[\s,]*)?(?:by\s+)?(?<name>[^.。|©()（）\d]{2,60})/iu;
/** 金陵晚报社 版权所有 */
const IN_FRONT_OF_RIGHTS = /^\s*(?<name>\p{Script=Han}{3,20})\s*(?:版权所有|版權所有)/u;
const AFTER_NAME =
  /\s*(?:\b(?:all rights reserved|powered by|terms|privacy|or its affiliated).*|\b(?:ltd|inc|llc|plc|gmbh|limited|company|co)\b\.?,?.*|版权所有.*|保留.*权利.*|[\p{Script=Han}]ICP.*|未经.*|主办.*)$/iu;

/** The holder of the rights in a line such as "© 2024 Harbour Gazette. All rights reserved."; null where none is named. */
export function siteInCopyright(line: string): string | null {
  const holder = IN_FRONT_OF_RIGHTS.exec(line)?.groups?.['name'];
  if (holder) return named(holder.replace(/(?<=报)社$/, ''));
  const name = COPYRIGHT.exec(line)?.groups?.['name'] ?? '';
  return /^copyright/i.test(name)
    ? null
    : named(name.replace(AFTER_NAME, '').replace(/^[\s,:：-]+|[\s,:：–-]+$/g, ''));
}
