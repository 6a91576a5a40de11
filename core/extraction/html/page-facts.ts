import type { StatedFacts } from '../stated-facts.ts';
import type { PageMeta } from './page-meta.ts';
import { wordsOf } from './html-tree.ts';
import { parseHtml } from './parse-html.ts';
import { isHeadlineOf, shownPart, withoutSite } from './page-title.ts';
import { siteOf } from './page-site.ts';
import { isPersonName } from '../describe/names.ts';
import { inOrder } from '../describe/inverted-names.ts';
import { namesNobody } from '../describe/outlets.ts';
import { statedAuthors } from '../describe/stated-authors.ts';

const TITLES = [
  'og:title',
  'twitter:title',
  'dc.title',
  'dcterms.title',
  'citation_title',
  'articletitle',
  'parsely-title',
  'sailthru.title',
  'headline',
];
const DATES = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'citation_online_date',
  'citation_publication_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'dc.date.created',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publishtime',
  'pub_date',
  'article.published',
  'cxenseparse:recs:publishtime',
  'weibo: article:create_at',
  'date',
];
const AUTHORS = [
  'author',
  'article:author',
  'og:article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'byl',
];
/** Where an article comes from, and what site it stands on. */
const SOURCES = ['contentsource', 'mediaid', 'source', 'article:source', 'dc.source'];
const SITES = [
  'dc.publisher',
  'dcterms.publisher',
  'citation_journal_title',
  'publisher',
  'sitename',
  'application-name',
  'apple-mobile-web-app-title',
];

/** What a page states about its article, as it stands there: JSON-LD before the tags of its head, these before its text. */
export function pageFacts(page: PageMeta): StatedFacts {
  const publisher = nameOf(page.articles[0]?.publisher);
  const first = (names: readonly string[]) =>
    names.map((name) => page.meta.get(name)?.[0]).find((value) => value !== undefined && value !== '');
  const title = titleOf(page, page.meta.get('og:site_name')?.[0] ?? publisher, first(TITLES));
  const site = siteOf(page, title?.text ?? null, [
    publisher,
    page.meta.get('og:site_name')?.[0],
    first(SITES),
  ]);
  return {
    title,
    authors: authorsOf(page, site),
    date: dateOf(page, first(DATES)),
    source: sourceOf(first(SOURCES), page.marks.labelled.get('source')),
    site,
    url: urlOf(page),
    language: languageOf(page),
  };
}

const LABEL = /^(?:文章|信息|稿件)?(?:来源|來源|source)\s?[:：]\s*/i;

/** Some templates write the label into the value. */
function sourceOf(...stated: readonly (string | undefined)[]): string | null {
  const names = stated.map((value) => value?.replace(LABEL, '').trim());
  return names.find((name) => name !== undefined && name !== '' && !namesNobody(name)) ?? null;
}

/** What templates call any of their pages. */
const NO_TITLE =
  /^(?:news ?(?:details?|items?|view|page)?|articles?(?: details?| page)?|details?|untitled(?: document| page)?|document|index|home(?: page)?|文章(?:详情|内容|正文|页)?|新闻(?:详情|内容|中心|详细|正文)?|详细(?:内容|信息|页面?)?|内容页?|正文|无标题(?:文档|页)?|首页|信息(?:内容|详情)|内容详情|详情页?)$/i;

/** The headline of the page where its title names it; else what is stated, without the name of the site. */
function titleOf(page: PageMeta, site: string | null, tagged: string | undefined): StatedFacts['title'] {
  const headline = page.articles.map((article) => textOf(article.headline)).find((text) => text !== null);
  const stated = [headline, tagged, page.title].find((text) => text && !NO_TITLE.test(text.trim()));
  if (!stated) return null;
  const basis = headline ? 'jsonLd' : 'meta';
  const shown = page.headlines.find((text) =>
    [stated, page.title ?? ''].some((title) => isHeadlineOf(text, title)),
  );
  // A heading that the title only begins with may be the name of the site.
  const part = isMostOf(shown, stated) ? shown! : shownPart(stated, page.marks.lines);
  return { text: part ?? shown ?? withoutSite(stated, site), basis };
}

function isMostOf(text: string | undefined, title: string): boolean {
  return text !== undefined && text.length * 2 >= title.length;
}

/** Who is stated as author, by the first place that names somebody; elements marked as such have to name people. */
function authorsOf({ articles, meta, marks }: PageMeta, site: string | null): string[] {
  const marked = marks.authors.filter((words) => isPeople(statedAuthors([words], site)));
  const places = [
    ...articles.map((article) => namesOf(article.author ?? article.creator)),
    ...AUTHORS.map((name) =>
      (meta.get(name) ?? [])
        .map(inOrder)
        .filter((value) => !/^https?:/i.test(value) && !isEditor(value, marks.lines)),
    ),
    marked,
  ];
  return places.find((names) => statedAuthors(names, site).length > 0) ?? [];
}

const EDITED =
  /(?:编辑|編輯|责编|責編|校对|审核|editors?|edited by)[\s:：/]*(?:[\p{Script=Han}]{2,4}[、\s]+)?$/iu;

/** Chinese templates state the editor as author, and tell by the text that it is the editor. */
function isEditor(name: string, lines: readonly string[]): boolean {
  return lines.some((line) => line.includes(name) && EDITED.test(line.slice(0, line.indexOf(name))));
}

function isPeople(names: readonly string[]): boolean {
  return names.length > 0 && names.every(isPersonName);
}

function dateOf({ articles, marks, scripted }: PageMeta, tagged: string | undefined): StatedFacts['date'] {
  const stated = articles
    .map((article) => textOf(article.datePublished) ?? textOf(article.dateCreated))
    .find((text) => text !== null);
  if (stated) return { text: stated, basis: 'jsonLd' };
  const labelled = marks.labelled.get('published');
  if (!tagged && labelled) return { text: labelled, basis: 'byline' };
  const text = tagged ?? marks.times[0] ?? scripted;
  return text ? { text, basis: 'meta' } : null;
}

function urlOf({ articles, canonical, meta }: PageMeta): string | null {
  const [article] = articles;
  const entity = article?.mainEntityOfPage;
  const stated = [
    canonical,
    meta.get('og:url')?.[0],
    textOf(article?.url),
    textOf(entity) ?? (isObject(entity) ? textOf(entity['@id']) : null),
  ];
  return stated.find((url) => url !== null && url !== undefined && /^https?:\/\//i.test(url)) ?? null;
}

const LANGUAGE = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i;

/** Templates say 'en' on pages of any language; the text decides where both are at odds. */
function languageOf({ language, meta, articles }: PageMeta): string | null {
  const stated = [
    textOf(articles[0]?.inLanguage),
    language,
    meta.get('content-language')?.[0],
    meta.get('og:locale')?.[0],
  ];
  const found = stated.find((one) => one && LANGUAGE.test(one));
  return found ? found.replace('_', '-').split('-')[0]!.toLowerCase() : null;
}

function namesOf(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.flatMap((each) => nameOf(each) ?? []);
}

function nameOf(value: unknown): string | null {
  return isObject(value) ? textOf(Array.isArray(value.name) ? value.name[0] : value.name) : textOf(value);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? withoutEntities(value.trim()) : null;
}

/** Templates put what they escaped for a page into the script as it is. */
function withoutEntities(text: string): string {
  return /&[#\w]+;/.test(text) ? wordsOf(parseHtml(text)) : text;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
