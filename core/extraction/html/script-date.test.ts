import { describe, expect, it } from 'vitest';
import { parseHtml } from './parse-html.ts';
import { readPageMeta } from './page-meta.ts';

const dayIn = (script: string) => readPageMeta(parseHtml(`<script>${script}</script>`)).scripted;

describe('the day in the scripts of a page', () => {
  it.each([
    ['window.DATA = {"media":"x","pubtime":"2020-09-17 19:02:11"}', '2020-09-17 19:02:11'],
    ["var createTime = '2020-09-17 19:00';", '2020-09-17 19:00'],
    ['var ct = "1600340400";', '2020-09-17'],
  ])('is that of its article: %s', (script, day) => {
    expect(dayIn(script)).toBe(day);
  });

  it('is not told where a list has several', () => {
    expect(dayIn('[{"pubTime":"2020-09-17"},{"pubTime":"2020-09-18"}]')).toBeNull();
    expect(dayIn('var count = "1600340400";')).toBeNull();
  });
});
