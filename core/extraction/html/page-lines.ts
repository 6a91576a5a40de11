import type { CleaningRuleName } from '../../../shared/model/cleaning-rule.ts';
import { countRemoval, isOff, type Removals } from '../clean/apply-rules.ts';
import { endsSentence } from '../text/sentences.ts';
import type { PagePassage } from './page-passages.ts';

/** A line that pages have among their paragraphs and that is none: it is taken only where it is all of a passage. */
interface PageLine {
  name: CleaningRuleName;
  line: RegExp;
}

const LONGEST = 200;

export const pageLines: readonly PageLine[] = [
  { name: 'tagList', line: /^(?:标签|关键词|关键字|tags?|key ?words|topics?|filed under|labels?)\s*[:：]/i },
  {
    name: 'relatedLinks',
    line: /^(?:read more|see also|read also|also read|related|more on this(?: story)?|延伸阅读|相关阅读|相关新闻|相关链接|推荐阅读)\s*[:：]/i,
  },
  {
    name: 'pageTools',
    line: /^(?:(?:printer[- ]friendly(?: version)?|print(?: this)?(?: page| article)?|e-?mail (?:this )?(?:story|article|page)|举报|反馈|纠错|我要举报|收藏|分享|点赞|打印|关闭)\s*(?:[|/·\s]+|$))+$/i,
  },
  {
    name: 'printNotice',
    line: /^(?:find this (?:article|story|page) (?:at|on)|printed (?:on|from|at)|article url|source url|本文(?:链接|地址)|原文(?:链接|地址)|打印时间)\s*[:：]?\s*\S/i,
  },
  {
    name: 'contact',
    line: /^(?:(?:media|press) (?:contacts?|enquiries|inquiries)\s*:?$|[^。.!?]{0,80}\b[\w.+-]+@[\w-]+\.[\w.-]+$|(?:订阅|新闻|广告|投稿|服务|报料|客服)(?:热线|电话|邮箱)\s*[:：])/i,
  },
];

/** Without such lines, and without the links that close a page's text and the words that head them. Counts each. */
export function withoutPageLines(passages: readonly PagePassage[], removed: Removals): PagePassage[] {
  const rules = new Map<PagePassage, CleaningRuleName>();
  const own = passages.filter(({ isLeftIn }) => !isLeftIn);
  for (const passage of own) {
    const rule = isMarked(passage) ? undefined : ruleFor(passage.mapped.text);
    if (rule) rules.set(passage, rule.name);
  }
  const rest = own.filter((passage) => !rules.has(passage));
  for (const passage of rest.slice(endOfText(rest))) rules.set(passage, 'linkList');
  return passages.flatMap((passage) => {
    const rule = rules.get(passage);
    if (rule === undefined) return [passage];
    if (isOff(removed, rule)) return [{ ...passage, isLeftIn: true }];
    countRemoval(removed, rule);
    return [];
  });
}

function isMarked({ markup }: PagePassage): boolean {
  return markup.kind === 'cell' || markup.kind === 'code' || markup.kind === 'byline';
}

function ruleFor(text: string): PageLine | undefined {
  if (text.length > LONGEST) return undefined;
  return pageLines.find(({ line }) => line.test(text));
}

function endOfText(passages: readonly PagePassage[]): number {
  let end = passages.length;
  while (end > 1 && isLink(passages[end - 1]!)) end -= 1;
  const heading = passages[end - 1];
  const isHeaded = end < passages.length && heading !== undefined && headsLinks(heading);
  return isHeaded && end > 1 ? end - 1 : end;
}

function isLink({ mapped: { text }, linked, markup }: PagePassage): boolean {
  return markup.kind !== 'cell' && markup.kind !== 'byline' && linked >= text.length * 0.8;
}

function headsLinks({ mapped: { text }, markup }: PagePassage): boolean {
  return markup.kind !== 'cell' && markup.kind !== 'byline' && text.length <= 40 && !endsSentence(text);
}
