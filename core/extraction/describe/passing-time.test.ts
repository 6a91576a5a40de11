import { describe, expect, it } from 'vitest';
import { passingTime } from './passing-time.ts';

describe('passingTime', () => {
  it.each([
    ['3 hours ago', ''],
    ['Jane Doe · 2 days ago', 'Jane Doe ·'],
    ['Yesterday at 07:02', ''],
    ['3小时前', ''],
    ['昨天 18:20', ''],
    ['刚刚', ''],
  ])('sees that %s passes', (part, rest) => {
    expect(passingTime(part)).toEqual({ rest, isTimed: true });
  });

  it.each([
    ['阅读(3092) 评论(4)', ''],
    ['字数 612 阅读 88', ''],
    ['1.2万阅读', ''],
    ['12 comments', ''],
    ['4 min read', ''],
    ['Jane Doe 118 views', 'Jane Doe'],
  ])('leaves counts out of %s', (part, rest) => {
    expect(passingTime(part)).toEqual({ rest, isTimed: false });
  });

  it.each(['2021-03-10', 'Jane Doe', 'three hours later', '阅读推广人张三'])('leaves %s as it is', (part) => {
    expect(passingTime(part)).toEqual({ rest: part, isTimed: false });
  });
});
