import type { ColumnMeaning } from '../../../../../shared/model/reading-choices.ts';

export type ColumnRole = ColumnMeaning;

interface RoleNames {
  /** Names that say it by themselves, best first, without blanks, dashes, underscores and in lower case. */
  names: readonly string[];
  /** Words that say it as a part of a name (`发布时间`, `news_title`). */
  within: RegExp | null;
}

const roles: Readonly<Record<ColumnRole, RoleNames>> = {
  text: {
    names: [
      ...[
        'text',
        'body',
        'content',
        'articlebody',
        'articletext',
        'bodytext',
        'fulltext',
        'maintext',
        'article',
      ],
      ...[
        'contenttext',
        'textcontent',
        'articlecontent',
        'newscontent',
        'contents',
        'story',
        'bodyhtml',
        'html',
      ],
      ...['正文', '内容', '正文内容', '新闻内容', '文章内容', '全文', '文本', '原文', '內容', '本文', '文章'],
    ],
    within: /(?:正文|内容|內容|全文)$|(?:body|content|fulltext|full_text|text)$/,
  },
  title: {
    names: [
      ...['title', 'headline', 'heading', 'articletitle', 'newstitle', 'subject', 'head', 'name'],
      ...['标题', '标题名', '新闻标题', '文章标题', '题目', '题名', '主题', '標題'],
    ],
    within: /(?:标题|標題|题目|题名)$|(?:title|headline)$/,
  },
  authors: {
    names: [
      ...[
        'author',
        'authors',
        'byline',
        'writer',
        'writers',
        'reporter',
        'reporters',
        'creator',
        'journalist',
      ],
      ...[
        'authorname',
        'authornames',
        'authorsname',
        'by',
        '作者',
        '记者',
        '記者',
        '撰稿',
        '撰文',
        '文章作者',
        '编辑作者',
      ],
    ],
    within: /(?:作者|记者|記者)$|(?:author|authors|byline)$/,
  },
  date: {
    names: [
      ...['date', 'published', 'pubdate', 'publishdate', 'publisheddate', 'publicationdate', 'datepublished'],
      ...[
        'publishedat',
        'publishtime',
        'publishedtime',
        'publishedon',
        'pubtime',
        'posted',
        'postedat',
        'postdate',
      ],
      ...['datetime', 'time', 'timestamp', 'releasedate', 'createdat', 'created', 'day', 'issued'],
      ...[
        '日期',
        '时间',
        '發布時間',
        '发布时间',
        '发布日期',
        '发表时间',
        '发表日期',
        '发稿时间',
        '出版日期',
        '时间戳',
        '日期时间',
      ],
    ],
    within: /(?:日期|时间|時間)$|(?:date|pubtime|published|published_at|publish_time)$/,
  },
  source: {
    names: [
      ...[
        'source',
        'outlet',
        'publisher',
        'publication',
        'newspaper',
        'media',
        'sitename',
        'site',
        'journal',
        'agency',
      ],
      ...['sourcename', 'mediaoutlet', 'newssource', 'outletname', 'website', 'domain', 'provider'],
      ...[
        '来源',
        '來源',
        '媒体',
        '媒體',
        '文章来源',
        '新闻来源',
        '媒体名称',
        '发布机构',
        '报纸',
        '网站',
        '出处',
        '稿件来源',
      ],
    ],
    within: /(?:来源|來源|媒体|媒體)$|(?:outlet|publisher|source)$/,
  },
  url: {
    names: [
      ...[
        'url',
        'link',
        'href',
        'uri',
        'weburl',
        'articleurl',
        'sourceurl',
        'pageurl',
        'permalink',
        'canonicalurl',
      ],
      ...['链接', '网址', '鏈接', '連結', '网页链接', '文章链接', '原文链接', '地址', '原文地址'],
    ],
    within: /(?:链接|网址|鏈接)$|(?:url|link)$/,
  },
  language: {
    names: ['language', 'lang', 'locale', 'inlanguage', '语言', '語言', '语种'],
    within: null,
  },
};

export const columnRoles = Object.keys(roles) as ColumnRole[];

/** Ends of a path that only say that the value is there: `author.name`, `date.$date`. */
const SAYS_NOTHING = /\.(?:name|full_?name|display_?name|value|rendered|_|\$|\$t|#text|\$date|raw)$/;

/** What tells a name apart that stands twice in a header. */
const LETTER = / [A-Z]{1,3}$/;

/** How well a column's name says what it is for: 0 where it does not; best are the usual names, the last of a path counts. */
export function nameScore(name: string, role: ColumnRole): number {
  const { names, within } = roles[role];
  const lower = name.trim().replace(LETTER, '').toLowerCase().replace(SAYS_NOTHING, '');
  const last = lower.split('.').at(-1)!;
  const [whole, end] = [plain(lower), plain(last)];
  const at = names.indexOf(end);
  if (at >= 0) return 2 - at / names.length - (whole === end ? 0 : 0.05);
  if (names.includes(whole)) return 1;
  return within?.test(lower) ? 0.5 : 0;
}

/** The role that a name speaks for most; null where it speaks for none. */
export function roleOfName(name: string): ColumnRole | null {
  const [best] = columnRoles
    .map((role) => ({ role, score: nameScore(name, role) }))
    .sort((a, b) => b.score - a.score);
  return best && best.score > 0 ? best.role : null;
}

function plain(name: string): string {
  return name.replace(/[\s_\-:：."'“”「」《》【】[\]()（）#*]+/g, '');
}
