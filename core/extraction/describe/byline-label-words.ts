/** What a label of a by-line announces. An editor is no author, and a number of readers is nothing. */
export type BylineField =
  'author' | 'editor' | 'published' | 'updated' | 'when' | 'source' | 'url' | 'title' | 'ignored';

/** The words that announce something in a by-line when a colon or a bar follows them: between commas, in lower case. */
const labels: Record<BylineField, readonly string[]> = {
  author: [
    'author, authors, by, byline, written by, text by, writer, writers, reporter, reporters, reported by',
    'reporting by, story by',
    'correspondent, correspondents, journalist, contributor, contributors, text, words, words by, submitted by',
    'posted by, published by, article by',
    '作者, 本文作者, 记者, 本报记者, 通讯员, 撰文, 撰稿, 撰稿人, 文字, 采写, 文, 文图, 图文, 文字记者, 采写记者',
    '記者, 本報記者, 通訊員, 撰稿人, 執筆, 执笔, 采访, 报道, 撰文／攝影, 采访撰稿, 采写／撰文, 作者／来源, 本文記者, 由',
  ],
  editor: [
    'web editor, web editors, editor in charge, photo editor, copy editors, additional reporting by, writing by, fact-checked by, produced by, graphics by,',
    'editor, editors, edited by, editing by, managing editor, responsible editor, editor in charge, executive editor',
    'chief editor, copy editor, photographs by, photography, illustration, illustrations, video, camera, proofreader, proofreading, reviewer, reviewed by, photo, photos, photographer, photo by',
    'translator, translated by',
    '编辑, 責任編輯, 編輯, 责任编辑, 责编, 责任校对, 美术编辑, 视觉, 视频, 设计, 值班主任, 值班编辑, 统筹, 策划, 出品, 编委, 二编, 发布人, 录入, 录入者, 新媒体编辑, 实习编辑, 校对, 审核, 编审, 主编, 监制, 摄影, 图片, 翻译, 制图, 美编, 值班编委',
    '流程编辑, 见习编辑, 执行编辑, 主管编辑, 视频编辑, 文字编辑, 图片编辑, 审校, 初审编辑, 终审编辑, 图, 摄, 供图, 图源, 照片, 配图, 海报, 剪辑, 拍摄, 配音, 终审, 初审, 复审, 一审, 二审, 三审',
  ],
  published: [
    'date posted, posted date, date added, date issued, published, published on, published at, publish date, publish time, published date, publication date',
    'publication time, publishing date, publishing time, date published, date of publication, release date',
    'first published on, last published, release time, released, released on, posted, posted on, posting date, issue date, date of issue, first published',
    '发布时间, 发布日期, 发表时间, 发表日期, 发表于, 发布于, 发稿时间, 刊发时间, 刊登日期, 成文日期, 发文日期',
    '上传时间, 印发日期, 發布時間, 發表時間, 发文时间, 发稿日期, 刊发日期, 生成日期, 公开日期, 见报日期, 發布日期, 發佈日期, 發佈時間, 刊登時間, 出版, 出版时间, 出版日期, 上版日期, 发布, 刊发, 编发, 首发时间',
  ],
  updated: [
    'updated, updated on, last modified on, last updated, last updated on, update time, update date, last modified, modified',
    '更新时间, 更新日期, 更新于, 最后更新, 更新, 更新時間, 更新日期, 修改时间',
  ],
  when: ['date, time, day, date/time', '日期, 时间, 時間'],
  source: [
    'news provided by, source, sources, from, origin, article source, news source, information source, source of information',
    'source of the article, originally published by, original source, publisher, outlet, issued by, released by, issuer, news from',
    'publication, newspaper, website',
    '媒体, 报纸, 刊物, 来源媒体, 来源, 文章来源, 信息来源, 新闻来源, 消息来源, 内容来源, 稿件来源, 稿源, 出处, 转载自, 来源于, 来自',
    '发布机构, 信息提供, 供稿, 供稿单位, 来稿单位, 转自, 摘自, 首发, 發布機構, 來源, 文章來源, 資料來源, 新聞來源, 发布单位, 发文机关, 发文单位, 責任單位, 发布者',
  ],
  url: [
    'url, link, original link, original url, source url, source link, article link, web link, original text',
    'original article, read the original',
    '原文链接, 原文网址, 原文地址, 链接, 网址, 文章链接, 阅读原文, 原文',
  ],
  title: ['title, headline, original title, subject', '标题, 题目, 原标题, 主题, 文章标题, 名称, 標題'],
  ignored: [
    'views, view, page views, hits, clicks, click, click volume, reads, readers, visits, browse, browsing',
    'number of views, number of visits, comments, font size, font, share, share to, tags, keywords, print',
    'reporting from',
    'filed under, posted in, tagged, category, column, channel, section',
    'index number',
    '点击, 点击数, 点击量, 点击率, 浏览, 浏览量, 浏览次数, 浏览数, 阅读, 阅读量, 阅读数, 阅读次数, 访问量',
    '访问次数, 瀏覽, 评论, 查看, 赞, 分类于, 主题分类, 文号, 专题, 作者单位, 字号, 字体, 字体大小, 分享, 分享到, 栏目, 分类, 关键词, 标签, 索引号, 属地, 人气, 打印',
  ],
};

/** What each label announces, by its words in lower case. */
export const fieldOfLabel: ReadonlyMap<string, BylineField> = new Map(
  (Object.keys(labels) as BylineField[]).flatMap((field) =>
    labels[field].flatMap((words) => words.split(', ')).map((words) => [words, field] as const),
  ),
);

export const longestLabel = Math.max(...[...fieldOfLabel.keys()].map((words) => words.length));
