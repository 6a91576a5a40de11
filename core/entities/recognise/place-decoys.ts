/*
 * Longer names and words that contain the name of a place and do not mean it: 'Beijing time', 医保定点 (no 保定), 增长春节
 * (no 长春). They are skipped as a whole.
 */

const latin = [
  'Air China',
  'Beijing opera',
  'Beijing time',
  'Boston Scientific',
  'Central China',
  'China Daily',
  'China News Network',
  'China News Service',
  'East China',
  'Guangming Daily',
  'Guangming Net',
  'Guangming Online',
  'Hong Kong dollar',
  'Hong Kong dollars',
  'London Stock Exchange',
  'New England',
  'New Guinea',
  'New South Wales',
  'New York Times',
  'North China',
  'Oxford Nanopore',
  'Oxford University Press',
  'Peking duck',
  'Peking opera',
  'Ping An Insurance',
  'Shanghai Cooperation Organisation',
  'Shanghai Cooperation Organization',
  'South China',
  'South China Sea',
  'Sun Yat-sen',
  'Taiwan dollar',
  'US dollar',
  'US dollars',
  'Washington Post',
  'Xinhua Net',
  'Xinhua News Agency',
  'Xinhuanet',
];

/** Names of media, companies, people and things. */
const chineseNames =
  '北京时间 北京烤鸭 上海合作组织 南京大屠杀 西安事变 钟南山 孙中山 中山先生 中山装 阿里巴巴 阿里云 阿里健康 新华社 新华网 新华日报 新华书店 光明日报 光明网 光明乳业 ' +
  '东方财富 东方航空 东方电气 东方明珠 京东方 长安汽车 长安街 黄山毛峰 普洱茶 大理石 泰山队 海南航空 南方日报 北海道 东京湾 日本海 三明治 朝阳产业 朝阳行业 中国移动 中国电信 ' +
  '中国联通 中国银行 长江 珠江 钱塘江 松花江 嘉陵江 九龙江 湘江 浦江';

/** Common words whose last character could begin a name. */
const chineseWords =
  '扩大 强大 重大 巨大 最大 较大 庞大 放大 加大 增长 成长 延长 校长 市长 部长 董事长 院长 局长 区长 处长 会长 社长 行长 队长 秘书长 医保 社保 环保 确保 担保 ' +
  '其中 集中 华中 途中 当中 高中 初中 华东 华南 华北 西北 东北 东南 西南 境内 国内 省内 市内 区内 业内 院内 交通 普通 沟通 流通 创新 更新 最新 资金 基金 现金 沿海 出海口 入海口 ' +
  '平安顺利 长治久安 高要求 大同小异 世界大同';

export const decoys: readonly string[] = [...latin, ...chineseNames.split(' '), ...chineseWords.split(' ')];
