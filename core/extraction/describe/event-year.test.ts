import { describe, expect, it } from 'vitest';
import { eventYear } from './event-year.ts';

describe('eventYear', () => {
  it.each([
    ['The 2023 Shenzhen International Biomedical Industry Innovation and Development Conference', '2023'],
    ['Harbour City Forum 2021 ends with a pledge', '2021'],
    ['2023中国生物技术创新大会在蓉开幕', '2023'],
    ['2021年深圳马拉松报名启动', '2021'],
  ])('finds the year of the event in "%s"', (title, year) => expect(eventYear(title)).toBe(year));

  it.each([
    'Harbour City grew by 6 percent in 2023',
    '2022 Top 100 Chinese Pharmaceutical Companies',
    'The 2022 Forum and the 2023 Forum compared',
    '深圳2023年GDP增长6%',
    'A plan for 2025',
  ])('finds none in "%s"', (title) => expect(eventYear(title)).toBeNull());
});
