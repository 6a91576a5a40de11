import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { QuantitySuggestion } from '../suggestion.ts';
import { notationOf } from './quantity-notation.ts';
import { BAOSHAN, CHENGDU, CHONGQING, PINGSHAN, quantitiesIn, SHENZHEN } from './test-reading.ts';

/*
 * Every quantity of the six seed articles, labelled by hand and in text order: its words, its value in the notation of
 * `notationOf`, and, where a reader would not argue about them, its place, its period (from/to) and what is measured.
 */

interface Context {
  place: string | null;
  period: string | null;
  measured: string | null;
}

type Label = readonly [words: string, value: string, context?: Context];

const CAR_SUBSIDY: readonly Label[] = [
  [
    '30 million yuan',
    'money 30000000 CNY',
    { place: 'Chongqing', period: null, measured: 'automobile subsidy' },
  ],
  ['1.913 billion yuan', 'money 1913000000 CNY', { place: 'Chongqing', period: null, measured: 'sales' }],
  [
    '11,000 individuals',
    'count 11000 individuals',
    { place: 'Chongqing', period: null, measured: 'individuals' },
  ],
  [
    '1,000 to 3,000 yuan per vehicle',
    'money 1000–3000 CNY per vehicle',
    { place: 'Chongqing', period: null, measured: 'subsidies' },
  ],
  ['30 million yuan', 'money 30000000 CNY', { place: 'Chongqing', period: null, measured: 'subsidy' }],
  ['11,000 consumers', 'count 11000 consumers', { place: 'Chongqing', period: null, measured: 'consumers' }],
  ['1.913 billion yuan', 'money 1913000000 CNY', { place: 'Chongqing', period: null, measured: 'sales' }],
  ['the first half of the year', 'date --01-01/--06-30'],
  [
    '6.2%',
    'percent 6.2',
    { place: 'Chongqing', period: null, measured: 'retail sales of automobile products, increase' },
  ],
  [
    '12.4 percentage point',
    'percentagePoints 12.4',
    { place: 'Chongqing', period: null, measured: 'retail sales of automobile products, rebound' },
  ],
  [
    '1.8 percentage point',
    'percentagePoints 1.8',
    { place: 'Chongqing', period: null, measured: 'retail sales of restricted commodities, increase' },
  ],
];

const SHENZHEN_CONFERENCE: readonly Label[] = [
  ['July 27th to 29th', 'date --07-27/--07-29'],
  [
    'one closed-door session',
    'count 1 sessions',
    { place: 'Pingshan', period: null, measured: 'closed-door sessions' },
  ],
  ['one keynote forum', 'count 1 forums', { place: 'Pingshan', period: null, measured: 'keynote forums' }],
  [
    'nine specialized thematic forums',
    'count 9 forums',
    { place: 'Pingshan', period: null, measured: 'specialized thematic forums' },
  ],
  ['five consecutive times', 'count 5 times'],
  [
    'one closed-door session',
    'count 1 sessions',
    { place: 'Shenzhen', period: null, measured: 'closed-door sessions' },
  ],
  ['one keynote forum', 'count 1 forums', { place: 'Shenzhen', period: null, measured: 'keynote forums' }],
  [
    'nine specialized thematic forums',
    'count 9 forums',
    { place: 'Shenzhen', period: null, measured: 'specialized thematic forums' },
  ],
  [
    '13 renowned academicians',
    'count 13 academicians',
    { place: 'Shenzhen', period: null, measured: 'renowned academicians' },
  ],
  [
    'over 20 former FDA experts',
    'count >20 experts',
    { place: 'Shenzhen', period: null, measured: 'former FDA experts' },
  ],
  ['2 days', 'count 2 days'],
  [
    'over 1000 participants',
    'count >1000 participants',
    { place: 'Shenzhen', period: null, measured: 'participants' },
  ],
  [
    'estimated 50,000 participants',
    'count ≈50000 participants',
    { place: 'Shenzhen', period: null, measured: 'participants' },
  ],
  [
    '48.7 billion yuan',
    'money 48700000000 CNY',
    { place: 'Shenzhen', period: '2022/2022', measured: 'operating income of pharmaceutical enterprises' },
  ],
  [
    '6 Shenzhen enterprises',
    'count 6 enterprises',
    { place: 'Shenzhen', period: '2022/2022', measured: 'enterprises' },
  ],
  [
    'over 500 innovation carriers',
    'count >500 carriers',
    { place: 'Shenzhen', period: null, measured: 'innovation carriers' },
  ],
  [
    '1 national-level clinical medicine research center',
    'count 1 centers',
    { place: 'Shenzhen', period: null, measured: 'national-level clinical medicine research centers' },
  ],
  [
    '4 provincial-level centers',
    'count 4 centers',
    { place: 'Shenzhen', period: null, measured: 'provincial-level centers' },
  ],
  [
    '14 municipal-level centers',
    'count 14 centers',
    { place: 'Shenzhen', period: null, measured: 'municipal-level centers' },
  ],
  ['three strategic emerging industries', 'count 3 industries'],
  ['two future industries', 'count 2 industries'],
  [
    'over 120 enterprises',
    'count >120 enterprises',
    { place: 'Pingshan', period: null, measured: 'enterprises, annual increase' },
  ],
  ['exceeded 1,000', 'count >1000 enterprises', { place: 'Pingshan', period: null, measured: 'enterprises' }],
  [
    'over 20%',
    'percent >20',
    { place: 'Pingshan', period: null, measured: 'annual growth rate of output value' },
  ],
];

const PINGSHAN_CONFERENCE: readonly Label[] = [
  [
    'More than 100 academicians, scientists, experts and scholars',
    'count >100 academicians, scientists, experts and scholars',
    { place: 'Pingshan', period: null, measured: 'academicians, scientists, experts and scholars' },
  ],
  ['nearly 10,000', 'count <10000 people', { place: 'Pingshan', period: null, measured: 'participants' }],
  [
    '615 biomedical companies',
    'count 615 companies',
    { place: 'Pingshan', period: null, measured: 'biomedical companies' },
  ],
  [
    'more than 30%',
    'percent >30',
    { place: 'Pingshan', period: null, measured: 'average annual growth rate' },
  ],
  ['nearly 40%', 'percent <40', { place: 'Pingshan', period: null, measured: 'output value, increase' }],
  ['three major schools', 'count 3 schools'],
  ['1 closed-door meeting & industry leader summit', 'count 1 summits'],
  ['1 main forum', 'count 1 forums', { place: 'Pingshan', period: null, measured: 'main forums' }],
  ['10 sub-forums', 'count 10 sub-forums', { place: 'Pingshan', period: null, measured: 'sub-forums' }],
  [
    'More than 130 industry leaders and guests',
    'count >130 leaders and guests',
    { place: 'Pingshan', period: null, measured: 'industry leaders and guests' },
  ],
  ['3.6-kilometer-long', 'length 3600 m', { place: 'Pingshan', period: null, measured: 'Jinxiu East Road' }],
  [
    '191 biopharmaceutical companies',
    'count 191 companies',
    { place: 'Pingshan', period: null, measured: 'biopharmaceutical companies' },
  ],
  [
    '11 listed companies',
    'count 11 companies',
    { place: 'Pingshan', period: null, measured: 'listed companies' },
  ],
  [
    'more than 100 biopharmaceutical companies',
    'count >100 companies',
    { place: 'Pingshan', period: null, measured: 'biopharmaceutical companies, annual increase' },
  ],
  [
    'more than 30%',
    'percent >30',
    { place: 'Pingshan', period: null, measured: 'industrial output value, annual increase' },
  ],
  ['As of the third quarter', 'date /2020-09'],
  ['615', 'count 615 companies', { place: 'Pingshan', period: '/2020-09', measured: 'biomedical companies' }],
  [
    'more than 100 overseas teams',
    'count >100 teams',
    { place: 'Pingshan', period: null, measured: 'overseas teams' },
  ],
  ['more than 700 doctors', 'count >700 doctors', { place: 'Pingshan', period: null, measured: 'doctors' }],
  ['nearly 50%', 'percent <50', { place: 'Pingshan', period: null, measured: 'returnees, share' }],
  ['about 5 times', 'multiple ≈5'],
  ['10 projects', 'count 10 projects', { place: 'Pingshan', period: null, measured: 'projects' }],
];

const BAOSHAN_CONFERENCE: readonly Label[] = [
  ['November 28', 'date --11-28/--11-28'],
  [
    'more than ten Well-known academicians and authoritative experts',
    'count >10 academicians and experts',
    { place: 'Baoshan', period: null, measured: 'well-known academicians and authoritative experts' },
  ],
  [
    'more than 10 billion yuan',
    'money >10000000000 CNY',
    { place: 'Baoshan', period: null, measured: 'investment' },
  ],
  [
    '23 corporate projects',
    'count 23 projects',
    { place: 'Baoshan', period: null, measured: 'corporate projects' },
  ],
];

const CHENGDU_CONFERENCE: readonly Label[] = [
  ['October 19th', 'date --10-19/--10-19'],
  ['27 academicians', 'count 27 academicians', { place: 'Chengdu', period: null, measured: 'academicians' }],
  [
    'over 300 heavyweight experts',
    'count >300 experts',
    { place: 'Chengdu', period: null, measured: 'heavyweight experts' },
  ],
  [
    'over 1000 experts and scholars',
    'count >1000 experts and scholars',
    { place: 'Chengdu', period: null, measured: 'experts and scholars' },
  ],
  [
    'nearly 20 Fortune 500 multinational pharmaceutical companies',
    'count <20 companies',
    { place: 'Chengdu', period: null, measured: 'Fortune 500 multinational pharmaceutical companies' },
  ],
  [
    'more than 50 well-known domestic and foreign pharmaceutical enterprises',
    'count >50 enterprises',
    {
      place: 'Chengdu',
      period: null,
      measured: 'well-known domestic and foreign pharmaceutical enterprises',
    },
  ],
  ['27 academicians', 'count 27 academicians', { place: 'Chengdu', period: null, measured: 'academicians' }],
  ['27 academicians', 'count 27 academicians', { place: 'Chengdu', period: null, measured: 'academicians' }],
  [
    '20 Fortune Global 500 multinational pharmaceutical companies',
    'count 20 companies',
    { place: 'Chengdu', period: null, measured: 'Fortune Global 500 multinational pharmaceutical companies' },
  ],
  [
    'more than 50 well-known domestic and foreign pharmaceutical companies',
    'count >50 companies',
    { place: 'Chengdu', period: null, measured: 'well-known domestic and foreign pharmaceutical companies' },
  ],
  [
    'three academicians',
    'count 3 academicians',
    { place: 'Chengdu', period: null, measured: 'academicians' },
  ],
  [
    'four authoritative new medical reports',
    'count 4 reports',
    { place: 'Chengdu', period: null, measured: 'authoritative new medical reports' },
  ],
  [
    '16 branch meetings',
    'count 16 meetings',
    { place: 'Chengdu', period: null, measured: 'branch meetings' },
  ],
  [
    '3 thematic side meetings',
    'count 3 meetings',
    { place: 'Chengdu', period: null, measured: 'thematic side meetings' },
  ],
  ['16 sessions', 'count 16 sessions', { place: 'Chengdu', period: null, measured: 'sessions' }],
  [
    'more than 10 Fortune Global 500 enterprises',
    'count >10 enterprises',
    { place: 'Chengdu', period: null, measured: 'Fortune Global 500 enterprises' },
  ],
  [
    'more than 90 national industrial and innovative enterprises',
    'count >90 enterprises',
    { place: 'Chengdu', period: null, measured: 'national industrial and innovative enterprises' },
  ],
  [
    'more than 10 young scientists',
    'count >10 scientists',
    { place: 'Chengdu', period: null, measured: 'young scientists' },
  ],
  [
    'three special side meetings',
    'count 3 meetings',
    { place: 'Chengdu', period: null, measured: 'special side meetings' },
  ],
  [
    '1.2 billion US dollars',
    'money 1200000000 USD',
    { place: 'Chengdu', period: null, measured: 'selling price' },
  ],
];

const SHENZHEN_MEASURES: readonly Label[] = [
  ['July 26', 'date --07-26/--07-26'],
  [
    'three policy measures',
    'count 3 measures',
    { place: 'Shenzhen', period: null, measured: 'policy measures' },
  ],
  [
    '30 million yuan',
    'money ≤30000000 CNY',
    { place: 'Shenzhen', period: null, measured: 'maximum support' },
  ],
  [
    'highest 15 million yuan',
    'money ≤15000000 CNY',
    { place: 'Shenzhen', period: null, measured: 'support' },
  ],
  [
    'up to 30 million yuan',
    'money ≤30000000 CNY',
    { place: 'Shenzhen', period: null, measured: 'full funding' },
  ],
  ['40%', 'percent 40', { place: 'Shenzhen', period: null, measured: 'share of project investment' }],
  [
    'no more than 300 million yuan',
    'money ≤300000000 CNY',
    { place: 'Shenzhen', period: null, measured: 'funding' },
  ],
  ['July 28', 'date --07-28/--07-28'],
  [
    '46.1 billion yuan',
    'money 46100000000 CNY',
    { place: 'Shenzhen', period: '/2021', measured: 'operating income of biopharmaceutical industry' },
  ],
  [
    '7 new Class I drugs',
    'count 7 drugs',
    { place: 'Shenzhen', period: '/2021', measured: 'new Class I drugs' },
  ],
  [
    '84 innovative drugs',
    'count 84 drugs',
    { place: 'Shenzhen', period: '/2021', measured: 'innovative drugs' },
  ],
  ['94 varieties', 'count 94 varieties', { place: 'Shenzhen', period: '/2021', measured: 'varieties' }],
  ['two major industrial agglomeration areas', 'count 2 areas'],
];

const seed = (name: string): string =>
  readFileSync(new URL(`../../../../seeds/${name}`, import.meta.url), 'utf8');

/** The first file holds two articles; splitting them is another module's work. */
const TWO = seed('000_a2b35126e8e41753.txt');
const SECOND = TWO.indexOf(
  'The 2023 Shenzhen International Biomedical Industry Innovation and Development Conference',
);

const ARTICLES = [
  ['the Chongqing car subsidy', quantitiesIn(TWO.slice(0, SECOND), null, CHONGQING), CAR_SUBSIDY],
  ['the Shenzhen conference', quantitiesIn(TWO.slice(SECOND), '2023', SHENZHEN), SHENZHEN_CONFERENCE],
  [
    'the Pingshan conference',
    quantitiesIn(seed('001_4261f0f7bc4c1a44.txt'), '2021-03-10', PINGSHAN),
    PINGSHAN_CONFERENCE,
  ],
  [
    'the Baoshan conference',
    quantitiesIn(seed('002_ceb5ade864891410.txt'), '--11-28', BAOSHAN),
    BAOSHAN_CONFERENCE,
  ],
  [
    'the Chengdu conference',
    quantitiesIn(seed('003_bde207d968dfe5fb.txt'), '--10-19', CHENGDU),
    CHENGDU_CONFERENCE,
  ],
  [
    'the Shenzhen measures',
    quantitiesIn(seed('004_475a9a29a7d4a610.txt'), null, SHENZHEN),
    SHENZHEN_MEASURES,
  ],
] as const;

const labelOf = ({ text, quantity }: QuantitySuggestion): readonly [string, string] => [
  text,
  notationOf(quantity),
];

function contextOf({ quantity }: QuantitySuggestion): Context {
  const { place, period, measured } = quantity;
  return { place, period: period && `${period.from ?? ''}/${period.to ?? ''}`, measured };
}

describe('recogniseQuantities on the seeds', () => {
  it.each(ARTICLES)('finds exactly the quantities of %s', (_, found, labels) => {
    expect(found.map(labelOf)).toEqual(labels.map(([words, value]) => [words, value]));
  });

  it.each(ARTICLES)('says where, when and of what in %s', (_, found, labels) => {
    for (const [index, [words, , context]] of labels.entries()) {
      if (context) expect({ words, ...contextOf(found[index]!) }).toEqual({ words, ...context });
    }
  });
});
