/*
 * Words of what is measured, as they matter for telling whether two phrases name the same thing. All in the singular and
 * in lower case.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Small words that do not change what is measured. */
export const SMALL_WORDS = words(
  'the a an of in on at for to by from with and its their our his total overall new',
);

/** What reports say of people and firms without counting them otherwise. */
export const PRAISE = words(
  'renowned well known famous heavyweight authoritative distinguished prominent eminent celebrated esteemed noted',
);

/** Different words for the same thing, each led back to one or several. */
export const SAME: Readonly<Record<string, string>> = {
  enterprise: 'company',
  firm: 'company',
  corporation: 'company',
  business: 'company',
  attendee: 'participant',
  specialist: 'expert',
  car: 'automobile',
  auto: 'automobile',
  economy: 'gdp',
  inhabitant: 'population',
  rise: 'increase',
  gain: 'increase',
  growth: 'increase',
  decline: 'decrease',
  drop: 'decrease',
  fall: 'decrease',
  proportion: 'share',
  percentage: 'share',
  地区生产总值: 'gdp',
  国内生产总值: 'gdp',
  生产总值: 'gdp',
  常住人口: 'population',
  人口: 'population',
  失业率: 'unemployment rate',
  高新技术企业: 'high tech company',
  企业: 'company',
  出口: 'export',
  进口: 'import',
  投资: 'investment',
  补贴: 'subsidy',
  增长: 'increase',
  同比增长: 'increase',
  下降: 'decrease',
  同比下降: 'decrease',
};

/** Phrases that are one word elsewhere. */
export const SAME_PHRASES: readonly (readonly [RegExp, string])[] = [
  [/gross (domestic|regional) product/g, 'gdp'],
  [/\b(fortune global|global fortune|fortune|global|world top) 500\b/g, 'global500'],
  [/year[- ]on[- ]year|year[- ]over[- ]year/g, ''],
];

/** How a measure changes: its row stands beside that of the measure. */
export const CHANGES = words('increase decrease share rebound discount');

/** What a rate of change has by the way: 'annual growth rate' and 'increase' are one. */
export const OF_CHANGES = words('annual yearly average rate');

/** Nouns under which anything is counted; alone they name no measure that two articles must share. */
export const GENERIC = words(
  'company people person individual resident project product item institution organisation organization platform team unit ' +
    'case activity event 人 家 个 项',
);

/** Words that say how something changes, or in what it is counted, but not what it is. Alone they measure nothing. */
export const SAYS_NOTHING = words(
  'second minute hour day week month quarter year time decade variety kind type item aspect part thing one other ' +
    'more such same these those this that first last next half consecutive average annual yearly monthly growth rate ' +
    'increase decrease rise decline rebound drop fall change share proportion ratio percentage number amount value ' +
    'level point 天 日 月 年 次 个 项 种 倍 增长 同比',
);
