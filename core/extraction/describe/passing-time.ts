/** "3 hours ago", 昨天 07:02: a time that is true only while the page is looked at. */
const PASSING =
  /(?<![\p{L}\d])(?:\d+\s(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\sago|(?:yesterday|today)(?:,?\s(?:at\s)?\d{1,2}:\d{2})?)(?![\p{L}\d])|\d+\s?(?:秒|分钟|小时|天|周|个月|年)前|(?:今天|昨天|前天|刚刚|今日|昨日)(?:\s?\d{1,2}:\d{2})?/giu;

/** How often something was read or answered, and what a platform calls who wrote it. */
const COUNTS =
  /(?:优质)?\p{Script=Han}{2,8}领域(?:创作者|爱好者)|(?:阅读(?:次数|量|数)?|浏览(?:次数|量|数)?|评论|点击(?:数|量)?|在看|赞|字数|本文字数|阅读时长)\s?[:：≈]?\s?[（(]?[\d.,]+[）)]?\s?[万wk]?\+?|[\d.,]+\s?[万wk]?\+?\s?(?:条评论|评论|阅读|次浏览|浏览|人参与|跟贴|点赞|次播放|播放)|(?<![\p{L}\d])\d[\d,.]*k?\s(?:comments?|views?|reads?|shares?|likes?)(?!\p{L})|(?<![\p{L}\d])\d+[\s-]?min(?:ute)?s?\.?\s?(?:read|to read)(?!\p{L})/giu;

/** A part of a by-line without the time that passes and without counts; `isTimed` where such a time stood there. */
export function passingTime(part: string): { rest: string; isTimed: boolean } {
  const timeless = part.replace(PASSING, ' ');
  return { rest: timeless.replace(COUNTS, ' ').trim(), isTimed: timeless !== part };
}
