/*
 * Numbers in words, English and Chinese.
 */

const SMALL = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
} as const;

const TENS = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
} as const;

export const TENS_WORDS: ReadonlyMap<string, number> = new Map(Object.entries(TENS));

/** Words that a number in words can begin with, beside 'a hundred' and 'half a million'. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(Object.entries({ ...SMALL, ...TENS }));

/** Words that multiply what stands before them: '48.7 billion', 'two dozen', and the machine's '5 hundred million'. */
export const SCALE_WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    dozen: 12,
    hundred: 1e2,
    thousand: 1e3,
    million: 1e6,
    millions: 1e6,
    billion: 1e9,
    billions: 1e9,
    trillion: 1e12,
    trillions: 1e12,
    lakh: 1e5,
    crore: 1e7,
  }),
);

/** Scales that are only sure beside a currency: '$3m' is money, '3m' may be metres. */
export const SHORT_SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    k: 1e3,
    m: 1e6,
    mn: 1e6,
    mln: 1e6,
    mil: 1e6,
    b: 1e9,
    bn: 1e9,
    bln: 1e9,
    t: 1e12,
    tn: 1e12,
    trn: 1e12,
  }),
);

/** Short scales that mean nothing else and need no currency: '615bn'. */
export const SURE_SHORT_SCALES: ReadonlySet<string> = new Set(['bn', 'mn', 'mln', 'bln', 'tn', 'trn']);

export const HAN_DIGITS: ReadonlyMap<string, number> = new Map([
  ['零', 0],
  ['〇', 0],
  ['一', 1],
  ['二', 2],
  ['两', 2],
  ['兩', 2],
  ['三', 3],
  ['四', 4],
  ['五', 5],
  ['六', 6],
  ['七', 7],
  ['八', 8],
  ['九', 9],
]);

export const HAN_SCALES: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
]);

/** Scales of ten thousand and more multiply everything before them; the smaller ones only their own digit. */
export const HAN_SECTION = 1e4;
