/*
 * What the generated news is made of. Sentences are patterns: {city} and {other} are cities, {n} a count, {money} a sum,
 * {percent} a share, {date} a day, {year} a year, {thing} what is built, {who} who says it.
 */

export const cities = [
  ['Shenzhen', '深圳'],
  ['Zhuhai', '珠海'],
  ['Guangzhou', '广州'],
  ['Dongguan', '东莞'],
  ['Foshan', '佛山'],
  ['Hangzhou', '杭州'],
  ['Suzhou', '苏州'],
  ['Nanjing', '南京'],
  ['Wuhan', '武汉'],
  ['Chengdu', '成都'],
  ['Chongqing', '重庆'],
  ["Xi'an", '西安'],
  ['Qingdao', '青岛'],
  ['Xiamen', '厦门'],
  ['Tianjin', '天津'],
  ['Rotterdam', '鹿特丹'],
  ['Hamburg', '汉堡'],
  ['Singapore', '新加坡'],
] as const;

export const english = {
  things: ['hospital', 'metro line', 'container terminal', 'water plant', 'housing estate', 'data centre'],
  who: [
    'officials',
    'the district government',
    'the planning bureau',
    'engineers',
    'residents',
    'the operator',
  ],
  sentences: [
    '{city} opened a new {thing} on {date}, and {who} said it will serve {n} people a day.',
    'The {thing} cost {money}, {percent} more than was planned in {year}.',
    'Compared with {other}, the city spends {percent} less on each {thing}.',
    'By the end of {year}, {n} homes in {city} had been connected to the network.',
    '“We looked at how {other} had done it and changed our plan,” {who} said at a meeting.',
    'Traffic between {city} and {other} grew by {percent} over the same period.',
    'The council will vote on a loan of {money} for the second phase of the project.',
    'About {n} square metres of land were set aside, most of it near the river.',
    'Work on the {thing} had stopped twice, once for a flood and once for want of steel.',
    'Since {year} the number of companies in the zone has risen to {n}, according to {who}.',
    'Nobody was hurt when a wall of the old {thing} came down in the night.',
    'A report that was published on {date} puts the yearly cost of repairs at {money}.',
    'Those who live beside the site were told about the noise only a week before.',
    'More than {n} students took part in the programme, up from {percent} of all pupils a year earlier.',
    'Prices for flats went up by {percent} in {city} and fell slightly in {other}.',
    'It remains to be seen whether the old quarter can keep its shops once rents rise.',
  ],
} as const;

export const chinese = {
  things: ['医院', '地铁线路', '集装箱码头', '污水处理厂', '保障房小区', '数据中心'],
  who: ['有关负责人', '区政府', '市规划局', '工程师', '居民代表', '运营方'],
  sentences: [
    '{date}，{city}新建的{thing}正式投入使用，{who}介绍，每天可服务{n}人。',
    '该{thing}总投资{money}，比{year}年的预算增加了{percent}。',
    '与{other}相比，全市在这方面的支出减少了{percent}。',
    '截至{year}年底，{city}已有{n}户家庭接入管网。',
    '{who}表示，项目借鉴了{other}的经验，并对方案作了调整。',
    '{city}至{other}的客流量同比增长{percent}。',
    '二期工程计划贷款{money}，方案将提交会议审议。',
    '规划用地约{n}平方米，大部分位于河岸附近。',
    '园区企业数量自{year}年以来增加到{n}家。',
    '附近居民说，施工噪声的通知来得太晚。',
    '房价在{city}上涨{percent}，在{other}则略有下降。',
    '老城区的商铺能否在租金上涨后留下来，还要看以后的办法。',
  ],
} as const;

export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
