import { describe, expect, it } from 'vitest';
import { dateOfReport, leadingDate } from './lead-date.ts';

describe('leadingDate', () => {
  it.each<[string, string, string]>([
    ['On October 19th, the fair opened', '--10-19', 'the fair opened'],
    ['March 10, 2021, the fair opened', '2021-03-10', 'the fair opened'],
    ['On the morning of March 10, the fair opened', '--03-10', 'the fair opened'],
    ['7月26日，深圳发布', '--07-26', '深圳发布'],
    ['2021年3月10日上午，深圳发布', '2021-03-10', '深圳发布'],
    ['On October 19 (Thursday), the fair opened', '--10-19', 'the fair opened'],
  ])('reads %s', (text, date, rest) => {
    const leading = leadingDate(text);
    expect([leading?.date, text.slice(leading?.end)]).toEqual([date, rest]);
  });

  it.each([
    'From July 27 to 29, the fair',
    'On July 27 and 28, the fair',
    'The fair opened on July 27, ',
    'On July 27 the fair',
    '7月27日至29日，大会',
  ])('finds none in "%s"', (text) => expect(leadingDate(text)).toBeNull());
});

describe('dateOfReport', () => {
  it.each([
    [
      'On October 19th, the 2023 China Biotechnology Innovation Conference, a national event, opened in the High tech Zone.',
      '2023-10-19',
    ],
    [
      'On July 26, the Reform Commission officially issued "Several Measures", which will run to 2025.',
      '--07-26',
    ],
    ['March 10, 2021, Harbour City announced a plan.', '2021-03-10'],
    ['On May 3, the mayor said that the 2021 Harbour Marathon will be held in June.', '--05-03'],
    ['On June 1, firms praised a plan that the city had issued in 2022.', '--06-01'],
    ['10月19日，2023中国生物技术创新大会在成都开幕。', '2023-10-19'],
    ['7月26日，深圳市发展改革委正式印发三项措施。', '--07-26'],
    ['On February 29, the 2023 Harbour Forum opened.', '--02-29'],
  ])('dates "%s"', (text, date) => expect(dateOfReport(text)).toBe(date));

  it.each([
    'On July 27, the conference will open in the city.',
    'On July 27, the long-awaited fair is set to open.',
    '7月27日，大会将在坪山举行。',
    'On October 1, 1949, the republic was founded.',
    'In March 2021, the city issued a plan.',
    'The fair opened on July 27.',
    'On July 27, a good day.',
  ])('does not date "%s"', (text) => expect(dateOfReport(text)).toBeNull());
});
