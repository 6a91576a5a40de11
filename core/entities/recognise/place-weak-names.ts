/** How far a bare name can be trusted to be a place. */
export type Trust = 'plain' | 'doubtful' | 'word';

/*
 * Names of places that are, far more often, something else. A doubtful one (a person's given name, a company, a word that
 * is also a large city) needs support from the article; a word needs it on the spot: a level word ('De'an County',
 * 和平区), or the place that it lies in beside it.
 */

/** Folded Latin names that are English words, currencies or brands. */
const latinWords = set(
  'bole bose boxing dean duan guan guide guiding hailing jian jingle lean luan mile saga yuan pingan taiping chad alar xinhua',
);

const doubtfulLatin = set(
  'aba ali anda anyi dali ili lingling mulan puer sian tongan yili ' +
    'aiguo aimin changan changshou chengbei chengdong chengqu chengxi chengzhong daming dongfang dongfeng dongqu dongsheng fumin ' +
    'gangkou gonghe haiyan haiyang heping hezuo huaan huzhu jianhua jianshe jiaoqu jiefang jinping jinshan kuangqu mingguang ' +
    'minfeng minhe minle minquan nanbu pingyuan qianjin qingxin shengli tongdao tongxin weimin wenming wenquan xincheng ' +
    'xinmin xinyi xiqu yongan yongding yongfeng yongkang yongning yongping yongshun yongxin yongxing youyi yuanyang yuyang ' +
    'zhenping zhongfang ziyuan dominica georgia jersey jordan montserrat',
);

/** Folded Chinese names that are common words. */
const chineseWords = set(
  '和平 合作 资源 富裕 富民 会同 中方 大方 大关 大化 大通 高台 南部 乐业 平和 平原 清水 清新 清流 温泉 港口 长子 长寿 开化 通道 交口 新星 白杨 东方 ' +
    '建设 解放 胜利 红旗 前进 友谊 向阳 东风 新城 城中 城东 城西 城北 城南 城区 郊区 矿区 东区 西区 新市 安定 安居 兴业 兴国 爱国 爱民 民乐 民权 太平 ' +
    '同心 同德 共和 互助 海港 天长 天桥 路南 路北 市中 市北 市南 桥东 桥西 南岸 上街 中站 红星 河东 河西 江南 江北 江东 东山 西山 古城 花园 万年 新县 双城 ' +
    '科学城 生态城 西海岸 东部新区 未来科技城 来宾 日照 阿里 白银 新华 二七 中原 ' +
    '新建 新和 新民 新兴 新安 友好 延长 复兴 振兴 前锋 宏伟 工农 公安 比如 无为 方正 博爱 同仁 回民 威信 集贤 运河 河口 洞口 江岸 灯塔 宝塔 钟楼 元宝 老城 山城 大城 商城 ' +
    '名山 平房 小店 天涯 海棠 丰满 光泽 高明 大名 白水 黑水 上高 台前 三元 三台 五台 二道 天等 东至 南和 西和 云和 治多 改则',
);

const doubtfulChinese = set(
  '大理 和田 普洱 三明 朝阳 安康 长治 大同 开封 文山 双河 四平 黄山 北海 玉树 河源 百色 光明 长安 平安 安宁 兴安 建华 民和 民丰 永安 永和 永兴 永定 永丰 ' +
    '永新 永康 太和 富源 大安 大新 大田 大东 大兴 和顺 平定 平江 清河 港北 港南 长岭 开平 开阳 开江 滨湖 滨海 滨江 青山 金平 金川 天山 天台 天门 泰山 鼓楼 ' +
    '白云 铁东 道里 道外 雨山 海州 连山 龙山 双江 双桥 定安 定日 定结 宁远 安国 安平 安远 安新 安福 顺河 顺城 文圣 古塔 万安 城关 城厢 河套 大鹏 临港',
);

/** 和县, 成县: a character that begins or ends other words. */
const shortCounty = /^\p{Script=Han}[县区]$/u;

/** How far this folded name, standing alone, can be trusted. */
export function trustOf(key: string): Trust {
  if (latinWords.has(key) || chineseWords.has(key) || shortCounty.test(key)) return 'word';
  return doubtfulLatin.has(key) || doubtfulChinese.has(key) ? 'doubtful' : 'plain';
}

function set(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
