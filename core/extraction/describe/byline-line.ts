/** Signs that editors set in front of a by-line. */
const ORNAMENTS = /^[\s□■●▲◆◇○▪◎★☆※►▶•]+/;

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

/** 何　洁, 来 源: one word whose characters were set apart so that all are as wide as the widest. */
const SPACED_OUT =
  /(?<![\p{Script=Han}\d])(\p{Script=Han})(?:\u3000{1,2}| {2,4})(\p{Script=Han})(?!\p{Script=Han})|(?<!\p{Script=Han})([来來作时時日记記编編责標标])\s(源|者|间|間|期|辑|輯|题|題)(?=\s?[:：])/gu;

/** （編輯：李亨山）1100310: agencies close with the number of their report. */
const NUMBER_AFTER_BRACKETS = /(?<=[）)])\s?\d{5,8}$/;

/** 本文原载于《海西月刊》2021年第9期 */
const FIRST_PRINTED = /^本文(?:原载|原刊|首发|刊载|刊发|刊登|发表|刊)(?:于|在)?《(?<name>[^《》]{2,20})》(?<when>[^。]{0,30})。?$/;

/** A by-line with its words in the usual order and without what says nothing: 张三/文 as 文/张三, no ornaments. */
export function usualByline(line: string): string {
  const plain = line
    .replace(ORNAMENTS, '')
    .replace(FONT_SIZES, ' ')
    .replace(BOTH_BEFORE_CREDIT, ' ')
    .replace(CHANGE_IN_BRACKETS, '')
    .replace(NUMBER_AFTER_BRACKETS, '')
    .replace(SPACED_OUT, '$1$2$3$4')
    .replace(FIRST_PRINTED, '来源：$<name>\u3000$<when>');
  const bare = withoutBrackets(plain.trim());
  return wordsInFront(bare.replace(BOTH_AT_START, CREDIT.test(bare) ? '' : '文/'));
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
