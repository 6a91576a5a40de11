import type { CleaningRuleName } from '../../../shared/model/cleaning-rule.ts';
import { consistsOfImageNames, imageNamesAtEnd, imageNamesAtStart } from './image-names.ts';

/** What a removed piece of boilerplate says about where one text ends and another begins; `gap`: more blank lines than usual. */
export type Signal = 'skipLink' | 'backToTop' | 'endMark' | 'separator' | 'sceneBreak' | 'pageBreak' | 'gap';

/**
 * One kind of boilerplate. `line` takes whole lines; `start` and `end` say how many characters to take off the two
 * ends of a paragraph. A rule never takes words of a sentence: where that is in doubt, the text stays.
 */
export interface Rule {
  name: CleaningRuleName;
  line: { test(line: string): boolean };
  start?: (text: string) => number;
  end?: (text: string) => number;
  signal?: Signal;
}

const NETWORK =
  '(?:facebook|twitter|x|linkedin|whatsapp|wechat|weibo|sina weibo|qq|qzone|email|e-mail|print|reddit|telegram|pinterest|copy link)';

export const rules: readonly Rule[] = [
  {
    name: 'skipLink',
    line: /^(?:(?:(?:skip|jump) (?:directly )?to (?:the )?(?:(?:main|primary|page|site) )?(?:content|navigation|main|menu|search|footer)|跳到主要内容|跳转到主要内容|跳至(?:主要|正文)?内容|跳过导航)[\s|·•>»›.]*)+$/i,
    start: lengthAtStart(
      /^(?:Skip to main content|Skip to content|Jump to navigation|Skip to navigation|跳到主要内容)\s*(?=[\p{Lu}\p{Script=Han}"“《【])/u,
    ),
    signal: 'skipLink',
  },
  {
    name: 'backToTop',
    line: /^[\s[(↑^▲]*(?:(?:back|return|go) to (?:the )?top(?: of (?:the )?page)?|返回(?:页面)?顶部|回到顶部|回顶部)[\s\])↑^▲.]*$/i,
    end: lengthAtEnd(/(?<=[.!?。！？…"”])\s*[[(]?(?:Back to top|Return to top|返回顶部|回到顶部)[\])]?$/),
    signal: 'backToTop',
  },
  {
    name: 'endMark',
    line: /^(?:[[(（【]\s*(?:finish(?:ed)?|(?:the )?ends?|over|完|全文完|完结|本文完|结束|end of (?:text|article|story))\s*[\])）】]|#{3,}|#(?: #){2,}|-\s?30\s?-|[-—–=*~]{1,5}\s?(?:the )?end\s?[-—–=*~]{1,5}|END|THE END|Enditem)\.?$/i,
    end: lengthAtEnd(
      /\s*[[(（【]\s*(?:Finish(?:ed)?|(?:The )?Ends?|END|完|全文完|本文完)\s*[\])）】]\.?$|(?<=[.!?。！？…"”])\s*(?:\((?:over|finish|end)\)|#{3,}|-30-|Enditem|[■□◆])$/,
    ),
    signal: 'endMark',
  },
  { name: 'separator', line: /^(?:[=_━═]\s?){3,}$|^(?:[-—–─*~]\s?){5,}$/, signal: 'separator' },
  {
    name: 'sceneBreak',
    line: /^(?:[-—–─~•·.]\s?){3,}$|^(?:[*＊※◆]\s?){1,4}$/,
    signal: 'sceneBreak',
  },
  {
    name: 'imageNames',
    line: { test: consistsOfImageNames },
    start: imageNamesAtStart,
    end: imageNamesAtEnd,
  },
  {
    name: 'imagePlaceholder',
    line: /^[[(【（](?:image|photo|picture|video|图片|图|视频)[\])】）]$/i,
  },
  {
    name: 'shareBar',
    line: new RegExp(
      `^(?:(?:(?:share|tweet|pin)(?: (?:this|it))?(?: (?:article|page|story|post|news))?(?: (?:on|to|via|with) ${NETWORK}(?:[\\s,/|]+${NETWORK})*)?:?(?:[\\s|,/·]+|$)){1,8}` +
        `|分享(?:到|至|本文|按钮)?[:：]?(?:\\s?(?:微信|朋友圈|微博|新浪微博|腾讯微博|QQ空间|QQ好友|QQ|豆瓣|人人网|人人|复制链接))*` +
        `|扫一扫[^。]{0,20}(?:分享|手机)[^。]{0,12}|like this:|share (?:it )?(?:for|with|to let) more people[^.]{0,30}|分享让更多人看到|微信|微博|新浪微博|朋友圈|QQ空间|QQ好友|复制链接|twitter|facebook|(?=.*[a-z]{5})${NETWORK}(?:[\\s|,/·]+${NETWORK})+|whatsapp|linkedin|pinterest|telegram|reddit|flipboard|copy link)$`,
      'i',
    ),
  },
  {
    name: 'printBar',
    line: /^(?:[【[](?:字[体号]|打印|关闭|我要纠错|收藏|返回|大|中|小|分享|复制)[^】\]]{0,14}[】\]]\s?){2,6}$|^[[【(]?(?:print(?: this)?(?: (?:page|article|story))?|printer[- ]friendly(?: version)?|email this(?: (?:page|article|story))?|close(?: this)? window|save as pdf|打印(?:本页|本文|此页|页面)?|关闭(?:窗口|本页)?|收藏(?:本文|本页)?)[\]】)]?(?:[\s|·[\]【】]+(?:print|e-?mail|comments?|close|share|save|打印(?:本页|本文)?|关闭(?:窗口|本页)?|收藏(?:本文)?)[\]】]?){0,4}$/i,
  },
  {
    name: 'fontSize',
    line: /^[[【(（]?(?:font ?size|text size|字号|字体(?:大小)?)\s?[:：]?[\s[【]*(?:(?:[at][+-]?|[+-]|small|medium|large|大|中|小|特大|超大|默认)[\s|/\]】]*){1,6}[\])）】]?$/i,
  },
  {
    name: 'advertisement',
    line: /^[-—[(（【\s]*(?:advertisement|sponsored content|(?:story|article) continues below(?: this)?(?: advertisement)?|广告)[-—\])）】\s]*$/i,
  },
  {
    name: 'moreLink',
    line: /^(?:read (?:more|the full (?:story|article))|learn more|click (?:here )?to (?:enlarge|view (?:the )?(?:larger|original) (?:image|picture))|load more|show more|see more|(?:返回[^，。]{1,10}[，,]\s?)?查看更多|阅读更多|点击(?:查看|放大|进入)?(?:大图|更多|原图)|展开全文|加载更多)[\s.…>»›:]*$/i,
  },
  {
    name: 'siteLink',
    line: /^(?:(?:(?:home|news|world|local|business|markets?|opinion|sports?|culture|about(?: us)?|contact(?: us)?|videos?|photos?|search|tech(?:nology)?|politics|more|economy|lifestyle|travel|weather|health|science|companies|archive|jobs|forum)(?:\s*[|·•/]\s*|\s+|$)){4,}|menu|log ?in|sign (?:in|up)|subscribe(?: now| to our newsletters?)?|(?:leave|post|add) a (?:comment|reply)|(?:estimated )?read(?:ing)? time\s?:?\s?\d+ min(?:ute)?s?|follow us(?: on [\w ,&/]{2,40})?|(?:loading|please wait)(?:\.{3}|…)?|关注我们|\+? ?关注|举报|登录|注册|登录 ?[|/]? ?注册|预览时标签不可点|微信扫一扫|(?:长按|扫描|扫码|扫一扫|点击|识别)[^。，]{0,24}(?:二维码|名片|关注|公众号)[^。，]{0,16}|(?:欢迎)?关注(?:该|我们的|本)?(?:微信)?公众号[^。]{0,12}|阅读\s?[\d.]+\s?[万wk]?\+?|点赞|在看|转发|scan the (?:qr )?code[^.]{0,40}|sent from my [\w ]{2,20}|打开[^，。]{1,12}(?:阅读全文|查看更多))$/i,
  },
  {
    name: 'neighbours',
    line: /^(?:previous\s?[:：]\s?[^.!?。]{1,120}|next\s?[:：]\s?(?:none|no more|nothing)|(?:previous|next) (?:article|post|story|page)(?:\s?[:：>»‹«].{0,150})?|上一(?:篇|条|页)(?:\s?[:：].{0,100})?|下一(?:篇|条|页)(?:\s?[:：].{0,100})?)$/i,
  },
  {
    name: 'breadcrumb',
    line: /^(?:(?:you are here|current (?:position|location)|your (?:position|location)|当前位置|您(?:现在|当前)?(?:所在)?的?位置|你的位置)\s?[:：].{0,150}|(?:home(?:page)?|首页)\s?[>»›][^.。！？]{1,150}|(?:home(?:page)?|首页)(?:\s?[|｜]\s?[\p{L}&' ]{2,24}){2,20})$/iu,
  },
  {
    name: 'related',
    line: /^(?:(?:related|recommended|more|latest|top|popular) (?:stories|articles|news|links|reading|topics)|more from [^.]{2,40}|(?:you may also like|most read|read next)|相关(?:新闻|阅读|链接|文章|报道|推荐)|(?:延伸|推荐)阅读|热门(?:新闻|推荐|文章))\s?[:：]?$/i,
  },
  {
    name: 'relatedLinks',
    line: /^(?:also read|read also|see also|read more|read next|延伸阅读|相关阅读|相关新闻|推荐阅读)\s?[:：].{1,150}$/i,
  },
  {
    name: 'tagList',
    line: /^(?:posted in\b.{1,100}tagged\b.{0,120}|(?:tags|标签|文章标签|文章关键词)\s?[:：].{1,120})$/i,
  },
  {
    name: 'newsletter',
    line: /^for (?:all )?(?:the )?latest (?:news|updates),? follow .{1,120}$|^follow .{1,80}\b(?:coverage|reporting|news)\b.{0,40}\b(?:at|on)\b:?\s?https?:\S+$/i,
  },
  {
    name: 'pageFoot',
    line: /^a version of this (?:article|story) (?:appears|appeared|was published) (?:in|on)\b.{0,150}$/i,
  },
  {
    name: 'copyright',
    line: /^(?:copyright\s?(?:©|\(c\))?\s?(?:19|20)\d{2}\b.{0,150}|©\s?(?:19|20)\d{2}\b.{0,150}|.{0,120}\ball rights reserved\.?)$/i,
    signal: 'backToTop',
  },
  {
    name: 'copyright',
    line: /^(?:copyright\s?(?:©|\(c\)|\d{4}).{0,150}|©\s?(?:\d{4}|copyright|[A-Z\u4E00-\u9FFF]).{0,150}|.{0,120}\ball rights reserved\.?|版权所有.{0,80}|(?:凡)?本[网站]{1,2}注明.{0,100}|※\s?(?:歡迎|欢迎).{0,100}|our standards: the .{3,60} principles\.?|[【（(]?如(?:果)?您?有(?:任何)?(?:新闻|新聞)?(?:线索|線索|爆料).{0,60}|未经(?:正式)?授权.{0,30}(?:转载|必究).{0,20}|[^。]{0,30}ICP备.{0,60})$/i,
  },
];

/** Patterns look at the two ends only, so that a line of ten million characters costs what a short one does. */
const FARTHEST_LOOK = 60;

function lengthAtStart(pattern: RegExp): (text: string) => number {
  return (text) => pattern.exec(text.slice(0, FARTHEST_LOOK))?.[0].length ?? 0;
}

function lengthAtEnd(pattern: RegExp): (text: string) => number {
  return (text) => pattern.exec(text.slice(-FARTHEST_LOOK))?.[0].length ?? 0;
}
