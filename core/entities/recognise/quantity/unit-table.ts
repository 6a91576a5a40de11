import { phraseTable } from './phrase-table.ts';

/*
 * Units in words and signs, English and Chinese, with what one of them is in base units (SI; yuan; percent).
 */

export type UnitKind =
  'money' | 'percent' | 'percentagePoints' | 'length' | 'area' | 'mass' | 'multiple' | 'measure';

export interface Unit {
  kind: UnitKind;
  /** How many base units one of it is. */
  factor: number;
  /** The base unit's name; null where the kind says it all. */
  unit: string | null;
  currency: string | null;
}

const unit = (kind: UnitKind, factor: number, name: string | null): Unit => ({
  kind,
  factor,
  unit: name,
  currency: null,
});
const money = (currency: string): Unit => ({ kind: 'money', factor: 1, unit: null, currency });

/** Each line: what the unit is, then its spellings after a number. */
const SUFFIXES: readonly (readonly [Unit, string])[] = [
  [money('CNY'), 'yuan|renminbi|rmb|cny|rmb yuan|yuan rmb|yuan (rmb)|yuan renminbi|chinese yuan|yuans'],
  [money('CNY'), '元|元人民币|元人民幣|人民幣|人民币|人民币元|块钱'],
  [
    money('USD'),
    'us dollars|us dollar|u.s. dollars|u.s. dollar|dollars|dollar|usd|us$|american dollars|美元|美金',
  ],
  [money('EUR'), 'euros|euro|eur|€|欧元'],
  [money('GBP'), 'pounds sterling|british pounds|gbp|£|英镑'],
  [money('JPY'), 'yen|japanese yen|jpy|日元|円'],
  [money('HKD'), 'hong kong dollars|hong kong dollar|hk dollars|hkd|hk$|港元|港币'],
  [money('TWD'), 'new taiwan dollars|taiwan dollars|nt dollars|twd|新台币|新臺幣|台币'],
  [money('MOP'), 'macau patacas|patacas|澳门元'],
  [money('SGD'), 'singapore dollars|singapore dollar|sgd|新加坡元|新元'],
  [money('AUD'), 'australian dollars|australian dollar|aud|澳元'],
  [money('CAD'), 'canadian dollars|canadian dollar|cad|加元'],
  [money('NZD'), 'new zealand dollars|nzd|新西兰元'],
  [money('KRW'), 'south korean won|korean won|krw|韩元'],
  [money('CHF'), 'swiss francs|swiss franc|chf|瑞士法郎'],
  [money('INR'), 'rupees|indian rupees|inr|卢比'],
  [money('RUB'), 'rubles|roubles|russian rubles|卢布'],
  [money('THB'), 'baht|thai baht|thb|泰铢'],
  [money('VND'), 'vietnamese dong|vnd|越南盾'],
  [money('MYR'), 'ringgit|malaysian ringgit|myr|林吉特'],
  [money('BRL'), 'reais|brazilian reais|brl|雷亚尔'],
  [money('SEK'), 'swedish kronor|swedish krona|sek'],
  [money('AED'), 'dirhams|uae dirhams|aed|迪拉姆'],
  [money('SAR'), 'saudi riyals|riyals'],

  [
    unit('percentagePoints', 1, null),
    'percentage points|percentage point|percent points|pct points|pct point|ppts|ppt|pp|pps',
  ],
  [unit('percentagePoints', 1, null), 'percentage - point|percentage - points|个百分点|百分点|個百分點'],
  [unit('percent', 1, null), '%|percent|percents|percentage|per cent|pct'],
  [unit('percent', 0.1, null), '‰|per mille'],

  [unit('length', 1000, 'm'), 'kilometers|kilometres|kilometer|kilometre|km|kms|公里|千米|公裏'],
  [unit('length', 1, 'm'), 'meters|metres|meter|metre|m|米'],
  [unit('length', 0.01, 'm'), 'centimeters|centimetres|centimeter|centimetre|cm|厘米|公分'],
  [unit('length', 0.001, 'm'), 'millimeters|millimetres|millimeter|millimetre|mm|毫米'],
  [unit('length', 1e-9, 'm'), 'nanometers|nanometres|nanometer|nanometre|纳米'],
  [unit('length', 1609.344, 'm'), 'miles|mile|英里'],
  [unit('length', 1852, 'm'), 'nautical miles|nautical mile|海里'],
  [unit('length', 0.3048, 'm'), 'feet|foot|英尺'],
  [unit('length', 0.0254, 'm'), 'inches|inch|英寸'],

  [
    unit('area', 1e6, 'm2'),
    'square kilometers|square kilometres|square kilometer|square kilometre|square - kilometer|square - kilometre|square km|sq km|sq. km',
  ],
  [unit('area', 1e6, 'm2'), 'km2|平方公里|平方千米'],
  [
    unit('area', 1, 'm2'),
    'square meters|square metres|square meter|square metre|square - meter|square - metre|square m|sq m|sq. m|sqm|m2|平方米|平米|㎡',
  ],
  [unit('area', 2000 / 3, 'm2'), 'mu|mus|亩|畝'],
  [unit('area', 1e4, 'm2'), 'hectares|hectare|ha|公顷|公頃'],
  [unit('area', 4046.8564224, 'm2'), 'acres|acre|英亩'],
  [unit('area', 0.09290304, 'm2'), 'square feet|square foot|square - foot|sq ft|sq. ft|平方英尺'],
  [unit('area', 2589988.110336, 'm2'), 'square miles|square mile|平方英里'],

  [unit('mass', 1000, 'kg'), 'tons|ton|tonnes|tonne|metric tons|metric ton|metric tonnes|t|吨|噸|公吨'],
  [unit('mass', 1, 'kg'), 'kilograms|kilogrammes|kilogram|kilos|kg|kgs|公斤|千克'],
  [unit('mass', 0.5, 'kg'), 'jin|catties|斤|市斤'],
  [unit('mass', 0.45359237, 'kg'), 'pounds|pound|lbs|lb|磅'],
  [unit('mass', 0.001, 'kg'), 'grams|grammes|gram|克'],
  [unit('mass', 1e-6, 'kg'), 'milligrams|milligram|毫克'],

  [unit('multiple', 1, null), 'x|×|倍|-fold|fold'],
];

/** Units of other dimensions keep their own name; the model counts them. */
const MEASURES: readonly (readonly [name: string, factor: number, spellings: string])[] = [
  ['kW', 1, 'kw|kilowatt|kilowatts|千瓦'],
  ['kW', 1000, 'mw|megawatt|megawatts|兆瓦'],
  ['kW', 1e6, 'gw|gigawatt|gigawatts|吉瓦'],
  ['kWh', 1, 'kwh|kilowatt-hour|kilowatt-hours|kilowatt - hour|kilowatt - hours|kilowatt hours|千瓦时|度电'],
  ['kWh', 1000, 'mwh|megawatt-hour|megawatt-hours|megawatt hours|兆瓦时'],
  ['kWh', 1e6, 'gwh|gigawatt-hour|gigawatt-hours|gigawatt hours|吉瓦时'],
  ['kWh', 1e9, 'twh|terawatt-hour|terawatt-hours|terawatt hours'],
  ['m3', 1, 'cubic meters|cubic metres|cubic meter|cubic metre|立方米'],
  ['l', 1, 'liters|litres|liter|litre|公升'],
  ['TEU', 1, 'teus|teu|twenty-foot equivalent units|标箱|标准箱'],
  ['barrels', 1, 'barrels|barrel|桶'],
];

function* suffixEntries(): Generator<readonly [string, Unit]> {
  for (const [value, spellings] of SUFFIXES) {
    for (const spelling of spellings.split('|')) yield [spelling, value];
  }
  for (const [name, factor, spellings] of MEASURES) {
    for (const spelling of spellings.split('|')) yield [spelling, unit('measure', factor, name)];
  }
}

export const UNIT_SUFFIXES = phraseTable(suffixEntries());

/** '5 million pounds' is money, '5 pounds' may be weight; '5 won' may be a verb: units only behind a scale. */
export const SCALED_UNIT_SUFFIXES = phraseTable<Unit>([
  ['pounds', money('GBP')],
  ['won', money('KRW')],
  ['dong', money('VND')],
]);

const PREFIXES: readonly (readonly [string, string])[] = [
  ['CNY', 'rmb|cny|cn¥|¥|rmb ¥|人民币'],
  ['USD', 'usd|us$|$|us $|usd $|u.s. $'],
  ['HKD', 'hkd|hk$|hk $'],
  ['EUR', 'eur|€'],
  ['GBP', 'gbp|£'],
  ['JPY', 'jpy|jp¥'],
  ['TWD', 'twd|nt$'],
  ['SGD', 'sgd|s$|sg$'],
  ['AUD', 'aud|a$|au$'],
  ['CAD', 'cad|c$|ca$'],
  ['MOP', 'mop|mop$'],
  ['KRW', 'krw|₩'],
  ['INR', 'inr|₹|rs'],
  ['RUB', 'rub|₽'],
  ['CHF', 'chf'],
  ['THB', 'thb|฿'],
  ['BRL', 'brl|r$'],
];

/** Currencies before a number: 'RMB 5.2bn', 'US$3 million', '人民币50亿元'. */
export const MONEY_PREFIXES = phraseTable<Unit>(
  PREFIXES.flatMap(([currency, spellings]) =>
    spellings.split('|').map((spelling) => [spelling, money(currency)] as const),
  ),
);

/** What one payment is for, after the currency: '元/辆', '元每人'. */
export const PER_HAN = phraseTable<string>([
  ['辆', 'vehicle'],
  ['台', 'unit'],
  ['套', 'set'],
  ['人', 'person'],
  ['年', 'year'],
  ['月', 'month'],
  ['天', 'day'],
  ['日', 'day'],
  ['户', 'household'],
  ['家', 'company'],
  ['亩', 'mu'],
  ['平方米', 'square meter'],
  ['平米', 'square meter'],
  ['吨', 'ton'],
  ['公斤', 'kilogram'],
  ['斤', 'jin'],
  ['件', 'piece'],
  ['只', 'piece'],
  ['盒', 'box'],
  ['剂', 'dose'],
  ['针', 'dose'],
  ['股', 'share'],
  ['度', 'kilowatt-hour'],
  ['千瓦时', 'kilowatt-hour'],
]);
