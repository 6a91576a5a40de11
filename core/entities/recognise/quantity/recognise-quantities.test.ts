import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseQuantities } from './recognise-quantities.ts';
import { BAOSHAN, PINGSHAN, placesIn, quantitiesIn, readingOf, SHANGHAI, SHENZHEN } from './test-reading.ts';

const periodsOf = (text: string, published: string | null = null) =>
  quantitiesIn(text, published).map(({ text: words, quantity: { period } }) => [
    words,
    period && `${period.from ?? ''}/${period.to ?? ''}`,
  ]);

const placesOf = (text: string, main = SHENZHEN) =>
  quantitiesIn(text, null, main).map(({ text: words, place }) => [words, place?.name ?? null]);

describe('the period of a quantity', () => {
  it('is the year that the sentence states', () => {
    expect(periodsOf('In 2022, income reached 48.7 billion yuan.')).toEqual([
      ['48.7 billion yuan', '2022/2022'],
    ]);
    expect(periodsOf('2022年，全市生产总值3.24万亿元。')).toEqual([['3.24万亿元', '2022/2022']]);
  });

  it('belongs to the figure that it follows closely', () => {
    expect(periodsOf('Income rose from 46.1 billion yuan in 2021 to 48.7 billion yuan in 2022.')).toEqual([
      ['46.1 billion yuan', '2021/2021'],
      ['48.7 billion yuan', '2022/2022'],
    ]);
  });

  it('is open on one side after "as of", "by" and "since"', () => {
    expect(periodsOf('As of 2021, there were 615 companies.')).toEqual([['615 companies', '/2021']]);
    expect(periodsOf('By 2030, output will exceed 100 billion yuan.')).toEqual([
      ['exceed 100 billion yuan', '/2030'],
    ]);
    expect(periodsOf('Since 2016, 20 laboratories have opened.')).toEqual([['20 laboratories', '2016/']]);
  });

  it('is a half, a quarter, or a run of years', () => {
    expect(periodsOf('In the third quarter of 2020, exports fell by 5%.')[1]).toEqual([
      '5%',
      '2020-07/2020-09',
    ]);
    expect(periodsOf('In the first half of 2023, exports fell by 5%.')[1]).toEqual(['5%', '2023-01/2023-06']);
    expect(periodsOf('From 2018 to 2020, exports fell by 5%.')).toEqual([['5%', '2018/2020']]);
  });

  it('is told from the date of publication where the sentence leaves the year open', () => {
    expect(periodsOf('This year, 23 projects were signed.', '2021')).toEqual([['23 projects', '2021/2021']]);
    expect(periodsOf('In the third quarter, exports fell by 5%.', '2021-03-10')[1]).toEqual([
      '5%',
      '2020-07/2020-09',
    ]);
    expect(periodsOf('In the first half of the year, exports fell by 5%.', '2023-07')[1]).toEqual([
      '5%',
      '2023-01/2023-06',
    ]);
  });

  it('is never invented', () => {
    expect(periodsOf('This year, 23 projects were signed.')).toEqual([['23 projects', null]]);
    expect(periodsOf('There are 23 projects.', '2021')).toEqual([['23 projects', null]]);
    expect(periodsOf('an increase of about 5 times compared with 2016')).toEqual([['about 5 times', null]]);
    expect(periodsOf('The 2023 Shenzhen Biomedical Conference invited 13 academicians.')).toEqual([
      ['13 academicians', null],
    ]);
    expect(periodsOf('The firm was founded in 2005 and has 300 employees.')).toEqual([
      ['300 employees', null],
    ]);
  });
});

describe('the place of a quantity', () => {
  it('is the one in its own words, or the one that follows closely', () => {
    expect(placesOf('6 Shanghai enterprises made it onto the list.')).toEqual([
      ['6 Shanghai enterprises', 'Shanghai'],
    ]);
    expect(placesOf('Shanghai counts 30 zones, and there are 615 companies in Pingshan.')[1]).toEqual([
      '615 companies',
      'Pingshan',
    ]);
  });

  it('is the last one named before it in the sentence', () => {
    expect(placesOf('The operating income of enterprises in Shanghai reached 48.7 billion yuan.')).toEqual([
      ['48.7 billion yuan', 'Shanghai'],
    ]);
  });

  it('is the smaller one of two that stand together', () => {
    expect(placesOf('In Baoshan, Shanghai, 23 projects were signed.')).toEqual([['23 projects', 'Baoshan']]);
    expect(placesOf('23 projects were signed in Shenzhen Pingshan.')).toEqual([['23 projects', 'Pingshan']]);
  });

  it('is the last district named where "the district" is meant', () => {
    expect(placesOf('Baoshan is growing. There are 615 companies in the district.', SHANGHAI)).toEqual([
      ['615 companies', 'Baoshan'],
    ]);
    expect(placesOf('There are 615 companies in the district.', PINGSHAN)).toEqual([
      ['615 companies', 'Pingshan'],
    ]);
  });

  it('is what the article is about where the paragraph names none', () => {
    expect(placesOf('Some 200 companies took part.', BAOSHAN)).toEqual([['Some 200 companies', 'Baoshan']]);
    expect(placesOf('Shanghai Pharmaceuticals invested 10 billion yuan.', BAOSHAN)).toEqual([
      ['10 billion yuan', 'Baoshan'],
    ]);
  });

  it('is not the one that it is compared with or comes from', () => {
    expect(placesOf('It has 20 more companies than Shanghai.', BAOSHAN)[0]![1]).toBe('Baoshan');
  });
});

describe('recogniseQuantities', () => {
  it('skips by-lines and reads what stands beside them', () => {
    const text = 'Date: 30 million yuan\n\n615 companies';
    const reading = readingOf(text);
    const blocks = [{ ...reading.blocks[0]!, kind: 'byline' as const }, reading.blocks[1]!];
    const found = recogniseQuantities({ ...reading, blocks }, [], null);
    expect(found.map((one) => one.text)).toEqual(['615 companies']);
  });

  it('reads a text without blocks as one', () => {
    const found = recogniseQuantities(
      { text: '615 companies', blocks: [], title: '', published: null },
      [],
      null,
    );
    expect(found.map((one) => one.text)).toEqual(['615 companies']);
  });
});

const FRAGMENTS = [
  ...[
    '48.7',
    '1,913',
    '615',
    '2022',
    '3',
    '0',
    '007',
    '1/3',
    '1+3',
    '3.6-kilometer-long',
    '5bn',
    '-3',
    '99999999999999999999',
  ],
  ...[
    'billion',
    'million',
    'yuan',
    '$',
    'RMB ',
    '%',
    'percentage points',
    'companies',
    'one',
    'twenty',
    '-',
    'three',
    'times',
    'mu',
  ],
  ...[
    'more than',
    'nearly',
    'up to',
    'between',
    'and',
    'to',
    'of',
    'in',
    'the',
    'per vehicle',
    'increase',
    'reached',
    'Shenzhen',
  ],
  ...[
    '百分之',
    '五',
    '一百二十',
    '亿元',
    '万',
    '家',
    '企业',
    '年',
    '月',
    '第',
    '约',
    '余',
    '至',
    '。',
    '，',
    '《',
    '》',
    '深圳',
  ],
  ...[
    '"',
    '“',
    '”',
    '(',
    ')',
    ',',
    '.',
    ';',
    '\n',
    '\n\n',
    ' ',
    '😀',
    'שלום',
    '١٢',
    '\u200b',
    '\ud800',
    'CMG901',
    'www.a.b/1',
  ],
];

const anyText = fc.oneof(
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('every proposed quantity', () => {
  it('stands in the text, in order, without overlap, and has a value that makes sense', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end, text: words, quantity } of recogniseQuantities(
          readingOf(text),
          placesIn(text),
          SHENZHEN,
        )) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(words).toBe(text.slice(start, end));
          expect(words).toBe(words.trim());
          last = end;
          const { kind, low, high, period, measured, unit } = quantity;
          if (kind === 'date') expect([low, high, period === null]).toEqual([null, null, false]);
          else expect(low !== null || high !== null).toBe(true);
          if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
          expect(Number.isFinite(low ?? high ?? 0)).toBe(true);
          expect(measured === null || (measured.length > 0 && measured.length <= 200)).toBe(true);
          expect(unit === null || unit.length <= 80).toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
  });
});

/** Nothing here measures time, but what takes more than linear time does not finish at this length. */
const many = (piece: string) => piece.repeat(Math.ceil(300_000 / piece.length));

describe('hostile texts', () => {
  const NOTHING: readonly (readonly [string, string])[] = [
    ['digits', many('1234567890')],
    ['digits and blanks', many('1 ')],
    ['digits and commas', many('1,')],
    ['digits and hyphens', many('1-')],
    ['groups of three digits', many('1,234,')],
    ['number words', many('one hundred and ')],
    ['Chinese digits', many('一')],
    ['Chinese scales', many('十百千万亿')],
    ['openers of quotations', many('《1“')],
    ['full stops', many('.')],
    ['one letter', many('a')],
    ['prepositions', many('of ')],
    ['ranges without an end', many('from 1 to ')],
    ['years', many('2022 ')],
    ['emoji and digits', many('😀1')],
  ];

  it.each(NOTHING)('of %s are read to the end and nothing is proposed', (_, text) => {
    expect(recogniseQuantities({ text, blocks: [], title: '', published: null }, [], null)).toEqual([]);
  });

  it('of three million characters in one line are read to the end', () => {
    const text = many('Pingshan has 615 biomedical companies. ').repeat(10);
    const found = recogniseQuantities({ text, blocks: [], title: '', published: null }, [], null);
    expect(new Set(found.map((one) => one.text))).toEqual(new Set(['615 biomedical companies']));
  }, 60_000);

  it('in capitals are read as any others', () => {
    const text = 'THE CITY HAS 615 BIOMEDICAL COMPANIES AND INVESTED MORE THAN 10 BILLION YUAN.';
    expect(quantitiesIn(text).map((one) => one.text)).toEqual([
      '615 BIOMEDICAL COMPANIES',
      'MORE THAN 10 BILLION YUAN',
    ]);
  });

  it('in many scripts give up only the figures that are sure', () => {
    const text = 'مرحبا 12 שלום 34 компаний, 三家企业 и 50亿元, ٣٤٥ and $3m.';
    expect(quantitiesIn(text).map((one) => one.text)).toEqual(['三家企业', '50亿元', '$3m']);
  });
});
