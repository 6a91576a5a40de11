import type { StatedFacts } from '../stated-facts.ts';
import type { PageMeta } from './page-meta.ts';
import { isHeadlineOf, siteInTitle, withoutSite } from './page-title.ts';

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
const SOURCES = ['contentsource', 'source', 'article:source', 'dc.source'];
const SITES = [
  'dc.publisher',
  'dcterms.publisher',
  'citation_journal_title',
  'publisher',
  'sitename',
  'application-name',
];

/** What a page states about its article, as it stands there: JSON-LD before the tags of its head, these before its text. */
export function pageFacts(page: PageMeta): StatedFacts {
  const [article] = page.articles;
  const first = (names: readonly string[]) =>
    names.map((name) => page.meta.get(name)?.[0]).find((value) => value !== undefined && value !== '');
  const site =
    page.meta.get('og:site_name')?.[0] ??
    nameOf(article?.publisher) ??
    page.meta.get('sitename')?.[0] ??
    null;
  return {
    title: titleOf(page, site, first(TITLES)),
    authors: authorsOf(page),
    date: dateOf(page, first(DATES)),
    source: first(SOURCES) ?? null,
    site: siteOf(page, nameOf(article?.publisher), first(SITES)),
    url: urlOf(page),
    language: languageOf(page),
  };
}

/** Names of platforms, which publish everybody's articles, and addresses say little. */
const NO_SITE =
  /^(?:微信公众平台|微信公众号|今日头条|百家号|搜狐|网易|新浪|知乎|Medium|Substack|WordPress(?:\.com)?|[\w-]+(?:\.[\w-]+)+)$/i;

/** The name of the site: its publisher, what it calls itself, or what its title has beside the headline. */
function siteOf(page: PageMeta, publisher: string | null, tagged: string | undefined): string | null {
  const stated = [publisher, page.meta.get('og:site_name')?.[0], tagged].filter((name) => name);
  const own = stated.find((name) => !NO_SITE.test(name!));
  const inTitle = page.title ? siteInTitle(page.title, page.headlines) : null;
  return own ?? inTitle ?? stated.find((name) => !/^微信/.test(name!)) ?? null;
}

/** The headline of the page where its title names it; else what is stated, without the name of the site. */
function titleOf(page: PageMeta, site: string | null, tagged: string | undefined): StatedFacts['title'] {
  const headline = page.articles.map((article) => textOf(article.headline)).find((text) => text !== null);
  const stated = [headline, tagged, page.title].find((text) => text);
  if (!stated) return null;
  const basis = headline ? 'jsonLd' : 'meta';
  const shown = page.headlines.find((text) =>
    [stated, page.title ?? ''].some((title) => isHeadlineOf(text, title)),
  );
  return { text: shown ?? withoutSite(stated, site), basis };
}

function authorsOf({ articles, meta, authors }: PageMeta): string[] {
  const stated = articles
    .map((article) => namesOf(article.author ?? article.creator))
    .find((names) => names.length > 0);
  if (stated) return stated;
  for (const name of AUTHORS) {
    const values = (meta.get(name) ?? []).filter((value) => !/^https?:/i.test(value));
    if (values.length > 0) return values;
  }
  return [...new Set(authors)];
}

function dateOf({ articles, times }: PageMeta, tagged: string | undefined): StatedFacts['date'] {
  const stated = articles
    .map((article) => textOf(article.datePublished) ?? textOf(article.dateCreated))
    .find((text) => text !== null);
  if (stated) return { text: stated, basis: 'jsonLd' };
  const text = tagged ?? times[0];
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
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
