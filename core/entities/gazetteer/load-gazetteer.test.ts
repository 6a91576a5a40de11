import { describe, expect, it } from 'vitest';
import { foldName } from './fold-name.ts';
import { namesOf } from './gazetteer-row.ts';
import { loadGazetteer } from './load-gazetteer.ts';

const gazetteer = loadGazetteer();

describe('the built-in gazetteer', () => {
  it('is made once', () => {
    expect(loadGazetteer()).toBe(gazetteer);
  });

  it('has all provinces, some 340 prefectures and some 2,900 counties of China, and the countries of the world', () => {
    const official = (pattern: RegExp) => gazetteer.places.filter(({ id }) => pattern.test(id)).length;
    expect(official(/^cn-\d\d0000$/)).toBe(34);
    expect(official(/^cn-\d\d(?!00)\d\d00$/)).toBeGreaterThan(330);
    expect(official(/^cn-\d{4}(?!00)\d\d$/)).toBeGreaterThan(2800);
    expect(official(/^iso-[A-Z]{2}$/)).toBe(245);
  });

  it('knows the parent of every place but the countries and a city that is one, and gives no place two rows', () => {
    const orphans = gazetteer.places.filter(
      ({ id, kind, parent }) => kind !== 'country' && id !== 'locode-SGSIN' && !gazetteer.byId(parent ?? ''),
    );
    expect(orphans).toEqual([]);
    expect(new Set(gazetteer.places.map(({ id }) => id)).size).toBe(gazetteer.places.length);
  });

  it('has no empty, repeated or unreadable name', () => {
    for (const place of gazetteer.places) {
      for (const name of namesOf(place)) expect(foldName(name), place.id).not.toBe('');
      expect(new Set(place.aliases).size, place.id).toBe(place.aliases.length);
      expect(place.name, place.id).toMatch(/^[\p{Lu}(].*[\p{L})\d.]$/u);
    }
  });

  it.each([
    ['cn-500000', 'Chongqing'],
    ['cn-350200', 'Xiamen'],
    ['cn-610000', 'Shaanxi'],
    ['cn-140000', 'Shanxi'],
    ['cn-441900', 'Dongguan'],
    ['cn-340300', 'Bengbu'],
    ['cn-341500', "Lu'an"],
    ['cn-331100', 'Lishui'],
    ['cn-331000', 'Taizhou'],
    ['cn-511100', 'Leshan'],
    ['cn-130225', 'Laoting'],
    ['cn-341621', 'Guoyang'],
    ['cn-410621', 'Xun County'],
    ['cn-140924', 'Fanshi'],
    ['cn-410182', 'Xingyang'],
    ['cn-440113', 'Panyu'],
    ['cn-341600', 'Bozhou'],
    ['cn-460400', 'Danzhou'],
    ['cn-141024', 'Hongtong'],
    ['cn-350121', 'Minhou'],
    ['cn-140400', 'Changzhi'],
    ['cn-430100', 'Changsha'],
    ['cn-540000', 'Tibet'],
    ['cn-150000', 'Inner Mongolia'],
    ['cn-650000', 'Xinjiang'],
    ['cn-150100', 'Hohhot'],
    ['cn-650100', 'Urumqi'],
    ['cn-540100', 'Lhasa'],
    ['cn-810000', 'Hong Kong'],
    ['cn-820000', 'Macao'],
    ['cn-710000', 'Taiwan'],
    ['cn-610100', "Xi'an"],
    ['cn-141100', 'Lüliang'],
    ['cn-310112', 'Minhang'],
    ['cn-330382', 'Yueqing'],
    ['cn-420116', 'Huangpi'],
    ['cn-370829', 'Jiaxiang'],
    ['cn-430121', 'Changsha County'],
    ['cn-222400', 'Yanbian'],
    ['cn-620102', 'Chengguan'],
  ])('calls %s %s', (id, name) => {
    expect(gazetteer.byId(id)?.name).toBe(name);
  });

  it('tells municipalities, prefectures, county-level cities and districts apart by kind', () => {
    const kinds = ['cn-110000', 'cn-440300', 'cn-320583', 'cn-440310', 'cn-810000', 'cn-440000', 'cn-222400'];
    expect(kinds.map((id) => gazetteer.byId(id)?.kind)).toEqual([
      'city',
      'city',
      'city',
      'district',
      'city',
      'province',
      'city',
    ]);
  });

  it.each([
    ['Chengdu High tech Zone', 'cn-510100-high-tech'],
    ['成都高新区', 'cn-510100-high-tech'],
    ['大鹏新区', 'cn-440300-dapeng'],
    ['Liangjiang New Area', 'cn-500000-liangjiang'],
    ['Pudong New Area', 'cn-310115'],
    ['张江', 'cn-310115-zhangjiang'],
    ['Zhongguancun', 'cn-110000-zhongguancun'],
    ['Suzhou Industrial Park', 'cn-320576'],
    ["Xiong'an New Area", 'cn-130600-xiongan'],
    ['滨海新区', 'cn-120116'],
    ['Tianfu New Area', 'cn-510100-tianfu'],
    ['前海', 'cn-440300-qianhai'],
    ['Hetao', 'cn-440300-hetao'],
    ['横琴', 'cn-440402-hengqin'],
    ['Optics Valley', 'cn-420100-east-lake'],
    ['西咸新区', 'cn-610100-xixian'],
    ['Lin-gang Special Area', 'cn-310115-lingang'],
    ['重慶', 'cn-500000'],
    ['Peking', 'cn-110000'],
    ['Macau', 'cn-820000'],
    ['Xizang', 'cn-540000'],
    ['Ping Shan', 'cn-440310'],
    ['U.S.', 'iso-US'],
    ['美国', 'iso-US'],
  ])('knows %s', (name, id) => {
    expect(gazetteer.byName(name).map((place) => place.id)).toContain(id);
  });

  it('offers the large cities first in a picker', () => {
    expect(gazetteer.find('shen', 2).map(({ name }) => name)).toContain('Shenzhen');
    expect(gazetteer.find('重', 1).map(({ name }) => name)).toEqual(['Chongqing']);
    expect(gazetteer.find('Baoshan', 3).map(({ nameZh }) => nameZh)).toEqual(['保山市', '宝山区', '宝山区']);
  });
});
