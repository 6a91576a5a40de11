import { describe, expect, it } from 'vitest';
import { isCalendarDate } from './calendar-date.ts';

describe('isCalendarDate', () => {
  it.each(['2021', '2021-03', '2021-03-10', '2024-02-29', '--02-29', '--11-28'])('knows %s', (date) => {
    expect(isCalendarDate(date)).toBe(true);
  });

  it.each(['2021-13', '2021-00', '2021-02-29', '2021-04-31', '--02-30', '--13-01'])('refuses %s', (date) => {
    expect(isCalendarDate(date)).toBe(false);
  });
});
