import { describe, expect, it } from 'vitest';
import { isTruncated } from './describe-truncation.ts';
import type { Paragraph } from '../text/paragraph.ts';

const paragraph = (text: string, more: Partial<Paragraph> = {}): Paragraph => ({
  text,
  pieces: [],
  markup: null,
  before: [],
  ended: false,
  ...more,
});

const long =
  'Among them, the retail sales of cars increased by 6.2 percent, and the retail sales of new energy vehicles gr';

describe('isTruncated', () => {
  it.each([
    long,
    '其中，新能源汽车零售额同比增长百分之四十五点六，出口额达到十二点三亿元，带动全市社会消费品零售总额增长，其中汽车类商品零售',
    'It rose by 5%. The city said that it wou',
    'The mayor spoke of the',
  ])('sees that "%s" breaks off', (text) => expect(isTruncated(paragraph(text))).toBe(true));

  it.each([
    `${long}.`,
    `${long}…`,
    `“${long}!”`,
    `${long} (photo by Li Si)`,
    '新政将于下月实施。',
    'A last heading',
    '- A last item of a list',
  ])('takes "%s" for complete', (text) => expect(isTruncated(paragraph(text))).toBe(false));

  it('believes an end mark and the markup', () => {
    expect(isTruncated(paragraph(long, { ended: true }))).toBe(false);
    expect(isTruncated(paragraph(long, { markup: { kind: 'listItem', level: 0 } }))).toBe(false);
    expect(isTruncated(undefined)).toBe(false);
  });
});
