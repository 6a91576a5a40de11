import { describe, expect, it } from 'vitest';
import { notationOf } from './quantity-notation.ts';
import { quantitiesIn } from './test-reading.ts';

/** Sentences as the news writes them and as machines translate them, with every quantity in them. */
const SENTENCES: readonly (readonly [
  string,
  readonly (readonly [words: string, value: string, measured?: string])[],
])[] = [
  [
    "In 2023, Suzhou's GDP reached 2.47 trillion yuan, up 4.6% year on year.",
    [
      ['2.47 trillion yuan', 'money 2470000000000 CNY', 'GDP'],
      ['4.6%', 'percent 4.6', 'GDP, increase'],
    ],
  ],
  [
    'The total output value of the biomedical industry in Hangzhou exceeded 130 billion yuan last year, an increase of 13.5%.',
    [
      ['exceeded 130 billion yuan', 'money >130000000000 CNY', 'output value of biomedical industry'],
      ['13.5%', 'percent 13.5', 'output value of biomedical industry, increase'],
    ],
  ],
  [
    'By the end of 2022, the zone had gathered more than 1,800 biopharmaceutical companies, including 23 listed companies and 5 unicorns.',
    [
      ['more than 1,800 biopharmaceutical companies', 'count >1800 companies'],
      ['23 listed companies', 'count 23 companies'],
      ['5 unicorns', 'count 5 unicorns'],
    ],
  ],
  [
    'The company raised $150 million in a Series B round led by Sequoia China.',
    [['$150 million', 'money 150000000 USD', 'financing']],
  ],
  [
    'The fund, worth RMB 10 billion, will invest in early-stage start-ups.',
    [['RMB 10 billion', 'money 10000000000 CNY']],
  ],
  [
    'Guangzhou plans to build 50 new charging stations and 3,000 charging piles by 2025.',
    [
      ['50 new charging stations', 'count 50 stations'],
      ['3,000 charging piles', 'count 3000 piles'],
    ],
  ],
  [
    'The new plant covers an area of 120,000 square meters and has an annual output of 50,000 tons.',
    [
      ['120,000 square meters', 'area 120000 m2', 'area'],
      ['50,000 tons', 'mass 50000000 kg', 'annual output'],
    ],
  ],
  [
    'A total of 1,256 people attended the three-day conference.',
    [
      ['1,256 people', 'count 1256 people'],
      ['three-day', 'count 3 days'],
    ],
  ],
  [
    'The number of permanent residents reached 17.66 million at the end of 2021.',
    [['17.66 million', 'count 17660000 residents']],
  ],
  [
    'Exports rose 12.3 percent to 1.2 trillion yuan in the first quarter.',
    [
      ['12.3 percent', 'percent 12.3', 'exports, increase'],
      ['1.2 trillion yuan', 'money 1200000000000 CNY', 'exports'],
      ['the first quarter', 'date --01-01/--03-31'],
    ],
  ],
  [
    'The subsidy is capped at 5 million yuan per project.',
    [['capped at 5 million yuan per project', 'money ≤5000000 CNY per project', 'subsidy']],
  ],
  [
    'Eligible buyers can receive a subsidy of up to 10,000 yuan per vehicle.',
    [['up to 10,000 yuan per vehicle', 'money ≤10000 CNY per vehicle', 'subsidy']],
  ],
  [
    'The district will provide a one-time reward of 500,000 yuan to each enterprise.',
    [['500,000 yuan', 'money 500000 CNY', 'one-time reward']],
  ],
  [
    'Sales of new energy vehicles doubled to 230,000 units in 2022.',
    [
      ['doubled', 'multiple 2', 'sales of new energy vehicles, increase'],
      ['230,000 units', 'count 230000 units'],
    ],
  ],
  [
    "The city's R&D spending accounted for 5.49% of its GDP.",
    [['5.49%', 'percent 5.49', 'R&D spending, share of GDP']],
  ],
  [
    "Wuhan's East Lake High-tech Zone is home to 42 universities and 56 national research institutes.",
    [
      ['42 universities', 'count 42 universities'],
      ['56 national research institutes', 'count 56 institutes'],
    ],
  ],
  [
    'The line is 41.5 kilometers long and has 24 stations.',
    [
      ['41.5 kilometers', 'length 41500 m', 'line'],
      ['24 stations', 'count 24 stations'],
    ],
  ],
  ['The bridge, 55 km long, connects Hong Kong, Zhuhai and Macao.', [['55 km', 'length 55000 m', 'bridge']]],
  [
    'Phase II of the project covers 300 mu of land with an investment of 2 billion yuan.',
    [
      ['300 mu', 'area 200000 m2', 'land'],
      ['2 billion yuan', 'money 2000000000 CNY', 'investment'],
    ],
  ],
  [
    'The 14th Five-Year Plan (2021-2025) sets a target of 6 percent annual growth.',
    [['6 percent', 'percent 6', 'annual increase']],
  ],
  [
    'Article 12 of the Measures provides for rewards of no more than 1 million yuan.',
    [['no more than 1 million yuan', 'money ≤1000000 CNY', 'rewards']],
  ],
  [
    'The hospital has 1,200 beds and treats over 2 million patients every year.',
    [
      ['1,200 beds', 'count 1200 beds'],
      ['over 2 million patients', 'count >2000000 patients'],
    ],
  ],
  [
    'The event featured 15 keynote speeches, 8 roundtable forums and 200 exhibitors.',
    [
      ['15 keynote speeches', 'count 15 speeches'],
      ['8 roundtable forums', 'count 8 forums'],
      ['200 exhibitors', 'count 200 exhibitors'],
    ],
  ],
  [
    'According to statistics, 36 projects with a total investment of 28.6 billion yuan were signed at the ceremony.',
    [
      ['36 projects', 'count 36 projects'],
      ['28.6 billion yuan', 'money 28600000000 CNY', 'investment'],
    ],
  ],
  [
    'Some 200 companies from 30 countries and regions took part in the expo.',
    [
      ['Some 200 companies', 'count ≈200 companies'],
      ['30 countries and regions', 'count 30 countries and regions'],
    ],
  ],
  [
    'The median price is between 30,000 and 50,000 yuan per square meter.',
    [
      [
        'between 30,000 and 50,000 yuan per square meter',
        'money 30000–50000 CNY per square meter',
        'median price',
      ],
    ],
  ],
  [
    'The area will attract 10 to 15 leading enterprises within three years.',
    [['10 to 15 leading enterprises', 'count 10–15 enterprises']],
  ],
  [
    'Approximately 60-70% of patients respond to the treatment.',
    [['Approximately 60-70%', 'percent ≈60–70', 'share of patients']],
  ],
  [
    'The economy grew by 5.2% in 2023, 0.3 percentage points higher than the national average.',
    [
      ['5.2%', 'percent 5.2', 'economy, increase'],
      ['0.3 percentage points', 'percentagePoints 0.3'],
    ],
  ],
  [
    'Its market value is about HK$35.2 billion.',
    [['about HK$35.2 billion', 'money ≈35200000000 HKD', 'market value']],
  ],
  [
    'The government will allocate at least 100 million yuan each year to support talent.',
    [['at least 100 million yuan', 'money ≥100000000 CNY', 'allocation']],
  ],
  [
    'It has applied for 1,024 patents, of which 389 have been granted.',
    [
      ['1,024 patents', 'count 1024 patents'],
      ['389', 'count 389 patents'],
    ],
  ],
  ['The company was founded in 2005 and employs 3,500 people.', [['3,500 people', 'count 3500 people']]],
  [
    'The meeting will be held at 9:30 a.m. on March 15, 2024 in Room 301.',
    [['March 15, 2024', 'date 2024-03-15/2024-03-15']],
  ],
  ['The 5G network covers 98% of the city.', [['98%', 'percent 98']]],
  ['The G60 corridor spans 9 cities.', [['9 cities', 'count 9 cities']]],
  ['COVID-19 cases fell to 12 on Tuesday.', [['12', 'count 12 cases']]],
  [
    'The price of the drug fell from 19,800 yuan to 2,180 yuan per box.',
    [
      ['19,800 yuan', 'money 19800 CNY', 'price of drug'],
      ['2,180 yuan per box', 'money 2180 CNY per box', 'price of drug'],
    ],
  ],
  [
    'Revenue increased from 3.2 billion yuan in 2019 to 5.8 billion yuan in 2022.',
    [
      ['3.2 billion yuan', 'money 3200000000 CNY', 'revenue'],
      ['5.8 billion yuan', 'money 5800000000 CNY', 'revenue'],
    ],
  ],
  [
    'The total number of high-tech enterprises in the city has increased from 1,200 to 3,500.',
    [
      ['1,200', 'count 1200 enterprises'],
      ['3,500', 'count 3500 enterprises'],
    ],
  ],
  ['The district introduced 12 measures in four aspects.', [['12 measures', 'count 12 measures']]],
  [
    'The park has a planned area of 5.8 square kilometers and a construction area of 1.2 million square meters.',
    [
      ['5.8 square kilometers', 'area 5800000 m2', 'planned area'],
      ['1.2 million square meters', 'area 1200000 m2', 'construction area'],
    ],
  ],
  ['The first phase will be completed in June 2024.', [['June 2024', 'date 2024-06/2024-06']]],
  [
    'Three of the five projects have started construction.',
    [
      ['Three', 'count 3 projects'],
      ['five projects', 'count 5 projects'],
    ],
  ],
  [
    'The venture is 51% owned by Sinopharm and 49% by local investors.',
    [
      ['51%', 'percent 51'],
      ['49%', 'percent 49'],
    ],
  ],
  [
    'The average salary is 12,345 yuan a month.',
    [['12,345 yuan a month', 'money 12345 CNY per month', 'average salary']],
  ],
  [
    'Ten industrial parks, six incubators and one national laboratory have been built.',
    [
      ['Ten industrial parks', 'count 10 parks'],
      ['six incubators', 'count 6 incubators'],
      ['one national laboratory', 'count 1 laboratories'],
    ],
  ],
  [
    'The fund will support one or two leading companies.',
    [['one or two leading companies', 'count 1–2 companies']],
  ],
  [
    'The policy package consists of 30 items in six areas.',
    [
      ['30 items', 'count 30 items'],
      ['six areas', 'count 6 areas'],
    ],
  ],
  [
    'Investment in fixed assets dropped 3.1% in the first eight months of 2023.',
    [
      ['3.1%', 'percent 3.1', 'investment in fixed assets, decrease'],
      ['the first eight months of 2023', 'date 2023-01/2023-08'],
    ],
  ],
  [
    "The world's largest 3D printing center opened on 2 May 2023.",
    [['2 May 2023', 'date 2023-05-02/2023-05-02']],
  ],
  [
    'The airport handled 52.8 million passengers and 1.6 million tons of cargo in 2023.',
    [
      ['52.8 million passengers', 'count 52800000 passengers'],
      ['1.6 million tons', 'mass 1600000000 kg', 'cargo'],
    ],
  ],
  [
    'Import and export volume hit US$ 530 billion, ranking 3rd in the country.',
    [['US$ 530 billion', 'money 530000000000 USD', 'import and export volume']],
  ],
  [
    'The "20+8" industrial cluster policy was released in June 2022.',
    [['June 2022', 'date 2022-06/2022-06']],
  ],
  [
    'The plan proposes that by 2025, the added value of strategic emerging industries will exceed 1.5 trillion yuan.',
    [
      [
        'exceed 1.5 trillion yuan',
        'money >1500000000000 CNY',
        'added value of strategic emerging industries',
      ],
    ],
  ],
  [
    'Over the past five years, the city has trained 20,000 engineers.',
    [['20,000 engineers', 'count 20000 engineers']],
  ],
  [
    'The company has completed 4 rounds of financing in 3 years, with a total amount of nearly 1 billion yuan.',
    [
      ['4 rounds', 'count 4 rounds'],
      ['nearly 1 billion yuan', 'money <1000000000 CNY'],
    ],
  ],
  ['Every year 500 graduates join local firms.', [['500 graduates', 'count 500 graduates']]],
  [
    'A record 3.4 million people visited the museum in the past 12 months.',
    [['3.4 million people', 'count 3400000 people']],
  ],
  [
    'BeiGene reported a loss of $1.4 billion for the year ended December 31, 2021.',
    [
      ['$1.4 billion', 'money 1400000000 USD', 'loss'],
      ['December 31, 2021', 'date 2021-12-31/2021-12-31'],
    ],
  ],
  [
    "The city's per capita disposable income was 76,910 yuan, up 5.8 percent.",
    [
      ['76,910 yuan', 'money 76910 CNY', 'per capita disposable income'],
      ['5.8 percent', 'percent 5.8', 'per capita disposable income, increase'],
    ],
  ],
  ['The laboratory received 2.5 million euros from the EU.', [['2.5 million euros', 'money 2500000 EUR']]],
  [
    'The market is expected to grow at a compound annual growth rate of 15 percent to reach 800 billion yuan in 2030.',
    [
      ['15 percent', 'percent 15', 'market, annual increase'],
      ['800 billion yuan', 'money 800000000000 CNY', 'market'],
    ],
  ],
  [
    'At present, the whole district has gathered more than 300 biomedical enterprises, of which 11 are listed companies and 86 are national high-tech enterprises.',
    [
      ['more than 300 biomedical enterprises', 'count >300 enterprises'],
      ['11', 'count 11 companies'],
      ['86', 'count 86 enterprises'],
    ],
  ],
  [
    'The first batch of 23 projects with a total investment of 28.6 billion yuan was signed in a centralized manner.',
    [
      ['23 projects', 'count 23 projects'],
      ['28.6 billion yuan', 'money 28600000000 CNY', 'investment'],
    ],
  ],
  [
    'It has built 3 national key laboratories, 12 provincial key laboratories and 45 municipal engineering centers.',
    [
      ['3 national key laboratories', 'count 3 laboratories'],
      ['12 provincial key laboratories', 'count 12 laboratories'],
      ['45 municipal engineering centers', 'count 45 centers'],
    ],
  ],
  [
    'During the "13th Five-Year Plan" period, the output value of the industry increased from 120 billion yuan to 250 billion yuan, with an average annual growth rate of 15.8%.',
    [
      ['120 billion yuan', 'money 120000000000 CNY', 'output value of industry'],
      ['250 billion yuan', 'money 250000000000 CNY', 'output value of industry'],
      ['15.8%', 'percent 15.8', 'average annual growth rate'],
    ],
  ],
  [
    'Enterprises that meet the conditions will be given a maximum of 5 million yuan in subsidies.',
    [['maximum of 5 million yuan', 'money ≤5000000 CNY', 'subsidies']],
  ],
  [
    'For newly listed companies, a one-time reward of up to 8 million yuan will be given.',
    [['up to 8 million yuan', 'money ≤8000000 CNY', 'one-time reward']],
  ],
  [
    'Give no more than 50% of the actual investment, up to a maximum of 10 million yuan.',
    [
      ['no more than 50%', 'percent ≤50', 'share of actual investment'],
      ['maximum of 10 million yuan', 'money ≤10000000 CNY'],
    ],
  ],
  [
    'The service center has served enterprises more than 5,000 times.',
    [['more than 5,000 times', 'count >5000 times']],
  ],
  [
    'The scale of the industrial fund reached 10 billion, attracting more than 200 investment institutions.',
    [['more than 200 investment institutions', 'count >200 institutions']],
  ],
  ['Wuhan Optics Valley has 8 new drugs under development.', [['8 new drugs', 'count 8 drugs']]],
  [
    'Strive to introduce more than 20 leading enterprises every year, and the output value will exceed 100 billion yuan in 2025.',
    [
      ['more than 20 leading enterprises', 'count >20 enterprises'],
      ['exceed 100 billion yuan', 'money >100000000000 CNY', 'output value'],
    ],
  ],
  [
    'Among them, there are 4 academicians, 32 "Thousand Talents Plan" experts and more than 1,500 doctoral students.',
    [
      ['4 academicians', 'count 4 academicians'],
      ['32 "Thousand Talents Plan" experts', 'count 32 experts'],
      ['more than 1,500 doctoral students', 'count >1500 students'],
    ],
  ],
  [
    '"We have more than 200 employees, and sales will double next year," said Wang Lei, general manager of the company.',
    [['more than 200 employees', 'count >200 employees']],
  ],
  [
    'A 2,000-square-meter exhibition hall displayed the products of 100 companies.',
    [
      ['2,000-square-meter', 'area 2000 m2'],
      ['100 companies', 'count 100 companies'],
    ],
  ],
  [
    'The 12-inch wafer line of SMIC has a monthly capacity of 40,000 wafers.',
    [
      ['12-inch', 'length 0.3048 m'],
      ['40,000 wafers', 'count 40000 wafers'],
    ],
  ],
  [
    'Shenzhen Metro Line 14 opened in October 2022 with a total length of 50.3 km.',
    [
      ['October 2022', 'date 2022-10/2022-10'],
      ['50.3 km', 'length 50300 m', 'length'],
    ],
  ],
  [
    'The vaccine is 95% effective after two doses.',
    [
      ['95%', 'percent 95'],
      ['two doses', 'count 2 doses'],
    ],
  ],
  ['Beijing time 10:00 on July 1.', [['July 1', 'date --07-01/--07-01']]],
  [
    "From 2016 to 2020, the city's biomedical output value grew at an average annual rate of 12.5%.",
    [['12.5%', 'percent 12.5', 'biomedical output value, annual increase']],
  ],
  [
    'In the third quarter of 2023, imports fell by 5.8 percent compared to the same period last year.',
    [
      ['the third quarter of 2023', 'date 2023-07/2023-09'],
      ['5.8 percent', 'percent 5.8', 'imports, decrease'],
    ],
  ],
  [
    'The deal is worth up to $1.1 billion, including an upfront payment of $63 million.',
    [
      ['up to $1.1 billion', 'money ≤1100000000 USD'],
      ['$63 million', 'money 63000000 USD', 'upfront payment'],
    ],
  ],
  [
    'One of the largest biotech companies in China, it has a market capitalization of more than $20 billion.',
    [['more than $20 billion', 'money >20000000000 USD', 'market capitalization']],
  ],
  [
    'The number of 5G base stations in the city has exceeded 65,000.',
    [['exceeded 65,000', 'count >65000 stations']],
  ],
  [
    'Per capita GDP exceeded 180,000 yuan.',
    [['exceeded 180,000 yuan', 'money >180000 CNY', 'per capita GDP']],
  ],
  ['Its GDP is 3 times that of 2010.', [['3 times', 'multiple 3', 'GDP']]],
  [
    'The area of the park will expand from 3 square kilometers to 10 square kilometers.',
    [
      ['3 square kilometers', 'area 3000000 m2'],
      ['10 square kilometers', 'area 10000000 m2'],
    ],
  ],
  [
    'More than 70 percent of the enterprises are private.',
    [['More than 70 percent', 'percent >70', 'share of enterprises']],
  ],
  ['He bought 3 apples.', [['3 apples', 'count 3 apples']]],
  [
    'A team of 12 researchers developed the drug over 10 years.',
    [
      ['12 researchers', 'count 12 researchers'],
      ['over 10 years', 'count >10 years'],
    ],
  ],
  [
    'The average processing time has been shortened from 30 days to 5 days.',
    [
      ['30 days', 'count 30 days'],
      ['5 days', 'count 5 days'],
    ],
  ],
  ['It takes 2 hours to reach the airport.', [['2 hours', 'count 2 hours']]],
  [
    'The zone offers a 15 percent corporate income tax rate.',
    [['15 percent', 'percent 15', 'corporate income tax rate']],
  ],
  [
    'There were 1.5 million visits to the platform in the first half of 2023, up 30% from the same period last year.',
    [
      ['1.5 million visits', 'count 1500000 visits'],
      ['the first half of 2023', 'date 2023-01/2023-06'],
      ['30%', 'percent 30', 'visits, increase'],
    ],
  ],
  [
    "Around 2,000 people work here, 60 percent of whom have a bachelor's degree or above.",
    [
      ['Around 2,000 people', 'count ≈2000 people'],
      ['60 percent', 'percent 60'],
    ],
  ],
  [
    'The company has 2 R&D centers, 3 production bases and 4 subsidiaries in Europe.',
    [
      ['2 R&D centers', 'count 2 centers'],
      ['3 production bases', 'count 3 bases'],
      ['4 subsidiaries', 'count 4 subsidiaries'],
    ],
  ],
  [
    'The seven-story building has a floor area of 12,000 sqm.',
    [
      ['seven-story', 'count 7 stories'],
      ['12,000 sqm', 'area 12000 m2', 'floor area'],
    ],
  ],
  [
    'Twenty-three projects and thirty-five talents were awarded.',
    [
      ['Twenty-three projects', 'count 23 projects'],
      ['thirty-five talents', 'count 35 talents'],
    ],
  ],
  [
    'The prize money totals 1 million yuan, with 500,000 yuan for the winner.',
    [
      ['1 million yuan', 'money 1000000 CNY', 'prize money'],
      ['500,000 yuan', 'money 500000 CNY'],
    ],
  ],
  ['The city recorded 21 new COVID-19 cases.', [['21 new COVID-19 cases', 'count 21 cases']]],
  [
    'The highest subsidy is 3,000 yuan per person per month.',
    [['3,000 yuan per person', 'money 3000 CNY per person', 'highest subsidy']],
  ],
  [
    'The two-year project received funding of €3.5 million.',
    [
      ['two-year', 'count 2 years'],
      ['€3.5 million', 'money 3500000 EUR', 'funding'],
    ],
  ],
  [
    'Over 90 percent of its 300-plus employees are engineers.',
    [
      ['Over 90 percent', 'percent >90'],
      ['300-plus employees', 'count >300 employees'],
    ],
  ],
  ['The company plans to hire 500 more people.', [['500 more people', 'count 500 people']]],
  [
    'Three major advantages and five key tasks were put forward.',
    [
      ['Three major advantages', 'count 3 advantages'],
      ['five key tasks', 'count 5 tasks'],
    ],
  ],
  [
    'The conference attracted 5,000 offline participants and 1.2 million online viewers.',
    [
      ['5,000 offline participants', 'count 5000 participants'],
      ['1.2 million online viewers', 'count 1200000 viewers'],
    ],
  ],
  ['Chengdu ranks 6th among 100 cities.', [['100 cities', 'count 100 cities']]],
  ['A batch of 100,000 doses was shipped to Hong Kong.', [['100,000 doses', 'count 100000 doses']]],
  [
    'Total profit of 2.3 billion yuan, a year-on-year decrease of 10.2%.',
    [
      ['2.3 billion yuan', 'money 2300000000 CNY', 'profit'],
      ['10.2%', 'percent 10.2', 'profit, decrease'],
    ],
  ],
  ['The new fund has raised 500m yuan so far.', [['500m yuan', 'money 500000000 CNY', 'financing']]],
  [
    'Annual sales revenue of RMB 1.2bn; net profit of RMB 230m.',
    [
      ['RMB 1.2bn', 'money 1200000000 CNY', 'annual sales revenue'],
      ['RMB 230m', 'money 230000000 CNY', 'net profit'],
    ],
  ],
  ['Sinovac sold 1.5 bn doses.', [['1.5 bn doses', 'count 1500000000 doses']]],
  [
    'House prices dropped 0.3% month on month in 70 cities.',
    [
      ['0.3%', 'percent 0.3', 'house prices, decrease'],
      ['70 cities', 'count 70 cities'],
    ],
  ],
  [
    "The company ranked among China's top 100 pharmaceutical enterprises for 12 consecutive years.",
    [['12 consecutive years', 'count 12 years']],
  ],
  [
    'The 300,000-ton ethylene project costs 12 billion yuan.',
    [
      ['300,000-ton', 'mass 300000000 kg', 'ethylene project'],
      ['12 billion yuan', 'money 12000000000 CNY', 'ethylene project'],
    ],
  ],
  [
    'The city has a population of 17.56 million and covers 1,997 square kilometers.',
    [
      ['17.56 million', 'count 17560000 people'],
      ['1,997 square kilometers', 'area 1997000000 m2', 'area'],
    ],
  ],
  ['Zhang, 45, said he had worked there for 20 years.', [['20 years', 'count 20 years']]],
  [
    "Hefei's new energy vehicle output reached 746,000 units in 2023, ranking second among Chinese cities.",
    [['746,000 units', 'count 746000 units']],
  ],
  [
    'The Suzhou Industrial Park is home to over 2,300 biopharmaceutical firms employing roughly 120,000 people.',
    [
      ['over 2,300 biopharmaceutical firms', 'count >2300 firms'],
      ['roughly 120,000 people', 'count ≈120000 people'],
    ],
  ],
  [
    'Nanjing will set up a 10-billion-yuan fund to back chip makers.',
    [['10-billion-yuan', 'money 10000000000 CNY']],
  ],
  [
    "Xi'an's foreign trade totaled 359.7 billion yuan last year, down 17.6 percent year on year.",
    [
      ['359.7 billion yuan', 'money 359700000000 CNY'],
      ['17.6 percent', 'percent 17.6'],
    ],
  ],
  [
    'Eighteen enterprises signed contracts worth a combined RMB 4.35 billion at the fair.',
    [
      ['Eighteen enterprises', 'count 18 enterprises'],
      ['RMB 4.35 billion', 'money 4350000000 CNY'],
    ],
  ],
  [
    'The city plans to add 200 km of cycling lanes and plant half a million trees by the end of 2025.',
    [
      ['200 km', 'length 200000 m'],
      ['half a million trees', 'count 500000 trees'],
    ],
  ],
  [
    'Qingdao has three national laboratories, 148 academicians and close to 2.6 million skilled workers.',
    [
      ['three national laboratories', 'count 3 laboratories'],
      ['148 academicians', 'count 148 academicians'],
      ['close to 2.6 million skilled workers', 'count <2600000 workers'],
    ],
  ],
  [
    'The enterprise income tax rate will be reduced from 25% to 15%.',
    [
      ['25%', 'percent 25'],
      ['15%', 'percent 15'],
    ],
  ],
  [
    'Its market share climbed by 2.3 percentage points to 18.9%.',
    [
      ['2.3 percentage points', 'percentagePoints 2.3'],
      ['18.9%', 'percent 18.9'],
    ],
  ],
  [
    'Not less than 30% of the fund shall be invested in seed-stage projects.',
    [['Not less than 30%', 'percent ≥30']],
  ],
  [
    'Individuals can get a rent subsidy of 800 to 1,500 yuan per month for up to three years.',
    [
      ['800 to 1,500 yuan per month', 'money 800–1500 CNY per month'],
      ['up to three years', 'count ≤3 years'],
    ],
  ],
  [
    'The drug costs about $2,000 a month, one tenth of the price in the United States.',
    [['about $2,000 a month', 'money ≈2000 USD per month']],
  ],
  [
    'According to the plan, the scale of the low-altitude economy will exceed 100 billion yuan in 2026.',
    [['exceed 100 billion yuan', 'money >100000000000 CNY']],
  ],
  [
    'A total of 58 sub-projects have been completed, with a completion rate of 92.1%.',
    [
      ['58 sub-projects', 'count 58 sub-projects'],
      ['92.1%', 'percent 92.1'],
    ],
  ],
  [
    'The two-day summit drew 1,800 delegates from 46 countries and regions.',
    [
      ['two-day', 'count 2 days'],
      ['1,800 delegates', 'count 1800 delegates'],
      ['46 countries and regions', 'count 46 countries and regions'],
    ],
  ],
  [
    'Wuxi Biologics operates 17 manufacturing sites in five countries with a capacity of 580,000 liters.',
    [
      ['17 manufacturing sites', 'count 17 sites'],
      ['five countries', 'count 5 countries'],
      ['580,000 liters', 'count 580000 l'],
    ],
  ],
  [
    'Of the 35 listed companies in the district, 12 are in the biomedical field.',
    [
      ['35 listed companies', 'count 35 companies'],
      ['12', 'count 12 companies'],
    ],
  ],
  [
    'Investment of no less than 500 million yuan is required, and the annual tax revenue shall not be lower than 50 million yuan.',
    [
      ['no less than 500 million yuan', 'money ≥500000000 CNY'],
      ['not be lower than 50 million yuan', 'money ≥50000000 CNY'],
    ],
  ],
  [
    'The hospital performed 3,200 operations, up 1.5 times over 2019.',
    [
      ['3,200 operations', 'count 3200 operations'],
      ['1.5 times', 'multiple 1.5'],
    ],
  ],
  [
    'Since its establishment in 2010, the park has attracted investment of 62 billion yuan from 486 companies.',
    [
      ['62 billion yuan', 'money 62000000000 CNY'],
      ['486 companies', 'count 486 companies'],
    ],
  ],
  [
    'The first 100 buyers will receive a coupon of 300 yuan each.',
    [
      ['100 buyers', 'count 100 buyers'],
      ['300 yuan', 'money 300 CNY'],
    ],
  ],
  [
    'In terms of financing, 26 companies raised a total of 9.8 billion yuan, accounting for 22% of the national total.',
    [
      ['26 companies', 'count 26 companies'],
      ['9.8 billion yuan', 'money 9800000000 CNY'],
      ['22%', 'percent 22'],
    ],
  ],
  [
    'Zone A covers 1.2 square kilometres, while Zone B covers 80 hectares.',
    [
      ['1.2 square kilometres', 'area 1200000 m2'],
      ['80 hectares', 'area 800000 m2'],
    ],
  ],
  [
    'More than a dozen cities have issued similar policies.',
    [['More than a dozen cities', 'count >12 cities']],
  ],
  [
    'The plant will produce 20 GWh of batteries and create 4,000 jobs.',
    [
      ['20 GWh', 'count 20000000 kWh'],
      ['4,000 jobs', 'count 4000 jobs'],
    ],
  ],
  ['Flight CA1234 from Beijing to Shenzhen was delayed by two hours.', [['two hours', 'count 2 hours']]],
  [
    'On January 5, 2024, the Ministry released Document No. 12 (2024).',
    [['January 5, 2024', 'date 2024-01-05/2024-01-05']],
  ],
  [
    'The expo runs from November 14 to 18 and covers 15 halls.',
    [
      ['November 14 to 18', 'date --11-14/--11-18'],
      ['15 halls', 'count 15 halls'],
    ],
  ],
  [
    'GDP growth slowed to 4.9 percent in the third quarter, from 6.3 percent in the second quarter.',
    [
      ['4.9 percent', 'percent 4.9'],
      ['the third quarter', 'date --07-01/--09-30'],
      ['6.3 percent', 'percent 6.3'],
      ['the second quarter', 'date --04-01/--06-30'],
    ],
  ],
  [
    'At present, there are 1 city-level biomedical park, 3 district-level parks and more than 20 incubators in operation.',
    [
      ['1 city-level biomedical park', 'count 1 parks'],
      ['3 district-level parks', 'count 3 parks'],
      ['more than 20 incubators', 'count >20 incubators'],
    ],
  ],
  [
    'The number of listed companies increased by 9 to 132.',
    [
      ['9', 'count 9 companies'],
      ['132', 'count 132 companies'],
    ],
  ],
  [
    'The reward is 5% of the contract value, with a maximum of 2 million yuan for a single project.',
    [
      ['5%', 'percent 5'],
      ['maximum of 2 million yuan', 'money ≤2000000 CNY'],
    ],
  ],
  [
    'In the past year, the whole region has introduced 86 projects of more than 100 million yuan, including 12 projects of more than 1 billion yuan.',
    [
      ['86 projects', 'count 86 projects'],
      ['more than 100 million yuan', 'money >100000000 CNY'],
      ['12 projects', 'count 12 projects'],
      ['more than 1 billion yuan', 'money >1000000000 CNY'],
    ],
  ],
  [
    'It is planned to invest 3.5 billion yuan in the construction of 6 major platforms such as the drug safety evaluation center.',
    [
      ['3.5 billion yuan', 'money 3500000000 CNY'],
      ['6 major platforms', 'count 6 platforms'],
    ],
  ],
  [
    'The reporter learned from the press conference that the number of enterprises above designated size in the district reached 352, a net increase of 41.',
    [
      ['352', 'count 352 enterprises'],
      ['41', 'count 41 enterprises'],
    ],
  ],
  [
    'The high-tech zone ranked 3rd in the comprehensive competitiveness of 211 national biomedical parks.',
    [['211 national biomedical parks', 'count 211 parks']],
  ],
  [
    'Hengrui has more than 5,400 R&D personnel, and its R&D investment has exceeded 6 billion yuan for three consecutive years.',
    [
      ['more than 5,400 R&D personnel', 'count >5400 personnel'],
      ['exceeded 6 billion yuan', 'money >6000000000 CNY'],
      ['three consecutive years', 'count 3 years'],
    ],
  ],
  [
    'The Class III hospital has 42 clinical departments and 18 medical technology departments.',
    [
      ['42 clinical departments', 'count 42 departments'],
      ['18 medical technology departments', 'count 18 departments'],
    ],
  ],
  [
    'The two cities will jointly build 5 industrial parks and share 120 scientific instruments.',
    [
      ['two cities', 'count 2 cities'],
      ['5 industrial parks', 'count 5 parks'],
      ['120 scientific instruments', 'count 120 instruments'],
    ],
  ],
  [
    'Its Phase III clinical trial enrolled 1,245 patients at 62 sites in 9 countries.',
    [
      ['1,245 patients', 'count 1245 patients'],
      ['62 sites', 'count 62 sites'],
      ['9 countries', 'count 9 countries'],
    ],
  ],
  [
    'Li Ming, 38, founder of a 30-person startup, said orders had tripled since May.',
    [
      ['30-person', 'count 30 people'],
      ['tripled', 'multiple 3'],
    ],
  ],
  ['Residents can apply for up to 2 kg of free seeds per household.', [['up to 2 kg', 'mass ≤2 kg']]],
  [
    'The exhibition area of 80,000 square meters is divided into 8 halls, with an expected 150,000 visitors.',
    [
      ['80,000 square meters', 'area 80000 m2'],
      ['8 halls', 'count 8 halls'],
      ['150,000 visitors', 'count 150000 visitors'],
    ],
  ],
  [
    "The company's net loss narrowed to $12.6 million, or 18 cents a share.",
    [['$12.6 million', 'money 12600000 USD']],
  ],
  [
    "About 80 percent of the world's top 50 drugmakers have a presence in Zhangjiang.",
    [['About 80 percent', 'percent ≈80']],
  ],
  [
    'The vaccine is priced at 200 yuan per dose and requires three doses.',
    [
      ['200 yuan per dose', 'money 200 CNY per dose'],
      ['three doses', 'count 3 doses'],
    ],
  ],
  [
    'Under the "10+3" plan, the city will cultivate 3 clusters of 100 billion yuan each.',
    [
      ['3 clusters', 'count 3 clusters'],
      ['100 billion yuan', 'money 100000000000 CNY'],
    ],
  ],
  [
    'The airport, 35 kilometers from downtown, opened 12 new international routes in July 2023.',
    [
      ['35 kilometers', 'length 35000 m'],
      ['12 new international routes', 'count 12 routes'],
      ['July 2023', 'date 2023-07/2023-07'],
    ],
  ],
  [
    'By the end of June, the balance of loans stood at 1.86 trillion yuan, up 9.2% from the beginning of the year.',
    [
      ['1.86 trillion yuan', 'money 1860000000000 CNY'],
      ['9.2%', 'percent 9.2'],
    ],
  ],
  [
    'Beijing and Shanghai accounted for 21.4% and 18.7% of the total respectively.',
    [
      ['21.4%', 'percent 21.4'],
      ['18.7%', 'percent 18.7'],
    ],
  ],
  [
    'The university enrolled 4,500 freshmen, including 320 from Hong Kong and Macao.',
    [
      ['4,500 freshmen', 'count 4500 freshmen'],
      ['320', 'count 320 freshmen'],
    ],
  ],
  [
    'The Notice shall come into force on March 1, 2024 and shall be valid for 5 years.',
    [
      ['March 1, 2024', 'date 2024-03-01/2024-03-01'],
      ['5 years', 'count 5 years'],
    ],
  ],
  [
    'There are currently 8 unicorn companies valued at more than $1 billion each.',
    [
      ['8 unicorn companies', 'count 8 companies'],
      ['more than $1 billion', 'money >1000000000 USD'],
    ],
  ],
  [
    'Water quality has improved: 95.3% of monitored sections meet Grade III standards.',
    [['95.3%', 'percent 95.3']],
  ],
  [
    'A 1,000-bed hospital and two 36-class primary schools will be built.',
    [['1,000-bed', 'count 1000 beds']],
  ],
  [
    'The carbon intensity dropped by over 18 percent from the 2015 level.',
    [['over 18 percent', 'percent >18']],
  ],
  [
    "Tesla's Shanghai plant delivered 947,742 vehicles, a rise of 33.3 percent from a year ago.",
    [
      ['947,742 vehicles', 'count 947742 vehicles'],
      ['33.3 percent', 'percent 33.3'],
    ],
  ],
  [
    "Four of the world's top ten medical device companies have set up factories here.",
    [['Four', 'count 4 companies']],
  ],
  [
    'On the morning of March 18, the signing ceremony of 32 key projects with a total investment of 41.6 billion yuan was held in Hefei High-tech Zone.',
    [
      ['March 18', 'date --03-18/--03-18'],
      ['32 key projects', 'count 32 projects'],
      ['41.6 billion yuan', 'money 41600000000 CNY'],
    ],
  ],
  [
    'Up to now, the Bio-city has gathered 4 Nobel Prize teams, 7 national academician teams and 61 overseas high-level talents, with a total of more than 13,000 employees.',
    [
      ['4 Nobel Prize teams', 'count 4 teams'],
      ['7 national academician teams', 'count 7 teams'],
      ['61 overseas high-level talents', 'count 61 talents'],
      ['more than 13,000 employees', 'count >13000 employees'],
    ],
  ],
  [
    'In 2022, the revenue of the biomedical industry in Zhongshan exceeded 60 billion yuan, a year-on-year increase of 11.2%, accounting for about one tenth of the province.',
    [
      ['exceeded 60 billion yuan', 'money >60000000000 CNY'],
      ['11.2%', 'percent 11.2'],
    ],
  ],
  [
    'For clinical trials of Class 1 new drugs, a maximum subsidy of 10 million yuan will be given for each of Phase I, Phase II and Phase III.',
    [['10 million yuan', 'money ≤10000000 CNY']],
  ],
  [
    'The area of the exhibition reached 30,000 square meters, an increase of 50% over the previous session, and 356 companies from 21 countries participated.',
    [
      ['30,000 square meters', 'area 30000 m2'],
      ['50%', 'percent 50'],
      ['356 companies', 'count 356 companies'],
      ['21 countries', 'count 21 countries'],
    ],
  ],
  [
    'Relying on 1 core park and 3 satellite parks, the industry has formed a "1+3+N" layout.',
    [
      ['1 core park', 'count 1 parks'],
      ['3 satellite parks', 'count 3 parks'],
    ],
  ],
  [
    'Nearly 3,000 guests from home and abroad attended the opening ceremony, and the online live broadcast was watched by more than 1.6 million people.',
    [
      ['Nearly 3,000 guests', 'count <3000 guests'],
      ['more than 1.6 million people', 'count >1600000 people'],
    ],
  ],
  [
    'The first-phase fund of 2 billion yuan has been put in place, and the second-phase fund of 3 billion yuan is being raised.',
    [
      ['2 billion yuan', 'money 2000000000 CNY'],
      ['3 billion yuan', 'money 3000000000 CNY'],
    ],
  ],
  [
    'By 2025, the scale of the industry will reach 150 billion yuan, and more than 3 enterprises with an output value of more than 10 billion yuan will be cultivated.',
    [
      ['150 billion yuan', 'money 150000000000 CNY'],
      ['more than 3 enterprises', 'count >3 enterprises'],
      ['more than 10 billion yuan', 'money >10000000000 CNY'],
    ],
  ],
  [
    'The drug approval time has been shortened by 30%, and the number of inspections has been reduced from 5 times to 2 times.',
    [
      ['30%', 'percent 30'],
      ['5 times', 'count 5 times'],
      ['2 times', 'count 2 times'],
    ],
  ],
  [
    "Zhangjiang Pharma Valley brings together 22 of the world's top 30 pharmaceutical companies.",
    [['22', 'count 22 companies']],
  ],
  [
    'Wuhan University and 12 other universities signed cooperation agreements with 45 enterprises, with a contract value of 380 million yuan.',
    [
      ['12 other universities', 'count 12 universities'],
      ['45 enterprises', 'count 45 enterprises'],
      ['380 million yuan', 'money 380000000 CNY'],
    ],
  ],
  [
    'According to the "14th Five-Year Plan", 200 square kilometers of industrial land will be reserved.',
    [['200 square kilometers', 'area 200000000 m2']],
  ],
  [
    'A single enterprise can receive up to 50 million yuan, and the subsidy ratio shall not exceed 50% of the actual expenses.',
    [
      ['up to 50 million yuan', 'money ≤50000000 CNY'],
      ['not exceed 50%', 'percent ≤50'],
    ],
  ],
  [
    "Dr. Zhao led a 20-member team to develop the world's first COVID-19 nasal spray vaccine.",
    [['20-member', 'count 20 members']],
  ],
  [
    'At present, 15 products are in Phase III clinical trials, 6 of which are expected to be listed next year.',
    [
      ['15 products', 'count 15 products'],
      ['6', 'count 6 products'],
    ],
  ],
  ['Turn left at Exit B2 and walk 300 meters along Jinxiu Road.', [['300 meters', 'length 300 m']]],
  [
    'The "Ten Measures" support enterprises of various types, and 80% of the funds go to small and medium-sized enterprises.',
    [['80%', 'percent 80']],
  ],
  [
    'The forum is divided into three sections, and 8 experts gave keynote speeches.',
    [
      ['three sections', 'count 3 sections'],
      ['8 experts', 'count 8 experts'],
    ],
  ],
  [
    'Sales volume in the first 11 months totaled 312,000 vehicles, up 1.2-fold.',
    [
      ['the first 11 months', 'date --01-01/--11-30'],
      ['312,000 vehicles', 'count 312000 vehicles'],
      ['1.2-fold', 'multiple 1.2'],
    ],
  ],
  [
    'It has more than 260 domestic and foreign invention patents and participated in the formulation of 12 national standards.',
    [
      ['more than 260 domestic and foreign invention patents', 'count >260 patents'],
      ['12 national standards', 'count 12 standards'],
    ],
  ],
  [
    'The company went public in Hong Kong in 2019 and raised about HK$1.4 billion.',
    [['about HK$1.4 billion', 'money ≈1400000000 HKD']],
  ],
  ['Tickets cost between ¥80 and ¥120.', [['between ¥80 and ¥120', 'money 80–120 CNY']]],
  [
    "Dongguan's industrial zone added 14 new projects in March, each worth over 50 million yuan.",
    [
      ['14 new projects', 'count 14 projects'],
      ['over 50 million yuan', 'money >50000000 CNY'],
    ],
  ],
  [
    'Three out of ten residents commute by metro, which carries 2.3 million passengers a day.',
    [['2.3 million passengers', 'count 2300000 passengers']],
  ],
  [
    'The mayor said 95 percent of the 1,200 pledges made last year had been honoured.',
    [
      ['95 percent', 'percent 95'],
      ['1,200 pledges', 'count 1200 pledges'],
    ],
  ],
  [
    'Foreign investment actually used stood at US$2.17 billion, a record high.',
    [['US$2.17 billion', 'money 2170000000 USD']],
  ],
  [
    'The new rules apply to firms with annual sales of 20 million yuan or more.',
    [['20 million yuan or more', 'money ≥20000000 CNY']],
  ],
  [
    'A fire broke out on the 12th floor of a 33-storey building, leaving two people injured.',
    [
      ['33-storey', 'count 33 storeys'],
      ['two people', 'count 2 people'],
    ],
  ],
  [
    'Robot density reached 470 units per 10,000 workers.',
    [
      ['470 units', 'count 470 units'],
      ['10,000 workers', 'count 10000 workers'],
    ],
  ],
  [
    'The museum displays 680 pieces of bronze ware dating back 3,000 years.',
    [
      ['680 pieces', 'count 680 pieces'],
      ['3,000 years', 'count 3000 years'],
    ],
  ],
  [
    'Unemployment held at 5.1 pct while consumer prices rose a mere 0.2 pct.',
    [
      ['5.1 pct', 'percent 5.1'],
      ['0.2 pct', 'percent 0.2'],
    ],
  ],
  [
    'The government sold five parcels of land totaling 36.8 hectares for 12.4 billion yuan.',
    [
      ['five parcels', 'count 5 parcels'],
      ['36.8 hectares', 'area 368000 m2'],
      ['12.4 billion yuan', 'money 12400000000 CNY'],
    ],
  ],
  [
    'Housing supply will grow by at least 60,000 units annually through 2025.',
    [['at least 60,000 units', 'count ≥60000 units']],
  ],
  [
    'A one-bedroom apartment rents for 3,500 yuan a month.',
    [['3,500 yuan a month', 'money 3500 CNY per month']],
  ],
  [
    'The high-speed train covers the 1,300-kilometer route in under five hours.',
    [
      ['1,300-kilometer', 'length 1300000 m'],
      ['under five hours', 'count ≤5 hours'],
    ],
  ],
  [
    'More than 4,000 volunteers planted some 30,000 trees across 12 parks on Saturday.',
    [
      ['More than 4,000 volunteers', 'count >4000 volunteers'],
      ['some 30,000 trees', 'count ≈30000 trees'],
      ['12 parks', 'count 12 parks'],
    ],
  ],
  [
    'Its 2023 net profit came to 1.02 billion yuan, compared with 860 million yuan in 2022.',
    [
      ['1.02 billion yuan', 'money 1020000000 CNY'],
      ['860 million yuan', 'money 860000000 CNY'],
    ],
  ],
  [
    'Annual capacity will be raised from 300,000 to 500,000 vehicles.',
    [
      ['300,000', 'count 300000 vehicles'],
      ['500,000 vehicles', 'count 500000 vehicles'],
    ],
  ],
  [
    'According to the seventh national census, the city has 20.94 million permanent residents.',
    [['20.94 million permanent residents', 'count 20940000 residents']],
  ],
  ['Air quality was good on 352 days last year.', [['352 days', 'count 352 days']]],
  [
    "The hospital's 3.0T MRI and 256-slice CT were bought for 28 million yuan.",
    [['28 million yuan', 'money 28000000 CNY']],
  ],
  [
    'The loan carries an interest rate of 3.45 percent for a term of up to 20 years.',
    [
      ['3.45 percent', 'percent 3.45'],
      ['up to 20 years', 'count ≤20 years'],
    ],
  ],
];

describe('recogniseQuantities in English', () => {
  it.each(SENTENCES)('%s', (sentence, labels) => {
    const found = quantitiesIn(sentence);
    expect(found.map(({ text, quantity }) => [text, notationOf(quantity)])).toEqual(
      labels.map(([words, value]) => [words, value]),
    );
    for (const [index, [words, , measured]] of labels.entries()) {
      if (measured !== undefined) expect([words, found[index]!.quantity.measured]).toEqual([words, measured]);
    }
  });
});
