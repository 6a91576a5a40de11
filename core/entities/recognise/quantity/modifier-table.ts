import type { QuantityModifier } from '../../../../shared/model/quantity.ts';
import { phraseTable, phraseList } from './phrase-table.ts';

/*
 * Words beside a number that say how it is meant. A modifier is part of the quantity's words.
 */

const BEFORE: Readonly<Record<Exclude<QuantityModifier, 'exact'>, string>> = {
  over:
    'more than|over|above|exceeding|exceeded|exceeds|exceed|surpassed|surpassing|surpasses|surpass|topped|topping|tops|in excess of|' +
    'upwards of|upward of|greater than|higher than|larger than|beyond|broke through|breaking through|break through|' +
    'well over|just over|slightly over|slightly more than|little over|much more than|>|＞|' +
    '超过|超過|超过了|超|超出|突破|突破了|逾|高于|大于|多于|已超|已超过|超越|冲破|上',
  atLeast:
    'at least|not be less than|not be lower than|not be fewer than|no less than|not less than|no fewer than|not fewer than|not lower than|no lower than|minimum of|minimum|' +
    '≥|不少于|不低于|至少|起码|最少|最低|最短|不小于|不下',
  nearly:
    'nearly|almost|close to|nearing|approaching|approached|approaches|just under|just below|little under|slightly under|' +
    'slightly less than|near|<|＜|' +
    '近|将近|將近|接近|接近于|逼近|差不多',
  upTo:
    'up to|no more than|not more than|not be more than|not be higher than|not exceeding|not exceed|not to exceed|does not exceed|do not exceed|not over|at most|' +
    'maximum of|maximum|capped at|limited to|fewer than|less than|under|below|lower than|as many as|as much as|' +
    'no higher than|not higher than|highest|≤|' +
    '不超过|不超過|不超|最高|最多|最长|最长不超过|至多|不高于|不多于|不大于|上限|最高不超过|最高可达|最高达|低于|少于|不到|不足|小于',
  about:
    'about|approximately|approx|approx.|around|roughly|some|circa|estimated|about some|' +
    '≈|~|～|' +
    '约|約|大约|大約|约为|大概|约有|约合|估计|左右|大致',
};

const BEFORE_ENTRIES = (['over', 'atLeast', 'nearly', 'upTo', 'about'] as const).flatMap((modifier) =>
  BEFORE[modifier].split('|').map((phrase) => [phrase, modifier] as const),
);

/** Without articles: 'a maximum of 30 million' stands on 'maximum of 30 million'. */
export const MODIFIERS_BEFORE = phraseTable<QuantityModifier>(BEFORE_ENTRIES);

/** After the unit: '30%以上', '50 companies or more', '100亿元左右'. */
export const MODIFIERS_AFTER = phraseTable<QuantityModifier>([
  ['or more', 'atLeast'],
  ['or above', 'atLeast'],
  ['and above', 'atLeast'],
  ['or higher', 'atLeast'],
  ['or so', 'about'],
  ['or less', 'upTo'],
  ['or fewer', 'upTo'],
  ['以上', 'atLeast'],
  ['及以上', 'atLeast'],
  ['以下', 'upTo'],
  ['以内', 'upTo'],
  ['之内', 'upTo'],
  ['左右', 'about'],
  ['上下', 'about'],
  ['封顶', 'upTo'],
]);

/** '约' in '签约23个项目' signs and does not estimate; '近' in '最近' is not 'nearly'. */
export const HAN_FALSE_MODIFIERS = phraseList(
  '签约|合约|节约|预约|公约|条约|契约|相约|邀约|违约|最近|附近|邻近|靠近|新近|走近|拉近|反超|赶超|高超|线上|网上|会上|以上|晚上|早上|马上|加上|算上|登上|迈上|赶上|基本上|原则上|历史上|总体上'.split(
    '|',
  ),
);

/** In front of the words that name the sum: 'a maximum support of 30 million yuan' is up to 30 million. */
export const BOUND_ADJECTIVES: ReadonlyMap<string, QuantityModifier> = new Map([
  ['maximum', 'upTo'],
  ['max', 'upTo'],
  ['ceiling', 'upTo'],
  ['cap', 'upTo'],
  ['minimum', 'atLeast'],
]);

/** Between '最高' and its number: '最高给予3000万元'. */
export const HAN_GRANT_VERBS = phraseList(
  '支持|资助|补贴|补助|奖励|给予|可达|可获|可获得|可给予|给予支持|予以|可申请|可享受|达'.split('|'),
);
