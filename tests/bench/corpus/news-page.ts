import type { NewsArticle } from './news-article.ts';

/*
 * Pages as sites of news have them, each template another way: where title, by-line and date are stated, and what stands
 * around the text.
 */

type Template = (article: NewsArticle, number: number) => string;

/** The article as a page of one of several sites. */
export function asPage(article: NewsArticle, number: number): string {
  return templates[number % templates.length]!(article, number);
}

const links = (number: number, count: number): string =>
  Array.from(
    { length: count },
    (_item, at) =>
      `<li><a href="/news/${number + at}">Another story of the day, number ${number + at}</a></li>`,
  ).join('\n');

const paragraphsOf = ({ paragraphs }: NewsArticle, open = '<p>'): string =>
  paragraphs.map((text) => `${open}${text}</p>`).join('\n');

const scripts =
  '<script>window.dataLayer = window.dataLayer || []; function track() { return 1; }</script>\n'.repeat(8);
const styles = `<style>${'.card { margin: 0 auto; padding: 8px; color: #333 } '.repeat(60)}</style>`;

const withMeta: Template = (article, number) => `<!doctype html>
<html lang="${article.language}"><head><meta charset="utf-8"><title>${article.title} - City Herald</title>
<meta property="og:title" content="${article.title}"><meta property="og:site_name" content="City Herald">
<meta property="article:published_time" content="2021-03-${String((number % 28) + 1).padStart(2, '0')}T08:00:00Z">
<meta name="author" content="Staff Reporter">${styles}${scripts}</head>
<body><header><nav><ul>${links(number, 25)}</ul></nav></header>
<main><article><h1>${article.title}</h1><p class="byline">${article.byline}</p>
${paragraphsOf(article)}</article>
<aside><h2>Most read</h2><ul>${links(number + 50, 15)}</ul></aside></main>
<footer><p>Copyright City Herald. All rights reserved.</p><ul>${links(number + 90, 12)}</ul></footer></body></html>`;

const withLinkedData: Template = (article, number) => `<!doctype html>
<html lang="${article.language}"><head><meta charset="utf-8"><title>${article.title} | Harbour Daily</title>
<script type="application/ld+json">${JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: article.title,
  datePublished: `2022-05-${String((number % 28) + 1).padStart(2, '0')}`,
  author: { '@type': 'Person', name: 'Staff Reporter' },
  publisher: { '@type': 'Organization', name: 'Harbour Daily' },
})}</script>${scripts}</head>
<body><div id="cookie"><p>We use cookies to make this site better.</p><button>Accept</button></div>
<div class="menu"><ul>${links(number, 40)}</ul></div>
<div class="page"><div class="story"><div class="head"><h1>${article.title}</h1><div>${article.byline}</div>
<div class="share"><a href="#">Share</a> <a href="#">Tweet</a> <a href="#">Print</a></div></div>
<div class="content">${paragraphsOf(article, '<p class="text">')}</div></div>
<div class="related"><h3>Related</h3><ul>${links(number + 70, 20)}</ul></div></div></body></html>`;

const inTables: Template = (
  article,
  number,
) => `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>${article.title}</title>${styles}</head><body>
<table width="960"><tr><td colspan="2">${'<a href="/">Home</a> '.repeat(18)}</td></tr>
<tr><td class="left"><ul>${links(number, 18)}</ul></td>
<td class="main"><h2>${article.title}</h2><div class="info">${article.byline}</div>
<div id="zoom">${article.paragraphs.map((text) => `<div>\u3000\u3000${text}</div><br>`).join('\n')}</div>
<div>${'<a href="/back">Back to top</a> '.repeat(3)}</div></td></tr></table></body></html>`;

const templates: readonly Template[] = [withMeta, withLinkedData, inTables];
