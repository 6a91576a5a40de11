import { phraseTable } from './phrase-table.ts';

/*
 * The words of the calendar and of how a time is meant.
 */

export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'january jan jan.',
    'february feb feb.',
    'march mar mar.',
    'april apr apr.',
    'may',
    'june jun jun.',
    'july jul jul.',
    'august aug aug.',
    'september sep sept sep. sept.',
    'october oct oct.',
    'november nov nov.',
    'december dec dec.',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

/** A part of a year as its first and last month. */
export interface Months {
  first: number;
  last: number;
}

const quarter = (number: number): Months => ({ first: 3 * number - 2, last: 3 * number });

const PARTS: readonly (readonly [Months, string])[] = [
  [{ first: 1, last: 6 }, 'first half|1st half|h1|上半年'],
  [{ first: 7, last: 12 }, 'second half|latter half|2nd half|h2|下半年'],
  [quarter(1), 'first quarter|1st quarter|q1|第一季度|一季度|首季|首季度|1季度'],
  [quarter(2), 'second quarter|2nd quarter|q2|第二季度|二季度|2季度'],
  [quarter(3), 'third quarter|3rd quarter|q3|第三季度|三季度|3季度'],
  [quarter(4), 'fourth quarter|4th quarter|last quarter|q4|第四季度|四季度|4季度'],
  [{ first: 1, last: 6 }, 'first two quarters|前两季度|前两个季度'],
  [{ first: 1, last: 9 }, 'first three quarters|前三季度|前三个季度'],
];

const NUMBER_NAMES = 'two three four five six seven eight nine ten eleven'.split(' ');

/** 'first eight months', '前8个月'. */
const FIRST_MONTHS: readonly (readonly [string, Months])[] = NUMBER_NAMES.flatMap((name, index) => {
  const last = index + 2;
  const months = { first: 1, last };
  return [
    [`first ${name} months`, months],
    [`first ${String(last)} months`, months],
    [`前${String(last)}个月`, months],
    [`前${'二三四五六七八九十'[index] ?? '十一'}个月`, months],
  ] as const;
});

/** Halves, quarters and runs of months. */
export const YEAR_PARTS = phraseTable<Months>([
  ...PARTS.flatMap(([months, names]) => names.split('|').map((name) => [name, months] as const)),
  ...FIRST_MONTHS,
]);

/** A year that is told from the time of writing: how many years after it. */
export const RELATIVE_YEARS = phraseTable<number>([
  ['this year', 0],
  ['the year', 0],
  ['the current year', 0],
  ['last year', -1],
  ['the previous year', -1],
  ['next year', 1],
  ['今年', 0],
  ['本年', 0],
  ['本年度', 0],
  ['去年', -1],
  ['上年', -1],
  ['明年', 1],
]);

/** How the words before a time put it: inside of it, up to its end, from its start on, or only to compare with it. */
export type TimeSense = 'during' | 'until' | 'since' | 'base';

const SENSES: readonly (readonly [TimeSense, string])[] = [
  [
    'until',
    'as of|as of the end of|by|by the end of|at the end of|as at|until|till|up to|through|as of end|by end|by the end|' +
      'at the end|to the end of|before the end of|end of|the end of|before|prior to|by early|by late|by mid|' +
      '截至|截止|截止到|截至到|到|至',
  ],
  [
    'since',
    'since|since early|since the beginning of|starting from|starting in|beginning in|from the beginning of|after|自|从|自从|始于',
  ],
  [
    'base',
    'compared with|compared to|in comparison with|relative to|against|versus|vs|than|than in|that of|those of|' +
      'than that in|than that of|over|higher than|lower than|up from|down from|than those in|compared with those in|' +
      'compared with that in|compared to that in|from the same period of|over the same period of|same period of|same period in|' +
      '比|较|与|和|同比|相比|相较|相比于|较之|对比',
  ],
  [
    'during',
    'in|during|for|of|throughout|within|in early|in late|in mid|at|for the whole of|' +
      'for the full|in fiscal|fiscal|fiscal year|in the year|the year|year|in year|for fiscal|(|（|在|于',
  ],
];

/** Looked up as the words that end where a time begins; 'the' in front of it is passed over. */
export const TIME_SENSES = phraseTable<TimeSense>(
  SENSES.flatMap(([sense, phrases]) => phrases.split('|').map((phrase) => [phrase, sense] as const)),
);

/** Words in front of a day that say when something happens: only then is a day proposed. */
export const DAY_CUES: ReadonlySet<string> = new Set(
  'on from of for by until till since between through before after in during to at starting beginning ended ending dated 于 在 从 自 至 到 定 将'.split(
    ' ',
  ),
);
