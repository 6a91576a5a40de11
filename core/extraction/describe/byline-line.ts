import { fieldOfLabel } from './byline-label-words.ts';

/** Signs that editors set in front of a by-line. */
const ORNAMENTS = /^[\s□■●▲◆◇○▪◎★☆※►▶•▌▍▎]+/;

/** A choice of font sizes in brackets, which stands beside dates on the pages of offices. */
const FONT_SIZES = /\s*[【[（(](?:字体|字號|字号|大小|font ?size)\s?[:：]?[^】\])）]{0,20}[】\])）]\s*/gi;

/** 文/图: words and pictures are by the same. */
const WORDS_AND_PICTURES = '(?:文|图|圖|摄)\\s?[/／&、+]\\s?(?:文|图|圖|摄)';
const BOTH_AT_START = new RegExp(`^${WORDS_AND_PICTURES}[\\s/／:：]+`, 'u');
const BOTH_AT_END = new RegExp(`[\\s/／]*${WORDS_AND_PICTURES}$`, 'u');
const WORDS_AT_END = /^(?<names>[^:：/／|]{2,40}?)\s?[/／]\s?文$/u;
/** In front of reporters it says no more than they do. */
const BOTH_BEFORE_CREDIT = new RegExp(
  `${WORDS_AND_PICTURES}\\s+(?=(?:本报|本網|本网)?(?:记者|記者|通讯员|通訊員))`,
  'u',
);
const CREDIT = /记者|記者|通讯员|通訊員/;

/** "2021/3/10 15:22（3/10 16:02 更新）": when something was changed, beside the day that counts. */
const CHANGE_IN_BRACKETS = /(?<=\d)\s?[（(][^（）()]{0,30}(?:更新|updated)[^（）()]{0,30}[）)]$/i;

/** 何 洁 with wide blanks, 来 源: one word whose characters were set apart so that all are as wide as the widest. */
const SPACED_OUT =
  /(?=\p{Script=Han}\s)(?:(?<![\p{Script=Han}\d] ?)(\p{Script=Han})(?:\u3000{1,2}| {2,4})(\p{Script=Han})(?!\p{Script=Han})|(?<!\p{Script=Han})([来來作时時日记記编編责標标])\s(源|者|间|間|期|辑|輯|题|題)(?=\s?[:：]))/gu;

/** （編輯：李亨山）1100310: agencies close with the number of their report. */
const NUMBER_AFTER_BRACKETS = /(?<=[）)])\s?\d{5,8}$/;

/** 本文原载于《海西月刊》2021年第9期 */
const FIRST_PRINTED =
  /^本文(?:原载|原刊|首发|刊载|刊发|刊登|发表|刊)(?:于|在)?《(?<name>[^《》]{2,20})》(?<when>[^。]{0,30})。?$/;

/** 《 人民日报 》（ 2023年06月08日 第 14 版） */
const PAPER_AND_DAY = /^《\s?(?<name>[^《》]{2,20}?)\s?》\s?[（(]\s?(?<when>[^（）()]{6,40}?)\s?[)）]$/u;

/** A by-line with its words in the usual order and without what says nothing: 张三/文 as 文/张三, no ornaments. */
export function usualByline(line: string): string {
  const plain = plainLabels(line)
    .replace(ORNAMENTS, '')
    .replace(FONT_SIZES, ' ')
    .replace(BOTH_BEFORE_CREDIT, ' ')
    .replace(CHANGE_IN_BRACKETS, '')
    .replace(NUMBER_AFTER_BRACKETS, '')
    .replace(SPACED_OUT, '$1$2$3$4')
    .replace(PAPER_AND_DAY, '来源：$<name>\u3000$<when>')
    .replace(FIRST_PRINTED, '来源：$<name>\u3000$<when>');
  const bare = withoutBrackets(plain.trim());
  return wordsInFront(bare.replace(BOTH_AT_START, CREDIT.test(bare) ? '' : '文/'));
}

/** 【作者】 朱紫菱: a label in brackets. */
const BRACKETED_LABEL = /^[【[]\s?(\p{Script=Han}{2,6})\s?[】\]]\s*(?=\S)/u;

/** "( Hangzhou China ) Updated : 2021-04-02", "(chinadaily.com.cn) | Updated: …" */
const PUBLISHER_IN_FRONT =
  /^[(（]\s?(?<name>[\p{Lu}\p{Ll}][^()（）:：]{1,40}?)\s?[)）]\s*[|｜]?\s*(?=(?:Updated|Published|Posted|Last updated)\s?[:：])/u;

/** 文/记者 黎胜斌 */
const TEXT_BY_REPORTER = /^文\s?[/／]\s?(?=(?:记者|記者|通讯员|通訊員))/u;

/** 界面新闻记者 | 陈慧东 */
const BAR_AFTER_ROLE = /^(\p{Script=Han}{0,10}(?:记者|記者))\s*[|｜丨]\s*/u;
const BAR_AFTER_EDITOR = /^\p{Script=Han}{1,10}编辑\s*[|｜丨]\s*/u;

/** 每经记者：王帆 每经编辑：杨欢 */
const OWN_REPORTER = /^(\p{Script=Han}{2,6}记者)\s?[:：]\s?(?=\p{Script=Han})/u;
const OWN_EDITOR = /\s+\p{Script=Han}{2,4}编辑\s?[:：]\s?/u;

/** What a page offers to do, and how many did, beside its by-line. */
const TOOLS_AT_END =
  /(?:(?:\s+\d+)?\s+(?:举报|收藏|纠错|投诉|分享|分享至|打印|\+?关注|评论|听新闻|A[-+])|\s+[\d.]+[wWkK万]\+?)+$/;
const READERS = /\s(?:浏览|阅读|点击|阅读量|浏览量)\s?[\d.]+\s?[wWkK万]?\+?次?(?=\s|$)/g;

/** 本报记者 王杰／文 朱水／摄 */
const PICTURES_BEHIND = /(?<=[／/]文)\s+[\p{Script=Han}、]{2,12}\s?[／/]\s?(?:摄影?|图)$/u;

/** Ingrid Lund @ingridl / …: names on networks. */
const HANDLES = /(?<=^|\s)@\w{2,20}(?=\s|$)\s?/g;

/** www.example.cn 2019年12月04日: printed pages have the address of their site in front. */
const ADDRESS_IN_FRONT = /^(?:https?:\/\/)?www\.[\w.-]+\s+(?=(?:19|20)\d{2})/;

/** 华商网-华商报: a paper on its own site. */
const SITE_AND_PAPER = /(?<=[\s\d])\p{Script=Han}{2,10}网\s?[-－—]+\s?(?=\p{Script=Han}{2,10}报$)/u;

/** 本文来自微信公众号“邻里”（ID：x），作者：汤一帆，编辑：… */
const TAKEN_FROM =
  /^(?:以下文章来源于|本文(?:来自|转自|转载自|首发于|首发|源自|来源于?|授权转载自))\s?(?:微信)?(?:公众号|公号)?\s?[:：]?\s?[“"「《【]?(?<name>[^”"」》】（(，,。：:]{2,20}?)[”"」》】]?\s?(?:[（(][^（）()]*[)）])?\s?(?:[，,]\s?(?:作者|撰文|文)\s?[:：|｜]?\s?(?<author>[^，,。]{2,30}))?(?:[，,。].*)?$/u;

/** "This article was originally published in the Harbour Gazette on 3 May 2022." */
const PUBLISHED_IN =
  /^[([]?This (?:article|story|report|piece|post|column) (?:was )?(?:(?:first|originally) )?(?:published|appeared)(?: on (?<day>[\w ,.]{6,25}?))? (?:in|by|at|on) (?:the )?(?<name>\p{Lu}[^.;()]{2,50}?)(?: on (?<when>[\w ,.]{6,25}?))?(?:[.;,].{0,80})?[)\]]?$/u;

/** "This report by The Canadian Press was first published Feb. 3, 2023." */
const PUBLISHED_BY =
  /^This (?:article|story|report) by (?<name>\p{Lu}[^.;()]{2,50}?) was first published (?:on )?(?<day>[\w ,.]{6,25}?)\.?$/u;

function plainLabels(line: string): string {
  const printed = (PUBLISHED_IN.exec(line) ?? PUBLISHED_BY.exec(line))?.groups;
  if (printed) return `Source: ${printed['name']} | ${printed['day'] ?? printed['when'] ?? ''}`;
  const taken = TAKEN_FROM.exec(line)?.groups;
  if (taken) return `来源：${taken['name']}${taken['author'] ? `\u3000作者：${taken['author']}` : ''}`;
  return line
    .replace(PUBLISHER_IN_FRONT, '来源：$<name>\u3000')
    .replace(TEXT_BY_REPORTER, '')
    .replace(BRACKETED_LABEL, (words, label: string) => (fieldOfLabel.has(label) ? `${label}：` : words))
    .replace(BAR_AFTER_EDITOR, '编辑：')
    .replace(BAR_AFTER_ROLE, '$1 ')
    .replace(OWN_REPORTER, (words, label: string) => (fieldOfLabel.has(label) ? words : `${label} `))
    .replace(OWN_EDITOR, ' 编辑：')
    .replace(ADDRESS_IN_FRONT, '')
    .replace(SITE_AND_PAPER, '')
    .replace(READERS, ' ')
    .replace(HANDLES, '')
    .replace(PICTURES_BEHIND, '')
    .replace(TOOLS_AT_END, '');
}

function wordsInFront(line: string): string {
  const short = line.replace(BOTH_AT_END, CREDIT.test(line) ? '' : '/文');
  const names = WORDS_AT_END.exec(short)?.groups?.['names'];
  return names === undefined || CREDIT.test(names) ? short : `文/${names}`;
}

/** "(Source: Xinhua)" says what it says without its brackets; brackets that close earlier stay. */
function withoutBrackets(line: string): string {
  return /^[(（【[]([^()（）【】[\]]*)[)）】\]]$/.exec(line)?.[1]?.trim() ?? line;
}
