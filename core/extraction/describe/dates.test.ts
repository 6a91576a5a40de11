import { describe, expect, it } from 'vitest';
import { dateAt, findDate, labelledDate } from './dates.ts';

describe('dateAt', () => {
  it.each([
    ['2021-03-10', '2021-03-10'],
    ['2021/3/10', '2021-03-10'],
    ['2021.3.10', '2021-03-10'],
    ['2021-03-10T09:30:00+08:00', '2021-03-10'],
    ['2021-03-10 - 09:30', '2021-03-10'],
    ['10 March 2021', '2021-03-10'],
    ['10th of March, 2021', '2021-03-10'],
    ['March 10, 2021', '2021-03-10'],
    ['March 10 2021', '2021-03-10'],
    ['Mar. 10th 2021', '2021-03-10'],
    ['Mar. 10th, 2021', '2021-03-10'],
    ['Sept. 3, 2020', '2020-09-03'],
    ['Wednesday, March 10, 2021', '2021-03-10'],
    ['Wed 10 Mar 2021', '2021-03-10'],
    ['2021年3月10日', '2021-03-10'],
    ['Thu, 06/10/2021 - 11:20', '2021-06-10'],
    ['Thursday 10/06/2021', '2021-06-10'],
    ['2021 年 3 月 10 日', '2021-03-10'],
    ['2021年3月10号', '2021-03-10'],
    ['二〇二一年三月十日', '2021-03-10'],
    ['二○二一年十二月二十一日', '2021-12-21'],
    ['2021年3月', '2021-03'],
    ['2021-03', '2021-03'],
    ['March 2021', '2021-03'],
    ['Mar. 2021', '2021-03'],
    ['11月28日', '--11-28'],
    ['November 28', '--11-28'],
    ['28 November', '--11-28'],
    ['Nov. 28th', '--11-28'],
    ['February 29', '--02-29'],
    ['31/12/2021', '2021-12-31'],
    ['12/31/2021', '2021-12-31'],
    ['May 5', '--05-05'],
  ])('reads %s', (text, date) => {
    expect(dateAt(text, 0)?.date).toBe(date);
  });

  it.each([
    'February 30, 2021',
    'Feb 30',
    '2021-02-30',
    '2021-13-01',
    '2021-00-10',
    '2021年2月30日',
    '13月1日',
    '29 February 2021',
    '3/10/2021',
    'Maybe 10',
    'Marching 10',
    'in March',
    '2021',
    '一月',
  ])('takes %s for no date', (text) => {
    expect(dateAt(text, 0)).toBeNull();
  });

  it.each([
    'July 27-29',
    'July 27 to 29',
    'July 27th and 28th',
    '7月27日至29日',
    '27-29 July 2023',
    'July 27 to August 2',
  ])('takes the span %s for no date of publication', (text) => {
    expect(dateAt(text, 0)).toBeNull();
  });

  it('says where the date ends', () => {
    expect(dateAt('Nov. 28, 2020 (Xinhua)', 0)).toEqual({ date: '2020-11-28', start: 0, end: 13 });
  });

  it('does not begin in the middle of a number or a word', () => {
    expect(dateAt('12021-03-10', 1)).toBeNull();
    expect(dateAt('xMarch 10', 1)).toBeNull();
    expect(dateAt('深圳3月10日', 2)?.date).toBe('--03-10');
  });
});

describe('findDate', () => {
  it('finds the first date of a text', () => {
    expect(findDate('Xinhua | Updated: 2021-03-10, and again on 2021-03-11')?.date).toBe('2021-03-10');
  });

  it('finds none where there is none', () => {
    expect(findDate('Room 2021, third floor, 10 people')).toBeNull();
  });
});

describe('labelledDate', () => {
  it.each([
    ['20210310', '2021-03-10'],
    ['2021', '2021'],
    ['2021年', '2021'],
    ['[2021-03-10 09:30]', '2021-03-10'],
  ])('reads %s behind a label', (text, date) => {
    expect(labelledDate(text)).toBe(date);
  });

  it('reads no date from other words', () => {
    expect(labelledDate('yesterday')).toBeNull();
    expect(labelledDate('20211340')).toBeNull();
  });
});
