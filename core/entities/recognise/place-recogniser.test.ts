import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../gazetteer/load-gazetteer.ts';
import { recognisePlaces } from './place-recogniser.ts';
import type { Reading } from './suggestion.ts';

const gazetteer = loadGazetteer();

function reading(text: string, more: Partial<Reading> = {}): Reading {
  return { text, blocks: [], title: '', published: null, ...more };
}

/** Each suggestion as 'words > Chinese name of the place'. */
function places(text: string, more?: Partial<Reading>): string[] {
  return recognisePlaces(reading(text, more), gazetteer).map(
    (found) => `${found.text} > ${found.place.nameZh}`,
  );
}

/** The words alone. */
function words(text: string): string[] {
  return recognisePlaces(reading(text), gazetteer).map((found) => found.text);
}

describe('the words of a name', () => {
  it.each([
    ['Shenzhen and Ping Shan', ['Shenzhen', 'Ping Shan']],
    ['Shenzhen and Pingshan District', ['Shenzhen', 'Pingshan District']],
    ['Shenzhen and Pingshan district', ['Shenzhen', 'Pingshan district']],
    ["Shenzhen's Ping Shan District", ['Shenzhen', 'Ping Shan District']],
    ['深圳的坪山', ['深圳', '坪山']],
    ['深圳市坪山区', ['深圳市', '坪山区']],
    ['深圳市坪山新区', ['深圳市', '坪山新区']],
    ['Hangzhou Qiantang New Area', ['Hangzhou', 'Qiantang New Area']],
    ['SHENZHEN, July 26', ['SHENZHEN']],
    ["Xi’an and Xi'an", ['Xi’an', "Xi'an"]],
    ['U\u0308ru\u0308mqi and Ürümqi', ['U\u0308ru\u0308mqi', 'Ürümqi']],
    ['the Ping Shan-Dapeng zone in Shenzhen', ['Ping Shan', 'Dapeng', 'Shenzhen']],
    ['the Guangdong-Hong Kong-Macao Greater Bay Area', ['Guangdong', 'Hong Kong', 'Macao']],
    ['the Chengdu Chongqing dual city economic circle', ['Chengdu', 'Chongqing']],
    ['the Chengdu-Chongqing economic circle', ['Chengdu', 'Chongqing']],
    ['Wuhan Economic & Technological Development Zone', ['Wuhan Economic & Technological Development Zone']],
    ['the Chengdu High tech Zone', ['Chengdu High tech Zone']],
    [
      'Shanghai Zhangjiang High tech Industrial Development Zone',
      ['Shanghai', 'Zhangjiang High tech Industrial Development Zone'],
    ],
    ['重慶和廣州', ['重慶', '廣州']],
    ['扩大连云港港口', ['连云港']],
    ['北京市民和广州市场', ['北京', '广州']],
    ['济南市中区', ['济南', '市中区']],
  ])('are whole in: %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('end before a possessive, and do not begin inside of a word', () => {
    expect(words("Shenzhen's industry; ExShenzhen; mail@Shenzhen; Shenzhens")).toEqual(['Shenzhen']);
  });

  it('do not cross the border of a block', () => {
    const text = 'Suzhou\n\nIndustrial Park';
    const blocks = [
      { kind: 'heading', level: 1, start: 0, end: 6 },
      { kind: 'paragraph', level: 0, start: 8, end: 23 },
    ] as const;
    expect(places(text, { blocks })).toEqual(['Suzhou > 苏州市']);
  });

  it('are no place in the name of a file or of a brand', () => {
    expect(words('2020深圳国际生物健康产业展览会-1.png 深圳')).toEqual(['深圳']);
    expect(words('WuXi AppTec')).toEqual([]);
  });
});

describe('by-lines', () => {
  it('yield no suggestion, but tell which place is meant', () => {
    const byline = 'From: Shenzhen Special Zone';
    const text = `${byline}\n\nPingshan grows.`;
    const blocks = [
      { kind: 'byline', level: 0, start: 0, end: byline.length },
      { kind: 'paragraph', level: 0, start: byline.length + 2, end: text.length },
    ] as const;
    expect(places(text, { blocks })).toEqual(['Pingshan > 坪山区']);
  });

  it('are not needed where the title tells it', () => {
    expect(places('Pingshan grows.', { title: 'Shenzhen builds' })).toEqual(['Pingshan > 坪山区']);
    expect(places('Pingshan grows.')).toEqual([]);
  });
});

describe('namesakes', () => {
  it.each([
    [
      'a level word',
      'Baoshan District opened a park. Shanghai looked on.',
      ['Baoshan District > 宝山区', 'Shanghai > 上海市'],
    ],
    ['a level word of a city', 'Baoshan City lies in Yunnan.', ['Baoshan City > 保山市', 'Yunnan > 云南省']],
    ['the address', 'in Baoshan, Shanghai', ['Baoshan > 宝山区', 'Shanghai > 上海市']],
    ['the other address', 'in Baoshan, Yunnan', ['Baoshan > 保山市', 'Yunnan > 云南省']],
    ['the city in front', 'Shanghai Baoshan took the lead', ['Shanghai > 上海市', 'Baoshan > 宝山区']],
    ['the city behind', 'Baoshan District in Shanghai', ['Baoshan District > 宝山区', 'Shanghai > 上海市']],
    [
      'the committee of a district',
      'the Management Committee of Chaoyang of Changchun',
      ['Chaoyang > 朝阳区', 'Changchun > 长春市'],
    ],
    [
      'the rest of the article',
      'Shanghai grows. Baoshan grows too.',
      ['Shanghai > 上海市', 'Baoshan > 宝山区'],
    ],
    ['nothing: the only prefecture', 'Baoshan grows.', ['Baoshan > 保山市']],
    ['nothing: the city everybody knows', 'Suzhou grows.', ['Suzhou > 苏州市']],
    ['the province of the lesser city', 'Suzhou, Anhui', ['Suzhou > 宿州市', 'Anhui > 安徽省']],
    [
      'a province, not its namesakes',
      'Beijing, Tianjin, Hebei',
      ['Beijing > 北京市', 'Tianjin > 天津市', 'Hebei > 河北省'],
    ],
    ['a city of the name of its province', 'Jilin City in Jilin', ['Jilin City > 吉林市', 'Jilin > 吉林省']],
    [
      'a list with the level word at its end',
      'Shenzhen: Pingshan and Nanshan districts',
      ['Shenzhen > 深圳市', 'Pingshan > 坪山区', 'Nanshan > 南山区'],
    ],
    [
      'a sister district',
      'Gulou District and Xuanwu District',
      ['Gulou District > 鼓楼区', 'Xuanwu District > 玄武区'],
    ],
    [
      'Chinese characters',
      '长春市朝阳区和北京市朝阳区',
      ['长春市 > 长春市', '朝阳区 > 朝阳区', '北京市 > 北京市', '朝阳区 > 朝阳区'],
    ],
    ['the kind in front', 'the city of Baoshan', ['Baoshan > 保山市']],
    [
      'a district of the city',
      'the Gulou District of Xuzhou',
      ['Gulou District > 鼓楼区', 'Xuzhou > 徐州市'],
    ],
    ['a capital of the province', 'the capital city of Jilin', ['Jilin > 吉林省']],
  ])('are told apart by %s', (_, text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  it('are told apart by the nearer of two parents', () => {
    const text =
      'Yunnan sends tea. It is far away. Shanghai is proud, and Baoshan is a part of it. The port grows.';
    expect(places(text)).toContain('Baoshan > 宝山区');
  });

  it('give the right district of two cities', () => {
    const found = recognisePlaces(reading('Changchun: Chaoyang District. Chaoyang in Changchun.'), gazetteer);
    expect(found.map(({ place }) => place.id)).toEqual(['cn-220100', 'cn-220104', 'cn-220104', 'cn-220100']);
  });

  it.each(['Taizhou grows.', 'Gulou District grows.', 'Pingshan grows.', 'Yulin and Yichun grow.'])(
    'yield nothing where nothing decides: %s',
    (text) => {
      expect(words(text)).toEqual([]);
    },
  );

  it('keep one meaning through an article once an address has told it', () => {
    const text = 'Taizhou, Zhejiang, makes drugs. Jiangsu is larger. Taizhou exports them.';
    expect(places(text).filter((place) => place.startsWith('Taizhou'))).toEqual([
      'Taizhou > 台州市',
      'Taizhou > 台州市',
    ]);
  });
});

describe('by-names of cities', () => {
  it('count where the article names the city', () => {
    expect(places('Academicians gathered in Rongcheng. Chengdu is glad.')).toContain('Rongcheng > 成都市');
    expect(places('鹏城再添新地标，深圳发布')).toContain('鹏城 > 深圳市');
  });

  it('do not count where it does not', () => {
    expect(words('Academicians gathered and praised Yangcheng.')).toEqual([]);
  });
});

describe('people', () => {
  it.each([
    'Zhong Nanshan praises Shenzhen. Nanshan smiled.',
    'Jiang Yuyang, Chairman in Shenzhen',
    'Tao Yongxin, Secretary in Shenzhen',
    'General Secretary Xi Jinping visited Shenzhen',
    'Deng Zixin and Zhong Hai came to Shenzhen',
    'Li Changchun went to Shenzhen',
    'Ms. Heping of Shenzhen',
    'Shenzhen thanks Nanshan Zhong for his work',
    'Wu Xi, an engineer, moved to Shenzhen',
    'Shenzhen invites Academician Yongxin',
    '深圳邀请钟南山院士',
    '深圳记者王保定报道',
    '孙中山到过深圳',
  ])('are no places: %s', (text) => {
    expect(words(text).map((word) => word.replace('深圳', 'Shenzhen'))).toEqual(['Shenzhen']);
  });

  it('do not hide the place of their name where an address or a level word shows it', () => {
    expect(words('Zhong Nanshan came to Nanshan District, Shenzhen.')).toEqual([
      'Nanshan District',
      'Shenzhen',
    ]);
    expect(words('Zhong Nanshan came to Shenzhen Nanshan.')).toEqual(['Shenzhen', 'Nanshan']);
  });

  it('do not hide a city in a list', () => {
    expect(words('Xianyang, Weinan, Hanzhong. Zhao Hanzhong, a farmer.')).toEqual([
      'Xianyang',
      'Weinan',
      'Hanzhong',
    ]);
  });

  it('are no obstacle to a sentence that begins with a pronoun', () => {
    expect(words('He left. An Shanghai firm won.')).toEqual(['Shanghai']);
  });
});

describe('common words', () => {
  it.each([
    'Dean of the School, Shenzhen',
    'Executive Vice Dean, Jiujiang',
    '30 million Yuan for Jinzhou',
    'Xinhua News Agency reported from Shijiazhuang',
    'Xinhua reported from Shijiazhuang',
    'at 8 a.m. Beijing time',
  ])('are no place in: %s', (text) => {
    expect(
      words(text).filter((word) => !['Shenzhen', 'Jiujiang', 'Jinzhou', 'Shijiazhuang'].includes(word)),
    ).toEqual([]);
  });

  it.each([
    '人民渴望和平',
    '朝阳产业',
    '资金将用于新建公交场站，创新和发展并重',
    '大城市的商城陆续开业，三台机器投入使用',
    '医保定点药店',
    '增长春节消费',
    '其中山东占比最高',
    '西南阳光充足',
    '多方合作互助',
    '乡镇和县区',
  ])('are no place in: %s', (text) => {
    expect(words(text).filter((word) => word !== '山东')).toEqual([]);
  });

  it('are the place with a level word or the city beside them', () => {
    expect(words("De'an County in Jiujiang; Tianjin's Heping District; 天津和平区；天津市和平")).toEqual([
      "De'an County",
      'Jiujiang',
      'Tianjin',
      'Heping District',
      '天津',
      '和平区',
      '天津市',
      '和平',
    ]);
  });

  it('are the place in a list of cities', () => {
    expect(words('太原、大同、朔州')).toEqual(['太原', '大同', '朔州']);
  });
});

describe('institutions that carry the name of a place', () => {
  it.each([
    'Beijing University of Chinese Medicine',
    'Peking University Health Science Center',
    "Shenzhen Third People's Hospital",
    'Chongqing Third Military Medical University',
    'Shenzhen Bay Laboratory',
    'Shenzhen Bay',
    'Chengdu Rongsheng Pharmaceutical has completed',
    'Shanghai Pharmaceuticals',
    'Anling Biomedical (Shenzhen) Co., Ltd.',
    'Harbin Institute of Technology (Shenzhen)',
    'the University of Hong Kong',
    'Bank of Beijing',
    'Shanghai Stock Exchange',
    'Guangzhou Daily',
    'Nanjing East Road',
    'Chengdu Kanghua Biological',
    'Baoshan Town',
    'Ningbo No. 2 Hospital',
    'the Zhuhai-Macao Bridge',
    '深圳大学',
    '深圳市第三人民医院',
    '北京协和医院',
    '成都蓉生药业有限责任公司',
    '香港中文大学（深圳）',
    '上海证券交易所',
    '深圳湾',
    '南京路',
    '深圳华为技术有限公司',
  ])('are no mention of it: %s', (text) => {
    expect(words(text).filter((word) => word !== '香港')).toEqual([]);
  });

  it.each([
    ["the Shenzhen Municipal People's Government", ['Shenzhen']],
    ['the Shenzhen Development and Reform Commission officially', ['Shenzhen']],
    ['the Development and Reform Commission of Shenzhen', ['Shenzhen']],
    ['the Pingshan District Committee of Shenzhen', ['Pingshan District', 'Shenzhen']],
    ['Chengdu Customs', ['Chengdu']],
    [
      'the 2023 Shenzhen International Biomedical Industry Innovation and Development Conference',
      ['Shenzhen'],
    ],
    ['the core park of Shenzhen National High-Tech Zone', ['Shenzhen']],
    ['in the North Shanghai Biomedical Industry Park', ['Shanghai']],
    ['Dapeng New District and Shenzhen Third People’s Hospital', ['Dapeng New District']],
    ['Shenzhen Opens New Hospital', ['Shenzhen']],
    ['the hospitals of Shenzhen and Shenzhen hospitals', ['Shenzhen', 'Shenzhen']],
    ['Shenzhen Airport and the Port of Shenzhen', ['Shenzhen', 'Shenzhen']],
    ['深圳市发展和改革委员会', ['深圳市']],
    ['深圳各大医院', ['深圳']],
    ['深圳建设大学城', ['深圳']],
    ['上海医药产业', ['上海']],
    ['中国（上海）自由贸易试验区', ['中国', '上海']],
  ])('are told from its government, its parks and its events: %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

describe('the kinds of places', () => {
  it('are those of the gazetteer', () => {
    const found = recognisePlaces(
      reading('China, Guangdong, Shenzhen, Pingshan District, Kunshan and Boston'),
      gazetteer,
    );
    expect(found.map(({ kind }) => kind)).toEqual([
      'country',
      'province',
      'city',
      'district',
      'city',
      'city',
    ]);
  });
});
