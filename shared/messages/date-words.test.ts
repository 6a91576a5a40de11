import { describe, expect, it } from 'vitest';
import { dateWords } from './date-words.ts';

describe('dateWords', () => {
  it('says a date as far as it is known', () => {
    expect(['2021-03-10', '2021-03', '2021', '--11-28', '--02-29'].map((date) => dateWords(date))).toEqual([
      '10 March 2021',
      'March 2021',
      '2021',
      '28 November',
      '29 February',
    ]);
  });
});
