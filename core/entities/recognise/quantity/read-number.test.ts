import { describe, expect, it } from 'vitest';
import { readNumber } from './read-number.ts';
import { tokenise } from './tokenise.ts';

const valueOf = (text: string): number | null =>
  readNumber(tokenise(text, { start: 0, end: text.length }), 0)?.value ?? null;

describe('readNumber', () => {
  it.each([
    ['1,913', 1913],
    ['1.913 billion', 1_913_000_000],
    ['48.7 billion', 48_700_000_000],
    ['5bn', 5_000_000_000],
    ['5 hundred million', 500_000_000],
    ['100-billion', 100_000_000_000],
    ['１，２３４', 1234],
    ['ten', 10],
    ['twenty-three', 23],
    ['twenty three', 23],
    ['one hundred', 100],
    ['one hundred and twenty', 120],
    ['two thousand five hundred', 2500],
    ['two million three hundred thousand', 2_300_000],
    ['ten thousand', 10_000],
    ['half a million', 500_000],
    ['one and a half million', 1_500_000],
    ['a million', 1_000_000],
    ['two dozen', 24],
  ])('reads %s', (text, value) => {
    expect(valueOf(text)).toBe(value);
  });

  it.each([
    ['十', 10],
    ['十二', 12],
    ['两千', 2000],
    ['一百二十', 120],
    ['三万五千', 35_000],
    ['一千零一', 1001],
    ['二十万', 200_000],
    ['一亿二千万', 120_000_000],
    ['一万亿', 1_000_000_000_000],
    ['三点五', 3.5],
    ['3万5千', 35_000],
    ['2亿3000万', 230_000_000],
    ['1.2万', 12_000],
    ['50亿', 5_000_000_000],
    ['1万亿', 1_000_000_000_000],
    ['100余', 100],
  ])('reads %s', (text, value) => {
    expect(valueOf(text)).toBe(value);
  });

  it.each([
    '二〇二二',
    '十四五',
    '三五',
    '007',
    '1/3',
    '1+3',
    '3D',
    'one-third',
    '一'.repeat(30),
    '9'.repeat(30),
  ])('reads no number in %s', (text) => {
    expect(valueOf(text)).toBeNull();
  });
});
