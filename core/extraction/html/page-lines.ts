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
    line: /^(?:(?:printer[- ]friendly(?: version)?|print(?: this)?(?: page| article)?|e-?mail (?:this )?(?:story|article|page)|举报|反馈|纠错|我要举报|收藏|分享|点赞|打印|关闭|阅读\s?[（(]\d+[)）])\s*(?:[|/·\s]+|$))+$/i,
  },
  {
    name: 'printNotice',
    line: /^(?:find this (?:article|story|page) (?:at|on)|printed (?:on|from|at)|article url|source url|本文(?:链接|地址)|原文(?:链接|地址)|打印时间)\s*[:：]?\s*\S/i,
  },
  {
    name: 'pageFoot',
    line: /^(?:(?:特别|平台|免责|版权|郑重)(?:声明|说明|聲明)\s*[:：]|声明[:：](?=.*(?:观点|立场|转载|版权))|(?:未经|未經|非經)[^。]{0,16}(?:允许|授权|许可|同意|授權|許可)[^。]{0,10}(?:转载|使用)|转载请注明|如需转载|本文(?:为|系|由)[^。]{1,30}原创|本[网網]站(?:之|所)|registered office:|this (?:entry|post|article) was (?:posted|published|filed) (?:on|in|by)\b|a version of this (?:article|story) (?:appears|appeared|was published) (?:in|on)\b|(?:all content )?©|(?:copyright|版权所有)\s*(?:©|\(c\)|[:：]|\d{4}))/i,
  },
  {
    name: 'pageFoot',
    line: /^.{0,150}(?:版权归[^。]{1,30}所有|copyright (?:©\s*)?\d{4}\b.*|仅代表作者本人|信息(?:存储|发布)(?:空间)?(?:服务|平台))/i,
  },
  {
    name: 'newsletter',
    line: /^(?:sign up (?:to|for)\b.{0,120}\b(?:e?mails?|newsletter|briefing|inbox|updates|day)\b|get .{1,80}\bin your inbox\b|subscribe (?:to|for)\b.{0,100}|already a subscriber\?.*|.{0,120}\bis a reader-supported publication\b.*)/i,
  },
  {
    name: 'caption',
    line: /^(?:(?:image|photo|picture|video)s? (?:source|credit|caption)s?\s?[,:]|(?:封面)?(?:图像|图片|圖片|圖像|视频|照片)(?:来源|來源|提供|加注文字)\s?[，,:：])/i,
  },
  {
    name: 'cookieNotice',
    line: /^(?:.{0,60}(?:隱私權|隐私权?)(?:規範|规范|政策|條款|条款|聲明|声明)|.{0,80}\buses? (?:[a-z]+ )?cookies\b)/i,
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
