import { describe, expect, it } from 'vitest';
import { parseHtml } from './parse-html.ts';
import { passagesOf } from './page-passages.ts';
import { withGapsInByline } from './seamed-byline.ts';

function lines(html: string): string[] {
  const passages = passagesOf(html, parseHtml(html), { chosen: new Set() });
  return passages.map((passage) => withGapsInByline(passage).mapped.text);
}

describe('withGapsInByline', () => {
  it('parts what a style sets apart', () => {
    expect(lines('<p><span>Published</span><time>3 November 2022</time></p>')).toEqual([
      'Published 3 November 2022',
    ]);
    expect(lines('<p><a>硅渠观察</a><em>2023年2月7日</em></p>')).toEqual(['硅渠观察　2023年2月7日']);
  });

  it('leaves words alone that only look different', () => {
    expect(lines('<p>An im<b>port</b>ant day.</p>')).toEqual(['An important day.']);
    expect(lines('<p>来源：<a>人民网</a></p>')).toEqual(['来源：人民网']);
  });
});
