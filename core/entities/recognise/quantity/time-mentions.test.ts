import { describe, expect, it } from 'vitest';
import { quantitiesIn } from './test-reading.ts';

const datesIn = (text: string, published: string | null = null) =>
  quantitiesIn(text, published)
    .filter(({ quantity }) => quantity.kind === 'date')
    .map(({ text: words, quantity: { period } }) => `${words} = ${period?.from ?? ''}/${period?.to ?? ''}`);

describe('the times that a sentence says something happens at', () => {
  it.each([
    ['The conference takes place from July 27th to 29th.', 'July 27th to 29th = --07-27/--07-29'],
    ['On November 28, it opened.', 'November 28 = --11-28/--11-28'],
    ['It opens on 27 July 2023.', '27 July 2023 = 2023-07-27/2023-07-27'],
    ['It runs from July 30 to August 2, 2023.', 'July 30 to August 2, 2023 = 2023-07-30/2023-08-02'],
    ['It was signed on 2021-03-10.', '2021-03-10 = 2021-03-10/2021-03-10'],
    ['It opened in July 2023.', 'July 2023 = 2023-07/2023-07'],
    ['From January to June 2023, exports fell.', 'January to June 2023 = 2023-01/2023-06'],
    ['In the first half of the year, sales rose.', 'the first half of the year = --01-01/--06-30'],
    [
      'In the first three quarters of 2022, sales rose.',
      'the first three quarters of 2022 = 2022-01/2022-09',
    ],
    ['As of the third quarter, sales rose.', 'As of the third quarter = /--09-30'],
    ['Sales rose in Q3 2020.', 'Q3 2020 = 2020-07/2020-09'],
    ['大会于2023年7月27日至29日举行。', '2023年7月27日至29日 = 2023-07-27/2023-07-29'],
    ['2020年第三季度销量上升。', '2020年第三季度 = 2020-07/2020-09'],
    ['前三季度销量上升。', '前三季度 = --01-01/--09-30'],
    ['1-6月销量上升。', '1-6月 = --01-01/--06-30'],
  ])('%s', (text, date) => {
    expect(datesIn(text)).toEqual([date]);
  });

  it('take the year of a half or a quarter from the publication, never that of a day', () => {
    expect(datesIn('As of the third quarter, sales rose.', '2021-03-10')).toEqual([
      'As of the third quarter = /2020-09',
    ]);
    expect(datesIn('今年上半年销量上升。', '2023-08')).toEqual(['今年上半年 = 2023-01/2023-06']);
    expect(datesIn('On July 27, it opened.', '2023-08-01')).toEqual(['July 27 = --07-27/--07-27']);
  });

  it.each([
    'China News Service, November 28 (Wang Zitao) opened the session.',
    'In 2022, sales rose.',
    'In July, sales rose.',
    'Sales rose compared to the first quarter.',
    'It may 20 times be read, and march 3 abreast.',
    'The theme of the “July 27 Plan” is new.',
    '新华社深圳7月26日电',
  ])('are not proposed in: %s', (text) => {
    expect(datesIn(text)).toEqual([]);
  });
});
