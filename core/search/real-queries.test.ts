import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { startTestCore } from '../../tests/helpers/test-core.ts';
import { inRoot } from '../../tools/set-up/root.mjs';

/** What an analyst asks of the seeds and the fixtures, and how the title begins of the article that must come first. */
const EXPECTED: readonly (readonly [query: string, first: string])[] = [
  ['automobile subsidy Chongqing', "Chongqing's automobile subsidy"],
  ['30 million yuan subsidy', "Chongqing's automobile subsidy"],
  ['new energy vehicle', "Chongqing's automobile subsidy"],
  ['"new energy vehicle subsidy"', "Chongqing's automobile subsidy"],
  ['consumers purchasing passenger cars', "Chongqing's automobile subsidy"],
  ['1.913 billion', "Chongqing's automobile subsidy"],
  ['subsidi* -biomed*', "Chongqing's automobile subsidy"],
  ['(subsidy OR tax) AND vehicle', "Chongqing's automobile subsidy"],
  ['fuel vehicles NOT biomedicine', "Chongqing's automobile subsidy"],
  ['"Zhong Nanshan"', 'Zhong Nanshan praises'],
  ['Zhong Nanshan Pingshan', 'Zhong Nanshan praises'],
  ['"biomedical companies"~3', 'Zhong Nanshan praises'],
  ['/[A-Z]\\w+ Nanshan/', 'Zhong Nanshan praises'],
  ['date:2020..2021 biomedical', 'Zhong Nanshan praises'],
  ['"listed companies"', 'Zhong Nanshan praises'],
  ['Jinxiu East Road', 'Zhong Nanshan praises'],
  ['biomedical conference Baoshan', '"Baoshan Construction'],
  ['宝山', '"Baoshan Construction'],
  ['寶山', '"Baoshan Construction'],
  ['source:"China News Service"', '"Baoshan Construction'],
  ['city:Baoshan', '"Baoshan Construction'],
  ['city:宝山', '"Baoshan Construction'],
  ['+biomedical Baoshan Chengdu', '"Baoshan Construction'],
  ['27 academicians', 'The 2023 China Biotechnology'],
  ['academicians Chengdu', 'The 2023 China Biotechnology'],
  ['acadmicians~2', 'The 2023 China Biotechnology'],
  ['/\\d+ academicians/', 'The 2023 China Biotechnology'],
  ['pharmacutical~1 enterprises', 'The 2023 China Biotechnology'],
  ['biopharm* clusters Shenzhen', 'At present, biomedicine'],
  ['"high-quality development" measures', 'At present, biomedicine'],
  ['high-end medical device', 'At present, biomedicine'],
  ['title:biomedic*', 'At present, biomedicine'],
  ['source:"Securities Times"', 'At present, biomedicine'],
  ['bio*al conference', 'The 2023 Shenzhen International Biomedical'],
  ['operating income pharmaceutical enterprises', 'The 2023 Shenzhen International Biomedical'],
  ['Shen Zhen', 'The 2023 Shenzhen International Biomedical'],
  ['Shēnzhèn', 'The 2023 Shenzhen International Biomedical'],
  ['city:"Ping Shan"', 'Measures of Pingshan District'],
  ['clinical trials Pingshan', 'Measures of Pingshan District'],
  ['"first clinical"~4', 'Measures of Pingshan District'],
  ['坪山 临床试验', '坪山区支持首个临床试验'],
  ['首个临床试验', '坪山区支持首个临床试验'],
  ['深圳 机器人 商号', '深圳法院判机器人公司'],
  ['深圳法院', '深圳法院判机器人公司'],
  ['電動拖車 青島', '青岛港夜班拖车全部换成电动'],
  ['青岛港 拖车', '青岛港夜班拖车全部换成电动'],
  ['Qingdao tractors', 'The port of Qingdao'],
  ['唐窑 地铁', '西安地铁为一座唐窑'],
  ["Xi'an kiln", "Xi'an archaeologists"],
  ['river heating Wuhan', "Wuhan's riverside towers"],
  ['磨镜师傅', '武汉磨镜师傅'],
  ['opticians underground', "Why Wuhan's opticians"],
  ['重庆缆车', '重庆缆车学会看天气'],
  ['重慶　纜車', '重庆缆车学会看天气'],
  ['立交桥 球场', '立交桥下建起球场'],
  ['芯片 苏州', '芯片测试设备商'],
  ['Suzhou Dresden', '芯片测试设备商'],
  ['薩克森', '芯片测试设备商'],
  ['date:2023-02 city:苏州', '芯片测试设备商'],
  ['city:Suzhou 工厂', '芯片测试设备商'],
  ['冷链 宁波', '宁波北仑冷链中心'],
  ['48万吨', '宁波北仑冷链中心'],
  ['cold storage hub', 'Ningbo opens cold-storage hub'],
  ['cold-storage Ningbo', 'Ningbo opens cold-storage hub'],
  ['颱風 珠海', '台风夜：珠海'],
  ['drones Zhuhai', 'Zhuhai lets drones inspect'],
  ['泉水 病历', '济南给每一眼泉水'],
  ['springs Jinan', "Jinan's springs"],
  ['雪 哈尔滨', '哈尔滨把雪卖给夏天'],
  ['snow Harbin', 'Harbin sells its snow'],
  ['Harbin film school', 'Harbin turns old sugar mill'],
  ['牛肉面 标准', '兰州牛肉面'],
  ['智慧供热 source:沈阳', '沈阳市城乡建设局'],
  ['city:青岛 水库', '水库见底'],
  ['date:2020-11 gate', 'Tidal gate in Ningbo'],
  ['挡潮闸', '宁波挡潮闸'],
  ['bank clerk deposits', 'Tianjin bank clerk'],
  ['"waste water" bank', 'Ningbo bank ties'],
  ['desalination', 'Tianjin desalination plant'],
  ['海水淡化', '天津海水淡化厂'],
  ['flying fox radar', 'Brisbane counts its flying foxes'],
  ['melb*', 'Melbourne trams'],
  ['title:"night trains"', 'Night trains bring Lyon'],
  ['Lyon hotels~1', 'Night trains bring Lyon'],
  ['/第二届\\S+展/', '第二届西部医疗机器人展'],
  ['/\\b240\\b/ robots', 'The second western fair'],
  ['眼镜 温州', 'AI质检进了温州眼镜厂'],
  ['ＡＩ质检', 'AI质检进了温州眼镜厂'],
  ['1.3亿元', '南宁水果交易所'],
  ['data trust', 'Data trust opens its books'],
  ['Optics Valley', "Why Wuhan's opticians"],
  ['krakow cafe', 'A café tram for Kraków'],
];

function fixtures(): string[] {
  return ['doubles', 'texts', 'singles'].flatMap((name) => {
    const folder = inRoot('tests/fixtures/extraction', name);
    return readdirSync(folder)
      .filter((file) => !file.endsWith('.json'))
      .map((file) => path.join(folder, file));
  });
}

describe('queries on the seeds and the fixtures', () => {
  it('find first what they are about', async () => {
    const test = await startTestCore();
    await test.importAll(inRoot('seeds'), ...fixtures());
    const first: (readonly [string, string])[] = [];
    for (const [query, expected] of EXPECTED) {
      const { hits } = await test.call('search.query', { query, limit: 1 });
      first.push([query, (hits[0]?.title ?? 'nothing').slice(0, expected.length)]);
    }
    expect(first).toEqual(EXPECTED);
  });
});
