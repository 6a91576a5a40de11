import { describe, expect, it } from 'vitest';
import { pageFacts } from './page-facts.ts';
import { readPageMeta } from './page-meta.ts';
import { parseHtml } from './parse-html.ts';

const facts = (html: string) => pageFacts(readPageMeta(parseHtml(html)));
const page = (title: string, body: string, head = '') =>
  `<html><head><title>${title}</title>${head}</head><body>${body}</body></html>`;

describe('the site of a page', () => {
  it.each([
    ['beside the headline', page('Bridge opens – Harbour Notes', '<h1>Bridge opens</h1>')],
    [
      'in front of it',
      page(
        'Harbour Notes: Bridge opens again',
        '<img src="logo.gif" alt="Harbour Notes"><b>Bridge opens again</b>',
      ),
    ],
    [
      'in the picture that leads home',
      page('Bridge opens', '<a href="/"><img src="a.png" alt="Harbour Notes logo"></a><h1>Bridge opens</h1>'),
    ],
    [
      'in the head of its pages',
      page('Bridge opens', '<p class="site-title"><a href="/">Harbour Notes</a></p><h1>Bridge opens</h1>'),
    ],
    [
      'with its rights',
      page('Bridge opens', '<h1>Bridge opens</h1><p>© 2019–2024 Harbour Notes. All rights reserved.</p>'),
    ],
    [
      'with its feed',
      page(
        'Bridge opens',
        '<h1>Bridge opens</h1>',
        '<link type="application/rss+xml" title="Harbour Notes &raquo; Feed">',
      ),
    ],
    [
      'as all of its title',
      page('Harbour Notes', '<h1>Bridge opens</h1>', '<meta property="og:title" content="Bridge opens">'),
    ],
    [
      'as the name of its application',
      page('Bridge opens', '<h1>Bridge opens</h1>', '<meta name="application-name" content="Harbour Notes">'),
    ],
  ])('is found %s', (_, html) => {
    expect(facts(html).site).toBe('Harbour Notes');
  });

  it('is not what the page was made with', () => {
    expect(facts(page('桥通车了 - 滨海论坛 - Powered by Discuz!', '<h1>桥通车了</h1>')).site).toBe(
      '滨海论坛',
    );
  });
});

describe('the headline of a page', () => {
  it('is the part of its title that the page shows, also where the site comes first', () => {
    const { title, site } = facts(page('滨海早报数字报-跨海大桥今天通车了', '<td>跨海大桥今天通车了</td>'));
    expect(title?.text).toBe('跨海大桥今天通车了');
    expect(site).toBe('滨海早报');
  });
});

describe('the authors of a page', () => {
  it('are whom its elements name, but not whom those of answers name', () => {
    const html = page(
      'A',
      '<div class="comments"><span class="author">Arne Berg</span></div><span class="post-author">By Jane Doe</span>',
    );
    expect(facts(html).authors).toEqual(['By Jane Doe']);
  });

  it('are looked for further where the head names only an account', () => {
    const html = page('A', '<a rel="author">Jane Doe</a>', '<meta name="author" content="admin">');
    expect(facts(html).authors).toEqual(['Jane Doe']);
  });
});

describe('the date of a page', () => {
  it('may stand in a cell beside its label, and that of publication counts', () => {
    const table =
      '<table><tr><td>成文日期：</td><td>2023-01-30</td><td>发 布 时 间</td><td>2023-02-01</td></tr></table>';
    expect(facts(page('A', table)).date).toEqual({ text: '2023-02-01', basis: 'byline' });
  });

  it('is not that of an answer', () => {
    expect(
      facts(page('A', '<ol class="commentlist"><li><time datetime="2023-02-01">1 Feb</time></li></ol>')).date,
    ).toBeNull();
  });
});
