import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FACTS } from '../stated-facts.ts';
import { dateInAddress, dateInFileName, statedDate } from './stated-date.ts';

const NOW = new Date('2024-06-01T12:00:00Z');
const stated = (text: string) =>
  statedDate({ ...NO_FACTS, date: { text, basis: 'meta' } }, NOW)?.date ?? null;

describe('statedDate', () => {
  it.each([
    ['2021-03-10T08:30:00+08:00', '2021-03-10'],
    ['2021-03-10 09:15:33', '2021-03-10'],
    ['20210310', '2021-03-10'],
    ['March 10, 2021', '2021-03-10'],
    ['2021年3月10日', '2021-03-10'],
    ['二〇二一年三月十日', '2021-03-10'],
    ['民國110年3月10日', '2021-03-10'],
    ['2021-03', '2021-03'],
    ['2021', '2021'],
  ])('reads %s', (text, date) => {
    expect(stated(text)).toBe(date);
  });

  it.each([
    ['a day that may be one of two', '10/03/2021'],
    ['a clock that was never set', '1970-01-01T00:00:00Z'],
    ['the thirtieth of February', '2021-02-30'],
    ['a time that passes', '3 hours ago'],
    ['a day long after the reading', '2031-01-01'],
  ])('takes no date from %s', (_, text) => {
    expect(stated(text)).toBeNull();
  });

  it('allows for clocks that are a day ahead', () => {
    expect(stated('2024-06-02')).toBe('2024-06-02');
  });

  it('knows no future where it is not told when a file is read', () => {
    expect(statedDate({ ...NO_FACTS, date: { text: '2031-01-01', basis: 'meta' } }, null)?.date).toBe(
      '2031-01-01',
    );
  });
});

describe('dateInAddress', () => {
  it.each([
    ['https://example.org/2021/03/10/bridge', '2021-03-10'],
    ['https://example.org/2021-03/10/bridge.html', '2021-03-10'],
    ['https://example.org/202103/10/bridge.html', '2021-03-10'],
    ['https://example.org/art/202103/t20210310_1234.html', '2021-03-10'],
    ['https://example.org/bridge-20213', null],
    ['https://example.org/?day=/2021/03/10/', null],
    ['https://example.org/2021/13/40/bridge', null],
    [null, null],
  ])('finds in %s the day %s', (url, date) => {
    expect(dateInAddress(url, NOW)?.date ?? null).toBe(date);
  });
});

describe('dateInFileName', () => {
  it.each([
    ['2021-03-10 harbour.txt', '2021-03-10'],
    ['folder/20210310_harbour.txt', '2021-03-10'],
    ['2021年3月10日 港口.txt', '2021-03-10'],
    ['20210310/harbour.txt', null],
    ['scan 1202103105.txt', null],
  ])('finds in %s the day %s', (name, date) => {
    expect(dateInFileName(name, NOW)?.date ?? null).toBe(date);
  });

  it('finds the day that is written, whichever it is', () => {
    const days = fc.date({ min: new Date('1995-01-01'), max: NOW, noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        fc.pre(iso !== '2000-01-01');
        expect(dateInFileName(`${iso} a.txt`, NOW)?.date).toBe(iso);
      }),
    );
  });
});
