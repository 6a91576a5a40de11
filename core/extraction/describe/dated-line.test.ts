import { describe, expect, it } from 'vitest';
import { datedLine } from './dated-line.ts';

describe('datedLine', () => {
  it.each([
    ['Storage and heat, the series | February 8th, 2022 | part two of it', '2022-02-08'],
    ['a line of whatever it may be 2021-09-06 18:30:22 and more', '2021-09-06'],
    ['The fair opens on 5 May 2024', null],
    ['The fair opened on 2024-05-05 10:00 and closed soon after.', null],
    ['Delhi | Updated: May 6, 2019 06:12', null],
    ['Part two | 6 May | the series', null],
  ])('reads "%s"', (line, date) => {
    expect(datedLine(line)?.date ?? null).toBe(date);
  });
});
