import { describe, expect, it } from 'vitest';
import { siteAtFoot } from './site-at-foot.ts';

describe('siteAtFoot', () => {
  it.each([
    ['A text.\n© 2019 The Harbour Herald. All rights reserved.', 'The Harbour Herald'],
    ['一段文字。\n版权所有 江城新闻网', '江城新闻网'],
    ['The song is © of nobody, as a court found. Its words are sung all the same.', null],
    ['A text.\nThe end.', null],
  ])('reads %j', (text, site) => {
    expect(siteAtFoot(text)).toBe(site);
  });
});
