/** Chinese surnames in pinyin that are written as one capitalised word before a given name. */
const surnames = words(
  'ai an ao ba bai ban bao bei bi bian bo bu cai cao cen chai chang chao che chen cheng chi chu cui dai dang deng di diao ding dong dou du duan ' +
    'fan fang fei feng fu gan gao ge geng gong gou gu guan guo hai han hang hao he hong hou hu hua huan huang hui huo ji jia jian jiang jiao jin jing ' +
    'ju kang ke kong kuang lai lan lang lao lei leng li lian liang liao lin ling liu long lou lu luan luo lv lyu ma mao mei meng mi miao min ming mo mou mu ' +
    'nan ni nie ning niu ou ouyang pan pang pei peng pi pu qi qian qiao qin qiu qu quan rao ren rong ruan sang sha shan shang shangguan shao she shen sheng ' +
    'shi shu si sima situ song su sui sun tai tan tang tao teng tian tong tu wan wang wei wen weng wu xi xia xian xiang xiao xie xin xing xiong xu xuan xue ' +
    'yan yang yao ye yi yin ying you yu yuan yue yun zang zeng zha zhai zhan zhang zhao zhen zheng zhi zhong zhou zhu zhuang zhuge zhuo zong zou zu zuo',
);

/** Those that are English words too: at the beginning of a sentence they are the word. */
const englishWords = words(
  'an he she you long man song sun sang pan fan gang bin che mo mu pi hang hang bay can ran',
);

/** Those that stand last in a name written given name first ('Nanshan Zhong'): the most frequent ones, less the words. */
const frequent = words(
  'wang li zhang liu chen yang zhao huang zhou wu xu hu zhu gao lin guo luo liang zheng xie tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng su ' +
    'jiang cai jia ding wei xue ye yan du dai zhong tian jiang',
);

const titles = words('mr mrs ms miss dr prof professor academician comrade reporter correspondent');

/** Frequent surnames in Chinese characters that do not end common words. */
const chineseSurnames = new Set(
  '王李张刘陈杨赵黄周吴徐孙朱胡郭梁郑罗宋谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛阎余潘杜戴钟汪姜范邹熊孟秦邵侯',
);

export function isSurname(word: string): boolean {
  return surnames.has(word.toLowerCase());
}

export function isSurnameAndWord(word: string): boolean {
  return englishWords.has(word.toLowerCase());
}

export function isFrequentSurname(word: string): boolean {
  return frequent.has(word.toLowerCase());
}

export function isPersonTitle(word: string): boolean {
  return titles.has(word.toLowerCase());
}

export function isChineseSurname(character: string): boolean {
  return chineseSurnames.has(character);
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
